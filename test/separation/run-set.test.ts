import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunSet } from '../../src/separation/run-set.js';

/** Runs of three words; of a shorter text, its words. */
const runs = (words: readonly number[]): Set<string> =>
  new Set(words.length < 3 ? words.map(String) : words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')));

describe('RunSet', () => {
  it('counts the runs of a text and those that two have in common', () => {
    const words = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 0xffff_ffff })), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.boolean(), (one, two, joined) => {
        // Texts of one kind alone are compared: a word is no run of three.
        const other = joined ? [...one.slice(1), ...two] : two;
        fc.pre(one.length < 3 === other.length < 3);
        const [a, b] = [one, other].map((some) => new RunSet(Uint32Array.from(some), some.length)) as [RunSet, RunSet];
        expect(a.size).toBe(runs(one).size);
        const shared = [...runs(one)].filter((run) => runs(other).has(run)).length;
        expect(a.sharedWith(b)).toBe(shared);
        expect(b.sharedWith(a)).toBe(shared);
      }),
    );
  });
});
