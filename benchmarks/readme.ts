import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { growthCharts } from './growth/charts.js';
import { collectSeries, growthTable } from './growth/growth.js';
import type { BenchmarkRecord } from './record.js';
import { readRecords } from './record.js';
import { figureTable, showTable } from './tables.js';

/**
 * Files whose figures are written from the records. A block is opened by `<!-- KIND: NAMES -->` and closed by `<!-- end -->`. Kinds are
 * `figures` (figures only), `tables` (all of a benchmark), `summary` (its first table), and `growth` (time and memory by the number of
 * articles, from the benchmarks named).
 */
const files = ['README.md', join('benchmarks', 'README.md')];

/** What charts of growth are drawn from. */
const growthOf = ['peers-1k', 'peers-10k', 'peers-50k', 'peers-200k', 'peers-1m'];

const block = /(<!-- (figures|tables|summary|growth): ([a-z0-9-]+(?: [a-z0-9-]+)*) -->\n)[^]*?(<!-- end -->)/g;

type LastOf = (benchmark: string) => BenchmarkRecord | undefined;

/**
 * Writes the last recorded run of each benchmark into the blocks of the READMEs, and draws the charts.
 *
 * @param check write nothing
 * @returns the files that are (or were) not what the records say
 */
export function writeReadmes(check: boolean, root = '.'): string[] {
  const lastOf: LastOf = (benchmark) => readRecords(benchmark, root).at(-1);
  const texts = files.flatMap((file): [string, string][] => {
    const path = join(root, file);
    return existsSync(path) ? [[file, fillBlocks(readFileSync(path, 'utf8'), lastOf)]] : [];
  });
  const charts = growthCharts(recordsOf(growthOf, lastOf)).map(({ name, svg }): [string, string] => [
    join('benchmarks', 'charts', name),
    svg,
  ]);
  return [...texts, ...charts].flatMap(([file, text]) => {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
    if (!check) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return [file];
  });
}

const recordsOf = (benchmarks: readonly string[], lastOf: LastOf): BenchmarkRecord[] => benchmarks.flatMap((name) => lastOf(name) ?? []);

/** A text with its blocks filled; blocks of benchmarks without a record say so. */
export function fillBlocks(text: string, lastOf: LastOf): string {
  return text.replaceAll(block, (_, open: string, kind: string, names: string, close: string) => {
    const records = recordsOf(names.split(' '), lastOf);
    return `${open}\n${records.length === 0 ? 'Not recorded yet.' : fill(kind, records)}\n\n${close}`;
  });
}

function fill(kind: string, records: readonly BenchmarkRecord[]): string {
  if (kind === 'growth')
    return [...records.map(whereOf), showTable(growthTable('Time and peak memory by articles', collectSeries(records)))].join('\n\n');
  return records.map((record) => showRecord(record, kind as 'figures' | 'tables' | 'summary')).join('\n\n');
}

function whereOf({ benchmark, date, node, cpu, cores, commit }: BenchmarkRecord): string {
  return `\`${benchmark}\`, ${date}, Node ${node}, ${cores} cores (${cpu}), commit ${commit}.`;
}

/** A recorded run in Markdown: its figures only, all of it, or its first table only. */
export function showRecord(record: BenchmarkRecord, kind: 'figures' | 'tables' | 'summary'): string {
  const { figures, tables } = record;
  const all = [...(figures.length === 0 ? [] : [figureTable(figures)]), ...tables];
  const shown = { figures: all.slice(0, all.length - tables.length), tables: all, summary: tables.slice(0, 1) }[kind];
  return [whereOf(record), ...shown.map(showTable)].join('\n\n');
}
