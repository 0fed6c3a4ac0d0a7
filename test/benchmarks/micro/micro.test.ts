import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSet, gatherKeys, hashShingles, sharedCount, sign } from '../../../benchmarks/micro/javascript.js';
import { microTable } from '../../../benchmarks/micro/definitions.js';
import { makeMaterial } from '../../../benchmarks/micro/material.js';
import { makeOperations } from '../../../benchmarks/micro/operations.js';
import { findDisagreements } from '../../../benchmarks/micro/run-micro.js';
import { shingleTexts } from '../../reference/shingles.js';
import * as sets from '../../reference/sets.js';

const hashesOf = (words: readonly string[]): Uint32Array => {
  const out = new Uint32Array(words.length);
  return out.slice(0, hashShingles(words, out));
};
const someWords = fc.array(fc.constantFrom('ferry', 'harbour', 'dawn', 'a', 'b'), { minLength: 5, maxLength: 60 });
const textsOf = (words: readonly string[]): Set<string> => new Set(shingleTexts(words));

describe('the JavaScript side', () => {
  it('makes as many shingles as there are, and knows equal ones', () => {
    fc.assert(
      fc.property(someWords, someWords, (one, other) => {
        const [a, b] = [hashesOf(one), hashesOf(other)];
        expect(a).toHaveLength(one.length - 4);
        const [x, y] = [buildSet(a), buildSet(b)];
        expect([x.length, y.length]).toEqual([textsOf(one).size, textsOf(other).size]);
        expect(sharedCount(x, y)).toBe(sets.sharedCount(textsOf(one), textsOf(other)));
      }),
      { seed: 5101 },
    );
  });

  it('signs so that equal values tell the Jaccard similarity', () => {
    const members = (from: number, to: number): Uint32Array => Uint32Array.from({ length: to - from }, (_, i) => Math.imul(from + i + 1, 0x9e3779b1)); // prettier-ignore
    const size = 4096;
    for (const [count, jaccard] of [
      [600, 1 / 2],
      [40, 1 / 2],
      [600, 1 / 5],
    ] as const) {
      const shared = Math.round((2 * count * jaccard) / (1 + jaccard));
      const [a, b] = [new Uint32Array(size), new Uint32Array(size)];
      sign(members(0, count), a);
      sign(members(count - shared, 2 * count - shared), b);
      expect(a).not.toContain(0xffff_ffff);
      expect(a.filter((value, i) => value === b[i]).length / size).toBeCloseTo(shared / (2 * count - shared), 0.9);
    }
  });

  it('puts equal keys together and loses none', () => {
    const key = fc.oneof(fc.nat({ max: 0xffff_ffff }), fc.constantFrom(5, 0x1000_0005, 0x2000_0005, 69));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const high = Uint32Array.from(keys);
        const low = Uint32Array.from(keys, (_, i) => i);
        const spare = { high: high.slice(), low: low.slice() };
        const sorted = gatherKeys({ high, low }, spare);
        expect([...sorted.low].toSorted((x, y) => x - y)).toEqual(keys.map((_, i) => i));
        for (const [i, owner] of sorted.low.entries()) expect(sorted.high[i]).toBe(keys[owner]! >>> 0);
        const runs = sorted.high.filter((value, i) => i === 0 || value !== sorted.high[i - 1]);
        expect(runs).toHaveLength(new Set(keys).size);
      }),
      { seed: 5102, numRuns: 500 },
    );
  });
});

describe('operations', () => {
  it('answer alike in both ways', () => {
    const operations = makeOperations(makeMaterial({ texts: 6, postings: 500, seed: 7 }));
    expect(findDisagreements(operations)).toEqual([]);
    const wrong = { ...operations[0]!, javascript: () => -1 };
    expect(findDisagreements([wrong])).toHaveLength(1);
  });

  it('have a table', () => {
    const operation = { name: 'o', unit: 'article', count: 3, webassembly: () => 1, javascript: () => 1 } as const;
    const timed = { operation, webassembly: { median: 2, min: 1, max: 3 }, javascript: { median: 1500, min: 900, max: 2000 } };
    expect(microTable([timed], 5).rows).toEqual([['o', 'article', '2.00', '1.00 to 3.00', '1,500', '900 to 2,000', '750']]);
  });
});
