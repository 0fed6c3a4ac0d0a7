import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsAfter, linkTree } from '../../src/separation/link-tree.js';
import { cutTree, withoutCrumbs } from '../../src/separation/partition.js';
import { slowAverageLink } from '../reference/link-tree.js';

/** Affinities in sixteenths, which are exact. */
const matrices = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc.array(fc.integer({ min: -8, max: 8 }), { minLength: n * n, maxLength: n * n }).map((values) => {
    const pairs = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) pairs[i * n + j] = i === j ? 0 : values[Math.min(i, j) * n + Math.max(i, j)]! / 16;
    return { n, pairs };
  }),
);
const alone = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('linkTree', () => {
  it('is average link, whatever the bound', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: -8, max: 8 }), ({ n, pairs }, level) => {
        const bound = level / 16;
        const labels = cutTree(alone(n), linkTree(n, pairs, alone(n)), { bound, fewest: 1 });
        expect(labels).toEqual(slowAverageLink(n, pairs, alone(n), bound));
      }),
      { numRuns: 300 },
    );
  });

  it('goes on from clusters', () => {
    fc.assert(
      fc.property(matrices, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), ({ n, pairs }, seeds) => {
        // Everybody goes with somebody before, or with nobody.
        const start = alone(n);
        for (let i = 1; i < n; i++) start[i] = seeds[i]! % 2 === 0 ? i : start[seeds[i]! % i]!;
        const labels = cutTree(start, linkTree(n, pairs, start), { bound: 0, fewest: 1 });
        expect(labels).toEqual(slowAverageLink(n, pairs, start, 0));
      }),
    );
  });

  it('never lets those meet that must not', () => {
    fc.assert(
      fc.property(matrices, ({ n, pairs }) => {
        const merges = linkTree(n, pairs, alone(n), (a, b) => a < 3 && b < 3);
        const labels = labelsAfter(alone(n), merges, merges.length);
        expect(new Set(labels.slice(0, 3)).size).toBe(Math.min(n, 3));
        expect(new Set(labels).size).toBe(Math.min(n, 3));
      }),
    );
  });

  it('falls from merge to merge', () => {
    fc.assert(
      fc.property(matrices, ({ n, pairs }) => {
        const heights = linkTree(n, pairs, alone(n)).map(({ height }) => height);
        expect(heights).toHaveLength(n - 1);
        for (let i = 1; i < heights.length; i++) expect(heights[i]).toBeLessThanOrEqual(heights[i - 1]! + 1e-9);
      }),
    );
  });
});

describe('cutTree', () => {
  const chain = [
    { height: 3, a: 0, b: 1 },
    { height: 2, a: 2, b: 3 },
    { height: -1, a: 0, b: 2 },
  ];

  it('stops at the bound, at the fewest, or at the number wanted', () => {
    expect(cutTree(alone(4), chain, { bound: 0, fewest: 1 })).toEqual([0, 0, 2, 2]);
    expect(cutTree(alone(4), chain, { bound: -2, fewest: 1 })).toEqual([0, 0, 0, 0]);
    expect(cutTree(alone(4), chain, { bound: -2, fewest: 2 })).toEqual([0, 0, 2, 2]);
    expect(cutTree(alone(4), chain, { bound: 0, fewest: 2, wanted: 3 })).toEqual([0, 0, 2, 3]);
    expect(cutTree(alone(4), chain, { bound: 0, fewest: 2, wanted: 9 })).toEqual(alone(4));
  });
});

describe('withoutCrumbs', () => {
  it('joins what is too small for a long page, and leaves what has a source', () => {
    const n = 62;
    const labels = Array.from({ length: n }, (_, i) => (i < 30 ? 0 : i < 60 ? 30 : i));
    const affinity = new Float64Array(n * n);
    for (let i = 30; i < 60; i++) for (const j of [60, 61]) affinity[i * n + j] = affinity[j * n + i] = 1;
    const joined = withoutCrumbs(n, labels, affinity, (item) => item === 61);
    expect(joined[60]).toBe(30);
    expect(joined[61]).toBe(61);
    expect(joined.slice(0, 60)).toEqual(labels.slice(0, 60));
  });

  it('leaves a short page as it is', () => {
    expect(withoutCrumbs(3, [0, 1, 0], new Float64Array(9).fill(1), () => false)).toEqual([0, 1, 0]);
  });
});
