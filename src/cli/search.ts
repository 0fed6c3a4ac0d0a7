import { readArticles } from '../article/read.js';
import { readOptionsSchema } from '../article/read-schema.js';
import { copiesOptionsSchema, sketchOptionsSchema } from '../copies/options-schema.js';
import type { Copies } from '../copies/copies.js';
import type { Corpus } from '../corpus/corpus.js';
import type { CallOptions, Engine } from '../engine.js';
import { createEngine } from '../engine.js';
import { engineOptionsSchema } from '../engine-options.js';
import { checkCandidateFlags } from './candidate-flags.js';
import type { Call } from './command.js';
import type { Flag } from './flags.js';
import { checkedOptions, flagsOf, UsageError } from './flags.js';
import { ProgressLine } from './progress.js';

/** Its default is no number, so the schema cannot tell it. */
export const threadsFlags = flagsOf(engineOptionsSchema).map((flag) => ({
  ...flag,
  help: 'threads, 0 to 64; 0 runs in process (default one a core)',
}));

/** The flags that the short help shows; the others are for those who tune. */
const usual = new Set(['threshold', 'containment', 'no-furniture', 'field', 'strict', 'threads']);

/** The flags of every command that reads a corpus and looks for copies in it. */
export const searchFlags: readonly Flag[] = [
  ...flagsOf(copiesOptionsSchema),
  ...flagsOf(readOptionsSchema),
  ...threadsFlags,
  ...flagsOf(sketchOptionsSchema),
].map((flag) => (usual.has(flag.name) ? flag : { ...flag, rare: true }));

/** Options that decide what a copy is. */
export const copyShaping: ReadonlySet<string> = new Set(Object.keys(copiesOptionsSchema.shape));

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

/**
 * Reads the INPUTs of a command line and looks for copies among their articles; `use` gets what was found, while the engine still holds it.
 *
 * @throws UsageError before anything is read; what the engine throws.
 */
export async function searchCopies({ given, terminal, signal }: Call, use: (search: Search) => Promise<void>): Promise<void> {
  if (given.positionals.length === 0) {
    throw new UsageError('no INPUT was given, expected files, folders, globs in quotes or - (standard input)');
  }
  const reading = checkedOptions(readOptionsSchema, given, searchFlags);
  const sketching = checkedOptions(sketchOptionsSchema, given, searchFlags);
  const comparing = checkedOptions(copiesOptionsSchema, given, searchFlags);
  const { threads } = checkedOptions(engineOptionsSchema, given, searchFlags);
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
