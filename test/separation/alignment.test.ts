import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Aligner } from '../../src/separation/alignment.js';
import { numberArticle } from '../../src/separation/numbered-article.js';
import { heaviestCommon, heaviestWindow } from '../reference/alignment.js';

const numbered = (article: readonly number[], size = 12) => numberArticle(Int32Array.from(article), size);
const align = (passage: readonly number[], article: readonly number[], weights = Array.from({ length: 12 }, (_, i) => 10 + i)) =>
  new Aligner(weights).align(Int32Array.from(passage), numbered(article, weights.length));

describe('Aligner', () => {
  it('finds a passage that stands in an article as it is', () => {
    const found = align([1, 2, 3, 4], [9, -1, 1, 2, 3, 4, -1, 5])!;
    expect(found).toMatchObject({
      sequence: 1,
      pairs: 1,
      matched: 4,
      run: 4,
      passage: { first: 0, last: 3 },
      article: { first: 2, last: 5 },
    });
    expect(found.steady).toBe(found.total);
    expect([...found.places]).toEqual([2, 3, 4, 5]);
  });

  it('passes over words that were put for others, left out or put in', () => {
    expect([...align([1, 2, 8, 4, 5], [1, 2, 3, 4, 5])!.places]).toEqual([0, 1, -1, 3, 4]);
    expect([...align([1, 2, 4, 5], [1, 2, 3, 4, 5])!.places]).toEqual([0, 1, 3, 4]);
    expect([...align([1, 2, 9, 3, 4], [1, 2, 3, 4])!.places]).toEqual([0, 1, -1, 2, 3]);
  });

  it('shares nothing with an article of other words', () => {
    expect(align([1, 2], [-1, 3, -1])).toBeUndefined();
    expect(align([], [1])).toBeUndefined();
    expect(align([1], [])).toBeUndefined();
  });

  it('is used again without a trace of what came before', () => {
    const aligner = new Aligner(Array.from({ length: 12 }, () => 10));
    const first = aligner.align(Int32Array.of(1, 2, 3), numbered([1, 2, 3, 1, 2]));
    aligner.align(Int32Array.of(5, 1, 5, 2), numbered([2, 5, 5, 1]));
    expect(aligner.align(Int32Array.of(1, 2, 3), numbered([1, 2, 3, 1, 2]))).toEqual(first);
  });

  it('weighs what the heaviest common subsequence weighs, where the window holds the article', () => {
    const word = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 14 }), fc.array(word, { minLength: 1, maxLength: 10 }), (passage, article) => {
        const weights = Array.from({ length: 12 }, (_, i) => 5 + ((i * 7) % 11));
        const found = align(passage, article, weights);
        expect(found?.weight ?? 0).toBe(heaviestCommon(passage, article, (one) => weights[one]!));
        if (found === undefined) return;
        // The places are such a subsequence.
        const taken = [...found.places.entries()].filter(([, place]) => place >= 0);
        expect(taken.reduce((sum, [i]) => sum + weights[passage[i]!]!, 0)).toBe(found.weight);
        for (const [n, [i, place]] of taken.entries()) {
          expect(article[place]).toBe(passage[i]);
          if (n > 0) expect(place).toBeGreaterThan(taken[n - 1]![1]);
        }
        expect(found.matched).toBe(taken.length);
        expect(found.steady).toBeLessThanOrEqual(found.weight);
        expect(found.run).toBeLessThanOrEqual(found.matched);
      }),
    );
  });

  it('finds the one window of a long article', () => {
    const passage = [1, 2, 3, 4, 5];
    const article = Array.from({ length: 4000 }, (_, i): number => (i % 3 === 0 ? 11 : -1));
    article.splice(3000, 5, ...passage);
    expect(align(passage, article)!.article).toEqual({ first: 3000, last: 3004 });
  });

  it('passes over places that cannot hold enough, and finds the same elsewhere', () => {
    const word = fc.integer({ min: -1, max: 11 });
    const weights = Array.from({ length: 12 }, (_, i) => 1 + ((i * 7) % 11));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 60 }),
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 200 }),
        (passage, part, times, least) => {
          // Long enough for several stretches, with some of it only once.
          const article = [...Array.from({ length: times }, () => part.map((one) => (one > 5 ? -1 : one))).flat(), ...passage, ...part];
          const aligner = new Aligner(weights);
          const all = aligner.align(Int32Array.from(passage), numbered(article))!;
          const found = aligner.align(Int32Array.from(passage), numbered(article), least);
          if (found === undefined) expect(all.weight).toBeLessThan(least);
          else expect(found).toEqual(all);
          expect(aligner.align(Int32Array.from(passage), numbered(article))).toEqual(all);
        },
      ),
    );
  });

  it('takes the window that a slow search takes: the first of the heaviest, as far as nothing is lost', () => {
    const weights = Array.from({ length: 12 }, (_, i) => 1 + ((i * 7) % 11));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: -1, max: 11 }), { minLength: 1, maxLength: 300 }),
        (passage, article) => {
          const found = new Aligner(weights).align(Int32Array.from(passage), numbered(article));
          const { from, to } = heaviestWindow(passage, article, (word) => weights[word]!);
          const within = to === 0 ? 0 : heaviestCommon(passage, article.slice(from, to), (word) => weights[word]!);
          expect(found?.weight ?? 0).toBe(within);
        },
      ),
      { numRuns: 300 },
    );
  });
});
