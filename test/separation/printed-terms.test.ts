import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedTerms } from '../../src/separation/printed-terms.js';
import { foldedWords } from '../../src/text/fold.js';

test('a word is told as it is printed most often', () => {
  expect(printedTerms(['varga', 'pass'], ['The Varga pass. VARGA', 'At Varga, the Pass'], 5)).toEqual(['Varga', 'pass']);
});

test('what one apostrophe parts is one word, and a possessive is none of it', () => {
  expect(printedTerms(['ite', 'shi', 'envoy'], ['a leading Shi’ite politician', 'the envoy’s word, the envoy’s hat'], 5)).toEqual([
    'Shi’ite',
    'envoy',
  ]);
});

test('no more are told than were asked for, and every one is printed or stood before', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), fc.integer({ min: 0, max: 6 }), (terms, texts, most) => {
      const told = printedTerms(terms, texts, most);
      expect(told.length).toBeLessThanOrEqual(most);
      expect(new Set(told).size).toBe(told.length);
      for (const term of told) expect(terms.includes(term) || texts.some((text) => text.includes(term))).toBe(true);
    }),
  );
});

test('what is told folds to the terms', () => {
  const text = 'Orlenia’s central bank raised rates; the bank of Orlenia said so.';
  for (const term of printedTerms(foldedWords(text), [text], 99)) {
    expect(foldedWords(text)).toEqual(expect.arrayContaining(foldedWords(term)));
  }
});
