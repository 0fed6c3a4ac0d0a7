import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE, heaviestMatching } from '../../src/evaluation/matching.js';
import type { SparseWeights } from '../../src/evaluation/matching.js';
import { randomIntegers } from '../../src/evaluation/random.js';
import { slowHeaviestMatching } from '../reference/cluster-measures.js';

/** The sparse form of a full table; zeros are left out. */
function sparse(full: readonly (readonly number[])[], columns = full[0]?.length ?? 0): SparseWeights {
  const cells = full.map((row) => row.flatMap((weight, column) => (weight > 0 ? [{ weight, column }] : [])));
  const starts = new Uint32Array(full.length + 1);
  for (const [row, list] of cells.entries()) starts[row + 1] = starts[row]! + list.length;
  return {
    rows: full.length,
    columns,
    starts,
    columnOf: Uint32Array.from(cells.flat(), (cell) => cell.column),
    weights: Float64Array.from(cells.flat(), (cell) => cell.weight),
  };
}

/** The weight of a matching, once it is seen to be one. */
function weightOf(full: readonly (readonly number[])[], matching: Int32Array): number {
  const used = [...matching].filter((column) => column !== ALONE);
  expect(new Set(used).size).toBe(used.length);
  return full.reduce((sum, row, index) => sum + (matching[index] === ALONE ? 0 : row[matching[index]!]!), 0);
}

function tables(maxWeight: number) {
  return fc.integer({ min: 1, max: 7 }).chain((columns) => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: maxWeight }));
    return fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 7 });
  });
}

describe('heaviestMatching', () => {
  it.each([
    [
      'greedy would be worse',
      [
        [3, 2],
        [2, 0],
      ],
      [1, 0],
    ],
    ['a row stays alone for a heavier one', [[5], [9], [7]], [ALONE, 0, ALONE]],
    ['more columns than rows', [[1, 4, 2]], [1]],
    [
      'a long way of giving up columns',
      [
        [2, 1, 0],
        [2, 2, 0],
        [0, 2, 2],
      ],
      [0, 1, 2],
    ],
    [
      'a row without cells',
      [
        [0, 0],
        [0, 1],
      ],
      [ALONE, 1],
    ],
  ])('%s', (_, full, expected) => {
    expect([...heaviestMatching(sparse(full))]).toEqual(expected);
  });

  it.each([1, 2, 9, 1000])('is as heavy as the best of all, weights up to %d', (maxWeight) => {
    fc.assert(
      fc.property(tables(maxWeight), (full) => {
        expect(weightOf(full, heaviestMatching(sparse(full)))).toBe(slowHeaviestMatching(full));
      }),
      { seed: 4110, numRuns: 400 },
    );
  });

  it('finds the planted matching of 2,000 rows among cells that tempt it away', () => {
    const size = 2000;
    const random = randomIntegers(7);
    const cells = Array.from({ length: size }, (_, row) => {
      const list = new Map<number, number>();
      for (let i = 0; i < 8; i++) list.set(random(size), 1 + random(100));
      return list.set((row * 7) % size, 100);
    });
    const starts = new Uint32Array(size + 1);
    for (const [row, list] of cells.entries()) starts[row + 1] = starts[row]! + list.size;
    const matching = heaviestMatching({
      rows: size,
      columns: size,
      starts,
      columnOf: Uint32Array.from(cells.flatMap((list) => [...list.keys()])),
      weights: Float64Array.from(cells.flatMap((list) => [...list.values()])),
    });
    // 7 and 2,000 have no common factor, so the planted columns are all different, and nothing weighs more than 100.
    const weight = cells.reduce((sum, list, row) => sum + (list.get(matching[row]!) ?? 0), 0);
    expect(weight).toBe(100 * size);
  });

  it('holds for an empty table', () => {
    expect([...heaviestMatching(sparse([], 0))]).toEqual([]);
  });
});
