import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedLines, foldedWords, isWholeWord } from '../../src/text/fold.js';
import { slowFoldedWords } from '../reference/fold.js';
import { anyText, awkward, awkwardText } from '../support/texts.js';

describe('foldedWords', () => {
  it('lowers, composes and keeps letters, digits and marks', () => {
    expect(foldedWords('The  Ferry—“Grace 2”—left Ørsk_harbour.')).toEqual(['the', 'ferry', 'grace', '2', 'left', 'ørsk', 'harbour']);
    expect(foldedWords('Ｆｕｌｌ ﬁne ½ №5')).toEqual(['full', 'fine', '1', '2', 'no5']);
    expect(foldedWords('e\u0301t\u00e9')).toEqual(['\u00e9t\u00e9']);
    expect(foldedWords('ΟΔΟΣ ΟΔΟϹ Σ')).toEqual(['οδος', 'οδος', 'σ']);
  });

  it('takes each letter of a script without spaces as a word, with its marks', () => {
    expect(foldedWords('新华社 reports 3月')).toEqual(['新', '华', '社', 'reports', '3', '月']);
    expect(foldedWords('ข่าว')).toEqual(['ข่', 'า', 'ว']);
    expect(foldedWords('ニュース速報')).toEqual(['ニ', 'ュ', 'ー', 'ス', '速', '報']);
    expect(foldedWords('ကြက်')).toEqual(['ကြ', 'က်']);
  });

  it('joins scripts with spaces as they write their words', () => {
    expect(foldedWords('وَزِير الخارجية')).toEqual(['وَزِير', 'الخارجية']);
    expect(foldedWords('प्रधान मंत्री')).toEqual(['प्रधान', 'मंत्री']);
    expect(foldedWords('한국어 뉴스')).toEqual(['한국어', '뉴스']);
  });

  it('finds no word where there is none', () => {
    for (const text of ['', ' ', '... --- ...', '\u0301\u0302', '\ud800', '😀 🇫🇷', '\u200d\u00ad'])
      expect(foldedWords(text), text).toEqual([]);
  });

  it('is what a walk over the code points gives', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(), anyText()), (text) => {
        expect(foldedWords(text)).toEqual(slowFoldedWords(text));
      }),
      { seed: 4001, numRuns: 5000 },
    );
  });
});

describe('foldedLines', () => {
  it('keeps the lines, and in each the words', () => {
    expect(foldedLines('One, TWO\n\n三四\nfive')).toBe('one two\n\n三 四\nfive');
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const lines = foldedLines(text).split('\n');
        expect(lines).toHaveLength(text.split('\n').length);
        expect(
          lines
            .join(' ')
            .split(' ')
            .filter((word) => word !== ''),
        ).toEqual(foldedWords(text));
      }),
      { seed: 4003, numRuns: 2000 },
    );
  });
});

it('a whole word is a letter of a script without spaces', () => {
  expect(awkward.filter((character) => isWholeWord(fold(character)))).toEqual(
    awkward.filter((character) => /^[\p{L}\p{Nl}]$/u.test(fold(character)) && slowFoldedWords(`a${fold(character)}b`).length === 3),
  );
});
