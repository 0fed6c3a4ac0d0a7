import { stat } from 'node:fs/promises';
import type { InputFile } from '../article/inputs.js';
import type { ArticleFiles } from '../article/read.js';
import { rejectedRecord } from '../article/read.js';
import type { Reject } from '../article/rejects.js';
import { maxLineBytes } from '../article/rejects.js';
import { UnstitchError } from '../errors.js';
import { writeFieldNames } from '../kernel/fields.js';
import { Kernel } from '../kernel/kernel.js';
import { maxArticles, record, run as runEntry, state } from '../kernel/layout.js';
import { SharedMemory } from '../kernel/memory.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { StageBase } from '../pool/stage-base.js';
import type { Columns } from './parts.js';
import { Corpus } from './corpus.js';
import { duplicateRejects, lineRejects, Lines } from './rejects.js';
import type { ScanJob, ScannedPart, ScanResult, Sketching } from './scan.js';
import { scan } from './scan.js';
import type { Items, Reading, Source } from './sources.js';
import { planItems } from './sources.js';
import type { SpillFolder } from './spill.js';

export interface LoadSettings {
  pool: Pool;
  module: WebAssembly.Module;
  spill: SpillFolder;
  sketching: Sketching;
  /** Whether paragraphs are counted, so that furniture can be learned. */
  learnFurniture: boolean;
  run: RunOptions;
}

let nextKey = 1;

/** Loads the articles of files. */
export async function loadFiles(files: ArticleFiles, settings: LoadSettings): Promise<Corpus> {
  const { fields, maxTextBytes, strict, onReject } = files.options;
  const signal = either(files.options.signal, settings.run.signal);
  signal?.throwIfAborted();
  const inputs = await files.inputs;
  const sources: Source[] = [];
  for (const input of inputs) sources.push(await toSource(input, settings.spill, signal));
  const reading: Reading = { sources, fields, maxTextBytes, maxLineBytes: maxLineBytes(maxTextBytes) };
  return load(reading, [], { strict, onReject }, { ...settings, run: { ...settings.run, signal } }, makeKernel(reading, settings));
}

/** Loads the articles of an iterable: they are written to a file first, since texts are read again when they are compared. */
export async function loadArticles(
  articles: AsyncIterable<unknown> | Iterable<unknown>,
  options: { maxTextBytes: number; strict: boolean; onReject?: ((reject: Reject) => void) | undefined },
  settings: LoadSettings,
): Promise<Corpus> {
  const rejects: Reject[] = [];
  const { maxTextBytes, strict } = options;
  const { signal } = settings.run;
  const reading: Reading = { sources: [], fields: undefined, maxTextBytes, maxLineBytes: maxLineBytes(maxTextBytes) };
  const kernel = makeKernel(reading, settings);
  // A bad record is no reason to throw yet, even if it is to end the call: of those before it one may repeat an id.
  const onReject = (reject: Reject): number => rejects.push(reject);
  // The threads come up while the articles are written.
  const onMany = (): void => void settings.pool.warm().catch(() => undefined);
  reading.sources.push(await settings.spill.spillArticles(articles, { kernel, maxTextBytes, strict, onReject, onMany, signal }));
  return load(reading, rejects, options, settings, kernel);
}

/** The memory of a corpus, and the kernel of this thread on it. */
function makeKernel(reading: Reading, { module }: LoadSettings): Kernel {
  const shared = SharedMemory.create();
  writeFieldNames(shared, reading.fields);
  return new Kernel(shared, module, reading);
}

/** A signal that either of two aborts. */
function either(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one === undefined || other === undefined ? (one ?? other) : AbortSignal.any([one, other]);
}

async function toSource(input: InputFile, spill: SpillFolder, signal: AbortSignal | undefined): Promise<Source> {
  if (input.kind === 'stdin' || input.kind === 'jsonl.gz') return spill.spillInput(input, signal);
  const { size, mtimeMs } = await stat(input.path).catch((error: NodeJS.ErrnoException) => {
    throw new UnstitchError(
      'input_changed',
      `${input.path} vanished before it was read`,
      { input: input.path, code: error.code },
      { cause: error },
    );
  });
  const kind = input.kind === 'txt' ? 'page' : 'lines';
  return { name: input.path, path: input.path, kind, bytes: size, written: mtimeMs, pageId: input.pageId };
}

async function load(
  reading: Reading,
  earlier: readonly Reject[],
  options: { strict: boolean; onReject?: ((reject: Reject) => void) | undefined },
  settings: LoadSettings,
  kernel: Kernel,
): Promise<Corpus> {
  const { pool, module, spill, sketching, run } = settings;
  const { shared } = kernel;
  const items = planItems(reading.sources);
  // Threads take longer to come up than a few blocks take to be read.
  const many = items.count > 3;
  if (many) await pool.warm();
  const paragraphMask = settings.learnFurniture ? tableSlots(reading.sources) - 1 : 0;
  // Counts and hashes of paragraphs, and tables to find equal articles by.
  shared.reserveTemporary(4 * 2 ** 20 + reading.sources.reduce((sum, { bytes }) => sum + bytes, 0) / 12);
  const base: StageBase = {
    key: nextKey++,
    memory: shared.memory,
    module,
    limits: { maxTextBytes: reading.maxTextBytes, maxLineBytes: reading.maxLineBytes },
  };
  const job: ScanJob & StageBase = { ...base, reading, items, sketching, strict: options.strict, paragraphMask };
  const results = await pool.run<ScanJob & StageBase, ScanResult>(
    {
      name: 'scan',
      run: (job, turn) => scan(job, kernel, turn),
      control: shared.control,
      total: items.count,
      mostThreads: many ? Math.min(Math.ceil(items.count / 2), kernel.mostThreads) : 1,
      describe: (item) => describeItem(reading, items, item),
    },
    job,
    run,
  );

  const parts = results.flatMap((result) => result.parts).toSorted((a, b) => a.item - b.item);
  const columns = layColumns(kernel, parts);
  const lines = new Lines(reading, items, parts);
  const rejected = lineRejects(
    results.flatMap((result) => result.rejects),
    lines,
  );
  const duplicates = identify(kernel, columns, lines);
  const rejects = mergeRejects(earlier, [...rejected, ...duplicates]);
  if (options.strict && rejects.length > 0) throw rejectedRecord(rejects[0]!);
  if (options.onReject !== undefined) for (const reject of rejects) options.onReject(reject);
  return new Corpus({
    kernel,
    base,
    reading,
    items,
    sketching,
    columns,
    rejects,
    read: kernel.call.countInUse(columns.count, columns.records) + rejects.length,
    paragraphTables: results.flatMap(({ paragraphTable }) => (paragraphTable > 0 ? [paragraphTable] : [])),
    paragraphMask,
    dispose: () => spill.remove(),
  });
}

/** Slots for the paragraphs that the input may hold: about one for every 256 bytes, a power of two from 64 Ki to 16 Mi. */
function tableSlots(sources: readonly Source[]): number {
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  return 2 ** Math.min(Math.max(Math.ceil(Math.log2(bytes / 256 + 1)), 16), 24);
}

function describeItem(reading: Reading, items: Items, item: number): string {
  const source = reading.sources[items.source[item]!];
  return `bytes ${items.from[item]} to ${items.to[item]} of ${source?.name}`;
}

/** Numbers the records of all parts, in reading order. */
function layColumns(kernel: Kernel, parts: readonly ScannedPart[]): Columns {
  const { shared, call } = kernel;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count > maxArticles) {
    const message = `the corpus has ${count} records; one engine holds at most ${maxArticles}: split it (by date, say)`;
    throw new UnstitchError('capacity', message, { records: count, limit: maxArticles });
  }
  const filled = parts.filter((part) => part.count > 0);
  const columns: Columns = {
    count,
    records: shared.take(count * 4),
    dead: shared.take(count),
    twins: shared.take(count * 4),
    runs: shared.take(filled.length * runEntry.words * 4),
    runCount: filled.length,
  };
  let base = 0;
  let at = columns.runs / 4;
  for (const part of filled) {
    call.listRecords(part.records, part.count, record.bytes, columns.records + base * 4);
    shared.words[at + runEntry.base] = base;
    shared.words[at + runEntry.count] = part.count;
    shared.words[at + runEntry.postings] = part.postings;
    shared.words[at + runEntry.borders] = part.borders;
    shared.words[at + runEntry.paragraphs] = part.paragraphs;
    at += runEntry.words;
    base += part.count;
  }
  return columns;
}

/** Finds ids given twice, and articles of the same words. */
function identify(kernel: Kernel, columns: Columns, lines: Lines): (Reject & { item: number })[] {
  const { shared, call } = kernel;
  const { count, records, twins, dead } = columns;
  const slots = 2 ** Math.ceil(Math.log2(Math.max(count * 1.5, 16)));
  const table = shared.takeTemporary(slots * 4);
  // The column of twins serves as the column of first bearers before it is filled.
  const repeated = call.findDuplicateIds(count, records, table, slots - 1, state.duplicateId, twins);
  const duplicates = repeated > 0 ? duplicateRejects(kernel, count, records, twins, lines) : [];
  shared.bytes.fill(0, table, table + slots * 4);
  call.findTwins(count, records, table, slots - 1, twins, dead);
  return duplicates;
}

/** All rejects in reading order. Those of an iterable's items and those of their lines never share a line. */
function mergeRejects(earlier: readonly Reject[], found: readonly (Reject & { item: number })[]): Reject[] {
  const ordered = found
    .toSorted((a, b) => a.item - b.item || a.line - b.line)
    .map(({ input, line, reason, message }): Reject => ({ input, line, reason, message }));
  return earlier.length === 0 ? ordered : [...earlier, ...ordered].toSorted((a, b) => a.line - b.line);
}
