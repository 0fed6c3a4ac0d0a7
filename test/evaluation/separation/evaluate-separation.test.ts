import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSeparation } from '../../../src/evaluation/separation/evaluate-separation.js';
import { readGoldPages } from '../../../src/evaluation/separation/pages.js';
import type { GoldPage, PredictedPage } from '../../../src/evaluation/separation/pages.js';
import { separationTable } from '../../../src/evaluation/separation/separation-table.js';

/** A page whose units have ten characters each: one letter a unit names its report, and the story likewise. */
function goldOf(id: string, reports: string, kind = 'unrelated'): GoldPage {
  const units = Array.from(reports, (report, unit) => ({ start: 10 * unit, end: 10 * unit + 10, story: report, report, source: null }));
  return { id, kind, text: null, units };
}

/** Passages of five characters each: one letter names the strand, a capital letter the source as well. */
function predictedOf(id: string, strands: string, stitched = true): PredictedPage {
  const passages = Array.from(strands, (letter, passage) => ({
    start: 5 * passage,
    end: 5 * passage + 5,
    strand: letter === '-' ? null : letter.toLowerCase(),
    source: letter === letter.toLowerCase() ? null : { article: letter.toLowerCase(), start: 0, end: 5 },
  }));
  return { id, stitched, confidence: stitched ? 0.9 : 0.1, passages, inseparable: false };
}

describe('evaluateSeparation', () => {
  it('answers units by the characters they share with passages', () => {
    const { strands } = evaluateSeparation([goldOf('p', 'aabb')], [predictedOf('p', 'xxxxyyyy')]);
    expect(strands).toMatchObject({ oneToOne: 1, adjustedRand: 1, strandsError: { mean: 0, absolute: 0 } });
    const joined = evaluateSeparation([goldOf('p', 'aabb')], [predictedOf('p', 'xxxxxxxx')]);
    expect(joined.strands).toMatchObject({ oneToOne: 0.5, adjustedRand: 0, strandsError: { mean: -1, absolute: 1 } });
    expect(joined.baselines.allInOne).toEqual(joined.strands);
    expect(joined.baselines.equalBlocks).toMatchObject({ oneToOne: 1 });
    expect(joined.baselines.paragraphs).toBeNull();
  });

  it('keeps units in no strand alone', () => {
    const { strands } = evaluateSeparation([goldOf('p', 'aabb')], [predictedOf('p', 'xxxx----')]);
    expect(strands).toMatchObject({ oneToOne: 0.75, strandsError: { mean: 1 } });
  });

  it('tells right, wrong and missing sources, and copies of one source are one', () => {
    const gold = [goldOf('p', 'aabc')];
    const predicted = [predictedOf('p', 'AABBAAcc')];
    expect(evaluateSeparation(gold, predicted).attribution.sourced).toEqual({ units: 4, right: 0.25, wrong: 0.5, none: 0.25 });
    expect(evaluateSeparation(gold, predicted, { copies: [['a', 'b']] }).attribution.sourced).toMatchObject({ right: 0.75, none: 0.25 });
  });

  it('does not expect sources that cannot be named', () => {
    const gold = [goldOf('p', 'ab'), goldOf('q', 'qq', 'genuine')];
    const predicted = [predictedOf('p', 'AABB'), predictedOf('q', 'aaAA', false)];
    const { attribution, kinds } = evaluateSeparation(gold, predicted, { articles: [{ id: 'a', text: 'x' }] });
    expect(attribution.sourced).toEqual({ units: 1, right: 1, wrong: 0, none: 0 });
    expect(attribution.unsourced).toEqual({ units: 3, named: 2 / 3 });
    expect(kinds['genuine']?.attribution.unsourced).toEqual({ units: 2, named: 0.5 });
  });

  it('places units that stand word for word in their report', () => {
    const page: GoldPage = { ...goldOf('p', 'ab'), text: 'The ferry. It is late. ' };
    const predicted = predictedOf('p', 'AABB');
    predicted.passages[0]!.source = { article: 'a', start: 4, end: 12 };
    predicted.passages[1]!.source = { article: 'a', start: 12, end: 14 };
    const articles = [{ id: 'a', text: 'No. The ferry. Yes.' }];
    expect(evaluateSeparation([page], [predicted], { articles }).attribution.span).toMatchObject({
      units: 1,
      precision: 1,
      recall: 1,
      f1: 1,
    });
  });

  it('counts verdicts; a page that was not written was judged genuine', () => {
    const gold = [goldOf('p', 'ab'), goldOf('q', 'ab'), goldOf('r', 'rr', 'genuine'), goldOf('s', 'ss', 'genuine')];
    const evaluation = evaluateSeparation(gold, [predictedOf('p', 'xxyy'), predictedOf('r', 'xxyy'), predictedOf('z', 'xx')]);
    expect(evaluation).toMatchObject({ missing: 2, unknown: 1 });
    expect(evaluation.verdict).toMatchObject({ stitched: { pages: 2, said: 0.5 }, genuine: { pages: 2, said: 0.5 } });
    expect(evaluation.verdict.brier).toBeCloseTo((0.01 + 0.81) / 2, 12);
    expect(evaluation.kinds['genuine']?.strands?.oneToOne).toBe(0.75);
  });

  it('is the same in whatever order passages come', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '-'), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (strands, keys) => {
        const page = predictedOf('p', strands);
        const passages = page.passages.map((passage, at) => ({ passage, key: keys[at]! })).toSorted((one, other) => one.key - other.key);
        const shuffled = { ...page, passages: passages.map(({ passage }) => passage) };
        expect(evaluateSeparation([goldOf('p', 'abab')], [shuffled])).toEqual(evaluateSeparation([goldOf('p', 'abab')], [page]));
      }),
    );
  });

  it('refuses a gold without pages, and predictions of other pages', () => {
    expect(() => evaluateSeparation([], [])).toThrow(/gold is empty/);
    expect(() => evaluateSeparation([goldOf('p', 'ab')], [predictedOf('q', 'ab')])).toThrow(/no page in common/);
  });
});

describe('separationTable', () => {
  it('shows partitions beside their baselines, and kinds side by side', () => {
    const gold = [goldOf('p', 'aabb'), goldOf('r', 'rr', 'genuine')];
    const table = separationTable(evaluateSeparation(gold, [predictedOf('p', 'AAaabbBB'), predictedOf('r', 'xxxx', false)]));
    expect(table).toMatchInlineSnapshot(`
      "separation: 2 pages, 6 units

                                                  strands          reports       all in one       each alone  blocks, k known       paragraphs
      one-to-one                                   1.0000           0.7500           0.7500           0.5000           1.0000                -
      adjusted Rand                                1.0000           0.5000           0.5000           0.0000           1.0000                -
      BCubed            precision                  1.0000           1.0000           0.7500           1.0000           1.0000                -
                        recall                     1.0000           0.7500           1.0000           0.5000           1.0000                -
                        F1                         1.0000           0.8333           0.8333           0.6667           1.0000                -
      V-measure         homogeneity                1.0000           1.0000           0.5000           1.0000           1.0000                -
                        completeness               1.0000           0.7500           1.0000           0.2500           1.0000                -
                        V                          1.0000           0.8333           0.5000           0.3333           1.0000                -
      strands too many  mean                       0.0000           1.0000          -0.5000           1.5000           0.0000                -
                        or too few                 0.0000           1.0000           0.5000           1.5000           0.0000                -

                                                all pages          genuine        unrelated
      strands           one-to-one                 1.0000           1.0000           1.0000
                        too many                   0.0000           0.0000           0.0000
      reports           one-to-one                 0.7500           1.0000           0.5000
      source            right                      0.5000                -           0.5000
                        wrong                      0.0000                -           0.0000
                        none                       0.5000                -           0.5000
                        named, has none            0.0000           0.0000                -
      runs              precision                  1.0000                -           1.0000
                        recall                     0.5000                -           0.5000
                        granularity                1.0000                -           1.0000
                        plagdet                    0.6667                -           0.6667
      said stitched     stitched pages             1.0000                -           1.0000
                        genuine pages              0.0000           0.0000                -
      confidence        Brier, 0 is best           0.0100           0.0100           0.0100
      not separable     pages                      0.0000           0.0000           0.0000
      "
    `);
  });
});

const mixes = new URL('../../../../shared/data/separation/unrelated-paragraph.gold.jsonl', import.meta.url);

describe.skipIf(!existsSync(mixes))('real mixes (skipped where ../shared/data is absent)', () => {
  it('knows trivial answers for what they are', async () => {
    const gold = await readGoldPages(mixes.pathname);
    const { kinds, baselines } = evaluateSeparation(gold, []);
    expect(Object.keys(kinds)).toEqual(['unrelated']);
    expect(baselines.eachAlone?.vMeasure.homogeneity).toBe(1);
    expect(baselines.paragraphs).toEqual(baselines.eachAlone);
    expect(baselines.allInOne?.oneToOne).toBeLessThan(0.5);
  });
});
