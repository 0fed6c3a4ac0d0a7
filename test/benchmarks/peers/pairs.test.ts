import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Completion } from '../../../benchmarks/peers/node/complete.js';
import type { Pair } from '../../../benchmarks/peers/node/pairs.js';
import { chains, distinctPairs, pairsWithin } from '../../../benchmarks/peers/node/pairs.js';
import { breadthFirstComponents } from '../../reference/components.js';
import { testFolder } from '../../support/folder.js';

describe('pairs', () => {
  it('are all pairs of a list', () => {
    expect(pairsWithin([4, 2, 9])).toEqual([
      [4, 2],
      [4, 9],
      [2, 9],
    ]);
    expect(pairsWithin([4])).toEqual([]);
  });

  it('are kept once, the smaller first, and none of an article with itself', () => {
    const pairs: Pair[] = [
      [2, 1],
      [1, 2],
      [3, 3],
      [1, 4],
    ];
    expect(distinctPairs(pairs)).toEqual([
      [1, 2],
      [1, 4],
    ]);
  });
});

describe('chains', () => {
  it('are the components of the pairs', () => {
    const place = fc.nat({ max: 14 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 20 }), (pairs) => {
        const labels = breadthFirstComponents(15, pairs);
        const named = new Set(pairs.flat());
        const groups = new Map<number, number[]>();
        for (const [item, label] of labels.entries()) if (named.has(item)) groups.set(label, [...(groups.get(label) ?? []), item]);
        expect(chains(pairs)).toEqual([...groups.values()]);
      }),
    );
  });
});

describe('Completion', () => {
  const shingles = Array.from({ length: 10 }, (_, i) => `shingle ${i}`);
  const articles = [
    { id: 'late', text: 'long text', publishedAt: '2031-02-03' },
    { id: 'early', text: 'text', publishedAt: '2031-02-01' },
    { id: 'undated', text: 'text' },
    { id: 'phrase', text: 'text', publishedAt: '2031-02-02' },
  ];
  const sets = [
    shingles,
    [...shingles.slice(0, 8), 'another'],
    [...shingles.slice(0, 8), 'one', 'two', 'three', 'four'],
    shingles.slice(0, 7),
  ];
  const completion = new Completion(articles, sets);

  it('knows copies by exact figures', () => {
    expect(completion.figures(0, 1)).toEqual({ jaccard: 8 / 11, containment: 8 / 9 });
    expect(completion.isCopy(0, 1)).toBe(true);
    expect(completion.isCopy(0, 2)).toBe(true);
    expect(completion.isCopy(1, 2)).toBe(true);
  });

  it('takes no phrase for an excerpt', () => {
    expect(completion.figures(2, 3)).toEqual({ jaccard: 7 / 12, containment: 1 });
    expect(completion.isCopy(2, 3)).toBe(false);
  });

  it('writes groups led by the earliest, undated ones last', () => {
    const file = join(testFolder(), 'groups.jsonl');
    completion.write(file, [[0, 1, 2]], true);
    const group = JSON.parse(readFileSync(file, 'utf8')) as { lead: string; members: { id: string; jaccard: number }[] };
    expect(group.lead).toBe('early');
    expect(group.members.map(({ id }) => id)).toEqual(['early', 'late', 'undated']);
    expect(group.members[0]!.jaccard).toBe(1);
    completion.write(file, [[0, 2]], false);
    expect(readFileSync(file, 'utf8')).toBe('{"lead":"late","members":[{"id":"late"},{"id":"undated"}]}\n');
  });
});
