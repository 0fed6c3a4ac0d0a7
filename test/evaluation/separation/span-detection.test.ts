import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoldPage, PredictedPage } from '../../../src/evaluation/separation/pages.js';
import { detectedRuns, plantedRuns, spanDetection } from '../../../src/evaluation/separation/span-detection.js';
import type { Reuse } from '../../../src/evaluation/separation/span-detection.js';
import { slowSpanDetection } from '../../reference/span-detection.js';

const same = (article: string): string => article;
const run = (article: string, page: [number, number], source?: [number, number]): Reuse => ({
  article,
  page: [{ start: page[0], end: page[1] }],
  source: source === undefined ? [] : [{ start: source[0], end: source[1] }],
});

const spans = fc.array(
  fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length })),
  { minLength: 1, maxLength: 3 },
);
const reuse: fc.Arbitrary<Reuse> = fc.record({ article: fc.constantFrom('a', 'b'), page: spans, source: spans });
const reuses = fc.array(reuse, { minLength: 1, maxLength: 4 });

describe('spanDetection', () => {
  it('is perfect where every run is found whole', () => {
    const planted = [run('a', [0, 50], [100, 150]), run('b', [50, 80], [0, 30])];
    expect(spanDetection([{ planted, detected: planted }])).toEqual({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
  });

  it('counts fragments of one run', () => {
    const detected = [run('a', [0, 20], [100, 120]), run('a', [20, 50], [120, 150])];
    const figures = spanDetection([{ planted: [run('a', [0, 50], [100, 150])], detected }]);
    expect(figures).toEqual({ precision: 1, recall: 1, granularity: 2, plagdet: 1 / Math.log2(3) });
  });

  it('asks for the right article, and for the right place in it where that is known', () => {
    const planted = [run('a', [0, 50], [100, 150])];
    expect(spanDetection([{ planted, detected: [run('b', [0, 50], [100, 150])] }])).toMatchObject({
      precision: 0,
      recall: 0,
      granularity: null,
    });
    expect(spanDetection([{ planted, detected: [run('a', [0, 50], [0, 50])] }])).toMatchObject({ precision: 0, recall: 0 });
    expect(spanDetection([{ planted, detected: [run('a', [0, 25])] }])).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('has no figure where there is nothing to find', () => {
    expect(spanDetection([{ planted: [], detected: [] }])).toEqual({ precision: null, recall: null, granularity: null, plagdet: null });
  });

  it('agrees with sets of characters', () => {
    fc.assert(
      fc.property(reuses, reuses, (planted, detected) => {
        const slow = slowSpanDetection(planted, detected);
        const fast = spanDetection([{ planted, detected }]);
        expect(fast.precision).toBeCloseTo(slow.precision, 9);
        expect(fast.recall).toBeCloseTo(slow.recall, 9);
        if (fast.granularity === null) expect(slow.granularity).toBeNaN();
        else expect(fast.granularity).toBeCloseTo(slow.granularity, 9);
      }),
    );
  });
});

describe('runs', () => {
  it('join neighbours from one article, and take nothing from the page itself', () => {
    const unit = (start: number, report: string) => ({ start, end: start + 10, story: report, report, source: null });
    const page: GoldPage = {
      id: 'p',
      kind: '',
      text: null,
      units: [unit(0, 'a'), unit(10, 'a'), unit(20, 'b'), unit(30, 'p'), unit(40, 'b')],
    };
    expect(plantedRuns(page, same).map(({ article, page }) => [article, page.length])).toEqual([
      ['a', 2],
      ['b', 1],
      ['b', 1],
    ]);
  });

  it('pass over headlines, and stop where no source is named', () => {
    const passage = (start: number, strand: string | null, article: string | null) => ({
      start,
      end: start + 10,
      strand,
      source: article === null ? null : { article, start, end: start + 10 },
    });
    const page: PredictedPage = {
      id: 'p',
      stitched: true,
      confidence: null,
      inseparable: false,
      passages: [passage(0, 'a', 'x'), passage(10, null, null), passage(20, 'a', 'x'), passage(30, 'a', null), passage(40, 'a', 'x')],
    };
    expect(detectedRuns(page, same).map(({ page }) => page.length)).toEqual([2, 1]);
  });
});
