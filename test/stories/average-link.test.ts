import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparseAverageLink } from '../../src/stories/average-link.js';
import { slowSparseAverageLink } from '../reference/sparse-average-link.js';

type Edge = readonly [number, number, number];

function link(edges: readonly Edge[]): { a: Uint32Array; b: Uint32Array; affinity: Float64Array } {
  return {
    a: Uint32Array.from(edges, ([a]) => a),
    b: Uint32Array.from(edges, ([, b]) => b),
    affinity: Float64Array.from(edges, ([, , affinity]) => affinity),
  };
}

/** Graphs of few items and few distinct affinities, so that equal means abound. */
const graphs = fc.integer({ min: 1, max: 14 }).chain((n) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { selector: ([a, b]) => Math.min(a, b) * n + Math.max(a, b), maxLength: 40 })
    .chain((pairs) => {
      const edges = pairs.filter(([a, b]) => a !== b);
      return fc
        .array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 1000 })), {
          minLength: edges.length,
          maxLength: edges.length,
        })
        .map((values) => ({ n, edges: edges.map(([a, b], i): Edge => [a, b, values[i]!]) }));
    }),
);

describe('sparseAverageLink', () => {
  test('gives the partition of the greedy order, and its heights', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), ({ n, edges }, cut) => {
        const { labels, height } = sparseAverageLink(n, link(edges), cut);
        const slow = slowSparseAverageLink(n, edges, cut);
        expect(Array.from(labels)).toStrictEqual(slow.labels);
        expect(Array.from(height)).toStrictEqual(slow.heights);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the order of the pairs', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), ({ n, edges }, cut) => {
        const turned = edges.toReversed().map(([a, b, affinity]): Edge => [b, a, affinity]);
        expect(sparseAverageLink(n, link(turned), cut)).toStrictEqual(sparseAverageLink(n, link(edges), cut));
      }),
    );
  });

  test('says how near each cluster came to another: below the cut, and no less than what is left between them', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), ({ n, edges }, cut) => {
        const { labels, next } = sparseAverageLink(n, link(edges), cut);
        const sizes = Array.from({ length: n }, (_, item) => labels.filter((label) => label === item).length);
        const sums = new Map<string, number>();
        for (const [a, b, affinity] of edges) {
          const [from, to] = [labels[a]!, labels[b]!].toSorted((x, y) => x - y);
          if (from !== to) sums.set(`${from} ${to}`, (sums.get(`${from} ${to}`) ?? 0) + affinity);
        }
        for (const [pair, sum] of sums) {
          const [from, to] = pair.split(' ').map(Number) as [number, number];
          const mean = sum / (sizes[from]! * sizes[to]!);
          expect(Math.min(next[from]!, next[to]!)).toBeGreaterThanOrEqual(mean);
        }
        for (const label of labels) expect(next[label]).toBeLessThan(cut);
      }),
    );
  });

  test('knows the strongest tie that was left out', () => {
    const { labels, next } = sparseAverageLink(
      3,
      link([
        [0, 1, 100],
        [1, 2, 50],
      ]),
      40,
    );
    expect(Array.from(labels)).toStrictEqual([0, 0, 2]);
    expect(next[0]).toBe(25);
    expect(next[2]).toBe(25);
  });

  test('joins a long chain of pairs without a quarrel', () => {
    const edges = Array.from({ length: 5000 }, (_, i): Edge => [i, i + 1, 1000 - (i % 7)]);
    expect(new Set(sparseAverageLink(5001, link(edges), 600).labels).size).toBeGreaterThan(1000);
  });
});
