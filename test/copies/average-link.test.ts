import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLink, LINK_ONE } from '../../src/copies/average-link.js';
import { greedyAverageLink } from '../reference/average-link.js';

/** A symmetric matrix from similarities (0 to 1) of pairs; those not given are 0. */
function matrix(n: number, pairs: readonly (readonly [number, number, number])[]): Uint32Array {
  const similarity = new Uint32Array(n * n);
  for (const [i, j, s] of pairs) {
    similarity[i * n + j] = Math.round(s * LINK_ONE);
    similarity[j * n + i] = Math.round(s * LINK_ONE);
  }
  return similarity;
}

const ones = (n: number): Uint32Array => new Uint32Array(n).fill(1);
const half = LINK_ONE / 2;

/** Random graphs: `levels` few means many ties. */
function graphs(levels: readonly number[], maxWeight: number) {
  return fc.integer({ min: 1, max: 14 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      similarity: fc.array(fc.constantFrom(...levels), { minLength: n * n, maxLength: n * n }).map((cells) => Uint32Array.from(cells)),
      weights: fc.array(fc.integer({ min: 1, max: maxWeight }), { minLength: n, maxLength: n }).map((list) => Uint32Array.from(list)),
      cut: fc.constantFrom(0, 1, LINK_ONE / 4, half, Math.round(LINK_ONE * 0.7), LINK_ONE),
    }),
  );
}

describe('averageLink', () => {
  it('keeps a chain of likenesses apart where single link would join it', () => {
    // 0-1 alike, 1-2 a little less, 0-2 not at all: joining 2 would leave a mean of .4.
    const similarity = matrix(3, [
      [0, 1, 0.9],
      [1, 2, 0.8],
    ]);
    expect([...averageLink(3, similarity, ones(3), half)]).toEqual([0, 0, 2]);
    expect([...averageLink(3, similarity, ones(3), Math.floor(LINK_ONE * 0.4))]).toEqual([0, 0, 0]);
  });

  it('merges at the cut itself, not below it', () => {
    const similarity = matrix(2, [[0, 1, 0.5]]);
    expect([...averageLink(2, similarity, ones(2), half)]).toEqual([0, 0]);
    expect([...averageLink(2, similarity, ones(2), half + 1)]).toEqual([0, 1]);
  });

  it('breaks ties by the smallest items', () => {
    // A ring of four equal likenesses: the first pair goes first, and then the mean of the other is what is left.
    const ring = matrix(4, [
      [0, 1, 0.8],
      [1, 2, 0.8],
      [2, 3, 0.8],
      [0, 3, 0.8],
    ]);
    expect([...averageLink(4, ring, ones(4), half)]).toEqual([0, 0, 2, 2]);
  });

  it('counts an item of weight w as w items', () => {
    // 2 resembles 0 alone. Joined to {0, 1} its mean is .8 w0 / (w0 + w1).
    const similarity = matrix(3, [
      [0, 1, 1],
      [0, 2, 0.8],
    ]);
    expect([...averageLink(3, similarity, Uint32Array.of(1, 1, 1), half)]).toEqual([0, 0, 2]);
    expect([...averageLink(3, similarity, Uint32Array.of(2, 1, 1), half)]).toEqual([0, 0, 0]);
    expect([...averageLink(3, similarity, Uint32Array.of(2, 1, 7), half)]).toEqual([0, 0, 0]);
  });

  it('reads the part above the diagonal only', () => {
    const similarity = Uint32Array.of(7, LINK_ONE, 9, 7);
    expect([...averageLink(2, similarity, ones(2), LINK_ONE)]).toEqual([0, 0]);
  });

  it('holds without items and for one', () => {
    expect([...averageLink(0, new Uint32Array(0), new Uint32Array(0), half)]).toEqual([]);
    expect([...averageLink(1, new Uint32Array(1), ones(1), 0)]).toEqual([0]);
  });

  const kinds = [
    { kind: 'two levels, so that ties are everywhere', levels: [0, LINK_ONE], maxWeight: 1 },
    { kind: 'four levels with small weights', levels: [0, half, LINK_ONE * 0.75, LINK_ONE], maxWeight: 3 },
    { kind: 'uneven levels', levels: [0, 1, 349_525, 524_287, 524_288, 700_000, 734_003, 1_000_001, LINK_ONE], maxWeight: 5 },
    { kind: 'weights whose products pass 2^53', levels: [0, 524_287, 524_288, 734_003, LINK_ONE], maxWeight: 6_500 },
    { kind: 'weights that need big integers', levels: [0, 524_287, 524_288, 734_003, LINK_ONE], maxWeight: 0xffff_ffff },
  ];
  it.each(kinds)('agrees with the greedy order: $kind', ({ levels, maxWeight }) => {
    fc.assert(
      fc.property(graphs(levels, maxWeight), ({ n, similarity, weights, cut }) => {
        expect([...averageLink(n, similarity, weights, cut)]).toEqual(greedyAverageLink(n, similarity, weights, cut));
      }),
      { seed: 4104, numRuns: 400 },
    );
  });

  it('decides at the last unit where doubles cannot', () => {
    // Six items of four billion articles each are one text, item 6 is a single article of it, and item 7 is half like the
    // six: its mean to the seven lies on the cut, or one part in 2^53 below it.
    const n = 8;
    const weights = new Uint32Array(n).fill(0xffff_ffff, 0, 6).fill(1, 6);
    const similarity = new Uint32Array(n * n).fill(LINK_ONE);
    for (let item = 0; item < 7; item++) similarity[item * n + 7] = half;
    expect([...averageLink(n, similarity, weights, half)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    similarity[6 * n + 7] = half - 1;
    expect([...averageLink(n, similarity, weights, half)]).toEqual([0, 0, 0, 0, 0, 0, 0, 7]);
  });

  it('finds planted clusters of a full component of 1,000', () => {
    const n = 1000;
    const similarity = new Uint32Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) similarity[i * n + j] = (i % 7 === j % 7 ? 700_000 : 300_000) + ((i * 31 + j * 17) % 1000);
    }
    const labels = averageLink(n, similarity, ones(n), half);
    expect([...labels]).toEqual(Array.from({ length: n }, (_, item) => item % 7));
  });

  it.each([
    ['too few similarities', () => averageLink(2, ones(3), ones(2), half), /3 similarities, but 2 items need 4/],
    ['too many weights', () => averageLink(2, ones(4), ones(3), half), /3 weights, but 2 items/],
    ['a weight of 0', () => averageLink(2, ones(4), Uint32Array.of(1, 0), half), /item 1 has weight 0/],
    ['a cut past 1', () => averageLink(2, ones(4), ones(2), LINK_ONE + 1), /the cut is 1048577/],
    ['a cut that is no integer', () => averageLink(2, ones(4), ones(2), 0.5), /the cut is 0.5; expected an integer from 0 to 1048576/],
    [
      'a similarity past 1',
      () => averageLink(2, Uint32Array.of(0, LINK_ONE + 1, 0, 0), ones(2), half),
      /items 0 and 1 have similarity 1048577/,
    ],
  ])('refuses %s', (_, call, message) => {
    expect(call).toThrow(message);
  });
});
