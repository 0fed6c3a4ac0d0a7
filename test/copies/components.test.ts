import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentLists, components } from '../../src/copies/components.js';
import { breadthFirstComponents } from '../reference/components.js';

type Edge = [number, number];

function label(count: number, edges: readonly Edge[]): number[] {
  return [
    ...components(
      count,
      Uint32Array.from(edges, (edge) => edge[0]),
      Uint32Array.from(edges, (edge) => edge[1]),
    ),
  ];
}

const graphs = fc.integer({ min: 1, max: 40 }).chain((count) => {
  const item = fc.nat({ max: count - 1 });
  return fc.record({ count: fc.constant(count), edges: fc.array(fc.tuple(item, item), { maxLength: 45 }) });
});

describe('components', () => {
  it('gives every item the smallest item of its component', () => {
    expect(
      label(7, [
        [6, 5],
        [5, 1],
        [4, 2],
        [3, 3],
      ]),
    ).toEqual([0, 1, 2, 3, 2, 1, 1]);
  });

  it('holds without items and without edges', () => {
    expect(label(0, [])).toEqual([]);
    expect(label(3, [])).toEqual([0, 1, 2]);
  });

  it('agrees with breadth-first search, whatever the order and direction of the edges', () => {
    fc.assert(
      fc.property(graphs, ({ count, edges }) => {
        const expected = breadthFirstComponents(count, edges);
        expect(label(count, edges)).toEqual(expected);
        expect(label(count, edges.map(([a, b]): Edge => [b, a]).toReversed())).toEqual(expected);
      }),
      { seed: 4106, numRuns: 500 },
    );
  });

  it('walks a chain of 200,000 items given from either end', () => {
    const count = 200_000;
    const a = Uint32Array.from({ length: count - 1 }, (_, i) => i);
    const b = a.map((i) => i + 1);
    expect(components(count, a, b).every((item) => item === 0)).toBe(true);
    expect(components(count, a.toReversed(), b.toReversed()).every((item) => item === 0)).toBe(true);
  });

  it('refuses edges it cannot follow', () => {
    expect(() => components(2, Uint32Array.of(0), Uint32Array.of())).toThrow(/1 first ends but 0 second ends/);
    expect(() => components(2, Uint32Array.of(0), Uint32Array.of(2))).toThrow(/items 0 and 2, but there are 2/);
  });
});

describe('componentLists', () => {
  it('lists the components of two and more, ascending', () => {
    const lists = componentLists(Uint32Array.of(0, 1, 0, 3, 1, 0));
    expect([...lists.starts]).toEqual([0, 3, 5]);
    expect([...lists.items]).toEqual([0, 2, 5, 1, 4]);
  });

  it('is empty where all are single', () => {
    expect(componentLists(Uint32Array.of(0, 1, 2))).toEqual({ starts: Uint32Array.of(0), items: new Uint32Array(0) });
    expect(componentLists(new Uint32Array(0))).toEqual({ starts: Uint32Array.of(0), items: new Uint32Array(0) });
  });

  it('holds exactly the items that share a label with another', () => {
    fc.assert(
      fc.property(graphs, ({ count, edges }) => {
        const labels = breadthFirstComponents(count, edges);
        const expected = labels
          .map((_, label) => labels.flatMap((other, item) => (other === label ? [item] : [])))
          .filter((list) => list.length > 1);
        const { starts, items } = componentLists(Uint32Array.from(labels));
        const actual = Array.from(starts.subarray(0, -1), (start, list) => Array.from(items.subarray(start, starts[list + 1])));
        expect(actual).toEqual(expected);
      }),
      { seed: 4154 },
    );
  });
});
