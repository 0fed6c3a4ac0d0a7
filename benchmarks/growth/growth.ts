import type { Point } from '../benchmark.js';
import type { BenchmarkRecord } from '../record.js';
import type { Table } from '../tables.js';

/** How one engine's needs grow: its points in ascending order of articles. */
export interface Series {
  name: string;
  points: readonly Point[];
}

/** One series an engine, in the order in which they are first met, from recorded runs on corpora of different sizes. */
export function collectSeries(records: readonly BenchmarkRecord[]): Series[] {
  const series = new Map<string, Map<number, Point>>();
  for (const point of records.flatMap(({ points = [] }) => points)) {
    const own = series.get(point.series) ?? new Map<number, Point>();
    series.set(point.series, own.set(point.articles, point));
  }
  return [...series].map(([name, points]) => ({ name, points: [...points.values()].toSorted((x, y) => x.articles - y.articles) }));
}

/** By how much a measure is multiplied when the articles are doubled, from the first point to the last: 2 is linear. */
export function doubling(points: readonly Point[], measure: (point: Point) => number | undefined): number | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first.articles === last.articles) return undefined;
  const [from, to] = [measure(first), measure(last)];
  return from === undefined || to === undefined ? undefined : (to / from) ** (1 / Math.log2(last.articles / first.articles));
}

/**
 * Seconds for more articles than were measured, from the last two points (ascending): by the power with which time grew between them, at least
 * linear. `undefined` where there is none.
 */
export function extrapolate(points: readonly Point[], articles: number): number | undefined {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (last === undefined) return undefined;
  const power = before === undefined ? 1 : Math.log(last.seconds / before.seconds) / Math.log(last.articles / before.articles);
  return last.seconds * (articles / last.articles) ** Math.max(power, 1);
}

/** Time and memory of every engine at every size. */
export function growthTable(title: string, series: readonly Series[]): Table {
  const sizes = [...new Set(series.flatMap(({ points }) => points.map(({ articles }) => articles)))].toSorted((x, y) => x - y);
  const cell = (point: Point | undefined): string => {
    if (point === undefined) return '';
    const memory = point.peakBytes === undefined ? '' : `, ${Math.round(point.peakBytes / 1e6).toLocaleString('en')} MB`;
    return `${point.seconds < 10 ? point.seconds.toFixed(2) : Math.round(point.seconds)} s${memory}`;
  };
  const times = (value: number | undefined): string => (value === undefined ? '' : `x ${value.toFixed(2)}`);
  return {
    title,
    head: ['program', ...sizes.map((size) => size.toLocaleString('en')), 'time, articles doubled', 'memory, articles doubled'],
    rows: series.map(({ name, points }) => [
      name,
      ...sizes.map((size) => cell(points.find(({ articles }) => articles === size))),
      times(doubling(points, ({ seconds }) => seconds)),
      times(doubling(points, ({ peakBytes }) => peakBytes)),
    ]),
  };
}
