import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidenceOf } from '../../src/stories/confidence.js';

const within = fc.double({ min: 1, max: 50, noNaN: true });
const beyond = fc.double({ min: 0, max: 1, noNaN: true });

test('confidence is a probability that grows with what holds together, and falls with what pulls at a single one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), within, within, beyond, beyond, (items, w1, w2, b1, b2) => {
      const value = confidenceOf(items, w1, b1);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
      if (items > 1) expect(confidenceOf(items, Math.max(w1, w2), b1)).toBeGreaterThanOrEqual(value);
      else expect(confidenceOf(1, w1, Math.min(b1, b2))).toBeGreaterThanOrEqual(value);
    }),
  );
});

test('a story that just reached the cut is doubtful, one that reached it twice is not', () => {
  expect(confidenceOf(2, 1, 0.5)).toBeCloseTo(0.73, 2);
  expect(confidenceOf(2, 2, 0.5)).toBeGreaterThan(0.95);
  expect(confidenceOf(1, 1, 0.99)).toBeLessThan(0.5);
  expect(confidenceOf(1, 1, 0)).toBeGreaterThan(0.95);
});
