import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { generateArticles, generateIdentical, generateOneWord } from '../../../corpora/generator/generate.js';
import type { Edit, Generated } from '../../../corpora/generator/generate.js';

/** The slow, obvious way: every run of five words, as text. */
function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + 5 <= words.length; i++) shingles.add(words.slice(i, i + 5).join(' '));
  return shingles;
}

function compare(a: Set<string>, b: Set<string>): { jaccard: number; containment: number } {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return { jaccard: shared / (a.size + b.size - shared), containment: shared / Math.min(a.size, b.size) };
}

const hashOf = (generated: Iterable<Generated>): string => {
  const hash = createHash('sha256');
  for (const one of generated) hash.update(JSON.stringify(one));
  return hash.digest('hex').slice(0, 16);
};

const rights = (generated: Generated[]): number => generated.filter(({ article }) => /^(?:©|Copyright)/m.test(article.text)).length;

const words = (text: string): string[] => text.split(/\s+/);

describe('generateArticles', () => {
  const sample = [...generateArticles({ count: 2_000, seed: 11 })];
  const articles = new Map(sample.map(({ article }) => [article.id, article]));

  test('writes these very bytes for this seed', () => {
    expect(hashOf(generateArticles({ count: 1_000, seed: 1 }))).toBe('0f19c358282574fe');
    expect(hashOf(generateArticles({ count: 1_000, seed: 2 }))).not.toBe(hashOf(generateArticles({ count: 1_000, seed: 1 })));
  });

  test('gives every article its fields, a name of its own and a date within the year or shortly after', () => {
    expect(articles.size).toBe(2_000);
    for (const { article } of sample) {
      expect(Object.keys(article)).toEqual(['id', 'source', 'publishedAt', 'title', 'url', 'language', 'text']);
      expect(article.publishedAt).toMatch(/^(?:2023-\d\d|2024-01-0)/);
      expect(article.text).not.toMatch(/undefined|\[[a-z]+\]| {2}/);
    }
  });

  test('writes texts of about 2,000 bytes with a long tail, and not in ASCII alone', () => {
    const lengths = sample.map(({ article }) => words(article.text).length).toSorted((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(270);
    expect(mean).toBeLessThan(340);
    expect(lengths[0]).toBeLessThan(60);
    expect(lengths.at(-1)).toBeGreaterThan(1_100);
    const text = sample.map(({ article }) => article.text).join('\n');
    expect(text).toMatch(/“[^”]+”/);
    expect(text).toMatch(/[áéíöüňš]/);
    expect(Buffer.byteLength(text) / text.length).toBeGreaterThan(1.01);
  });

  test('dates every copy after its lead, which is no copy itself', () => {
    const copies = new Set(sample.flatMap(({ truth }) => (truth === undefined ? [] : [truth.id])));
    expect(copies.size / sample.length).toBeGreaterThan(0.08);
    expect(copies.size / sample.length).toBeLessThan(0.16);
    for (const { article, truth } of sample) {
      if (truth === undefined) continue;
      expect(truth.id).toBe(article.id);
      expect(copies.has(truth.lead)).toBe(false);
      expect(article.publishedAt > articles.get(truth.lead)!.publishedAt).toBe(true);
    }
  });

  test('makes each kind of copy as like its lead as the kind says', () => {
    const bounds: Record<Edit, { jaccard: [number, number]; containment: [number, number] }> = {
      exact: { jaccard: [1, 1], containment: [1, 1] },
      dateline: { jaccard: [0.5, 1], containment: [0.7, 1] },
      furniture: { jaccard: [0, 1], containment: [1, 1] },
      inserted: { jaccard: [0, 1], containment: [0.6, 1] },
      near: { jaccard: [0.6, 1], containment: [0.75, 1] },
      reordered: { jaccard: [0.4, 1], containment: [0.6, 1] },
      spun: { jaccard: [0.02, 0.99], containment: [0.1, 0.99] },
      cut: { jaccard: [0.1, 0.85], containment: [0.99, 1] },
    };
    const seen = new Set<Edit>();
    const strange: unknown[] = [];
    for (const { article, truth } of sample) {
      // Combinations add up; what one edit does is seen where it stands alone.
      if (truth === undefined || truth.edits.length > 1) continue;
      seen.add(truth.edit);
      const { jaccard, containment } = compare(shinglesOf(article.text), shinglesOf(articles.get(truth.lead)!.text));
      const bound = bounds[truth.edit];
      const inside = (value: number, [from, to]: [number, number]): boolean => value >= from && value <= to;
      if (!inside(jaccard, bound.jaccard) || !inside(containment, bound.containment)) strange.push({ ...truth, jaccard, containment });
    }
    expect(strange).toEqual([]);
    expect([...seen].toSorted()).toEqual(Object.keys(bounds).toSorted());
  });

  test('makes articles of different families truly unlike', () => {
    const generated = [...generateArticles({ count: 500, seed: 12, furniture: false })];
    const family = generated.map(({ article, truth }) => truth?.lead ?? article.id);
    const shingles = generated.map(({ article }) => shinglesOf(article.text));
    let families = 0;
    const unlike: number[] = [];
    for (let a = 0; a < shingles.length; a++) {
      for (let b = 0; b < a; b++) {
        if (family[a] === family[b]) families++;
        else unlike.push(compare(shingles[a]!, shingles[b]!).jaccard);
      }
    }
    expect(families).toBeGreaterThan(50);
    // A chance meeting of two short texts is worth a percent; the rest share nothing.
    expect(unlike.reduce((most, jaccard) => Math.max(most, jaccard), 0)).toBeLessThan(0.03);
    expect(unlike.filter((jaccard) => jaccard > 0).length / unlike.length).toBeLessThan(0.05);
  });

  test('prints furniture on a share of the pages, unless told not to', () => {
    expect(rights(sample)).toBeGreaterThan(200);
    expect(rights([...generateArticles({ count: 2_000, seed: 11, furniture: false })])).toBe(0);
  });

  test('plants nothing when the share of copies is 0', () => {
    expect([...generateArticles({ count: 500, seed: 5, copies: 0 })].filter(({ truth }) => truth !== undefined)).toEqual([]);
  });

  test('writes short texts on demand', () => {
    const lengths = [...generateArticles({ count: 1_000, seed: 5, words: 40, furniture: false })].map(
      ({ article }) => words(article.text).length,
    );
    expect(lengths.reduce((sum, length) => sum + length, 0) / 1_000).toBeGreaterThan(34);
    expect(lengths.reduce((sum, length) => sum + length, 0) / 1_000).toBeLessThan(46);
  });
});

describe('one text many times', () => {
  test('identical articles differ in everything but their text', () => {
    const generated = [...generateIdentical({ count: 50, seed: 3 })];
    expect(new Set(generated.map(({ article }) => article.text)).size).toBe(1);
    expect(new Set(generated.map(({ article }) => article.id)).size).toBe(50);
    expect(generated.flatMap(({ truth }) => truth ?? [])).toHaveLength(49);
  });

  test('one-word articles differ from their lead in one word exactly', () => {
    const [lead, ...rest] = [...generateOneWord({ count: 50, seed: 3 })].map(({ article }) => words(article.text));
    for (const other of rest) expect(other.filter((word, i) => word !== lead![i])).toHaveLength(1);
  });
});
