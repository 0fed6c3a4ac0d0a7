import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped, displayWidth, wrapped } from '../../src/cli/wrap.js';

describe('wrapped', () => {
  test('breaks at spaces, indents every line, and breaks inside of what has no space', () => {
    expect(wrapped('one two three four', 9)).toStrictEqual(['one two', 'three', 'four']);
    expect(wrapped('one two three', 9, '  ')).toStrictEqual(['  one two', '  three']);
    expect(wrapped('渡轮在马罗角搁浅', 6)).toStrictEqual(['渡轮在', '马罗角', '搁浅']);
    expect(wrapped('', 10)).toStrictEqual(['']);
  });

  test('no line is wider than it may be, and nothing but white space is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z渡轮]{1,12}$/), { minLength: 1 }), fc.integer({ min: 4, max: 30 }), (words, width) => {
        const lines = wrapped(words.join(' '), width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

test('clipped text fits, and says that it was cut', () => {
  expect(clipped('short', 5)).toBe('short');
  expect(clipped('shorter', 5)).toBe('shor…');
  expect(clipped('马罗角搁浅', 5)).toBe('马罗…');
});
