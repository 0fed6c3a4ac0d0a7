import * as fc from 'fast-check';
import { distance, similarity } from 'ml-distance';
import { describe, expect, it } from 'vitest';
import { WordVectors } from '../../src/background/vectors/word-vectors.js';
import { likeWords } from '../../src/separation/like-words.js';
import { aboveExpected, leadingEigenvalues, pairwise } from '../../src/separation/matrices.js';
import { pageBags } from '../../src/separation/page-bags.js';
import type { PageBags } from '../../src/separation/page-bags.js';
import { pairFeatures, softAlignment, sparseGram } from '../../src/separation/pair-features.js';
import { firstPlanes, kinPlanes } from '../../src/separation/pair-model.js';
import { wordHash } from '../../src/text/term-hash.js';
import { slowCosine, slowCoverage } from '../reference/pair-features.js';

const vocabulary = ['fire', 'flame', 'bank', 'rate', 'river', 'goal'];
/** Two of them alike, two a little, the rest not; `goal` has no vector. */
const vectors = WordVectors.of(
  Uint32Array.from(vocabulary.slice(0, 5), wordHash),
  Float32Array.from([7, 0, 0, 0, 6, 2, 0, 0, 0, 7, 0, 0, 0, 6, 5, 0, 0, 0, 0, 7]),
  4,
  { mean: new Float32Array(4), covariance: new Float32Array(16) },
);
const frequencies = new Map(vocabulary.map((word, i) => [word, i * 3]));
const bagsOf = (units: readonly (readonly string[])[]): PageBags =>
  pageBags(units, { articles: 50, frequency: (word) => frequencies.get(word) ?? 0, vectors });
const pages = fc.array(fc.array(fc.constantFrom(...vocabulary), { maxLength: 7 }), { minLength: 1, maxLength: 6 });
const idfOf = (word: string): number => Math.log(51 / ((frequencies.get(word) ?? 0) + 0.5));
const directionOf = (word: string): number[] => {
  const steps = new Int8Array(4);
  const place = vectors.find(wordHash(word));
  const step = place < 0 ? 0 : vectors.read(place, steps);
  return Array.from(steps, (component) => component * step);
};

describe('features of pairs', () => {
  it('words of like vectors, pair by pair, to the last bit', () => {
    const component = fc.integer({ min: -7, max: 7 });
    const rows = fc
      .constantFrom(2, 6, 160, 326)
      .chain((size) =>
        fc.array(fc.array(fc.oneof(component, fc.constantFrom(-7, 7)), { minLength: size, maxLength: size }), { maxLength: 14 }),
      );
    fc.assert(
      fc.property(rows, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (components, missing) => {
        const size = components[0]?.length ?? 2;
        const norms = Float64Array.from(components, (row, word) =>
          missing[word] === true ? 0 : Math.sqrt(distance.innerProduct(row, row)),
        );
        const slow = components.map((own, word) =>
          components.flatMap((theirs, other) => {
            const apart = word === other || norms[word] === 0 || norms[other] === 0;
            const cosine = apart ? 0 : distance.innerProduct(own, theirs) / (norms[Math.min(word, other)]! * norms[Math.max(word, other)]!);
            return cosine > 0.02 ? [{ other, cosine }] : [];
          }),
        );
        expect(likeWords(Int8Array.from(components.flat()), norms, size, 0.02)).toEqual(slow);
      }),
    );
    // The largest sums of all that are taken apart at once.
    const [most, least] = [Array.from({ length: 160 }, () => 7), Array.from({ length: 160 }, (_, d) => (d % 2 === 0 ? 7 : -7))];
    const one = Float64Array.of(1, 1, 1);
    expect(likeWords(Int8Array.from([...most, ...most, ...least]), one, 160, 0.5)).toEqual([
      [{ other: 1, cosine: 7840 }],
      [{ other: 0, cosine: 7840 }],
      [],
    ]);
  });

  it('cosines of words, as sums over all of them', () => {
    fc.assert(
      fc.property(pages, (units) => {
        const bags = bagsOf(units);
        const pairs = sparseGram(bags, (word) => bags.idf[word]!);
        for (let i = 0; i < units.length; i++) {
          for (let j = i + 1; j < units.length; j++) {
            expect(pairs[i * units.length + j]).toBeCloseTo(slowCosine(units[i]!, units[j]!, idfOf), 9);
          }
        }
      }),
    );
  });

  it('alignment, word by word', () => {
    const likeness = (a: string, b: string): number => {
      if (a === b) return 1;
      const [x, y] = [directionOf(a), directionOf(b)];
      if (!x.some(Boolean) || !y.some(Boolean)) return 0;
      const cosine = similarity.cosine(x, y);
      return cosine > 0.35 ? cosine : 0;
    };
    fc.assert(
      fc.property(pages, (units) => {
        const pairs = softAlignment(bagsOf(units));
        for (let i = 0; i < units.length; i++) {
          for (let j = i + 1; j < units.length; j++) {
            const [a, b] = [units[i]!, units[j]!];
            const slow = (slowCoverage(a, b, idfOf, likeness) + slowCoverage(b, a, idfOf, likeness)) / 2;
            expect(pairs[i * units.length + j]).toBeCloseTo(slow, 9);
          }
        }
      }),
    );
  });

  it('do not depend on the order of units but for what follows what', () => {
    fc.assert(
      fc.property(pages, (units) => {
        const n = units.length;
        const planes = firstPlanes(
          pairFeatures(
            bagsOf(units),
            vectors.cohort.mean,
            units.map(() => false),
          ),
          n,
        );
        const turned = firstPlanes(
          pairFeatures(
            bagsOf(units.toReversed()),
            vectors.cohort.mean,
            units.map(() => false),
          ),
          n,
        );
        for (const [name, pairs] of Object.entries(planes)) {
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) expect(turned[name]![(n - 1 - i) * n + n - 1 - j], name).toBeCloseTo(pairs[i * n + j]!, 9);
          }
        }
      }),
    );
  });

  it('weigh neighbours by how near they are', () => {
    const near = [[{ article: 1, cosine: 0.1 }], [{ article: 1, cosine: 0.8 }], [{ article: 1, cosine: 0.6 }]];
    const features = pairFeatures(bagsOf([['fire'], ['bank'], ['goal']]), undefined, [false, true, true], near);
    const { neighbours, gated, adjacent } = firstPlanes(features, 3);
    expect(neighbours![1]).toBeCloseTo(1, 12);
    expect(gated![1]).toBeCloseTo(0.25, 12);
    expect(gated![5]).toBeCloseTo(1, 12);
    expect([...adjacent!]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0]);
  });
});

describe('what pairs say of a page', () => {
  it('kin are those who take to the same', () => {
    const first = pairwise(4, (i, j) => (i < 2 === j < 2 ? 4 : -4));
    const { kin, common } = kinPlanes(first, 4);
    expect(kin![1]).toBeGreaterThan(kin![2]!);
    expect(common![1]).toBeLessThan(0);
  });
});

describe('matrices', () => {
  it('what is above the expected sums to what the diagonal would have taken', () => {
    // Of two pairs in a block each, what is left is positive inside and negative between.
    const pairs = pairwise(4, (i, j) => (Math.floor(i / 2) === Math.floor(j / 2) ? 1 : 0.1));
    const above = aboveExpected(pairs, 4);
    expect(above[1]).toBeGreaterThan(0);
    expect(above[2]).toBeLessThan(0);
    expect(aboveExpected(new Float64Array(9), 3)).toEqual(new Float64Array(9));
  });

  it('sums that all but cancel tell nothing of what to expect', () => {
    const pairs = pairwise(
      4,
      (i, j) => (i === 0 && j === 1 ? 1 : i === 2 && j === 3 ? -0.99 : 0),
      () => 0,
    );
    expect(aboveExpected(pairs, 4)).toEqual(pairs);
  });

  it('finds leading eigenvalues', () => {
    const pairs = pairwise(
      3,
      (i, j) => (i + j === 1 ? 2 : 0),
      (i) => [1, 1, 5][i]!,
    );
    const [first, second, third] = leadingEigenvalues(pairs, 3, 3);
    expect(first).toBeCloseTo(5, 6);
    expect(second).toBeCloseTo(3, 6);
    expect(third).toBeCloseTo(-1, 6);
  });
});
