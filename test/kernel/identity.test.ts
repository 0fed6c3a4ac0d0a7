import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { record, state } from '../../src/kernel/layout.js';
import { makeKernel } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** Scans articles and tells which repeat an id, and which repeat words. */
function identify(articles: readonly { id: string; text: string }[]) {
  const { call, scratch, shared } = kernel;
  scanRecords(kernel, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const count = articles.length;
  const records = shared.take(count * 4);
  const table = shared.takePages(4096);
  const column = shared.take(count * 4);
  const dead = shared.take(count);
  call.settleRecords(scratch.records, count, record.bytes, scratch.ids);
  call.listRecords(scratch.records, count, record.bytes, records);
  const u32 = (at: number): number[] => Array.from(shared.words.subarray(at / 4, at / 4 + count));
  const repeated = call.findDuplicateIds(count, records, table, 1023, state.duplicateId, column);
  const firsts = u32(column);
  shared.bytes.fill(0, table, table + 4096);
  const twinned = call.findTwins(count, records, table, 1023, column, dead);
  return { repeated, firsts, twinned, twins: u32(column), dead: Array.from(shared.bytes.subarray(dead, dead + count)) };
}

describe('findDuplicateIds and findTwins', () => {
  it('find what a walk over the articles finds', () => {
    const article = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'dd', 'é', 'a\u0000'),
      text: fc.constantFrom('One', 'one!', 'Two', 'one two', 'two one'),
    });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 30 }), (articles) => {
        const found = identify(articles);
        const firsts = articles.map(({ id }) => articles.findIndex((other) => other.id === id));
        expect(found.firsts).toEqual(firsts);
        const inUse = articles.map((_, i) => firsts[i] === i);
        expect(found.repeated).toBe(inUse.filter((used) => !used).length);
        const words = articles.map(({ text }) => text.toLowerCase().replace('!', ''));
        const alike = articles.map((_, i) => articles.flatMap((_, j) => (inUse[i] && inUse[j] && words[i] === words[j] ? [j] : [])));
        found.twins.forEach((twin, i) => {
          expect(inUse[i] ? alike[i] : [i]).toContain(twin);
          for (const other of alike[i]!) expect(found.twins[other]).toBe(twin);
        });
        expect(found.twinned).toBe(found.twins.filter((twin, i) => twin !== i).length);
        expect(found.dead).toEqual(articles.map((_, i) => (inUse[i] && found.twins[i] === i ? 0 : 1)));
        // Which of those alike stands for them does not depend on which was read first.
        // (The hashes of ids that differ in zero bytes at their end may be equal.)
        const unique = articles.filter(({ id }, i) => inUse[i] && id !== 'a\u0000');
        const keptIds = (given: readonly { id: string; text: string }[]): string[] =>
          identify(given).twins.flatMap((twin, i) => (twin === i ? [given[i]!.id] : []));
        expect(keptIds(unique.toReversed()).toSorted()).toEqual(keptIds(unique).toSorted());
      }),
      { seed: 4901, numRuns: 500 },
    );
  });

  it('tell apart ids that share their beginning, their end or their length', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `${'prefix-'.repeat(i % 7)}${i}${'-suffix'.repeat(i % 5)}`);
    expect(identify(ids.map((id) => ({ id, text: id }))).repeated).toBe(0);
    expect(identify([...ids, ...ids].map((id, i) => ({ id, text: `${i}` }))).repeated).toBe(400);
  });
});
