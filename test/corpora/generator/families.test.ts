import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planFamilies } from '../../../corpora/generator/families.js';
import type { Place } from '../../../corpora/generator/families.js';
import { createRandom } from '../../../corpora/generator/random.js';

const plan = (count: number, share: number, seed: number): Place[] => [...planFamilies(count, share, createRandom(seed))];

describe('planFamilies', () => {
  test('fills every place, and prints every copy that a lead was promised, behind that lead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.double({ min: 0, max: 0.8, noNaN: true }), fc.integer(), (count, share, seed) => {
        const places = plan(count, share, seed);
        expect(places).toHaveLength(count);
        const found = new Map<number, number>();
        let behind = 0;
        places.forEach((place, ordinal) => {
          if (place.kind === 'base') return;
          found.set(place.lead, (found.get(place.lead) ?? 0) + 1);
          behind += place.lead < ordinal ? 1 : 0;
        });
        expect(behind).toBe(places.filter((place) => place.kind === 'copy').length);
        const promised = places.flatMap((place, ordinal) =>
          place.kind === 'base' && place.copies > 0 ? [[ordinal, place.copies] as const] : [],
        );
        expect(new Map(promised)).toEqual(new Map([...found].toSorted(([a], [b]) => a - b)));
      }),
      { numRuns: 30 },
    );
  });

  test.each([0.05, 0.12, 0.5])('keeps to a share of copies of %f', (share) => {
    const copies = plan(60_000, share, 3).filter((place) => place.kind === 'copy').length;
    expect(Math.abs(copies / 60_000 - share)).toBeLessThan(0.02);
  });

  test('has families of 2 to 30, most of them small', () => {
    const sizes = plan(100_000, 0.12, 4).flatMap((place) => (place.kind === 'base' && place.copies > 0 ? [place.copies + 1] : []));
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBe(30);
    expect(sizes.filter((size) => size <= 4).length / sizes.length).toBeGreaterThan(0.6);
  });
});
