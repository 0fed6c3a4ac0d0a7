import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/index.js';
import { QuickLook } from '../../src/separation/quick-look.js';
import { isSuspect } from '../../src/separation/sign-suspects.js';
import { slowGlance } from '../reference/glance.js';

const look = QuickLook.create();
const articles = readFileSync(join(import.meta.dirname, '../../corpora/wire/articles.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Article);
const paragraphs = (id: string): string[] => articles.find((article) => article.id === id)!.text.split('\n\n');

const words =
  `the a of and to said ferry harbour storm crew coast guard court judge verdict appeal fraud minister budget tax deficit vote parliament senate vaccine
  virus hospital patients doctors football striker goal league coach Braskovia Tesmir Ostrel 41 2019 river flood rescue village bank interest inflation prices`.split(
    /\s+/,
  );
const line = fc.array(fc.constantFrom(...words), { minLength: 12, maxLength: 60 }).map((some) => some.join(' '));

describe('QuickLook', () => {
  it('sees what comparing all pairs of stretches shows', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 3, maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const [seen, slow] = [look.glance(text, 'en')!, slowGlance(text)!];
        expect(Object.keys(seen).toSorted()).toEqual(Object.keys(slow).toSorted());
        for (const [name, value] of Object.entries(slow)) expect(seen[name as keyof typeof seen]).toBeCloseTo(value, 9);
      }),
    );
  });

  it('joins lines of a few words to what stands around them, and parts long ones at the end of sentences', () => {
    const sentence = 'The ferry left the harbour of Ostrel with forty passengers and a crew of nine on board. ';
    const page = (lines: readonly string[]): number | undefined => look.glance(lines.join('\n'), 'en')?.stretches;
    expect(page([sentence, sentence, sentence])).toBe(3);
    expect(page([sentence, 'Ostrel harbour', sentence, sentence])).toBe(3);
    expect(page([sentence.repeat(20)])).toBe(4);
    expect(page([sentence, sentence])).toBeUndefined();
    expect(page([])).toBeUndefined();
  });

  it('looks closely at pages that tell several stories and not at reports of one, in English alone', () => {
    const reports = ['halyard-13', 'halyard-11', 'halyard-05', 'halyard-20'].map(paragraphs);
    const mixed = [1, 2, 3].flatMap((n) => reports.map((report) => report[n]!)).join('\n\n');
    expect(look.several(mixed)).toBeDefined();
    expect(look.several(mixed, 'en-GB')).toBeDefined();
    expect(look.several(mixed, 'de')).toBeUndefined();
    const story = ['halyard-13', 'halyard-11'].map((id) => `${paragraphs(id).join('\n')}\n`.repeat(2));
    expect(story.map((text) => look.several(text))).toEqual([undefined, undefined]);
    // What was seen of one page says nothing of the next.
    expect(look.several(mixed)).toBeDefined();
    expect(look.several('')).toBeUndefined();
  });
});

describe('isSuspect', () => {
  it('takes short pages for genuine, and those of words that nobody knows', () => {
    expect(isSuspect({ text: 'The ferry left. The court sat.' }, look)).toBe(false);
    expect(articles.filter((article) => isSuspect(article, look)).map(({ id }) => id)).toEqual([]);
  });
});
