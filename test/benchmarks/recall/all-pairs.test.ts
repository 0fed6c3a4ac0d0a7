import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikePairs } from '../../../benchmarks/recall/all-pairs.js';

const set = fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 10 }).map((members) => Uint32Array.from(members));

describe('alikePairs', () => {
  it('finds what a look at every pair finds', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 9 }), fc.constantFrom(0.1, 0.5, 0.8, 1), (sets, least) => {
        const slow = [];
        for (let b = 0; b < sets.length; b++) {
          for (let a = 0; a < b; a++) {
            const [x, y] = [new Set(sets[a]), new Set(sets[b])];
            const shared = [...x].filter((member) => y.has(member)).length;
            const containment = shared / Math.min(x.size, y.size);
            if (containment >= least) slow.push({ a, b, jaccard: shared / new Set([...x, ...y]).size, containment });
          }
        }
        const fast = alikePairs(sets, least).toSorted((p, q) => p.b - q.b || p.a - q.a);
        expect(fast).toEqual(slow);
      }),
      { seed: 4151 },
    );
  });

  it('knows no pair with an empty set', () => {
    expect(alikePairs([new Uint32Array(0), new Uint32Array(0), Uint32Array.of(1)], 0.1)).toEqual([]);
  });
});
