import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Carriers } from '../reference/carriers.js';
import { slowJoin } from '../reference/carriers.js';
import { makeKernel } from '../support/kernel.js';

const entryWords = 9;
const kernel = makeKernel();
const at = kernel.shared.takePages(1 << 20);

function write(place: number, list: readonly Carriers[]): void {
  const { words } = kernel.shared;
  list.forEach(({ hash, pages, own, named }, i) => {
    const from = place / 4 + i * entryWords;
    words.fill(0xffff_ffff, from, from + entryWords);
    words.set([hash, pages, own, ...named.flat()], from);
  });
}

function read(place: number, count: number): Carriers[] {
  const { words } = kernel.shared;
  return Array.from({ length: count }, (_, i) => {
    const [hash, pages, own, ...places] = Array.from(words.subarray(place / 4 + i * entryWords, place / 4 + (i + 1) * entryWords));
    const named = [0, 2, 4].map((j) => [places[j]!, places[j + 1]!] as const).filter(([, page]) => page !== 0xffff_ffff);
    return { hash: hash!, pages: pages!, own: own!, named };
  });
}

it('joinCarriers says what several lists say together', () => {
  const pages = fc
    .uniqueArray(fc.tuple(fc.constantFrom(1, 2, 3, 0xffff_fff0), fc.nat(50)), { maxLength: 3, selector: ([, page]) => page })
    .map((named) => named.toSorted(([x, p], [y, q]) => x - y || p - q));
  const carriers = fc
    .record({
      hash: fc.constantFrom(0, 1, 2, 7, 0x8000_0000, 0xffff_ffff),
      pages: fc.integer({ min: 1, max: 6 }),
      own: fc.nat(6),
      named: pages,
    })
    .map((one): Carriers => ({ ...one, own: Math.min(one.own, one.pages) }));
  const list = fc
    .uniqueArray(carriers, { maxLength: 6, selector: ({ hash }) => hash })
    .map((entries) => entries.toSorted((x, y) => x.hash - y.hash));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), fc.integer({ min: 1, max: 8 }), (lists, fewest) => {
      const { call, shared } = kernel;
      lists.forEach((entries, i) => {
        write(at + 4096 * (i + 1), entries);
        shared.words.set([at + 4096 * (i + 1), entries.length], at / 4 + i * 2);
      });
      const out = at + 4096 * 8;
      expect(read(out, call.joinCarriers(at, lists.length, fewest, out))).toEqual(slowJoin(lists, fewest));
    }),
    { seed: 5404, numRuns: 1000 },
  );
});
