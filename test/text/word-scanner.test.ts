import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords } from '../../src/text/fold.js';
import { wordHash } from '../../src/text/term-hash.js';
import { WordScanner, wordFlag } from '../../src/text/word-scanner.js';
import { anyText, awkwardText } from '../support/texts.js';

function scanned(text: string): { hashes: number[]; flags: number[]; words: string[] } {
  const scanner = new WordScanner();
  const count = scanner.scan(text);
  const places = Array.from({ length: count }, (_, i) => i);
  return {
    hashes: places.map((i) => scanner.hashes[i]!),
    flags: places.map((i) => scanner.flags[i]!),
    words: places.map((i) => scanner.scanned.slice(scanner.starts[i], scanner.ends[i])),
  };
}

function withFlag(text: string, flag: number): string[] {
  const { flags, words } = scanned(text);
  return words.filter((_, i) => (flags[i]! & flag) !== 0);
}

describe('WordScanner', () => {
  test.each([['any text', anyText(60)] as const, ['awkward text', awkwardText(40)] as const])(
    'finds the folded words of %s',
    (_, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(scanned(text).hashes).toStrictEqual(foldedWords(text).map(wordHash));
        }),
        { numRuns: 2000 },
      );
    },
  );

  test('grows with a long text', () => {
    const text = 'word '.repeat(9000);
    expect(scanned(text).hashes).toHaveLength(9000);
  });

  test('marks capitals, digits and what opens a sentence', () => {
    const text = 'The mayor of Old Harbour, Ana Rule, paid 3,500 crowns. Nobody in Élan knew.';
    expect(withFlag(text, wordFlag.capital)).toStrictEqual(['The', 'Old', 'Harbour', 'Ana', 'Rule', 'Nobody', 'Élan']);
    expect(withFlag(text, wordFlag.opening)).toStrictEqual(['The', 'Nobody']);
    expect(withFlag(text, wordFlag.digit)).toStrictEqual(['3', '500']);
    expect(withFlag(text, wordFlag.parted)).toStrictEqual(['The', 'Ana', 'paid', '500', 'Nobody']);
  });

  test('marks what is quoted, in straight and in turned marks, to the end of the paragraph at most', () => {
    expect(withFlag('He said "we will go" and left', wordFlag.quoted)).toStrictEqual(['we', 'will', 'go']);
    expect(withFlag('He said “we will go” and «so be it»', wordFlag.quoted)).toStrictEqual(['we', 'will', 'go', 'so', 'be', 'it']);
    expect(withFlag('“An open one\nand more', wordFlag.quoted)).toStrictEqual(['An', 'open', 'one']);
  });

  test('marks letters that are words of their own', () => {
    expect(withFlag('新年 in Tokyo', wordFlag.whole)).toStrictEqual(['新', '年']);
  });
});
