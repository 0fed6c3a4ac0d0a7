import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { record } from '../../src/kernel/layout.js';
import { breadthFirstComponents } from '../reference/components.js';
import { makeKernel } from '../support/kernel.js';

let kernel: Kernel;
let at: number;
beforeAll(() => {
  kernel = makeKernel();
  at = kernel.shared.takePages(1 << 22);
});

/** Ids that are hard to order and to write. */
const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((text) => text.isWellFormed()),
  fc.constantFrom(
    'a',
    'aa',
    'a10',
    'a9',
    'B',
    '\u{1f600}',
    '\uffff',
    '\ue000',
    '\ud7ff',
    '\u{10ffff}',
    '"',
    '\\',
    '\u0000',
    '\u001f\b\f\n\r\t',
    '\u2028',
  ),
);
const date = fc.oneof(fc.constant(undefined), fc.constantFrom(-1, 0, 1, -62_135_596_800_000, 253_402_300_799_999));
const articles = fc.uniqueArray(fc.record({ id, date }), { maxLength: 40, selector: (one) => one.id });

/** Lays records of articles; returns the column of their addresses. */
function lay(list: readonly { id: string; date: number | undefined }[]): number {
  const { shared } = kernel;
  const view = new DataView(shared.bytes.buffer);
  let place = at + (1 << 20);
  list.forEach((article, i) => {
    const bytes = Buffer.from(article.id);
    view.setUint32(at + i * 4, place, true);
    view.setBigInt64(place + record.date, article.date === undefined ? -(2n ** 63n) : BigInt(article.date), true);
    view.setUint32(place + record.id, place + record.bytes, true);
    view.setUint16(place + record.idLength, bytes.length, true);
    shared.bytes.set(bytes, place + record.bytes);
    place += Math.ceil((record.bytes + bytes.length) / 8) * 8;
  });
  return at;
}

describe('sortArticles', () => {
  it('orders by date, undated last, then by id as JavaScript does', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const { call, shared } = kernel;
        const records = lay(list);
        const [listed, spare] = [at + (1 << 19), at + (1 << 21)];
        shared.words.set(
          Array.from(list, (_, i) => i),
          listed / 4,
        );
        call.sortArticles(listed, list.length, records, spare);
        const expected = Array.from(list, (_, i) => i).toSorted((x, y) => {
          const [a, b] = [list[x]!, list[y]!];
          const [dateA, dateB] = [a.date ?? Infinity, b.date ?? Infinity];
          return dateA === dateB ? (a.id < b.id ? -1 : 1) : dateA - dateB;
        });
        expect(Array.from(shared.words.subarray(listed / 4, listed / 4 + list.length))).toEqual(expected);
      }),
      { seed: 5601, numRuns: 1000 },
    );
  });
});

describe('numberPairs and findComponents', () => {
  it('number what is paired or stands for others, and name the components of the ties', () => {
    const count = 30;
    const pairs = fc.array(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.boolean()).filter(([x, y]) => x !== y),
      { maxLength: 25 },
    );
    const twins = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 5 });
    fc.assert(
      fc.property(pairs, twins, (list, others) => {
        const { call, shared } = kernel;
        const { words, bytes } = shared;
        const column = (i: number): number => at + i * 4096;
        const [twin, numbers, ordinals, a] = [column(0), column(1), column(2), column(3)] as const;
        const [b, ties, labels, listed] = [column(4), column(5), column(6), column(7)] as const;
        const owner = Array.from({ length: count }, (_, i) => i);
        for (const [x, y] of others) if (owner[y] === y && owner.every((of, i) => i === x || of !== x)) owner[x] = y;
        words.set(owner, twin / 4);
        words.fill(0, numbers / 4, numbers / 4 + count);
        const view = new DataView(bytes.buffer);
        list.forEach(([x, y, tie], i) => {
          view.setBigUint64(listed + i * 8, (BigInt(Math.min(x, y)) << 40n) | (BigInt(Math.max(x, y)) << 16n) | 3n, true);
          bytes[ties + i] = tie ? 1 : 0;
        });
        const found = call.numberPairs(listed, list.length, count, twin, numbers, ordinals, a, b);
        const expected = [...new Set([...list.flatMap(([x, y]) => [x, y]), ...owner.filter((of, i) => of !== i)])].toSorted(
          (x, y) => x - y,
        );
        const read = (from: number, length: number): number[] => Array.from(words.subarray(from / 4, from / 4 + length));
        expect(read(ordinals, found)).toEqual(expected);
        expect(read(numbers, count)).toEqual(owner.map((_, i) => expected.indexOf(i) + 1));
        const ends = list.map(([x, y]) => [expected.indexOf(Math.min(x, y)), expected.indexOf(Math.max(x, y))] as const);
        expect(read(a, list.length)).toEqual(ends.map(([x]) => x));
        expect(read(b, list.length)).toEqual(ends.map(([, y]) => y));
        call.findComponents(a, b, ties, list.length, found, labels);
        expect(read(labels, found)).toEqual(
          breadthFirstComponents(
            found,
            ends.filter((_, i) => list[i]![2]),
          ),
        );
      }),
      { seed: 5602, numRuns: 1000 },
    );
  });
});
