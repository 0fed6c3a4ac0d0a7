import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../src/evaluation/adjusted-rand.js';
import { bcubed } from '../../src/evaluation/bcubed.js';
import { clusterMeasures } from '../../src/evaluation/cluster-measures.js';
import { contingency, labelsOf } from '../../src/evaluation/contingency.js';
import type { Contingency } from '../../src/evaluation/contingency.js';
import { oneToOne } from '../../src/evaluation/one-to-one.js';
import { groupedPairs } from '../../src/evaluation/pairs.js';
import { rates } from '../../src/evaluation/rates.js';
import { variationOfInformation } from '../../src/evaluation/variation-of-information.js';
import { vMeasure } from '../../src/evaluation/v-measure.js';
import { slowAdjustedRand, slowBcubed, slowConditionalEntropy, slowOneToOne, slowPairs } from '../reference/cluster-measures.js';

/** The table of two clusterings written as one letter an item. */
function tableOf(gold: string, predicted: string): Contingency {
  return contingency(labelsOf(gold.split('')), labelsOf(predicted.split('')));
}

const labelled = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 24 });
const short = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 7 });

describe('examples of the papers', () => {
  it('BCubed: the two responses of Bagga & Baldwin', () => {
    // Truth: chains of 5, 2 and 5. The first response joins the small chain to a large one, the second the two large ones.
    const truth = 'aaaaabbccccc';
    const first = bcubed(tableOf(truth, 'xxxxxyyyyyyy'));
    expect(first.precision.toFixed(2)).toBe('0.76');
    expect(first.recall).toBe(1);
    const second = bcubed(tableOf(truth, 'xxxxxyyxxxxx'));
    expect(second.precision.toFixed(2)).toBe('0.58');
    expect(second.recall).toBe(1);
  });

  it('V-measure: solutions A and B of Rosenberg & Hirschberg', () => {
    // Three clusters of five. In A each is three of one class and one of either other; in B three of one and two of another.
    expect(vMeasure(tableOf('aaabcbbbaccccab', 'xxxxxyyyyyzzzzz')).v.toFixed(2)).toBe('0.14');
    expect(vMeasure(tableOf('aaabbbbbcccccaa', 'xxxxxyyyyyzzzzz')).v.toFixed(2)).toBe('0.39');
  });

  it('adjusted Rand: a table of ten, worked by hand', () => {
    // Rows (1 1 0), (1 2 1), (0 0 4): 7 pairs together; 14 in rows, 13 in columns, 45 in all.
    const table = tableOf('aabbbbcccc', 'xyxyyzzzzz');
    expect(adjustedRand(table)).toBeCloseTo((7 - (14 * 13) / 45) / ((14 + 13) / 2 - (14 * 13) / 45), 12);
    expect(adjustedRand(table).toFixed(3)).toBe('0.313');
  });

  it('variation of information: worked by hand', () => {
    // Gold halves of four; the prediction crosses them: one bit is still open each way.
    expect(variationOfInformation(tableOf('aabb', 'xyxy'))).toEqual({ bits: 2, joined: 1, split: 1 });
    // Joining everything loses the gold bit and splits nothing.
    expect(variationOfInformation(tableOf('aabb', 'xxxx'))).toEqual({ bits: 1, joined: 1, split: 0 });
    expect(variationOfInformation(tableOf('aabb', 'wxyz'))).toEqual({ bits: 1, joined: 0, split: 1 });
  });

  it('one-to-one: the best pairing, not the greedy one', () => {
    // Overlaps (3 2), (2 0): greedy takes 3 and is left with 0; the best takes 2 and 2.
    expect(oneToOne(tableOf('aaaaabb', 'xxxyyxx'))).toBeCloseTo(4 / 7, 12);
  });

  it('pairs: worked by hand', () => {
    // Proposed: 3 in x, 1 in y. Wanted: 3 in a, 1 in b. Both: the pair of a in x.
    expect(groupedPairs(tableOf('aaabb', 'xxyyx'))).toEqual({ precision: 1 / 4, recall: 1 / 4, f1: 1 / 4 });
  });
});

describe('every measure', () => {
  it('agrees with its definition over single items and pairs', () => {
    fc.assert(
      fc.property(labelled, (items) => {
        const gold = items.map(([label]) => label);
        const predicted = items.map(([, label]) => label);
        const table = contingency(Uint32Array.from(gold), Uint32Array.from(predicted));
        const { hits, proposed, wanted } = slowPairs(gold, predicted);
        expect(groupedPairs(table)).toEqual(rates(hits, proposed, wanted));

        const measures = clusterMeasures(table);
        const slow = slowBcubed(gold, predicted);
        expect(measures.bcubed.precision).toBeCloseTo(slow.precision, 10);
        expect(measures.bcubed.recall).toBeCloseTo(slow.recall, 10);
        expect(measures.bcubed.f1).toBeCloseTo((2 * slow.precision * slow.recall) / (slow.precision + slow.recall), 10);
        expect(measures.oneToOne).toBeCloseTo(slowOneToOne(gold, predicted), 10);

        const joined = slowConditionalEntropy(gold, predicted);
        const split = slowConditionalEntropy(predicted, gold);
        const one = gold.map(() => 0);
        const homogeneity = new Set(gold).size > 1 ? 1 - joined / slowConditionalEntropy(gold, one) : 1;
        const completeness = new Set(predicted).size > 1 ? 1 - split / slowConditionalEntropy(predicted, one) : 1;
        expect(measures.variationOfInformation.joined).toBeCloseTo(joined, 10);
        expect(measures.variationOfInformation.split).toBeCloseTo(split, 10);
        expect(measures.variationOfInformation.bits).toBeCloseTo(joined + split, 10);
        expect(measures.vMeasure.homogeneity).toBeCloseTo(homogeneity, 10);
        expect(measures.vMeasure.completeness).toBeCloseTo(completeness, 10);
      }),
      { seed: 4107, numRuns: 300 },
    );
  });

  it('adjusts the Rand index by its mean over all orders of the labels', () => {
    fc.assert(
      fc.property(short, (items) => {
        const gold = items.map(([label]) => label);
        const predicted = items.map(([, label]) => label);
        const table = contingency(Uint32Array.from(gold), Uint32Array.from(predicted));
        expect(adjustedRand(table)).toBeCloseTo(slowAdjustedRand(gold, predicted), 8);
      }),
      { seed: 4108, numRuns: 40 },
    );
  });

  it('is best, and exactly so, for the same clusters under other names', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 40 }), (labels) => {
        const table = contingency(
          Uint32Array.from(labels),
          Uint32Array.from(labels, (label) => 9 - label),
        );
        expect(clusterMeasures(table)).toEqual({
          bcubed: { precision: 1, recall: 1, f1: 1 },
          adjustedRand: 1,
          oneToOne: 1,
          vMeasure: { homogeneity: 1, completeness: 1, v: 1 },
          variationOfInformation: { bits: 0, joined: 0, split: 0 },
        });
      }),
      { seed: 4158 },
    );
  });

  it('treats an item of weight w as w items', () => {
    const weighted = fc.array(
      fc.record({ gold: fc.nat({ max: 4 }), predicted: fc.nat({ max: 4 }), weight: fc.integer({ min: 1, max: 5 }) }),
      {
        minLength: 1,
        maxLength: 15,
      },
    );
    fc.assert(
      fc.property(weighted, (items) => {
        const repeated = items.flatMap((item) => Array.from({ length: item.weight }, () => item));
        const column = (list: typeof items, key: 'gold' | 'predicted' | 'weight') => Uint32Array.from(list, (item) => item[key]);
        const table = contingency(column(items, 'gold'), column(items, 'predicted'), column(items, 'weight'));
        expect(table).toEqual(contingency(column(repeated, 'gold'), column(repeated, 'predicted')));
      }),
      { seed: 4159 },
    );
  });
});

describe('the ends of the range', () => {
  it.each([
    ['one item', 'a', 'x'],
    ['all single in both', 'abc', 'xyz'],
    ['all one in both', 'aaa', 'xxx'],
  ])('%s: equal, though there may be no pair to count', (_, gold, predicted) => {
    const table = tableOf(gold, predicted);
    expect(clusterMeasures(table)).toMatchObject({ adjustedRand: 1, oneToOne: 1, bcubed: { f1: 1 }, vMeasure: { v: 1 } });
  });

  it('rates of nothing are null, not 0 and not NaN', () => {
    expect(rates(0, 0, 0)).toEqual({ precision: null, recall: null, f1: null });
    expect(rates(0, 0, 3)).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(rates(0, 3, 0)).toEqual({ precision: 0, recall: null, f1: 0 });
    expect(rates(2, 4, 8)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  it('singletons score no pairs, all in one scores every wanted one', () => {
    expect(groupedPairs(tableOf('aab', 'xyz'))).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(groupedPairs(tableOf('aab', 'xxx'))).toEqual({ precision: 1 / 3, recall: 1, f1: 0.5 });
  });
});
