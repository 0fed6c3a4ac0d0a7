import { readArticles } from '../article/read.js';
import type { ReadOptions } from '../article/read-options.js';
import type { CopiesSettings, SketchSettings } from '../copies/options.js';
import type { Copies } from '../copies/copies.js';
import type { Corpus } from '../corpus/corpus.js';
import type { CallOptions, Engine } from '../engine.js';
import { createEngine } from '../engine.js';
import { plainOptions } from '../options/plain.js';
import type { OptionTable } from '../options/tables.js';
import { copiesOptions, engineOptions, readOptions, sketchOptions } from '../options/tables.js';
import { checkCandidateFlags } from './candidate-flags.js';
import type { Call } from './command.js';
import type { Flag, Given } from './flags.js';
import { flagsOfTable, UsageError } from './flags.js';
import { ProgressLine } from './progress.js';

/** Its default is no number, so the schema cannot tell it. */
export const threadsFlags = flagsOfTable(engineOptions).map((flag) => ({
  ...flag,
  help: 'threads, 0 to 64; 0 runs in process (default one a core)',
}));

/** The flags that the short help shows; the others are for those who tune. */
const usual = new Set(['threshold', 'containment', 'no-furniture', 'field', 'strict', 'threads']);

/** The flags of every command that reads a corpus and looks for copies in it. */
export const searchFlags: readonly Flag[] = [
  ...flagsOfTable(copiesOptions),
  ...flagsOfTable(readOptions),
  ...threadsFlags,
  ...flagsOfTable(sketchOptions),
].map((flag) => (usual.has(flag.name) ? flag : { ...flag, rare: true }));

/** Options that decide what a copy is. */
export const copyShaping: ReadonlySet<string> = new Set(Object.keys(copiesOptions));

/** A finished search for copies. */
export interface Search {
  engine: Engine;
  corpus: Corpus;
  copies: Copies;
  /** Every option, defaults included. */
  parameters: Record<string, unknown>;
  threads: number;
  /** Milliseconds each stage took. */
  milliseconds: Record<string, number>;
  /** What further calls of the engine are to be given. */
  callOptions: CallOptions;
  /** Runs a further stage: its time is noted, and its progress shown. */
  timed<Result>(stage: string, work: () => Promise<Result>): Promise<Result>;
}

interface Settings {
  reading: ReadOptions;
  sketching: SketchSettings;
  comparing: CopiesSettings;
  threads: number | undefined;
}

/** What the flags say, where tables can tell that it is right. */
function plainSettings({ options }: Given): Settings | undefined {
  const pick = (table: OptionTable): Record<string, unknown> | undefined =>
    plainOptions(table, Object.fromEntries(Object.entries(options).filter(([option]) => Object.hasOwn(table, option))));
  const [reading, sketching, comparing, engine] = [pick(readOptions), pick(sketchOptions), pick(copiesOptions), pick(engineOptions)];
  if (reading === undefined || sketching === undefined || comparing === undefined || engine === undefined) return undefined;
  return { reading, sketching, comparing, ...engine } as unknown as Settings;
}

/**
 * What the flags say, by the schemas.
 *
 * @throws UsageError naming each flag that is wrong
 */
async function checkedSettings(given: Given): Promise<Settings> {
  const { checkedOptions } = await import('./schema-flags.js');
  const { readOptionsSchema } = await import('../article/read-schema.js');
  const { copiesOptionsSchema, sketchOptionsSchema } = await import('../copies/options-schema.js');
  const { engineOptionsSchema } = await import('../engine-options.js');
  const reading = checkedOptions(readOptionsSchema(), given, searchFlags);
  const sketching = checkedOptions(sketchOptionsSchema, given, searchFlags);
  const comparing = checkedOptions(copiesOptionsSchema, given, searchFlags);
  const { threads } = checkedOptions(engineOptionsSchema, given, searchFlags);
  return { reading, sketching, comparing, threads };
}

/**
 * Reads the INPUTs of a command line and looks for copies among their articles; `use` gets what was found, while the engine still holds it.
 *
 * @throws UsageError before anything is read; what the engine throws.
 */
export async function searchCopies({ given, terminal, signal }: Call, use: (search: Search) => Promise<void>): Promise<void> {
  if (given.positionals.length === 0) {
    throw new UsageError('no INPUT was given, expected files, folders, globs in quotes or - (standard input)');
  }
  const { reading, sketching, comparing, threads } = plainSettings(given) ?? (await checkedSettings(given));
  checkCandidateFlags(given, sketching, searchFlags);

  const progress = new ProgressLine(terminal);
  const { onProgress } = progress;
  const milliseconds: Record<string, number> = {};
  const timed = async <Result>(stage: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    milliseconds[stage] = Math.round(performance.now() - start);
    progress.clear();
    return result;
  };
  try {
    await using engine = await createEngine({ threads });
    const files = readArticles(given.positionals, reading);
    const corpus = await timed('load', () => engine.load(files, { ...sketching, signal, onProgress }));
    const copies = await timed('copies', () => engine.copies(corpus, { ...comparing, signal, onProgress }));
    const parameters = { ...reading, ...sketching, ...copies.parameters };
    const callOptions = { signal, onProgress };
    await use({ engine, corpus, copies, parameters, threads: engine.threads, milliseconds, callOptions, timed });
  } finally {
    progress.clear();
  }
}
