import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkRecord } from './record.js';
import { readRecords } from './record.js';
import { figureTable, showTable } from './tables.js';

/** Files whose figures are written from the records. A block is opened by `<!-- figures: NAME -->` (figures only) or `<!-- tables: NAME -->` (all of it) and closed by `<!-- end -->`. */
const files = ['README.md', join('benchmarks', 'README.md')];

const block = /(<!-- (figures|tables): ([a-z-]+) -->\n)[^]*?(<!-- end -->)/g;

/**
 * Writes the last recorded run of each benchmark into the blocks of the READMEs.
 *
 * @param check write nothing
 * @returns the files that are (or were) not what the records say
 */
export function writeReadmes(check: boolean, root = '.'): string[] {
  return files.filter((file) => {
    const path = join(root, file);
    if (!existsSync(path)) return false;
    const before = readFileSync(path, 'utf8');
    const after = fillBlocks(before, (benchmark) => readRecords(benchmark, root).at(-1));
    if (before === after) return false;
    if (!check) writeFileSync(path, after);
    return true;
  });
}

/** A text with its blocks filled; blocks of benchmarks without a record say so. */
export function fillBlocks(text: string, lastOf: (benchmark: string) => BenchmarkRecord | undefined): string {
  return text.replaceAll(block, (_, open: string, kind: string, benchmark: string, close: string) => {
    const record = lastOf(benchmark);
    const filling = record === undefined ? 'Not recorded yet.' : showRecord(record, kind === 'tables');
    return `${open}\n${filling}\n\n${close}`;
  });
}

/** A recorded run in Markdown. */
export function showRecord(record: BenchmarkRecord, whole: boolean): string {
  const { benchmark, date, node, cpu, cores, commit, figures, tables } = record;
  const where = `\`${benchmark}\`, ${date}, Node ${node}, ${cores} cores (${cpu}), commit ${commit}.`;
  return [where, ...[figureTable(figures), ...(whole ? tables : [])].map(showTable)].join('\n\n');
}
