import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMilliseconds } from '../../src/stories/affinity.js';
import { Candidates } from '../../src/stories/candidates.js';
import { gallop, lowerBound } from '../../src/stories/lower-bound.js';
import { indexTerms } from '../../src/stories/term-index.js';
import type { PlainItem } from '../reference/candidates.js';
import { slowCandidates } from '../reference/candidates.js';

const terms = 30;

/** Of the first items, all where `asked` is not given. */
function candidatesOf(items: readonly PlainItem[], window: number, asked = items.length): number[][] {
  const heavy = items.map((item) => [...item.heavy]);
  const starts = [0];
  for (const entries of heavy) starts.push(starts.at(-1)! + entries.length);
  const part = {
    first: 0,
    count: items.length,
    starts: Uint32Array.from(starts),
    heavy: Uint8Array.from(heavy, (entries) => entries.length),
    terms: Uint32Array.from(heavy.flat(), ([term]) => term),
    weights: Uint16Array.from(heavy.flat(), ([, weight]) => weight),
  };
  const dated = items.findIndex(({ time }) => Number.isNaN(time));
  const search = new Candidates({
    index: indexTerms([part], terms),
    terms,
    count: items.length,
    dated: dated < 0 ? items.length : dated,
    times: Float64Array.from(items, ({ time }) => time),
    outlets: Uint32Array.from(items, ({ outlet }) => outlet),
    window,
  });
  return items.slice(0, asked).map(({ heavy: mine }, item) => {
    const found = search.find(item, Uint32Array.from(mine.keys()), { of: (term) => mine.get(term)! });
    return Array.from(search.partners.subarray(0, found));
  });
}

/** Few terms and few weights, so that many share some and equal scores abound; more items than an item has partners. */
const item = (termCount: number): fc.Arbitrary<PlainItem> =>
  fc.record({
    time: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 * 24 }).map((hours) => (hours * dayMilliseconds) / 24) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    ),
    outlet: fc.nat(3),
    heavy: fc
      .uniqueArray(fc.tuple(fc.nat(termCount - 1), fc.constantFrom(1, 2, 300, 65_535)), { selector: ([term]) => term, maxLength: 10 })
      .map((entries) => new Map(entries)),
  });
const corpora = fc
  .tuple(fc.integer({ min: 4, max: terms }), fc.integer({ min: 1, max: 300 }))
  .chain(([termCount, most]) => fc.array(item(termCount), { minLength: 1, maxLength: most }));

describe('Candidates', () => {
  test('are those of the slow twin, dated or not', () => {
    fc.assert(
      fc.property(corpora, fc.constantFrom(1, 9, 30), (given, window) => {
        const dated = given.filter(({ time }) => !Number.isNaN(time)).toSorted((a, b) => a.time - b.time);
        const items = [...dated, ...given.filter(({ time }) => Number.isNaN(time))];
        expect(candidatesOf(items, window)).toStrictEqual(items.map((_, i) => slowCandidates(items, i, window, 20)));
      }),
      { numRuns: 60 },
    );
  });

  test('leave out what would cost too much: a term that every item has is not looked up where many are of one day', () => {
    const items = Array.from({ length: 70_000 }, (_, i) => ({
      time: 0,
      outlet: 0,
      heavy: new Map([[0, 9] as const, [1, 9] as const, [2 + (i % 20), 9] as const, [25, 9] as const]),
    }));
    const pairs = candidatesOf(items.slice(0, 200), 9);
    expect(pairs.every((partners) => partners.length === 20)).toBe(true);
    // Only one term each has few enough entries: no two are shared.
    expect(candidatesOf(items, 9, 50).every((partners) => partners.length === 0)).toBe(true);
  });
});

describe('gallop', () => {
  test('finds what the search by halves finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), fc.nat(60), (given, value, at) => {
        const values = Uint32Array.from(given).toSorted();
        const from = Math.min(at, lowerBound(values, 0, values.length, value));
        expect(gallop(values, from, values.length, value)).toBe(lowerBound(values, from, values.length, value));
      }),
    );
  });
});
