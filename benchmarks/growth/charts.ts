import type { BenchmarkRecord } from '../record.js';
import type { Series } from './growth.js';
import { collectSeries } from './growth.js';
import { lineChart } from './line-chart.js';

/** A drawing beside the records, which it is made from. */
export interface ChartFile {
  /** Below benchmarks/charts. */
  name: string;
  svg: string;
}

/** The charts of growth, from the last recorded runs at each size; none where nothing is recorded. */
export function growthCharts(records: readonly BenchmarkRecord[]): ChartFile[] {
  const series = collectSeries(records);
  if (series.length === 0) return [];
  const lines = (value: (point: Series['points'][number]) => number | undefined): { name: string; points: [number, number][] }[] =>
    series.map(({ name, points }) => ({
      name,
      points: points.flatMap((point): [number, number][] => {
        const y = value(point);
        return y === undefined ? [] : [[point.articles, y]];
      }),
    }));
  return [
    {
      name: 'growth-seconds.svg',
      svg: lineChart({
        title: 'Time to verified groups of copies',
        x: 'articles',
        y: 'seconds',
        lines: lines(({ seconds }) => seconds),
      }),
    },
    {
      name: 'growth-memory.svg',
      svg: lineChart({
        title: 'Peak resident memory',
        x: 'articles',
        y: 'MB',
        lines: lines(({ peakBytes }) => (peakBytes === undefined ? undefined : peakBytes / 1e6)),
      }),
    },
  ];
}
