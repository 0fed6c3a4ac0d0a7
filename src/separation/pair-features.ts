import { distance } from 'ml-distance';
import { likeWords } from './like-words.js';
import { aboveExpected, centred, gram, pairwise, unitRow } from './matrices.js';
import type { Pairs } from './matrices.js';
import type { Neighbour } from './neighbours.js';
import type { PageBags } from './page-bags.js';

/** What is known of every pair of a page's units; each is a matrix. */
export interface PairFeatures {
  /** Cosine of their words, weighted by rarity in the archive. */
  lexical: Pairs;
  /** The same weighted by rarity on the page as well, above what is to be expected. */
  lexicalCentred: Pairs;
  /** Cosine of the sums of their word vectors, the mean of all passages taken off. */
  vector: Pairs;
  /** The same with the page's mean taken off, above what is to be expected. */
  vectorCentred: Pairs;
  /** Share of their words that has a like one in the other. */
  aligned: Pairs;
  alignedCentred: Pairs;
  /** 1 where the one follows the other. */
  adjacent: Pairs;
  /** Logarithm of one more than the words of the shorter. */
  shorter: Pairs;
  /** Cosine of their neighbours in a corpus, above what is to be expected; `undefined` without a corpus. */
  neighboursCentred: Pairs | undefined;
  neighbours: Pairs | undefined;
  /** How near the nearest neighbour is, of that of the two for which it is farther. */
  nearness: Pairs | undefined;
}

/** Word vectors of a smaller cosine say nothing. */
const leastLike = 0.35;

/**
 * The features of all pairs.
 *
 * @param cohortMean what unit vectors of passages have in common
 * @param continues whether a unit follows the one before it
 * @param neighbours nearest articles of every unit in a corpus
 */
export function pairFeatures(
  bags: PageBags,
  cohortMean: Float32Array | undefined,
  continues: readonly boolean[],
  neighbours?: readonly (readonly Neighbour[])[],
): PairFeatures {
  const n = bags.units.length;
  const lexical = sparseGram(bags, (word) => bags.idf[word]!);
  const lexicalCentred = aboveExpected(
    sparseGram(bags, (word) => bags.idf[word]! * Math.log((n + 1) / bags.unitFrequency[word]!)),
    n,
  );
  const vectors = unitVectors(bags);
  const vector = gram(
    vectors.map((row) => unitRow(cohortMean === undefined ? row : row.map((component, d) => component - cohortMean[d]!))),
  );
  const aligned = softAlignment(bags);
  const sizes = bags.units.map((unit) => unit.length);
  const near = neighbours === undefined ? undefined : neighbourFeatures(neighbours);
  return {
    lexical,
    lexicalCentred,
    vector,
    vectorCentred: aboveExpected(gram(centred(vectors).map(unitRow)), n),
    aligned,
    alignedCentred: aboveExpected(aligned, n),
    adjacent: pairwise(
      n,
      (i, j) => (j === i + 1 && continues[j]! ? 1 : 0),
      () => 0,
    ),
    shorter: pairwise(n, (i, j) => Math.log(1 + Math.min(sizes[i]!, sizes[j]!))),
    neighbours: near?.cosines,
    neighboursCentred: near && aboveExpected(near.cosines, n),
    nearness: near?.nearness,
  };
}

/** Unit vectors of units: sums of their words' vectors. */
export function unitVectors({ units, counts, vectors, steps, dimensions }: PageBags): Float64Array[] {
  return units.map((words, unit) => {
    const sum = new Float64Array(dimensions);
    for (let k = 0; k < words.length; k++) {
      const word = words[k]!;
      const weight = (1 + Math.log(counts[unit]![k]!)) * steps[word]!;
      const from = word * dimensions;
      if (weight > 0) for (let d = 0; d < dimensions; d++) sum[d]! += weight * vectors[from + d]!;
    }
    return unitRow(sum);
  });
}

/** Cosines of all pairs of bags, each word weighing (1 + ln tf) times what is said. */
export function sparseGram({ units, counts, words }: PageBags, weightOf: (word: number) => number): Pairs {
  const n = units.length;
  const pairs = new Float64Array(n * n);
  const said = Float64Array.from(words, (_, word) => weightOf(word));
  // The units that have a word stand in a row, with what it weighs in each.
  const starts = new Uint32Array(words.length + 1);
  for (const own of units) for (const word of own) starts[word + 1]!++;
  for (let word = 0; word < words.length; word++) starts[word + 1]! += starts[word]!;
  const holders = new Uint32Array(starts[words.length]!);
  const held = new Float64Array(holders.length);
  const filled = starts.slice();
  for (const [unit, own] of units.entries()) {
    const weights = Float64Array.from(own, (word, k) => (1 + Math.log(counts[unit]![k]!)) * said[word]!);
    const length = Math.sqrt(distance.innerProduct(weights, weights));
    for (let k = 0; k < own.length; k++) {
      const at = filled[own[k]!]!++;
      holders[at] = unit;
      held[at] = length > 0 ? weights[k]! / length : 0;
    }
  }
  for (let word = 0; word < words.length; word++) {
    const end = starts[word + 1]!;
    for (let a = starts[word]!; a < end; a++) {
      const row = holders[a]! * n;
      for (let b = a + 1; b < end; b++) pairs[row + holders[b]!]! += held[a]! * held[b]!;
    }
  }
  return pairwise(n, (i, j) => pairs[i * n + j]!);
}

/**
 * How much of each unit is said in the other, in the same words or like ones: the mean, over the words of one, weighted by rarity, of the
 * greatest cosine with a word of the other; and that for both, averaged.
 */
export function softAlignment({ words, idf, units, vectors, steps, dimensions }: PageBags): Pairs {
  const n = units.length;
  const norms = Float64Array.from(steps, (step, word) => (step > 0 ? norm(vectors, word * dimensions, dimensions) : 0));
  const like = likeWords(vectors, norms, dimensions, leastLike);
  const weights = units.map((own) => own.reduce((sum, word) => sum + idf[word]!, 0));
  const best = new Float64Array(words.length);
  const share = new Float64Array(n * n);
  for (const [to, own] of units.entries()) {
    const touched: number[] = [];
    const raise = (word: number, cosine: number): void => {
      if (best[word] === 0) touched.push(word);
      if (cosine > best[word]!) best[word] = cosine;
    };
    for (const word of own) {
      raise(word, 1);
      for (const { other, cosine } of like[word]!) raise(other, cosine);
    }
    for (const [from, theirs] of units.entries()) {
      let sum = 0;
      for (const word of theirs) sum += idf[word]! * best[word]!;
      share[from * n + to] = weights[from]! > 0 ? sum / weights[from]! : 0;
    }
    for (const word of touched) best[word] = 0;
  }
  return pairwise(
    n,
    (i, j) => (share[i * n + j]! + share[j * n + i]!) / 2,
    () => 0,
  );
}

function norm(vectors: Int8Array, from: number, size: number): number {
  let square = 0;
  for (let i = from; i < from + size; i++) square += vectors[i]! * vectors[i]!;
  return Math.sqrt(square);
}

function neighbourFeatures(neighbours: readonly (readonly Neighbour[])[]): { cosines: Pairs; nearness: Pairs } {
  const rows = neighbours.map((some) => {
    const length = Math.sqrt(some.reduce((sum, { cosine }) => sum + cosine * cosine, 0));
    return new Map(some.map(({ article, cosine }) => [article, length > 0 ? cosine / length : 0]));
  });
  const nearest = neighbours.map((some) => some[0]?.cosine ?? 0);
  const cosines = pairwise(rows.length, (i, j) => {
    let sum = 0;
    for (const [article, weight] of rows[i]!) sum += weight * (rows[j]!.get(article) ?? 0);
    return sum;
  });
  return { cosines, nearness: pairwise(rows.length, (i, j) => Math.min(nearest[i]!, nearest[j]!)) };
}
