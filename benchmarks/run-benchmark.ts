import type { Benchmark, Outcome, Settings } from './benchmark.js';
import { readEnvironment } from './environment.js';
import { isMet } from './figures.js';
import { appendRecord } from './record.js';
import { figureTable, showTable } from './tables.js';

export interface Running {
  settings: Settings;
  /** The small size. */
  smoke: boolean;
  /** Append a run without faults to the record. */
  record: boolean;
}

/**
 * Runs one benchmark, prints it, and records it if asked.
 *
 * @returns whether all is well: no wrong answer and no missed bound
 */
export async function runBenchmark(benchmark: Benchmark, { settings, smoke, record }: Running): Promise<boolean> {
  const { note } = settings;
  const measure = smoke ? benchmark.smoke : benchmark.run;
  if (measure === undefined) return true;
  const outcome = await measure(settings);
  if ('unfinished' in outcome) {
    note(`${benchmark.name}: ${outcome.unfinished}`);
    return true;
  }
  process.stdout.write(`\n${showOutcome(smoke ? `${benchmark.name}, small` : benchmark.name, outcome)}\n`);
  const { figures, tables, faults, points } = outcome;
  for (const fault of faults) note(`WRONG: ${fault}`);
  for (const { name } of figures.filter((figure) => !isMet(figure))) note(`MISSED: ${name}`);
  if (record && faults.length === 0)
    appendRecord({ benchmark: benchmark.name, ...readEnvironment(), figures, tables, ...(points === undefined ? {} : { points }) });
  return faults.length === 0 && figures.every(isMet);
}

function showOutcome(title: string, { tables, figures }: Outcome): string {
  const all = figures.length === 0 ? tables : [...tables, figureTable(figures)];
  return [`# ${title}`, ...all.map(showTable)].join('\n\n');
}
