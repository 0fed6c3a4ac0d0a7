import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from '../../src/text/fold.js';
import { tokensOf } from '../../src/text/tokens.js';

describe('tokensOf', () => {
  it('tells where each word stands', () => {
    const text = 'The “U.S.” fleet—26 ships—left.';
    const { words, starts, ends } = tokensOf(text);
    expect(words).toEqual(['the', 'u', 's', 'fleet', '26', 'ships', 'left']);
    expect(words.map((_, i) => text.slice(starts[i], ends[i]))).toEqual(['The', 'U', 'S', 'fleet', '26', 'ships', 'left']);
  });

  it('gives letters of scripts without spaces their own places', () => {
    const { words, starts, ends } = tokensOf('在下雨 abc');
    expect(words).toEqual(['在', '下', '雨', 'abc']);
    expect(starts).toEqual([0, 1, 2, 4]);
    expect(ends).toEqual([1, 2, 3, 7]);
  });

  it('takes part of a text, with offsets into the whole', () => {
    expect(tokensOf('One two three', 4, 7)).toEqual({ words: ['two'], starts: [4], ends: [7] });
  });

  it('has the words of foldedWords, in order, within the text, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('Straße', 'ﬁne', '½', '10²', 'é', '́', '㍿', 'İstanbul', ' ', '、', '雨', 'กา', "don't", '①', '\u200d', '🚒'),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const { words, starts, ends } = tokensOf(text);
        expect(words).toEqual(foldedWords(text));
        for (const [i, word] of words.entries()) {
          expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : starts[i - 1]!);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(fold(text.slice(starts[i], ends[i]))).toContain(word);
        }
      }),
    );
  });
});
