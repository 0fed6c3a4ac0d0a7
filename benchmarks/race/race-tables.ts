import type { Spread } from '../figures.js';
import type { Table } from '../tables.js';
import type { GroupCheck } from './planted-check.js';
import type { RunnerResult } from './race-figures.js';
import { measureOf } from './race-figures.js';

const head = [
  'program',
  'articles',
  'MB',
  'seconds',
  'fastest to slowest',
  'us an article',
  'CPU seconds',
  'peak MB',
  'groups',
  'grouped',
  'planted found',
  'strangers',
];

/** What every runner took and found. */
export function raceTable(title: string, runners: readonly RunnerResult[]): Table {
  const rounds = runners[0]?.rounds.length ?? 0;
  return { title: `${title} (medians of ${rounds} rounds)`, head, rows: runners.map(row) };
}

function row(runner: RunnerResult): string[] {
  const { name, articles, bytes, checks } = runner;
  const seconds = measureOf(runner, 'seconds')!;
  return [
    name,
    articles.toLocaleString('en'),
    megabytes(bytes),
    seconds.median.toFixed(3),
    `${seconds.min.toFixed(3)} to ${seconds.max.toFixed(3)}`,
    ((seconds.median / articles) * 1e6).toFixed(2),
    middle(measureOf(runner, 'cpuSeconds'), (value) => value.toFixed(3)),
    middle(measureOf(runner, 'peakBytes'), megabytes),
    ...answers(checks[0]),
  ];
}

function answers(check: GroupCheck | undefined): string[] {
  if (check === undefined) return ['', '', '', ''];
  const { groups, grouped, found, planted, strangers } = check;
  return [String(groups), String(grouped), `${found} of ${planted}`, String(strangers)];
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString('en');
}

function middle(spread: Spread | undefined, show: (value: number) => string): string {
  return spread === undefined ? '' : show(spread.median);
}
