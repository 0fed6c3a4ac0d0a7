import { describe, expect, it } from 'vitest';
import type { GroupCheck } from '../../../benchmarks/race/planted-check.js';
import type { RunnerResult } from '../../../benchmarks/race/race-figures.js';
import { findFaults, measureOf, toFigure } from '../../../benchmarks/race/race-figures.js';
import { raceTable } from '../../../benchmarks/race/race-tables.js';

const runner = (name: string, seconds: number[], more: Partial<RunnerResult> = {}): RunnerResult => ({
  name,
  corpus: 'c',
  articles: 1000,
  bytes: 2e6,
  rounds: seconds.map((seconds) => ({ seconds })),
  checks: [],
  ...more,
});
const figure = { name: 'f', unit: 'ratio', measure: 'seconds' } as const;

describe('toFigure', () => {
  it('is the median of the ratios of the rounds, not the ratio of the medians', () => {
    const runners = [runner('a', [1, 2, 30]), runner('b', [10, 10, 60])];
    expect(toFigure({ ...figure, of: 'a', to: 'b', most: 0.6 }, runners)).toEqual({ name: 'f', unit: 'ratio', most: 0.6, value: 0.2 });
  });

  it('counts an article where asked', () => {
    const runners = [runner('a', [2], { articles: 100 }), runner('b', [10], { articles: 1000 })];
    expect(toFigure({ ...figure, measure: 'secondsAnArticle', of: 'a', to: 'b' }, runners).value).toBeCloseTo(2, 12);
    expect(toFigure({ ...figure, measure: 'secondsAnArticle', of: 'a' }, runners).value).toBeCloseTo(0.02, 12);
  });

  it('refuses what was not measured', () => {
    expect(() => toFigure({ ...figure, of: 'nobody' }, [runner('a', [1])])).toThrow('there is no runner "nobody"');
    expect(() => toFigure({ ...figure, measure: 'peakBytes', of: 'a' }, [runner('a', [1])])).toThrow('peakBytes of "a" was not taken');
  });
});

describe('measureOf', () => {
  it('is nothing where nothing was taken', () => {
    const one = runner('a', [3, 1, 2]);
    expect(measureOf(one, 'seconds')).toEqual({ median: 2, min: 1, max: 3 });
    expect(measureOf(one, 'cpuSeconds')).toBeUndefined();
  });
});

describe('findFaults', () => {
  const check = (changes: Partial<GroupCheck> = {}): GroupCheck => ({
    groups: 5,
    grouped: 100,
    found: 90,
    planted: 100,
    strangers: 1,
    falsePairs: 1,
    digest: 'x',
    ...changes,
  });
  const expected = { found: 0.9, strangers: 0.01 };
  const faultsOf = (...checks: GroupCheck[]): string[] => findFaults([runner('a', [1], { checks })], expected);

  it('finds none in a right answer', () => {
    expect(faultsOf(check(), check())).toEqual([]);
  });

  it('finds what is missed, what is strange and what differs, in any round', () => {
    expect(faultsOf(check({ found: 89 }))).toEqual(['a, round 1: 89 of 100 planted copies found, expected 90 or more']);
    expect(faultsOf(check(), check({ strangers: 2 }))).toEqual([
      'a, round 2: 2 of 100 grouped articles with another family, expected 1 or fewer',
    ]);
    expect(faultsOf(check(), check({ digest: 'y' }))).toEqual(['a, round 2: other bytes than from a run before it on the same corpus']);
  });

  it('compares the bytes of runners on one corpus, not of those on two', () => {
    const one = runner('a', [1], { checks: [check()] });
    expect(findFaults([one, runner('b', [1], { checks: [check({ digest: 'y' })] })], expected)).toHaveLength(1);
    expect(findFaults([one, runner('b', [1], { corpus: 'd', checks: [check({ digest: 'y' })] })], expected)).toEqual([]);
  });
});

describe('raceTable', () => {
  it('leaves cells empty where nothing was measured', () => {
    const { head, rows } = raceTable('t', [runner('wc', [0.5, 0.25, 1])]);
    const cells = Object.fromEntries(head.map((name, i) => [name, rows[0]![i]]));
    expect(cells).toMatchObject({
      program: 'wc',
      articles: '1,000',
      MB: '2',
      seconds: '0.500',
      'us an article': '500.00',
      'peak MB': '',
      groups: '',
    });
  });
});
