import { describe, expect, test } from 'vitest';
import { level } from '../../src/stories/cuts.js';

describe('affinities of several languages', () => {
  const links = () => ({ a: Uint32Array.of(0, 0, 2, 1), b: Uint32Array.of(1, 2, 3, 3), affinity: Float64Array.of(100, 100, 100, 2 ** 30) });
  const cuts = Float64Array.of(0.06, 0.12);

  test('of one are left as they are', () => {
    const all = links();
    level(all, [0, 0, 0, 0], cuts, 0);
    expect(all).toStrictEqual(links());
  });

  test('reach the common cut where they reach their own, those of two languages where they reach the higher', () => {
    const all = links();
    level(all, [0, 0, 1, 1], cuts, 0);
    expect([...all.affinity]).toStrictEqual([100, 50, 50, 2 ** 29]);
    const others = links();
    level(others, [0, 0, 1, 1], cuts, 1);
    expect([...others.affinity]).toStrictEqual([200, 100, 100, 2 ** 30]);
  });
});
