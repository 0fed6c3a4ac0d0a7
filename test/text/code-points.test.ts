import { expect, test } from 'vitest';
import { buildFoldTables, codePointClass } from '../../src/text/code-points.js';
import { WordScanner } from '../../src/text/word-scanner.js';
import { foldedWords } from '../../src/text/fold.js';
import { wordHash } from '../../src/text/term-hash.js';

test('the order of two marks in the tables is that in which normalize puts them, for every two of the basic plane', () => {
  const { classes } = buildFoldTables();
  const marks: number[] = [];
  for (let unit = 0; unit < classes.length; unit++) if ((classes[unit]! & 7) === codePointClass.mark) marks.push(unit);
  expect(marks.length).toBeGreaterThan(1000);
  const wrong: string[] = [];
  for (const first of marks) {
    for (const second of marks) {
      const both = String.fromCharCode(first, second);
      const later = classes[second]! >>> 3;
      if ((both.normalize('NFD') !== both) !== (later > 0 && classes[first]! >>> 3 > later)) wrong.push(both);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['a Thai vowel before an Arabic alef', '\u1100\u0e38\u0670'],
  ['vowels of Arabic after their doubling', '\u0628\u0651\u064e'],
  ['points of Hebrew out of order', '\u05d1\u05bc\u05b0'],
])('%s', (_, text) => {
  const scanner = new WordScanner();
  scanner.scan(text);
  expect([...scanner.hashes.subarray(0, scanner.count)]).toEqual(foldedWords(text).map(wordHash));
});
