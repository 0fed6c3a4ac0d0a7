import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBanding, chooseBanding, collisionProbability, MAX_SIGNATURE_VALUES } from '../../src/copies/banding.js';
import { UnstitchError } from '../../src/errors.js';
import { bruteForceBanding } from '../reference/banding.js';

describe('collisionProbability', () => {
  it('follows 1 - (1 - s^r)^b', () => {
    // The table of Leskovec, Rajaraman & Ullman, section 3.4.2: 20 bands of 5 rows.
    const curve = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((s) => collisionProbability(s, 20, 5));
    expect(curve.map((p) => p.toFixed(3))).toEqual(['0.006', '0.047', '0.186', '0.470', '0.802', '0.975', '1.000']);
    expect(collisionProbability(0, 16, 8)).toBe(0);
    expect(collisionProbability(1, 16, 8)).toBe(1);
  });

  it('keeps its grain where the plain formula answers 0', () => {
    expect(1 - (1 - 0.01 ** 16) ** 8).toBe(0);
    expect(collisionProbability(0.01, 8, 16)).toBeCloseTo(8e-32, 40);
  });

  it('agrees with chance: counted over all 0/1 outcomes of a small signature', () => {
    const [bands, rows, s] = [2, 3, 0.6];
    let sum = 0;
    for (let outcome = 0; outcome < 2 ** (bands * rows); outcome++) {
      const equal = Array.from(outcome.toString(2).padStart(bands * rows, '0'), (bit) => bit === '1');
      const shares = [0, 1].some((band) => equal.slice(band * rows, (band + 1) * rows).every(Boolean));
      if (shares) sum += equal.reduce((product, same) => product * (same ? s : 1 - s), 1);
    }
    expect(collisionProbability(s, bands, rows)).toBeCloseTo(sum, 12);
  });
});

describe('chooseBanding', () => {
  // Derived with test/reference/banding.ts; at 128 values too slow to repeat at every run.
  it.each([
    { threshold: 0.5, banding: { bands: 25, rows: 5 } },
    { threshold: 0.7, banding: { bands: 14, rows: 9 } },
    { threshold: 0.8, banding: { bands: 9, rows: 13 } },
    { threshold: 0.9, banding: { bands: 5, rows: 25 } },
  ])('finds the known best at 128 values and threshold $threshold', ({ threshold, banding }) => {
    expect(chooseBanding({ threshold })).toEqual(banding);
  });

  it('finds what brute force finds', () => {
    const weights = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    const thresholds = fc.integer({ min: 5, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(thresholds, fc.integer({ min: 1, max: 48 }), weights, (threshold, values, [falsePositiveWeight, falseNegativeWeight]) => {
        const slow = bruteForceBanding(threshold, values, falsePositiveWeight, falseNegativeWeight);
        fc.pre(slow.runnerUp - slow.cost > 1e-5);
        const chosen = chooseBanding({ threshold, values, falsePositiveWeight, falseNegativeWeight });
        expect(chosen).toEqual({ bands: slow.bands, rows: slow.rows });
      }),
      { seed: 4105, numRuns: 60 },
    );
  });

  it('leans to more candidates when missing costs more', () => {
    const even = chooseBanding({ threshold: 0.7 });
    const eager = chooseBanding({ threshold: 0.7, falsePositiveWeight: 0.1, falseNegativeWeight: 0.9 });
    expect(collisionProbability(0.6, eager.bands, eager.rows)).toBeGreaterThan(collisionProbability(0.6, even.bands, even.rows));
  });

  it('holds at the ends of its range', () => {
    expect(chooseBanding({ threshold: 1, values: 1 })).toEqual({ bands: 1, rows: 1 });
    expect(chooseBanding({ threshold: 1, falsePositiveWeight: 1, falseNegativeWeight: 1 })).toEqual({ bands: 1, rows: 128 });
    expect(chooseBanding({ threshold: 0.01, falsePositiveWeight: 0 })).toEqual({ bands: 128, rows: 1 });
    const { bands, rows } = chooseBanding({ threshold: 0.7, values: MAX_SIGNATURE_VALUES });
    expect(bands * rows).toBeLessThanOrEqual(MAX_SIGNATURE_VALUES);
    // The longer the signature, the steeper the curve: at its middle it crosses the threshold.
    expect((1 / bands) ** (1 / rows)).toBeCloseTo(0.7, 1);
  });

  it.each([
    [{ threshold: 0 }, /threshold is 0; expected a number above 0, at most 1/],
    [{ threshold: 1.1 }, /threshold is 1.1/],
    [{ threshold: Number.NaN }, /threshold is NaN/],
    [{ threshold: 0.7, values: 0 }, /values is 0; expected an integer from 1 to 4096/],
    [{ threshold: 0.7, values: 12.5 }, /values is 12.5/],
    [{ threshold: 0.7, falsePositiveWeight: -1 }, /falsePositiveWeight is -1/],
    [{ threshold: 0.7, falseNegativeWeight: Infinity }, /falseNegativeWeight is Infinity/],
    [{ threshold: 0.7, falsePositiveWeight: 0, falseNegativeWeight: 0 }, /sum of both weights is 0/],
  ])('refuses %j', (options, message) => {
    expect(() => chooseBanding(options)).toThrow(message);
    expect(() => chooseBanding(options)).toThrow(UnstitchError);
  });
});

describe('checkBanding', () => {
  it('takes what fits', () => {
    expect(checkBanding({ bands: 16, rows: 8 })).toEqual({ bands: 16, rows: 8 });
    expect(checkBanding({ bands: 3, rows: 2 }, 7)).toEqual({ bands: 3, rows: 2 });
  });

  it.each([
    [{ bands: 17, rows: 8 }, /17 bands of 8 rows need 136 signature values, but a signature has 128/],
    [{ bands: 0, rows: 8 }, /bands is 0; expected an integer from 1 up/],
    [{ bands: 4, rows: 1.5 }, /rows is 1.5/],
  ])('refuses %j', (banding, message) => {
    expect(() => checkBanding(banding)).toThrow(message);
  });
});
