import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightOne } from '../../src/stories/vectors.js';
import type { VectorAt } from '../../src/stories/weights.js';
import { Weights } from '../../src/stories/weights.js';
import { slowCoverage } from '../reference/story-vectors.js';

/** More terms than the first look at a term tells apart. */
const terms = 20_000;

/** A vector, with others before and behind it in its part. */
function at(vector: ReadonlyMap<number, number>): VectorAt {
  const entries = [[7, 9] as const, ...vector, [8, 9] as const];
  return {
    part: { terms: Uint32Array.from(entries, ([term]) => term), weights: Uint16Array.from(entries, ([, weight]) => weight) },
    from: 1,
    to: entries.length - 1,
  };
}

const unit = (vector: ReadonlyMap<number, number>) => new Map([...vector].map(([term, weight]) => [term, weight / weightOne] as const));

const vectors = fc
  .uniqueArray(fc.tuple(fc.oneof(fc.nat(40), fc.nat(terms - 1)), fc.integer({ min: 1, max: 65_535 })), {
    selector: ([term]) => term,
    maxLength: 40,
  })
  .map((entries): ReadonlyMap<number, number> => new Map(entries));

describe('the likeness of two articles', () => {
  test('is that of the slow twin, whichever of the two is taken first, and whatever was taken before', () => {
    const weights = new Weights(terms);
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        weights.take(at(a));
        const there = weights.likeness(at(b));
        weights.take(at(b));
        expect(weights.likeness(at(a))).toBe(there);
        expect(there).toBeCloseTo(slowCoverage(unit(a), unit(b)), 12);
      }),
    );
  });

  test('of a short report within a long one is nearly that of equals, and of look-alike events it is low, however many words they share', () => {
    const weights = new Weights(terms);
    /** Of length 1: so many terms from `first` on, all of one weight. */
    const of = (first: number, count: number, length = 1): [number, number][] =>
      Array.from({ length: count }, (_, i) => [first + i, Math.round(weightOne * Math.sqrt(length / count))]);
    const short = at(new Map(of(0, 20)));
    weights.take(short);
    const ofEquals = weights.likeness(short);
    expect(weights.likeness(at(new Map(of(0, 400))))).toBeGreaterThan(0.89 * ofEquals);
    // The names of each are its own, and what both have are the words of any such event.
    const twin = (names: number) => at(new Map([...of(0, 20, 0.1), ...of(names, 20, 0.9)]));
    weights.take(twin(100));
    expect(weights.likeness(twin(200))).toBeCloseTo(0.1 * ofEquals, 2);
  });
});
