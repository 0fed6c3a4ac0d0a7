import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineSplitter } from '../../src/article/lines.js';

interface Seen {
  line: number;
  text: string | undefined;
  length: number;
}

function split(chunks: readonly Uint8Array[], limit: number): Seen[] {
  const splitter = new LineSplitter(limit);
  const seen: Seen[] = [];
  const note = (lines: Iterable<{ line: number; bytes: Uint8Array | undefined; length: number }>): void => {
    for (const { line, bytes, length } of lines) {
      seen.push({ line, text: bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1'), length });
    }
  };
  for (const chunk of chunks) note(splitter.push(chunk));
  note(splitter.end());
  return seen;
}

/** The whole file at once, without limit on memory. */
function naive(file: Buffer, limit: number): Seen[] {
  return file
    .toString('latin1')
    .split('\n')
    .map((text, index) => ({ line: index + 1, length: text.length, text: index === 0 ? text.replace(/^\xef\xbb\xbf/, '') : text }))
    .map((seen) => ({ ...seen, text: seen.length > limit ? undefined : seen.text }))
    .filter(({ text }) => text === undefined || !/^[ \t\r]*$/.test(text));
}

describe('LineSplitter', () => {
  test('gives the lines of the whole file, however it is cut into chunks', () => {
    const pieces = fc.array(fc.constantFrom('\n', '\r\n', ' ', '\t', 'x', 'yz', 'abcdefghij', '\xef\xbb\xbf', '\xe9'), { maxLength: 40 });
    fc.assert(
      fc.property(
        pieces,
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 25 }),
        (parts, cuts, limit) => {
          const file = Buffer.from(parts.join(''), 'latin1');
          const edges = [0, ...cuts.map((cut) => Math.min(cut, file.length)).toSorted((a, b) => a - b), file.length];
          const chunks = edges.slice(1).map((to, i) => file.subarray(edges[i], to));
          expect(split(chunks, limit)).toStrictEqual(naive(file, limit));
        },
      ),
      { seed: 4102, numRuns: 3000 },
    );
  });

  test('a line is kept up to the limit and counted beyond it', () => {
    expect(split([Buffer.from('12345\n123456\n')], 5)).toStrictEqual([
      { line: 1, text: '12345', length: 5 },
      { line: 2, text: undefined, length: 6 },
    ]);
  });

  test('an empty file has no lines, and blank lines are counted but not given', () => {
    expect(split([], 10)).toStrictEqual([]);
    expect(split([Buffer.from('\n\r\n \t\r\n\nx')], 10)).toStrictEqual([{ line: 5, text: 'x', length: 1 }]);
    expect(split([Buffer.from('\xef\xbb\xbf\n', 'latin1')], 10)).toStrictEqual([]);
  });
});
