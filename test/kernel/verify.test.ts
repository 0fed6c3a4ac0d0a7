import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LINK_ONE } from '../../src/copies/average-link.js';
import type { Kernel } from '../../src/kernel/kernel.js';
import { record } from '../../src/kernel/layout.js';
import { hashSource } from '../reference/hash.js';
import type { Page, Rules } from '../reference/verification.js';
import { judgePair } from '../reference/verification.js';
import { makeKernel, readWhole } from '../support/kernel.js';

const rules: Rules = {
  jaccard: 0.7,
  containment: 0.8,
  fewestContained: 8,
  fewestOwnWords: 12,
  smallestOwnShare: 0.1,
  ownSimilarity: 0.5,
};

let kernel: Kernel;
/** Columns of up to 64 articles: address and record of each, pairs, order, and what is found out. */
let columns: {
  records: number;
  pairs: number;
  order: number;
  shared: number;
  similarity: number;
  ties: number;
  a: number;
  b: number;
  sizes: number;
  region: number;
};
beforeAll(() => {
  kernel = makeKernel();
  const take = (bytes = 1 << 16): number => kernel.shared.takePages(bytes);
  columns = {
    records: take(),
    pairs: take(),
    order: take(),
    shared: take(),
    similarity: take(),
    ties: take(),
    a: take(),
    b: take(),
    sizes: take(),
    region: take(1 << 20),
  };
  const { records } = columns;
  for (let i = 0; i < 64; i++) kernel.shared.words[records / 4 + i] = records + 4096 + i * record.bytes;
});

const textOf = ({ paragraphs }: Page): string => paragraphs.map((words) => words.join(' ')).join('\n');

/** Compares all pairs of pages through the kernel, with `room` bytes to keep articles in. */
function compareAll(pages: readonly Page[], furniture: readonly (readonly [string, string])[], room: number) {
  const { call, scratch, shared } = kernel;
  const { records, pairs, order, sizes, region } = columns;
  const set = scratch.skip;
  shared.bytes.fill(0, set, set + 64 * 4);
  for (const [source, paragraph] of furniture) {
    const words = readWhole(kernel, paragraph, source);
    call.hashFoundWords(words);
    call.hashParagraphs(words, hashSource(source), scratch.paragraphs);
    call.addMember(set, 63, shared.words[scratch.paragraphs / 4]!);
  }
  pages.forEach((page, i) => {
    shared.words[(shared.words[records / 4 + i]! + record.words) / 4] = page.paragraphs.flat().length;
  });
  const listed: [number, number][] = [];
  for (let a = 0; a < pages.length; a++) for (let b = a + 1; b < pages.length; b++) listed.push([a, b]);
  listed.forEach(([a, b], i) => {
    new DataView(shared.bytes.buffer).setBigUint64(pairs + i * 8, (BigInt(a) << 40n) | (BigInt(b) << 16n), true);
    shared.words[order / 4 + i] = listed.length - 1 - i;
    shared.words[columns.a / 4 + i] = a;
    shared.words[columns.b / 4 + i] = b;
  });
  call.setThresholds(0.7, 0.8, 8, 12, 0.1, LINK_ONE / 2, scratch.paragraphs);
  call.setKept(region, room, scratch.ids, furniture.length > 0 ? set : 0, 63);
  let reads = 0;
  for (let at = 0; at < listed.length;) {
    const planned = call.planPairs(pairs, order, at, listed.length, records);
    if (planned === 0) return { lacking: call.lacking.value, reads, found: [] };
    const wanted = Array.from({ length: call.wantedCount.value }, (_, i) => shared.words[(scratch.ids + 8 * 4096) / 4 + i]!);
    expect(new Set(wanted).size).toBe(wanted.length);
    for (const article of wanted) {
      reads++;
      call.keepArticle(article, readWhole(kernel, textOf(pages[article]!), pages[article]!.source));
    }
    call.comparePairs(pairs, order, at, at + planned, columns.a, columns.b, columns.shared, columns.similarity, columns.ties, sizes);
    at += planned;
  }
  const found = listed.map(([a, b], i) => {
    const similarity = shared.words[columns.similarity / 4 + i]!;
    return {
      a,
      b,
      shared: shared.words[columns.shared / 4 + i]!,
      similarity,
      tie: shared.bytes[columns.ties + i] === 1,
    };
  });
  return { lacking: 0, reads, found };
}

const words = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);
/** Paragraphs of which pages are made: news that may be shared, and notices that may be furniture. */
const pool = [words('storm', 30), words('vote', 16), words('storm', 20), words('match', 9), words('rain', 5), ['Short', 'one']];
const notices = [words('letter', 20), words('rights', 6), words('desk', 40)];
const page = fc.record({
  paragraphs: fc.array(fc.constantFrom(...pool, ...notices), { maxLength: 7 }),
  source: fc.constantFrom('Coast', 'Hill', ''),
});
const someFurniture = fc.subarray(['Coast', 'Hill'].flatMap((source) => notices.map((notice) => [source, notice.join(' ')] as const)));

describe('verification', () => {
  it('says of any pages what the slow twin says, however little room there is', () => {
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 2, maxLength: 8 }),
        someFurniture,
        fc.constantFrom(20_000, 60_000, 1 << 20),
        (pages, furniture, room) => {
          const isFurniture = (source: string, text: string): boolean => furniture.some(([of, one]) => of === source && one === text);
          const { found } = compareAll(pages, furniture, room);
          expect(found).toHaveLength((pages.length * (pages.length - 1)) / 2);
          for (const { a, b, shared, similarity, tie } of found) {
            const expected = judgePair(pages[a]!, pages[b]!, isFurniture, rules);
            expect({ shared, similarity, tie }).toEqual({ ...expected, similarity: Math.round(expected.similarity * LINK_ONE) });
            expect(kernel.shared.words[columns.sizes / 4 + a]).toBeLessThanOrEqual(pages[a]!.paragraphs.flat().length);
          }
        },
      ),
      { seed: 4701, numRuns: 600 },
    );
  });

  it('reads an article once where there is room for all, and says what is lacking where there is none for two', () => {
    const pages = Array.from({ length: 12 }, (_, i): Page => ({
      paragraphs: [words('storm', 30), words(`own${i}-`, 30)],
      source: 'Coast',
    }));
    expect(compareAll(pages, [], 1 << 20).reads).toBe(12);
    expect(compareAll(pages, [], 6000).reads).toBeGreaterThan(12);
    const { lacking } = compareAll(pages, [], 1000);
    expect(lacking).toBeGreaterThan(1000);
    expect(compareAll(pages, [], lacking).found).toHaveLength(66);
  });
});
