import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/index.js';
import { sampleOf } from '../../src/separation/sample-units.js';
import { strandsOf } from '../../src/separation/strands.js';

const articles = readFileSync(join(import.meta.dirname, '../../corpora/wire/articles.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Article);
const paragraphs = ({ text }: Article): string[] => text.split('\n\n').filter((part) => part.length > 120);

describe('sampleOf', () => {
  it('takes all units of a page that has few, and of others a hundred in order, from the first to the last, ten next to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (units) => {
        const sample = sampleOf(units);
        expect(sample).toHaveLength(Math.min(units, 100));
        expect(sample.every((unit, i) => i === 0 || unit > sample[i - 1]!)).toBe(true);
        if (units === 0) return;
        expect([sample[0], sample.at(-1)]).toEqual([0, units - 1]);
        for (let i = 0; i < sample.length; i++) if (i % 10 > 0) expect(sample[i]! - sample[i - 1]!).toBe(1);
      }),
    );
  });
});

describe('strandsOf on pages of more than 200 units', () => {
  it('judges them by what they say: a page of many reports is likelier stitched than one that goes on about one matter', () => {
    const mixed = articles.filter(({ source }) => source === 'Halyard' || source === 'Corvane').flatMap(paragraphs);
    const sentences = paragraphs(articles.find(({ id }) => id === 'halyard-01')!);
    const one = mixed.map((_, i) => `${sentences[i % sentences.length]} ${sentences[(i * 3 + 1) % sentences.length]}`);
    expect(mixed.length).toBeGreaterThan(200);
    const [many, whole] = [mixed, one].map((passages) => strandsOf({ passages, assume: 'unknown', language: 'en' }));
    expect(whole).toMatchObject({ stitched: false, labels: one.map(() => 0) });
    expect(many!.confidence).toBeGreaterThan(whole!.confidence + 0.1);
  });
});
