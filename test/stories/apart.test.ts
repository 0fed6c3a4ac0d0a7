import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsApart, joinApart, linksWithout } from '../../src/stories/apart.js';
import type { Link } from '../../src/stories/average-link.js';
import { sparseAverageLink } from '../../src/stories/average-link.js';
import type { Items } from '../../src/stories/items.js';

const cut = 10;

function links(pairs: readonly (readonly [number, number, number])[]): Link {
  return {
    a: Uint32Array.from(pairs, ([a]) => a),
    b: Uint32Array.from(pairs, ([, b]) => b),
    affinity: Float64Array.from(pairs, ([, , affinity]) => affinity),
  };
}

function linkedApart(count: number, all: Link, apart: Uint8Array): number[] {
  return [...joinApart(sparseAverageLink(count, linksWithout(all, apart), cut), all, apart, cut).labels];
}

/** Affinities of some pairs of some items, and which items are set apart. */
const graphs = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    apart: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count }),
    table: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: count * count, maxLength: count * count }),
  }),
);

function pairsOf(count: number, table: readonly number[]): [number, number, number][] {
  const pairs: [number, number, number][] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) pairs.push([a, b, table[a * count + b]!]);
  return pairs;
}

describe('a page stitched together from several stories', () => {
  const two = links([
    [0, 1, 30],
    [2, 3, 30],
    [0, 4, 25],
    [1, 4, 25],
    [2, 4, 28],
    [3, 4, 28],
  ]);

  test('joins the one it is most alike, and ties the two no more', () => {
    expect([...sparseAverageLink(5, two, 5).labels]).toEqual([0, 0, 0, 0, 0]);
    expect(linkedApart(5, two, Uint8Array.of(0, 0, 0, 0, 1))).toEqual([0, 0, 2, 2, 2]);
  });

  test('stays alone below the cut', () => {
    const weak = links([
      [0, 1, 30],
      [0, 2, 12],
    ]);
    expect(linkedApart(3, weak, Uint8Array.of(0, 0, 1))).toEqual([0, 0, 2]);
  });

  test('may be the first of its story, which then has its name', () => {
    const early = links([
      [0, 1, 20],
      [0, 2, 20],
      [1, 2, 20],
    ]);
    const { labels, height } = joinApart(
      sparseAverageLink(3, linksWithout(early, Uint8Array.of(1, 0, 0)), cut),
      early,
      Uint8Array.of(1, 0, 0),
      cut,
    );
    expect([...labels]).toEqual([0, 0, 0]);
    expect(height[0]).toBe(20);
  });
});

test('the other items are parted as if it were not there', () => {
  fc.assert(
    fc.property(graphs, ({ count, apart, table }) => {
      const others = Uint32Array.from({ length: count }, (_, item) => item).filter((item) => apart[item] === 0);
      const pairs = pairsOf(count, table);
      const alone = pairs
        .filter(([a, b]) => others.includes(a) && others.includes(b))
        .map(([a, b, affinity]): [number, number, number] => [others.indexOf(a), others.indexOf(b), affinity]);
      const expected = [...sparseAverageLink(others.length, links(alone), cut).labels].map((label) => others[label]!);
      const labels = linkedApart(count, links(pairs), Uint8Array.from(apart));
      for (const [i, a] of others.entries()) {
        for (const [j, b] of others.entries()) expect(labels[a] === labels[b]).toBe(expected[i] === expected[j]);
      }
    }),
  );
});

test('every cluster is named by its first item, and one set apart is in the cluster with the highest mean', () => {
  fc.assert(
    fc.property(graphs, ({ count, apart, table }) => {
      const pairs = pairsOf(count, table);
      const labels = linkedApart(count, links(pairs), Uint8Array.from(apart));
      const affinity = (a: number, b: number): number => table[Math.min(a, b) * count + Math.max(a, b)]!;
      for (const [item, label] of labels.entries()) {
        expect(labels.indexOf(label)).toBe(label);
        if (apart[item] === 0) continue;
        const means = new Map<number, number>();
        for (const other of new Set(labels)) {
          const core = labels.flatMap((l, i) => (l === other && apart[i] === 0 ? [i] : []));
          if (core.length > 0) means.set(other, core.reduce((sum, i) => sum + affinity(item, i), 0) / core.length);
        }
        const best = Math.max(0, ...means.values());
        if (best >= cut) expect(means.get(label)).toBeCloseTo(best);
        else expect(labels.filter((other) => other === label)).toHaveLength(1);
      }
    }),
  );
});

test('an item is set apart when any article of it is', () => {
  const items = { count: 2, ordinals: Uint32Array.of(3, 5), members: new Map([[1, [5, 8]]]) } as unknown as Items;
  expect(itemsApart(items, new Set([8]))).toEqual(Uint8Array.of(0, 1));
  expect(itemsApart(items, new Set())).toBeUndefined();
});
