import { describe, expect, it } from 'vitest';
import type { Point } from '../../../benchmarks/benchmark.js';
import { growthCharts } from '../../../benchmarks/growth/charts.js';
import { collectSeries, doubling, extrapolate, growthTable } from '../../../benchmarks/growth/growth.js';
import type { BenchmarkRecord } from '../../../benchmarks/record.js';

const record = (points: Point[]): BenchmarkRecord => ({
  benchmark: 'b',
  date: '2031-02-03',
  node: 'v20',
  cpu: 'Abacus',
  cores: 2,
  commit: '0',
  figures: [],
  tables: [],
  points,
});

const records = [
  record([
    { series: 'hare', articles: 4000, seconds: 8, peakBytes: 200e6 },
    { series: 'tortoise', articles: 4000, seconds: 80 },
  ]),
  record([{ series: 'hare', articles: 1000, seconds: 2, peakBytes: 100e6 }]),
];

describe('growth', () => {
  it('is collected by engine, in ascending order of articles', () => {
    const series = collectSeries(records);
    expect(series.map(({ name }) => name)).toEqual(['hare', 'tortoise']);
    expect(series[0]!.points.map(({ articles }) => articles)).toEqual([1000, 4000]);
  });

  it('is told as the factor for twice the articles', () => {
    const [hare, tortoise] = collectSeries(records);
    expect(doubling(hare!.points, ({ seconds }) => seconds)).toBeCloseTo(2, 12);
    expect(doubling(hare!.points, ({ peakBytes }) => peakBytes)).toBeCloseTo(Math.SQRT2, 12);
    expect(doubling(tortoise!.points, ({ seconds }) => seconds)).toBeUndefined();
  });

  it('is carried on with its power, at least linear', () => {
    const points = (...seconds: number[]): Point[] => seconds.map((seconds, i) => ({ series: 's', articles: 1000 * 2 ** i, seconds }));
    expect(extrapolate(points(1, 4), 8000)).toBeCloseTo(64, 9);
    expect(extrapolate(points(1, 1.5), 4000)).toBeCloseTo(3, 9);
    expect(extrapolate(points(1), 5000)).toBe(5);
    expect(extrapolate([], 5000)).toBeUndefined();
  });

  it('has a table with a column a size', () => {
    const { head, rows } = growthTable('t', collectSeries(records));
    expect(head.slice(1, 3)).toEqual(['1,000', '4,000']);
    expect(rows).toEqual([
      ['hare', '2.00 s, 100 MB', '8.00 s, 200 MB', 'x 2.00', 'x 1.41'],
      ['tortoise', '', '80 s', '', ''],
    ]);
  });

  it('has charts of what was measured, and none of nothing', () => {
    const [seconds, memory] = growthCharts(records);
    expect(seconds!.svg).toContain('tortoise');
    expect(memory!.svg).toContain('hare');
    expect(growthCharts([])).toEqual([]);
  });
});
