import { describe, expect, it } from 'vitest';
import { stitchedByCorpus } from '../../src/separation/corpus-verdict.js';
import { stitchedAmong } from '../../src/separation/stitched-pages.js';

const passages = (...sources: readonly (number | null)[]) => sources.map((source) => ({ characters: 100, source }));

describe('stitchedByCorpus', () => {
  it('needs most of the page elsewhere, and not all of it in one place', () => {
    expect(stitchedByCorpus([])).toBe(0);
    expect(stitchedByCorpus(passages(null, null, null))).toBe(0);
    expect(stitchedByCorpus(passages(1, 1, 1, 1))).toBe(0);
    expect(stitchedByCorpus(passages(1, 2, null, null, null, null, null, null, null, null))).toBeLessThan(0.5);
    expect(stitchedByCorpus(passages(1, 1, 1, 2, 2, 3))).toBe(1);
    expect(stitchedByCorpus(passages(1, 1, 2, null, null))).toBeGreaterThanOrEqual(0.5);
  });

  it('rises with what is found and with how mixed it is', () => {
    const one = stitchedByCorpus(passages(1, 1, 1, 1, 2, null, null, null));
    expect(stitchedByCorpus(passages(1, 1, 1, 2, 2, null, null, null))).toBeGreaterThan(one);
    expect(one).toBeGreaterThanOrEqual(0.5);
  });
});

describe('stitchedAmong', () => {
  const unrelated = (): boolean => false;
  const order = (a: number, b: number): number => a - b;

  it('takes the page, not the reports that two pages were made of', () => {
    // 1 and 2 are reports; 8 and 9 pages made of both, so 1 shares passages with 8 and 9 as well.
    const suspects = [
      {
        article: 1,
        sources: [
          { article: 8, runs: 40 },
          { article: 9, runs: 30 },
        ],
      },
      {
        article: 8,
        sources: [
          { article: 1, runs: 40 },
          { article: 2, runs: 40 },
          { article: 3, runs: 20 },
        ],
      },
      {
        article: 9,
        sources: [
          { article: 1, runs: 30 },
          { article: 2, runs: 30 },
          { article: 4, runs: 30 },
        ],
      },
    ];
    expect(stitchedAmong(suspects, unrelated, order)).toEqual([8, 9]);
  });

  it('takes no page whose sources are versions of one report', () => {
    const suspects = [
      {
        article: 5,
        sources: [
          { article: 1, runs: 40 },
          { article: 2, runs: 40 },
        ],
      },
    ];
    expect(stitchedAmong(suspects, () => true, order)).toEqual([]);
    expect(stitchedAmong(suspects, unrelated, order)).toEqual([5]);
  });
});
