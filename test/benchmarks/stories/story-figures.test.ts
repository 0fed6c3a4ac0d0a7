import { describe, expect, it } from 'vitest';
import { countFaults } from '../../../benchmarks/stories/quality.js';
import { speedFigures, speedTable } from '../../../benchmarks/stories/speed-figures.js';
import { missingOf, withoutDate } from '../../../benchmarks/stories/story-sets.js';
import { setsTable, storiesFigures, storiesTable } from '../../../benchmarks/stories/story-tables.js';
import { evaluateStories } from '../../../src/evaluation/stories/evaluate-stories.js';

const gold = { kind: 'groups', groups: [{ members: ['a', 'b'] }, { members: ['c', 'd'] }, { members: ['e'] }] } as const;
const predicted = {
  kind: 'groups',
  groups: [{ members: ['a', 'b', 'x'] }, { members: ['c'] }, { members: ['d'] }, { members: ['e'] }],
} as const;
const batch = evaluateStories(gold, predicted, { copies: { kind: 'groups', groups: [] }, samples: 20 });
const judged = [{ set: { name: 'letters', least: { f1: 0.8, rand: 0.9 } }, batch, inTime: batch, followed: batch }];

describe('the tables of stories', () => {
  it('have a row for whatever was measured, with intervals', () => {
    const { head, rows } = storiesTable(judged);
    expect(rows.map(([set, by]) => `${set}: ${by}`)).toEqual([
      'letters: Unstitch',
      'letters: Unstitch, in the order of time',
      'letters: Unstitch, as they come',
      'letters: copies only',
      'letters: singletons',
    ]);
    for (const row of rows) expect(row).toHaveLength(head.length);
    // Four of five articles have their whole story: recall (2 + 2 x .5 + 1) / 5.
    expect(rows[0]!.slice(2, 4)).toEqual(['1.000', '0.800']);
    expect(rows[0]![4]).toMatch(/^0\.889 \(0\.\d{3} to [01]\.\d{3}\)$/);
  });

  it('count what the gold does not label', () => {
    expect(setsTable(judged).rows).toEqual([['letters', '5', '1', '3', '2', '4', '1']]);
  });

  it('have bounds on F1 and adjusted Rand, the latter where told', () => {
    expect(storiesFigures(judged).map(({ name, least }) => [name, least])).toEqual([
      ['BCubed F1, letters', 0.8],
      ['adjusted Rand, letters', 0.9],
    ]);
    expect(storiesFigures([{ set: { name: 'letters', least: { f1: 0.8 } }, batch }])).toHaveLength(1);
  });
});

describe('sets of stories', () => {
  it('name the file that is not there', () => {
    const set = { name: 'x', file: 'package.json', least: { f1: 1 } };
    expect(missingOf(set)).toBeUndefined();
    expect(missingOf({ ...set, among: 'no/such/file.jsonl' })).toBe('no/such/file.jsonl');
  });

  it('lose their dates and nothing else', () => {
    expect(withoutDate({ id: 'a', text: 't', source: 's', publishedAt: '2026-01-01' })).toEqual({ id: 'a', text: 't', source: 's' });
  });

  it('say which counts are not those expected', () => {
    const counts = { stories: 3, shared: 2, grouped: 4 };
    expect(countFaults('letters', counts, counts)).toEqual([]);
    expect(countFaults('letters', counts, { ...counts, shared: 1 })).toEqual(['letters: 1 stories of several articles, expected 2']);
  });
});

describe('the speed of stories', () => {
  const round = (parse: number, two: number) => ({
    parse,
    two: { seconds: two, peakBytes: 5e6 },
    one: { seconds: two * 2, cpuSeconds: 1 },
  });
  const taken = [round(1, 10), round(2, 10), round(1, 40)];

  it('is the median of the rounds, each by its own yardstick', () => {
    const [ratio, , perSecond, peak] = speedFigures(taken, { articles: 100, bytes: 1e6 }, 30);
    expect(ratio).toMatchObject({ value: 10, most: 30 });
    expect(perSecond!.value).toBe(10);
    expect(peak!.value).toBe(5e6);
  });

  it('has a row a program', () => {
    const { rows } = speedTable(taken, { articles: 100, bytes: 1e6 });
    expect(rows[1]).toEqual(['stories, 2 threads', '10.000', '10.000 to 40.000', '10', '', '5']);
    expect(rows[2]).toEqual(['stories, 1 thread', '20.000', '20.000 to 80.000', '5', '1.00', '']);
  });
});
