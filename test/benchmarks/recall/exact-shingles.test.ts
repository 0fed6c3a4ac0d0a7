import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTexts, sharedMembers, wordsOf } from '../../../benchmarks/recall/exact-shingles.js';
import { foldedWords } from '../../../src/text/fold.js';

/** Few words, so that texts share shingles. */
const text = fc.array(fc.constantFrom('ash', 'Birch', 'cedar', 'elm'), { maxLength: 30 }).map((words) => words.join(' '));

/** Shingles as strings. */
function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().split(' ').filter(Boolean);
  if (words.length === 0) return new Set();
  return new Set(Array.from({ length: Math.max(words.length - 4, 1) }, (_, i) => words.slice(i, i + 5).join(' ')));
}

describe('wordsOf', () => {
  it('folds, and parts at what is no letter or digit', () => {
    expect(wordsOf('The “ﬁrst” RUN—42nd, of Ｎo. 7!')).toEqual(['the', 'first', 'run', '42nd', 'of', 'no', '7']);
    expect(wordsOf('สวัสดี 漢字 abc')).toEqual(['ส', 'วั', 'ส', 'ดี', '漢', '字', 'abc']);
    expect(wordsOf(' … ')).toEqual([]);
  });

  it('agrees with the engine on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(text)).toEqual(foldedWords(text));
      }),
      { seed: 4152 },
    );
  });
});

describe('exactTexts', () => {
  it('gives sets that share what the sets of strings share', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const { sets } = exactTexts(texts);
        const strings = texts.map(shinglesOf);
        expect(sets.map(({ length }) => length)).toEqual(strings.map(({ size }) => size));
        for (const [i, a] of sets.entries()) {
          for (const [j, b] of sets.entries()) {
            expect(sharedMembers(a, b)).toBe([...strings[i]!].filter((shingle) => strings[j]!.has(shingle)).length);
          }
        }
      }),
      { seed: 4153 },
    );
  });

  it('keeps a short text apart from a longer one that begins with it', () => {
    const { sets } = exactTexts(['ash elm', 'ash elm cedar', 'Ash, elm']);
    expect(sharedMembers(sets[0]!, sets[1]!)).toBe(0);
    expect(sharedMembers(sets[0]!, sets[2]!)).toBe(1);
  });

  it('names the first text of the same words', () => {
    expect([...exactTexts(['A b.', 'c', 'a B', 'C!', 'b a']).firstAlike]).toEqual([0, 1, 0, 1, 4]);
  });
});
