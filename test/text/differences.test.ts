import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, differencesOf } from '../../src/text/differences.js';

describe('differencesOf', () => {
  test.each<[string, string, ReturnType<typeof differencesOf>]>([
    ['', '', []],
    ['the same', 'the same', [8]],
    ['one two three', 'one 2 three', [4, [3, '2'], 6]],
    ['a city fell, they said', 'a city fell', [11, [11, '']]],
    ['fell', 'In March it fell', [[0, 'In March it '], 4]],
    ['“No,” she said', '"No," she said', [[1, '"'], 3, [1, '"'], 9]],
    ['ends here.', 'ends here', [9, [1, '']]],
    ['渡轮在角搁浅', '渡轮在岛搁浅', [3, [1, '岛'], 2]],
    // A full stop and a paragraph, where a sentence was put between.
    ['First.\n\nThird.', 'First.\n\nSecond.\n\nThird.', [8, [0, 'Second.\n\n'], 6]],
  ])('%j to %j', (from, to, expected) => {
    expect(differencesOf(from, to)).toStrictEqual(expected);
  });

  test('words that agree by chance amid larger changes are part of the change', () => {
    const from = 'The mayor said nothing of the harbour wall before noon';
    const to = 'Forty fishermen waited for a tide of the sort nobody expected today';
    expect(differencesOf(from, to)).toStrictEqual([[from.length, to]]);
  });

  test('make the one text of the other, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'cd', ' ', '  ', '\n\n', '.', '“', '😀', '中', 'é', '\ud83d'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [from, to] = [a.join(''), b.join('')];
        const differences = differencesOf(from, to);
        expect(applied(from, differences)).toBe(to);
        const used = differences.reduce<number>((sum, step) => sum + (typeof step === 'number' ? step : step[0]), 0);
        expect(used).toBe(from.length);
        for (const [i, step] of differences.entries()) {
          expect(typeof step === 'number' ? step > 0 : step[0] > 0 || step[1] !== '').toBe(true);
          expect(typeof step === 'number' && typeof differences[i + 1] === 'number').toBe(false);
        }
      }),
    );
  });

  test('texts too unlike to compare are one change', () => {
    const numbers = (from: number): string => Array.from({ length: 2500 }, (_, i) => `n${from + i}`).join(' ');
    expect(differencesOf(numbers(0), numbers(9000))).toStrictEqual([[numbers(0).length, numbers(9000)]]);
  });
});
