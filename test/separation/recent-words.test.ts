import { describe, expect, it } from 'vitest';
import { RecentWords } from '../../src/separation/recent-words.js';

const words = (count: number) => ({ hashes: new Uint32Array(count).fill(7), firsts: new Uint32Array(count + 1), count });

describe('RecentWords', () => {
  it('keeps copies, and lets go of what was not asked for longest', () => {
    const recent = new RecentWords();
    const large = words(2 ** 19);
    const kept = recent.keep(0, large);
    large.hashes[0] = 1;
    expect(recent.get(0)).toBe(kept);
    expect(kept.hashes[0]).toBe(7);
    for (const article of [1, 2, 3]) recent.keep(article, words(2 ** 19));
    expect(recent.get(0)).toBe(kept);
    recent.keep(4, words(10));
    expect([0, 1, 2, 3, 4].map((article) => recent.get(article) !== undefined)).toEqual([true, false, true, true, true]);
  });

  it('keeps the last one however large it is', () => {
    const recent = new RecentWords();
    recent.keep(0, words(2 ** 22));
    expect(recent.get(0)).toBeDefined();
    recent.keep(1, words(1));
    expect([0, 1].map((article) => recent.get(article) !== undefined)).toEqual([false, true]);
  });
});
