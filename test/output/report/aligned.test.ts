import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/output/report/aligned.js';
import { alignedRows, inlineRows, wordCounts } from '../../../src/output/report/aligned.js';
import { differencesOf } from '../../../src/text/differences.js';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const spaceless = (text: string): string => text.replace(/\s+/g, '');

describe('alignedRows', () => {
  test('puts paragraphs beside each other, and leaves the other side of what was cut or added empty', () => {
    const [second, third, fourth] = ['All boats came home by noon.', 'The wall had held the whole night.', 'Nobody was hurt, she said.'];
    const from = `First one.\n\n${second}\n\n${third}`;
    const to = `First two.\n\n${third}\n\n${fourth}`;
    expect(alignedRows(from, differencesOf(from, to))).toStrictEqual([
      {
        left: [
          { kind: 'same', text: 'First ' },
          { kind: 'changed-from', text: 'one' },
          { kind: 'same', text: '.' },
        ],
        right: [
          { kind: 'same', text: 'First ' },
          { kind: 'changed-to', text: 'two' },
          { kind: 'same', text: '.' },
        ],
      },
      { left: [{ kind: 'cut', text: second }], right: [] },
      { left: [{ kind: 'same', text: third }], right: [{ kind: 'same', text: third }] },
      { left: [], right: [{ kind: 'added', text: fourth }] },
    ]);
  });

  test('loses no word of either side, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'cd', ' ', '. ', '\n', '\n\n', '中'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const differences = differencesOf(from, to);
        const rows = alignedRows(from, differences);
        expect(spaceless(rows.map(({ left }) => textOf(left)).join(''))).toBe(spaceless(from));
        expect(spaceless(rows.map(({ right }) => textOf(right)).join(''))).toBe(spaceless(to));
        const inline = inlineRows(from, differences).flat();
        const without = (kinds: readonly Piece['kind'][]): string => spaceless(textOf(inline.filter(({ kind }) => !kinds.includes(kind))));
        expect(without(['added', 'changed-to'])).toBe(spaceless(from));
        expect(without(['cut', 'changed-from'])).toBe(spaceless(to));
      }),
    );
  });
});

test('wordCounts counts a change on both sides', () => {
  const [from, to] = ['one two three four', 'one 2 three four five six'];
  expect(wordCounts(from, differencesOf(from, to))).toStrictEqual({ kept: 3, cut: 1, added: 3 });
});
