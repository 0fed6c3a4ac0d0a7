import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeFactor } from '../../src/stories/affinity.js';
import { ownPart, rivalsOf, thresholdOf } from '../../src/stories/calibrate.js';

const day = 86_400_000;

/** Every pair, one by one. */
function slowRivals(times: readonly number[], count: number, window: number) {
  const all = [...times, ...Array.from({ length: count - times.length }, () => Number.NaN)];
  let [squares, cubes] = [0, 0];
  for (const [i, a] of all.entries()) {
    for (const [j, b] of all.entries()) {
      if (i === j) continue;
      squares += timeFactor(a - b, window) ** 2;
      cubes += timeFactor(a - b, window) ** 3;
    }
  }
  return { number: cubes / count, nearness: squares === 0 ? 0.5 : cubes / squares };
}

const days = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 40 });

describe('rivals', () => {
  test('are those of all pairs, while there are few', () => {
    fc.assert(
      fc.property(days, fc.nat(20), fc.integer({ min: 1, max: 40 }), (dates, undated, window) => {
        const times = dates.map((date) => date * day).toSorted((a, b) => a - b);
        const count = times.length + undated;
        if (count === 0) return;
        const found = rivalsOf(Float64Array.from(times), count, window);
        const slow = slowRivals(times, count, window);
        expect(found.number).toBeCloseTo(slow.number, 6);
        expect(found.nearness).toBeCloseTo(slow.nearness, 6);
      }),
    );
  });

  test('of many articles are close to those of all pairs', () => {
    const times = Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 30_011) * (day / 3000)).toSorted((a, b) => a - b);
    const found = rivalsOf(Float64Array.from(times), 3200, 9);
    const slow = slowRivals(times, 3200, 9);
    expect(found.number / slow.number).toBeCloseTo(1, 1);
    expect(found.nearness / slow.nearness).toBeCloseTo(1, 1);
  });

  test('of nothing, and of one', () => {
    expect(rivalsOf(new Float64Array(0), 0, 9)).toStrictEqual({ number: 0, nearness: 0.5 });
    expect(rivalsOf(Float64Array.of(day), 1, 9)).toStrictEqual({ number: 0, nearness: 0.5 });
  });
});

describe('the cut', () => {
  test('grows with rivals, with how near they are and with the likeness of chance, and stays between 0 and 1', () => {
    for (const q of [0, 0.001, 0.01, 0.04, 0.9]) {
      for (const number of [0, 1, 10, 1000]) {
        for (const nearness of [0.3, 0.5, 0.9]) {
          const cut = thresholdOf(q, { number, nearness }, 100);
          expect(cut).toBeGreaterThan(0.005);
          expect(cut).toBeLessThan(0.5);
          expect(thresholdOf(q, { number: number * 2, nearness }, 100)).toBeGreaterThanOrEqual(cut);
          expect(thresholdOf(q, { number, nearness: nearness * 1.1 }, 100)).toBeGreaterThan(cut);
          expect(thresholdOf(q * 2, { number, nearness }, 100)).toBeGreaterThanOrEqual(cut);
        }
      }
    }
  });

  test('falls with the number of articles as a likeness does, between its bounds alone', () => {
    const cut = (articles: number): number => thresholdOf(0.01, { number: 10, nearness: 0.5 }, articles);
    expect(cut(24)).toBe(cut(1400));
    expect(cut(2800) / cut(1400)).toBeCloseTo(2 ** -0.18, 9);
    expect(cut(11_200) / cut(5600)).toBeCloseTo(2 ** -0.18, 9);
    expect(cut(1_000_000)).toBe(cut(12_000));
  });
});

describe('what an article adds to the cuts of its pairs', () => {
  test('is one for all of one length, more for the longer, and cancels out in the mean of logarithms', () => {
    expect(ownPart(300, Math.log(300))).toBeCloseTo(1, 12);
    expect(ownPart(0, 0)).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 50 }), (terms) => {
        const meanLog = terms.reduce((sum, count) => sum + Math.log(count), 0) / terms.length;
        const parts = terms.map((count) => ownPart(count, meanLog));
        expect(parts.reduce((sum, part) => sum + Math.log(part), 0)).toBeCloseTo(0, 9);
        for (const [i, part] of parts.entries()) {
          // Two of them: a length to the power of .3.
          const twice = ownPart(terms[i]! * 2, meanLog);
          expect((twice / part) ** 2).toBeCloseTo(2 ** 0.3, 9);
        }
      }),
    );
  });
});
