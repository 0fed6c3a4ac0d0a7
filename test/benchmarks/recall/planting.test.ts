import { describe, expect, it } from 'vitest';
import { plantCopies } from '../../../benchmarks/recall/planting.js';
import { generateArticles } from '../../../corpora/generator/generate.js';

const articles = [...generateArticles({ count: 40, seed: 5, copies: 0, furniture: false })].map(({ article }) => ({ ...article }));
const planted = plantCopies(articles, 160, 9);
const textOf = new Map(articles.map(({ id, text }) => [id, text]));

describe('plantCopies', () => {
  it('makes the same copies of the same seed', () => {
    expect(plantCopies(articles, 160, 9)).toEqual(planted);
    expect(plantCopies(articles, 160, 10)).not.toEqual(planted);
  });

  it('gives each an id of its own, a lead that is there and a later date', () => {
    expect(new Set(planted.map(({ article }) => article.id)).size).toBe(planted.length);
    for (const { article, lead } of planted) {
      const original = articles.find(({ id }) => id === lead)!;
      expect(Date.parse(article.publishedAt!)).toBeGreaterThan(Date.parse(original.publishedAt));
    }
  });

  it('changes every text but those that it calls exact', () => {
    for (const { article, lead, kind } of planted) expect([kind, article.text === textOf.get(lead)]).toEqual([kind, kind === 'exact']);
  });

  it('does what it says', () => {
    const of = (kind: string): [string, string][] =>
      planted.flatMap((copy) => (copy.kind === kind ? [[copy.article.text, textOf.get(copy.lead)!] as [string, string]] : []));
    for (const kind of ['cut', 'excerpt', 'beheaded', 'furniture', 'inserted', 'renamed']) expect(of(kind)).not.toEqual([]);
    for (const [text, lead] of of('beheaded')) expect(lead.endsWith(text)).toBe(true);
    for (const [text, lead] of of('excerpt')) for (const paragraph of text.split('\n\n')) expect(lead).toContain(paragraph);
    for (const [text, lead] of of('furniture')) expect(text).toContain(lead);
    for (const [text, lead] of of('cut')) expect(text.length).toBeLessThan(lead.length);
    for (const [text] of of('renamed')) expect(text).toMatch(/Federation|Otherland/);
  });

  it('copies no date where there is none', () => {
    const undated = plantCopies([{ id: 'x', text: articles[0]!.text }], 3, 1);
    for (const { article } of undated) expect(article).not.toHaveProperty('publishedAt');
  });
});
