import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { foldedWords } from '../../src/text/fold.js';
import { escapedLine, makeKernel, placeLine, rawLine, wordsOfLine, wordsOfText } from '../support/kernel.js';
import { boundaryLengths } from '../support/texts.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** The ways of reading a text by which the kernel finds other words than JavaScript. */
function differing(text: string): string[] {
  const expected = foldedWords(text).join(' ');
  const found = {
    raw: wordsOfLine(kernel, rawLine(text)),
    escaped: wordsOfLine(kernel, escapedLine(text)),
    plain: wordsOfText(kernel, text),
  };
  return Object.entries(found).flatMap(([way, words]) => (words?.join(' ') === expected ? [] : [`${way}: ${JSON.stringify(text)}`]));
}

describe('word edges', () => {
  it('at every boundary length of gap, word and text', () => {
    const wrong: string[] = [];
    for (const gap of boundaryLengths) {
      for (const length of boundaryLengths) {
        for (const rest of [0, 1, 15, 16, 17, 63, 64, 65]) {
          wrong.push(...differing(`${' '.repeat(gap)}${'x'.repeat(length)} ${'y'.repeat(rest)}`));
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of letters of two, three and four bytes that lie across a boundary', () => {
    const wrong: string[] = [];
    for (const letter of ['é', 'ж', 'ا', '中', '한', '𠀀']) {
      for (let before = 0; before <= 66; before++) wrong.push(...differing(`${'x'.repeat(before)}${letter} ${letter}y${letter}${letter}`));
    }
    expect(wrong).toEqual([]);
  });

  it('of escapes that lie across a boundary', () => {
    for (const escape of [String.raw`\n`, String.raw`\"`, String.raw`\\`, String.raw`\u0041`, String.raw`\ud83d\ude00`, String.raw`\/`]) {
      for (let before = 0; before <= 34; before++) {
        const line = `{"id":"x","text":"${'x'.repeat(before)}${escape}y"}`;
        expect(wordsOfLine(kernel, line), line).toEqual(foldedWords((JSON.parse(line) as { text: string }).text));
      }
    }
  });

  it('wherever in the line the text begins', () => {
    for (let before = 0; before <= 40; before++) {
      const line = `{"id":"x","filler":"${'f'.repeat(before)}","text":"One two, three","after":"not these words"}`;
      expect(wordsOfLine(kernel, line)).toEqual(['one', 'two', 'three']);
    }
  });

  it('as many as sixty-four bytes can hold', () => {
    const texts = [1, 31, 32, 33, 64, 1000].flatMap((count) => ['a '.repeat(count), '中'.repeat(count)]);
    expect(texts.flatMap(differing)).toEqual([]);
  });

  it('does not see what lay in the buffers before', () => {
    wordsOfText(kernel, 'leftover '.repeat(400));
    wordsOfLine(kernel, rawLine('leftover '.repeat(400)));
    for (const length of boundaryLengths) {
      expect(['z'.repeat(length), `${'z'.repeat(length)}é`].flatMap(differing)).toEqual([]);
    }
    const { at, end } = placeLine(kernel, rawLine('short'));
    // A line feed ends the line; what is behind the padding is the next line's.
    kernel.shared.bytes.set(Buffer.from('{"id":"y","text":"next"}'), end + 1);
    expect(kernel.call.rereadLine(at, end)).toBe(1);
  });

  it('of random texts of ASCII, raw and escaped', () => {
    const text = fc.array(fc.constantFrom('a', 'Z', '0', ' ', '.', '\n', '\t', '~', '@', '`', '{', '[', '/', ':'), { maxLength: 300 });
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')),
        (text) => {
          expect(differing(text)).toEqual([]);
        },
      ),
      { seed: 4201, numRuns: 3000 },
    );
  });
});

it('a text that outgrows its room when folded is left to JavaScript, and one that just fits is not', () => {
  const small = makeKernel({ maxTextBytes: 3000, maxLineBytes: 24_000 });
  // Three bytes that become four: the most that the scratch is made for.
  expect(wordsOfText(small, '中'.repeat(1000))).toHaveLength(1000);
  // Two bytes that become three.
  expect(wordsOfText(small, 'Ⱥ'.repeat(4000))).toBeUndefined();
});
