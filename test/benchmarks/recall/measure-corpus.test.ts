import { describe, expect, it } from 'vitest';
import { recallArticles } from '../../../benchmarks/recall/corpora.js';
import { measureCorpus } from '../../../benchmarks/recall/measure-corpus.js';
import { measureRecall } from '../../../benchmarks/recall/recall.js';
import type { Verdict, Verdicts } from '../../../benchmarks/recall/verdicts.js';

const corpus = recallArticles({ name: 'g', kind: 'generated', count: 300, seed: 3, copies: 0.5 })!;

describe('measureCorpus', () => {
  it('finds everything that the engine finds, and counts planted copies by kind', async () => {
    const { articles, rows, groupedPairs, planted, wrongCounts, figureError } = await measureCorpus(corpus);
    const row = rows.find(({ pairs }) => pairs === 'J >= .7')!;
    expect(articles).toBe(300);
    expect(row.all).toBeGreaterThan(50);
    expect([row.verified, row.grouped]).toEqual([row.all, row.all]);
    expect(groupedPairs).toBeGreaterThanOrEqual(row.grouped);
    expect(planted.reduce((sum, { all }) => sum + all, 0)).toBe(corpus.planted.length);
    expect(wrongCounts).toBe(0);
    expect(figureError).toBeLessThanOrEqual(1e-6);
  });

  it('sees pairs that the engine does not look for', async () => {
    const { rows, misses } = await measureCorpus(corpus, { threshold: 1, containment: 1 });
    const row = rows.find(({ pairs }) => pairs === 'J >= .8')!;
    expect(row.verified).toBeLessThan(row.all);
    expect(misses.size).toBeGreaterThan(0);
  });

  it('refuses figures of articles that were set aside', async () => {
    const broken = {
      planted: [],
      articles: [
        { id: 'a', text: 'one two' },
        { id: 'a', text: 'three four' },
      ],
    };
    await expect(measureCorpus(broken)).rejects.toThrow('1 articles were set aside');
  });
});

describe('measureRecall', () => {
  const set = (from: number, to: number): Uint32Array => Uint32Array.from({ length: to - from }, (_, i) => from + i);
  const yes: Verdict = { proposed: true, compared: true, verified: true, grouped: true };
  const no: Verdict = { proposed: false, compared: false, verified: false, grouped: false };
  const say = (verdict: Verdict, more: Partial<Verdicts> = {}): Verdicts =>
    ({ of: () => verdict, compared: [], members: [], groups: [], ...more }) as unknown as Verdicts;
  const sets = [set(0, 100), set(10, 100), set(0, 30)];
  const exact = { sets, firstAlike: Uint32Array.of(0, 1, 2) };

  it('counts pairs by Jaccard and by containment', () => {
    const rows = Object.fromEntries(measureRecall(exact, say(yes)).rows.map((row) => [row.pairs, row]));
    // 0-1: J .9, C 1; 0-2: J .3, C 1; 1-2: J .2, C .67
    expect(rows['J >= .8']).toMatchObject({ all: 1, grouped: 1 });
    expect(rows['C >= .8']).toMatchObject({ all: 2, verified: 2 });
    expect(rows['C >= .8, J < .7']).toMatchObject({ all: 1 });
  });

  it.each([
    [no, 'not proposed'],
    [{ ...yes, grouped: false }, 'parted by grouping'],
    [{ ...yes, verified: false, grouped: false }, 'proposed, but no tie (furniture)'],
    [{ ...no, grouped: true }, 'not proposed, grouped all the same'],
  ])('gives the reason of a miss: %j', (verdict, reason) => {
    const { misses } = measureRecall(exact, say(verdict));
    expect([...misses.keys()]).toEqual([reason]);
    expect(misses.get(reason)).toHaveLength(2);
  });

  it('counts unlike pairs in groups', () => {
    const { groupedPairs, unlikePairs } = measureRecall(exact, say(yes, { groups: [[0, 1, 2]] }));
    expect([groupedPairs, unlikePairs]).toEqual([3, 0]);
    const apart = { sets: [set(0, 10), set(5, 20)], firstAlike: Uint32Array.of(0, 1) };
    expect(measureRecall(apart, say(no, { groups: [[0, 1]] }))).toMatchObject({ groupedPairs: 1, unlikePairs: 1 });
  });

  it('catches a figure that is wrong, and a count that is', () => {
    const member = { id: 'b', relation: 'near', via: 'a', jaccard: 0.9, containment: 0.99 } as const;
    const told = say(yes, {
      members: [{ place: 1, via: 0, member }],
      compared: [
        { a: 0, b: 1, shared: 90 },
        { a: 0, b: 2, shared: 29 },
      ],
    });
    const { figureError, wrongCounts } = measureRecall(exact, told);
    expect(figureError).toBeCloseTo(0.01, 12);
    expect(wrongCounts).toBe(1);
  });
});
