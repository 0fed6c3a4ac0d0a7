import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import type { Copies } from '../../src/copies/copies.js';
import { groupLine } from '../../src/output/records.js';
import { slowGroups } from '../reference/groups.js';
import { testEngine } from '../support/engine.js';
import { Writer } from '../support/invent.js';

const pen = new Writer(0x11e5);
const words = pen.words(420).split(' ');

/** Stretches of one long text, so that chains of ties arise, some with a word changed, some more than once. */
const stretch = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 60, max: 160 }), fc.boolean()).map(([start, length, change]) => {
  const text = words.slice(start * 30, start * 30 + length);
  return (change ? text.with(length >> 1, 'changed') : text).join(' ');
});
const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }).filter((text) => text.isWellFormed()),
  fc.constantFrom(
    '"',
    '\\',
    '\u0000',
    '\b\f\n\r\t\u001f',
    '\u{1f600}',
    '\uffff',
    '\u2028',
    '__proto__',
    'x'.repeat(9000),
    '\u0001'.repeat(20_000),
  ),
);
const articles = fc.uniqueArray(
  fc.record({ id, text: stretch, publishedAt: fc.constantFrom(undefined, '2031-01-01', '2031-01-02', '1969-01-01') }),
  { minLength: 2, maxLength: 24, selector: (one) => one.id },
);

/** All pieces: each is copied before the next one takes its place. */
function linesOf(copies: Copies): string {
  return Buffer.concat(Array.from(copies.lines(), (piece) => Buffer.from(piece))).toString();
}

it('groups are what the slow twin makes of the same pairs, and their lines what JSON.stringify does', { timeout: 120_000 }, async () => {
  const engine = await testEngine();
  await fc.assert(
    fc.asyncProperty(articles, fc.constantFrom(0, 0.3, 0.5), async (list, cut) => {
      const given = list.map(({ publishedAt, ...rest }): Article => (publishedAt === undefined ? rest : { ...rest, publishedAt }));
      const corpus = await engine.load(given);
      const copies = await engine.copies(corpus, { threshold: 0.6, cut });
      expect(copies.groups).toEqual(slowGroups(corpus, copies, 0.6));
      expect(linesOf(copies).split('\n')).toEqual(copies.groups.map(groupLine).join('').split('\n'));
      await corpus.close();
    }),
    { seed: 5603, numRuns: 150 },
  );
});

it('lines of very many members come in pieces that are whole letters', async () => {
  const engine = await testEngine();
  const text = pen.words(20);
  const corpus = await engine.load(
    Array.from({ length: 9000 }, (_, i) => ({ id: `é"${i}`, text: i % 3 === 0 ? text : `${text} ${i % 7}` })),
  );
  const copies = await engine.copies(corpus);
  const pieces = Array.from(copies.lines(), (piece) => Buffer.from(piece).toString());
  expect(pieces.length).toBeGreaterThan(2);
  // Not `toBe`, which would print both.
  expect(pieces.join('') === copies.groups.map(groupLine).join('')).toBe(true);
  expect(copies.groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(9000);
});

it('no groups are no bytes', async () => {
  const engine = await testEngine();
  expect([...(await engine.copies(await engine.load([{ id: 'a', text: pen.words(30) }]))).lines()]).toEqual([]);
});
