import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { record } from '../../src/kernel/layout.js';
import { foldedWords } from '../../src/text/fold.js';
import { hashSource, hashText } from '../reference/hash.js';
import { escapedLine, makeKernel, placeLine, readWhole } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** Paragraph hashes of a text that an outlet printed, read as plain text. */
function plainHashes(text: string, source: string): number[] {
  const { call, scratch, shared } = kernel;
  const words = readWhole(kernel, text, source);
  call.hashFoundWords(words);
  const count = call.hashParagraphs(words, hashSource(source), scratch.paragraphs);
  return Array.from(shared.words.subarray(scratch.paragraphs / 4, scratch.paragraphs / 4 + count));
}

/** The same of a line, as it is scanned. */
function lineHashes(text: string, source: string, escaped = false): number[] {
  const line = escaped ? escapedLine(text).replace('{', `{"source":${JSON.stringify(source)},`) : JSON.stringify({ id: 'x', source, text });
  return scanRecords(kernel, `${line}\n`)[0]!.paragraphs;
}

const long = [
  'Sign up for the letter that we send out every evening.',
  'All rights reserved by the Coast Daily.',
  'Follow the desk on its channel for more of the same.',
];
const paragraph = fc.constantFrom(...long, 'Short one.', '', ' ', 'Ünd öther lëtters, in a paragraph of some length; 新华社');

describe('hashes of paragraphs', () => {
  it('are the same by every way of reading', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (parts) => {
        const text = `x ${parts.join('\n')}`;
        const expected = plainHashes(text, 'Coast');
        expect(lineHashes(text, 'Coast')).toEqual(expected);
        expect(lineHashes(text, 'Coast', true)).toEqual(expected);
      }),
      { seed: 5401, numRuns: 500 },
    );
  });

  it('are told by paragraph, wherever it stands, if it is long enough', () => {
    const alone = long.map((one) => plainHashes(`x\n${one}`, 'Coast'));
    expect(alone.every((hashes) => hashes.length === 1)).toBe(true);
    expect(new Set(alone.flat()).size).toBe(3);
    expect(plainHashes(`x\n${long.join('\n')}`, 'Coast')).toEqual(alone.flat());
    expect(plainHashes(`x\n\n\n${long.toReversed().join('\n\nShort one.\n\n')}\n`, 'Coast')).toEqual(alone.toReversed().flat());
  });

  it('differ by outlet and by any word', () => {
    const [one] = long;
    const variants = [one!, one!.replace('letter', 'better'), one!.replace('every', 'each'), `${one} More`, one!.slice(0, -10)];
    const hashes = variants.flatMap((text) => ['Coast', 'Vale'].flatMap((source) => plainHashes(`x\n${text}`, source)));
    expect(new Set(hashes).size).toBe(10);
  });

  it('of any number of words take every word into account', () => {
    for (let words = 5; words <= 21; words++) {
      const text = Array.from({ length: words }, (_, i) => `word${i}`);
      const changed = text.flatMap((_, i) => [
        text.with(i, 'other'),
        text.toSpliced(i, 1),
        text.toSpliced(i, 2, text[i + 1] ?? 'end', text[i]!),
      ]);
      const variants = new Set([text, ...changed].map((one) => one.join(' ')).filter((one) => one.split(' ').length >= 5));
      expect(new Set([...variants].flatMap((one) => plainHashes(`x\n${one}`, 'Coast'))).size, `${words} words`).toBe(variants.size);
    }
  });

  it('do not depend on how the words are set apart, nor on the way the text was folded', () => {
    const [one] = long;
    const expected = plainHashes(`x\n${one}`, 'Coast');
    // A letter that the kernel leaves to JavaScript sends the whole page that way.
    const variants = [one!.replaceAll(' ', ' \u2014 '), `\u201c${one}\u201d`, one!.toUpperCase(), one!.replaceAll(' ', '\t')];
    for (const variant of [...variants, ...variants.map((text) => `${text}\n\ufb01rst`)]) {
      expect(plainHashes(`x\n${variant}`, 'Coast'), variant).toEqual(expected);
    }
    const chinese = '外交部长星期二在首都表示双方将继续谈判';
    expect(lineHashes(`x\n${chinese}\nx`, 'Coast')).toEqual(plainHashes(`x\n${chinese}`, 'Coast'));
    expect(lineHashes(`x\n${chinese}，\nx`, 'Coast', true)).toEqual(plainHashes(`x\n${chinese}`, 'Coast'));
  });

  it('do not depend on what was read before', () => {
    const expected = plainHashes(`x\n${long[0]}`, 'Coast');
    plainHashes('leftover '.repeat(500), 'Coast');
    expect(plainHashes(`x\n${long[0]}`, 'Coast')).toEqual(expected);
  });

  it('are not taken where there is no outlet', () => {
    expect(scanRecords(kernel, `${JSON.stringify({ id: 'x', text: `x\n${long[0]}` })}\n`)[0]?.paragraphs).toEqual([]);
  });

  it('of a text of more lines than are counted: the rest is one paragraph', () => {
    const many = `${long[0]}\n`.repeat(16_000);
    expect(plainHashes(many, 'Coast')).toHaveLength(16_000);
    expect(plainHashes('a\n'.repeat(100_000), 'Coast').length).toBeLessThanOrEqual(1);
  });
});

describe('markFurniture', () => {
  it('marks the words of the paragraphs in the set, and no others', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), fc.subarray(long), (parts, furniture) => {
        const { call, scratch, shared } = kernel;
        const text = `x ${parts.join('\n')}`;
        const set = scratch.ids;
        shared.bytes.fill(0, set, set + 64 * 4);
        for (const one of furniture) call.addMember(set, 63, plainHashes(`x\n${one}`, 'Coast')[0]!);
        const words = readWhole(kernel, text, 'Coast');
        call.hashFoundWords(words);
        const marked = call.markFurniture(words, hashSource('Coast'), set, 63, scratch.skip);
        const expected = text.split('\n').flatMap((line) => foldedWords(line).map(() => (furniture.includes(line) ? 1 : 0)));
        expect(Array.from(shared.bytes.subarray(scratch.skip, scratch.skip + words))).toEqual(expected);
        expect(marked).toBe(expected.filter((bit) => bit === 1).length);
      }),
      { seed: 5402, numRuns: 500 },
    );
  });
});

describe('countOwn', () => {
  it('counts the shingles of the words that are not marked, and those of them that are furniture all the same', () => {
    const { call, scratch, shared } = kernel;
    const notice = Array.from({ length: 30 }, (_, i) => `notice${i}`);
    const [set, filter] = [shared.takePages(4096), shared.takePages(2 ** 17)];
    let words = readWhole(kernel, notice.join(' '), 'Coast');
    call.hashFoundWords(words);
    shared.bytes.fill(1, scratch.skip, scratch.skip + words);
    call.addFurnitureShingles(words, hashSource('Coast'), scratch.skip, set, 1023, filter);

    const own = Array.from({ length: 20 }, (_, i) => `own${i}`);
    const changed = notice.with(15, 'another');
    const counts = (page: readonly string[], marked: number, source: string): [number, number] => {
      words = readWhole(kernel, page.join(' '), source);
      call.hashFoundWords(words);
      shared.bytes.fill(0, scratch.skip, scratch.skip + words);
      shared.bytes.fill(1, scratch.skip, scratch.skip + marked);
      return [call.countOwn(words, hashSource(source), scratch.skip, set, 1023), call.knownCount.value];
    };
    expect(counts([...notice, ...own], 30, 'Coast')).toEqual([14, 0]);
    // A changed word takes the seven shingles with it that it is in.
    expect(counts([...notice, ...changed], 30, 'Coast')).toEqual([24, 17]);
    expect(counts([...notice, ...changed], 30, 'Vale')).toEqual([24, 0]);
    expect(counts([...notice, ...own.slice(0, 6)], 30, 'Coast')).toEqual([0, 0]);
  });
});

describe('listSuspects and countCarriers', () => {
  it('count the pages that carry a paragraph, and those of them that say something else', () => {
    const page = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'own'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 25 }), fc.integer({ min: 2, max: 4 }), (pages, fewest) => {
        const { call, scratch, shared } = kernel;
        const paragraphs = pages.map((letters, i) =>
          letters.map((letter, j) =>
            letter === 'own' ? `This is what page ${i} says itself, ${j}.` : `${letter} is what is on many pages here`,
          ),
        );
        const texts = paragraphs.map((lines) => lines.join('\n'));
        const { words } = shared;
        const table = shared.take(65_536);
        shared.bytes.fill(0, table, table + 65_536);
        const found = scanRecords(kernel, texts.map((text, i) => `${JSON.stringify({ id: `${i}`, text, source: 'Coast' })}\n`).join(''), {
          table,
        });
        const count = pages.length;
        const [records, dead, lists] = [shared.take(count * 4), shared.take(count), shared.take(65_536)];
        shared.bytes.fill(0, dead, dead + count);
        const kept = shared.take(count * record.bytes);
        shared.bytes.copyWithin(kept, scratch.records, scratch.records + count * record.bytes);
        call.listRecords(kept, count, record.bytes, records);
        shared.bytes.copyWithin(lists, scratch.paragraphs, scratch.paragraphs + 65_536);
        words[scratch.ids / 4] = table;
        const entries = call.listSuspects(0, count, lists, records, dead, scratch.ids, 1, 65_535, fewest, scratch.postings);
        const out = scratch.postings + (1 << 21);
        const carriers = call.countCarriers(scratch.postings, scratch.postings + (1 << 20), entries, records, out);
        // Each: its hash, the pages, those with paragraphs of their own, and up to three of these by the hashes of their ids.
        const counted = Array.from({ length: carriers }, (_, i) => {
          const [hash, all, own, ...named] = Array.from(words.subarray(out / 4 + i * 9, out / 4 + (i + 1) * 9));
          return [hash!, all!, own!, named.filter((_, j) => j % 2 === 1 && named[j - 1] !== 0xffff_ffff)] as const;
        });

        const hashes = found.map((one) => one.paragraphs);
        const timesCounted = new Map<number, number>();
        // By the slot of the table: two hashes may share one.
        for (const hash of hashes.flat()) timesCounted.set(hash & 65_535, (timesCounted.get(hash & 65_535) ?? 0) + 1);
        const expected = new Map<number, [number, number, number[]]>();
        hashes.forEach((list, i) => {
          const met = new Set(list.filter((hash) => timesCounted.get(hash & 65_535)! >= fewest));
          const own = (list.length - met.size) * 4 >= list.length;
          if (met.size > 0 && !own) expect(shared.bytes[dead + i]).toBe(2);
          for (const hash of met) {
            const [all, ownPages, carrying] = expected.get(hash) ?? [0, 0, []];
            expected.set(hash, [all + 1, ownPages + (own ? 1 : 0), own ? [...carrying, i] : carrying]);
          }
        });
        const idHash = (i: number): number => Number(hashText(`${i}`) >> 32n);
        const named = (pages: readonly number[]): number[] => pages.toSorted((x, y) => idHash(x) - idHash(y)).slice(0, 3);
        expect(counted.toSorted(([x], [y]) => x - y)).toEqual(
          [...expected].map(([hash, [all, own, pages]]) => [hash, all, own, named(pages)] as const).toSorted(([x], [y]) => x - y),
        );
      }),
      { seed: 5403, numRuns: 200 },
    );
  });
});

it('a line that is placed reads as the text that it holds', () => {
  const { at, end } = placeLine(kernel, JSON.stringify({ id: 'x', source: 'Coast', text: long.join('\n') }));
  expect(kernel.call.rereadLine(at, end)).toBe(foldedWords(long.join(' ')).length);
  expect(kernel.call.lastSource.value >>> 0).toBe(hashSource('Coast'));
});
