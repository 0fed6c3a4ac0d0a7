import { timeFactor } from './affinity.js';
import type { Embeddings } from './embedding.js';
import { embeddedCosine } from './embedding.js';
import type { Vectors } from './pairs.js';
import { likeness, withEmbedding } from './pairs.js';

// What a cosine means depends on the corpus: among 50 articles chance gives higher ones than among 50,000, in one language than in another. The
// middle of the cosines of random pairs tells how alike unrelated articles are here; the threshold follows it. Its tails would not do: they hold
// reports of one story, and of one topic.

/** Pairs looked at. */
const mostPairs = 20_000;
/** A corpus is of one topic where the middle is above this; chance pairs then are no strangers, and say nothing about chance. */
const oneTopic = 0.04;
const usual = 0.065;
const fewest = 5;
/** Root of the mean time factor below which dates rule out enough. */
const sparse = 0.1;
/** Rivals that say nothing yet, and what each e-fold of them asks for: of nine articles of one week none has to be kept at bay. */
const fewRivals = 8;
const rivalGrowth = 0.19;

/** How the threshold follows the middle of the cosines: factor x q^.25, within bounds. */
export interface Calibration {
  factor: number;
  low: number;
  high: number;
}

/** With a background of the language, and without one. */
export const withBackground: Calibration = { factor: 0.27, low: 0.055, high: 0.085 };
export const withoutBackground: Calibration = { factor: 0.2625, low: 0.055, high: 0.09 };

/** The median cosine of random pairs of the corpus, zeros included; 0 where there is no pair. */
export function medianCosine(vectors: Vectors, count: number, terms: number, embeddings: Embeddings | undefined): number {
  if (count < 2) return 0;
  const dense = new Uint16Array(terms);
  const cosines: number[] = [];
  const all = (count * (count - 1)) / 2 <= mostPairs;
  // Each of some items with several others: the items are in the order of their dates, so strides lead to unrelated ones.
  const rounds = all ? count - 1 : Math.ceil(mostPairs / Math.min(count, 1000));
  const firsts = all ? count : Math.min(count, 1000);
  for (let f = 0; f < firsts; f++) {
    const item = all ? f : Math.floor((f * count) / firsts);
    vectors.seek(item);
    const { part, from, to } = vectors;
    for (let i = from; i < to; i++) dense[part.terms[i]!] = part.weights[i]!;
    for (let round = 0; round < rounds; round++) {
      const other = all ? item + 1 + round : (item + 1 + scattered(f * rounds + round, count - 1)) % count;
      if (other >= count) break;
      vectors.seek(other);
      const { part: second } = vectors;
      const ofWords = likeness(dense, second, vectors.from, vectors.to);
      cosines.push(embeddings === undefined ? ofWords : withEmbedding(ofWords, embeddedCosine(embeddings, item, other)));
    }
    for (let i = from; i < to; i++) dense[part.terms[i]!] = 0;
  }
  return Float64Array.from(cosines).toSorted()[cosines.length >> 1]!;
}

/** A number below `below` that looks drawn by lot and is always the same. */
function scattered(n: number, below: number): number {
  let h = Math.imul(n + 1, 0x9e37_79b1);
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b);
  return Math.floor((((h ^ (h >>> 13)) >>> 0) / 2 ** 32) * below);
}

/**
 * How much more is asked for where many articles are of the same days: in a corpus of years an article has few rivals that its date does not rule
 * out, in one of a fortnight nearly all, and in one without dates all. 1 where dates rule out everything else, and without any date, since
 * affinities are halved there; up to 2 in between.
 *
 * @param times milliseconds, ascending, those that are known
 * @param count articles, undated ones among them
 */
export function crowding(times: Float64Array, count: number, window: number): number {
  const dated = times.length;
  if (dated < 2) return 1;
  let sum = 0;
  const steps = Math.min(dated * (dated - 1), mostPairs);
  for (let step = 0; step < steps; step++) {
    const first = step % dated;
    const second = (first + 1 + scattered(step, dated - 1)) % dated;
    sum += timeFactor(times[first]! - times[second]!, window);
  }
  const share = (dated / count) ** 2;
  const factor = sum / steps;
  const byShare = Math.sqrt(factor) - sparse;
  const byNumber = rivalGrowth * Math.log((factor * dated) / fewRivals);
  return 1 + share * Math.max(Math.min(byShare, byNumber), 0);
}

/** The mean affinity from which articles tell one story. */
export function thresholdOf(q: number, crowded: number, count: number, { factor, low, high }: Calibration): number {
  if (q > oneTopic || count < fewest) return usual * crowded;
  return Math.min(Math.max(factor * q ** 0.25, low), high) * crowded;
}
