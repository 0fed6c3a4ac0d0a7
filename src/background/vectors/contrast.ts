import { randomNumbers } from './random.js';

/** A passage as a bag of words: their numbers, and (1 + ln tf) of each. */
export interface Bag {
  words: Uint32Array;
  weights: Float32Array;
}

/** How {@link trainByContrast} goes about it. */
export interface ContrastSettings {
  steps: number;
  seed: number;
}

/** Articles of a batch, about, and passages taken of each. */
const articlesAtOnce = 64;
const passagesEach = 6;
/** Share of the articles whose near ones join the batch, and how many of them: strangers alone would be told apart by topic. */
const joinedByNear = 0.5;
const nearTaken = 3;
/** Share of words left out at random, lest single words decide. */
const dropped = 0.3;
const sharpness = 12;
const rate = 0.002;
const warmUp = 50;
const lastRate = 0.02;
/** How strongly vectors are held to where they began. */
const hold = 0.5;

/**
 * Moves word vectors so that passages of one article lie near each other and far from those of others: the mean, over the passages of a batch, of
 * -ln of the share that fellow passages have in exp(12 cosine) (supervised contrastive loss, Khosla et al. 2020), by Adam (Kingma & Ba 2015). A passage is
 * the sum of its words' vectors; so the length a vector ends with is the weight of its word.
 *
 * @param vectors row after row, changed in place
 * @param articles by article, its passages of each granularity (paragraphs, sentences)
 * @param near by article, those most alike, which are the hardest to tell apart
 */
export function trainByContrast(
  vectors: Float32Array,
  dimensions: number,
  articles: readonly (readonly (readonly Bag[])[])[],
  near: readonly (readonly number[])[],
  { steps, seed }: ContrastSettings,
): void {
  const first = vectors.slice();
  const gradient = new Float32Array(vectors.length);
  const mean = new Float32Array(vectors.length);
  const square = new Float32Array(vectors.length);
  const random = randomNumbers(seed);
  const usable = [...articles.keys()].filter((i) => articles[i]!.every((passages) => passages.length >= 4));
  const isUsable = new Set(usable);
  if (usable.length < 2) return;
  const words = vectors.length / dimensions;

  for (let step = 0; step < steps; step++) {
    const batch = drawBatch(step % 2);
    batchGradient(batch);
    const now = rate * Math.min(1, step / warmUp) * Math.max(lastRate, 1 - step / steps);
    const [b1, b2] = [1 - 0.9 ** (step + 1), 1 - 0.999 ** (step + 1)];
    for (let i = 0; i < vectors.length; i++) {
      const g = gradient[i]! + ((2 * hold) / words) * (vectors[i]! - first[i]!);
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      vectors[i]! -= (now * (mean[i]! / b1)) / (Math.sqrt(square[i]! / b2) + 1e-8);
      gradient[i] = 0;
    }
  }

  function pick<T>(from: readonly T[]): T {
    return from[Math.floor(random() * from.length)]!;
  }

  /** Some of a list, without repetition, in the order drawn. */
  function sample<T>(from: readonly T[], count: number): T[] {
    const rest = [...from];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      const at = Math.floor(random() * rest.length);
      taken.push(rest[at]!);
      rest[at] = rest.at(-1)!;
      rest.pop();
    }
    return taken;
  }

  function drawBatch(granularity: number): { bag: Bag; article: number }[] {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(articlesAtOnce, usable.length)) {
      const article = pick(usable);
      chosen.add(article);
      if (random() >= joinedByNear) continue;
      const others = near[article]!.filter((other) => isUsable.has(other));
      for (const other of sample(others, nearTaken)) chosen.add(other);
    }
    const batch: { bag: Bag; article: number }[] = [];
    for (const article of chosen) {
      const kinds = articles[article]!;
      for (const bag of sample(kinds[granularity % kinds.length]!, passagesEach)) batch.push({ bag: thinned(bag), article });
    }
    return batch;
  }

  function thinned({ words, weights }: Bag): Bag {
    const kept = Array.from(words.keys()).filter(() => random() >= dropped);
    return { words: Uint32Array.from(kept, (i) => words[i]!), weights: Float32Array.from(kept, (i) => weights[i]!) };
  }

  /** Adds the loss's gradient by the vectors to `gradient`. */
  function batchGradient(batch: readonly { bag: Bag; article: number }[]): void {
    const n = batch.length;
    const units = new Float64Array(n * dimensions);
    const lengths = new Float64Array(n);
    for (const [p, { bag }] of batch.entries()) {
      const row = units.subarray(p * dimensions, (p + 1) * dimensions);
      for (let k = 0; k < bag.words.length; k++) {
        const at = bag.words[k]! * dimensions;
        const weight = bag.weights[k]!;
        for (let d = 0; d < dimensions; d++) row[d]! += weight * vectors[at + d]!;
      }
      let length = 0;
      for (let d = 0; d < dimensions; d++) length += row[d]! * row[d]!;
      lengths[p] = Math.sqrt(length) + 1e-6;
      for (let d = 0; d < dimensions; d++) row[d]! /= lengths[p];
    }
    // pull[i][j] is the derivative of the loss by the cosine of i and j, as seen from i.
    const pull = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        let sum = 0;
        const [a, b] = [i * dimensions, j * dimensions];
        for (let d = 0; d < dimensions; d++) sum += units[a + d]! * units[b + d]!;
        pull[i * n + j] = pull[j * n + i] = sharpness * sum;
      }
    }
    for (let i = 0; i < n; i++) {
      let total = 0;
      let fellows = 0;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        total += Math.exp(pull[i * n + j]!);
        if (batch[j]!.article === batch[i]!.article) fellows++;
      }
      for (let j = 0; j < n; j++) {
        if (j === i || fellows === 0) pull[i * n + j] = 0;
        else {
          const wanted = batch[j]!.article === batch[i]!.article ? 1 / fellows : 0;
          pull[i * n + j] = (sharpness * (Math.exp(pull[i * n + j]!) / total - wanted)) / n;
        }
      }
    }
    const slope = new Float64Array(dimensions);
    for (let i = 0; i < n; i++) {
      slope.fill(0);
      for (let j = 0; j < n; j++) {
        const both = pull[i * n + j]! + pull[j * n + i]!;
        if (both === 0) continue;
        const at = j * dimensions;
        for (let d = 0; d < dimensions; d++) slope[d]! += both * units[at + d]!;
      }
      // Through the scaling to unit length: only what is square to the vector moves it.
      let along = 0;
      const own = i * dimensions;
      for (let d = 0; d < dimensions; d++) along += slope[d]! * units[own + d]!;
      const { words, weights } = batch[i]!.bag;
      for (let d = 0; d < dimensions; d++) slope[d] = (slope[d]! - along * units[own + d]!) / lengths[i]!;
      for (let k = 0; k < words.length; k++) {
        const at = words[k]! * dimensions;
        for (let d = 0; d < dimensions; d++) gradient[at + d]! += weights[k]! * slope[d]!;
      }
    }
  }
}
