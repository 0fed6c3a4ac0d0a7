import { describe, expect, test } from 'vitest';

import { createRandom } from '../../../corpora/generator/random.js';

describe('createRandom', () => {
  test('gives the same numbers for the same seed and stream, on every machine', () => {
    const random = createRandom(1, 2);
    expect([random.bits(), random.bits(), random.bits()]).toEqual([2533563338, 1472727129, 4040665900]);
  });

  test('gives unrelated numbers for neighbouring seeds and streams', () => {
    const heads = new Set<number>();
    for (let seed = 0; seed < 100; seed++) {
      for (let stream = 0; stream < 100; stream++) heads.add(createRandom(seed, stream).bits());
    }
    // 10,000 draws of 2^32: one coincidence would already be rare.
    expect(heads.size).toBeGreaterThanOrEqual(9_999);
  });

  test('spreads below() evenly over its range and no further', () => {
    const random = createRandom(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) counts[random.below(10)]! += 1;
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('is true as often as chance() is asked to be', () => {
    const random = createRandom(8);
    let hits = 0;
    for (let i = 0; i < 100_000; i++) hits += random.chance(0.12) ? 1 : 0;
    expect(Math.abs(hits - 12_000)).toBeLessThan(500);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });
});
