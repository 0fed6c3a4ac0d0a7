import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment.js';
import type { Point } from './benchmark.js';
import type { Figure } from './figures.js';
import type { Table } from './tables.js';

/** One run of a benchmark, as it is kept: one line of JSON. */
export interface BenchmarkRecord extends Environment {
  benchmark: string;
  figures: Figure[];
  /** What the figures come from. */
  tables: Table[];
  /** What charts are drawn from. */
  points?: Point[];
}

const folder = join('benchmarks', 'record');

/** Appends a run to the record of its benchmark. */
export function appendRecord(record: BenchmarkRecord, root = '.'): void {
  mkdirSync(join(root, folder), { recursive: true });
  appendFileSync(fileOf(record.benchmark, root), `${JSON.stringify(record)}\n`);
}

/** All recorded runs of a benchmark, the oldest first. */
export function readRecords(benchmark: string, root = '.'): BenchmarkRecord[] {
  const file = fileOf(benchmark, root);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as BenchmarkRecord);
}

function fileOf(benchmark: string, root: string): string {
  return join(root, folder, `${benchmark}.jsonl`);
}
