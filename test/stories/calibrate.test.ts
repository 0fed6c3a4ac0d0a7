import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeFactor } from '../../src/stories/affinity.js';
import { rivalsOf, thresholdOf } from '../../src/stories/calibrate.js';

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
  test('grows with rivals and with the likeness of chance, and stays between 0 and 1', () => {
    const near = { nearness: 0.5 };
    for (const q of [0, 0.001, 0.01, 0.04, 0.9]) {
      for (const number of [0, 1, 10, 1000]) {
        const cut = thresholdOf(q, { ...near, number });
        expect(cut).toBeGreaterThan(0.005);
        expect(cut).toBeLessThan(0.5);
        expect(thresholdOf(q, { ...near, number: number * 2 })).toBeGreaterThanOrEqual(cut);
        expect(thresholdOf(q * 2, { ...near, number })).toBeGreaterThanOrEqual(cut);
      }
    }
  });
});
