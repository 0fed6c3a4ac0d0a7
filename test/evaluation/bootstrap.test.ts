import { describe, expect, it } from 'vitest';
import { bcubed } from '../../src/evaluation/bcubed.js';
import { bootstrapIntervals, resample } from '../../src/evaluation/bootstrap.js';
import { contingency } from '../../src/evaluation/contingency.js';
import { groupedPairs } from '../../src/evaluation/pairs.js';
import { randomIntegers } from '../../src/evaluation/random.js';

/** Gold clusters of three; the prediction cuts one item off every cluster with an even label. */
function halfRight(clusters: number) {
  const gold = Uint32Array.from({ length: clusters * 3 }, (_, item) => Math.floor(item / 3));
  const predicted = gold.map((label, item) => (label % 2 === 0 && item % 3 === 0 ? clusters + label : label));
  return contingency(gold, predicted);
}

const f1 = (table: ReturnType<typeof halfRight>) => ({ f1: bcubed(table).f1 });

describe('bootstrapIntervals', () => {
  it('spans the value, and narrows as the clusters grow in number', () => {
    const few = bootstrapIntervals(halfRight(20), f1).f1!;
    const many = bootstrapIntervals(halfRight(500), f1).f1!;
    expect(few.value).toBe(bcubed(halfRight(20)).f1);
    for (const interval of [few, many]) {
      expect(interval.low).toBeLessThan(interval.value);
      expect(interval.high).toBeGreaterThan(interval.value);
    }
    // By the square root of 25, give or take.
    const ratio = (few.high - few.low) / (many.high - many.low);
    expect(ratio).toBeGreaterThan(3.5);
    expect(ratio).toBeLessThan(7);
  });

  it('spans the value where stories were joined, although draws without their other halves look better', () => {
    const gold = Uint32Array.from({ length: 120 }, (_, item) => Math.floor(item / 2));
    // Every other pair of stories is one for the prediction.
    const joined = contingency(
      gold,
      gold.map((label) => (label % 4 === 1 ? label - 1 : label)),
    );
    const { precision, recall } = bootstrapIntervals(joined, (table) => ({ ...bcubed(table) }));
    expect(precision!.value).toBe(0.75);
    expect(precision!.low).toBeLessThan(0.75);
    expect(precision!.high).toBeGreaterThan(0.75);
    expect(precision!.high).toBeLessThan(0.9);
    expect(recall).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('is near the interval that theory gives for a mean', () => {
    // Recall per cluster is 1 or 5/9, half of each: its mean over 200 has a standard error of (4/9) / 2 / sqrt(200).
    const { recall } = bootstrapIntervals(halfRight(200), (table) => ({ recall: bcubed(table).recall }));
    const error = 4 / 9 / 2 / Math.sqrt(200);
    expect(recall!.high - recall!.low).toBeCloseTo(2 * 1.96 * error, 2);
  });

  it('gives the same for the same seed, and another for another', () => {
    const table = halfRight(30);
    const options = { samples: 200, seed: 5 };
    expect(bootstrapIntervals(table, f1, options)).toEqual(bootstrapIntervals(table, f1, options));
    expect(bootstrapIntervals(table, f1, options)).not.toEqual(bootstrapIntervals(table, f1, { ...options, seed: 6 }));
  });

  it('widens with the level', () => {
    const at = (level: number) => bootstrapIntervals(halfRight(50), f1, { level }).f1!;
    expect(at(0.99).low).toBeLessThan(at(0.5).low);
    expect(at(0.99).high).toBeGreaterThan(at(0.5).high);
  });

  it('has no interval for what has no value', () => {
    const singles = contingency(Uint32Array.of(0, 1), Uint32Array.of(0, 1));
    expect(bootstrapIntervals(singles, (table) => ({ ...groupedPairs(table) }))).toEqual({ precision: null, recall: null, f1: null });
  });

  it.each([
    [{ samples: 1 }, /samples is 1; expected an integer from 2 up/],
    [{ level: 1 }, /level is 1/],
    [{ seed: 0.5 }, /seed is 0.5/],
  ])('refuses %j', (options, message) => {
    expect(() => bootstrapIntervals(halfRight(2), f1, options)).toThrow(message);
  });
});

describe('resample', () => {
  it('copies the predicted clusters with a cluster that is drawn again', () => {
    // Two gold clusters share one predicted cluster.
    const table = contingency(Uint32Array.of(0, 0, 1), Uint32Array.of(0, 0, 0));
    const draws = [0, 0, 1, 0];
    const random = () => draws.shift()!;
    // Twice the first: two copies, not one predicted cluster of four.
    expect([...resample(table, random).predictedSizes]).toEqual([2, 2]);
    // Each once: still joined.
    expect(resample(table, random)).toEqual({
      total: 3,
      goldSizes: Float64Array.of(1, 2),
      predictedSizes: Float64Array.of(3),
      starts: Uint32Array.of(0, 1, 2),
      columns: Uint32Array.of(0, 0),
      shared: Float64Array.of(1, 2),
    });
  });

  it('never draws a label that nobody carries', () => {
    const table = contingency(Uint32Array.of(4, 7), Uint32Array.of(0, 1));
    for (let seed = 0; seed < 20; seed++) expect(resample(table, randomIntegers(seed)).total).toBe(2);
  });
});

describe('randomIntegers', () => {
  it('is the same on every machine', () => {
    const random = randomIntegers(1);
    expect(Array.from({ length: 5 }, () => random(2 ** 32))).toEqual([2527132011, 314344336, 2535364964, 2041432039, 1495043544]);
  });

  it('fills its range evenly', () => {
    const random = randomIntegers(3);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) counts[random(10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
