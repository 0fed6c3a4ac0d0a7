import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { StageBase } from '../pool/stage-base.js';
import type { GramBlock, GramBlockJob } from './gram-blocks.js';
import { articlesAtOnce, gramBlocks, gramParts } from './gram-blocks.js';
import type { BuiltPart, GramTableJob, TableShape } from './gram-tables.js';
import { gramTables } from './gram-tables.js';
import type { PassageIndexData } from './passage-index.js';
import { layIndex } from './passage-index.js';

/** Entries held at a time while an index is built: 8 bytes each. A corpus with more is read several times. */
const entriesAtOnce = 2 ** 26;
/** A word or run of more articles than this share of them (and than the fewest) is not listed. */
const listedShare = 0.02;
const fewestListed = 100;
const listedShareOfWords = 0.1;

/**
 * The passage index of a corpus: which articles have a word, and which have a run of two or three words in a row. Built on the
 * pool's threads, in memory that they share; the same for any number of them.
 *
 * @param leads by ordinal: the lead of an article's copy group, or the article itself. What a lead has is not listed for its copies again.
 */
export async function buildPassageIndex(
  corpus: Corpus,
  leads: Uint32Array<SharedArrayBuffer>,
  pool: Pool,
  onStage: (total: number) => RunOptions,
): Promise<PassageIndexData> {
  const { parts } = corpus;
  const { control } = parts.kernel.shared;
  const ordinals = shared([...corpus.ordinals()]);
  const words = ordinals.reduce((sum, ordinal) => sum + corpus.wordCount(ordinal), 0);
  const passes = Math.min(Math.max(Math.ceil((words * 3) / entriesAtOnce), 1), gramParts);
  const articleBits = Math.max(Math.ceil(Math.log2(parts.columns.count + 2)), 1);
  const shape = (entries: number, share: number, mostRepeated: number): TableShape => ({
    articleBits,
    // About four postings a bucket; marks tell apart what shares one.
    bucketBits: Math.min(Math.max(Math.ceil(Math.log2(entries / 4 / gramParts + 1)), 4), 32 - Math.log2(gramParts)),
    mostListed: Math.max(fewestListed, Math.ceil(ordinals.length * share)),
    mostRepeated,
  });
  const wordShape = shape(words, listedShareOfWords, 4);
  const runShape = shape(words * 2, listedShare, 1);
  const blockCount = Math.ceil(ordinals.length / articlesAtOnce);
  const run = onStage(blockCount * passes);
  const built: BuiltPart[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const from = Math.floor((gramParts * pass) / passes);
    const to = Math.floor((gramParts * (pass + 1)) / passes);
    const blocks = await pool.run<GramBlockJob & StageBase, GramBlock[]>(
      {
        name: 'gramBlocks',
        run: (job, turn) => gramBlocks(job, parts.kernel, turn),
        control,
        total: blockCount,
        mostThreads: Math.min(blockCount, parts.kernel.mostThreads),
        describe: (block) => `articles ${block * articlesAtOnce} and following`,
      },
      { ...parts.base, records: parts.columns.records, reading: parts.reading, items: parts.items, ordinals, articleBits, from, to },
      passRun(run, pass, passes, blockCount),
    );
    const inOrder = blocks.flat().toSorted((a, b) => a.block - b.block);
    const tables = await pool.run<GramTableJob & StageBase, BuiltPart[]>(
      {
        name: 'gramTables',
        run: (job, turn) => gramTables(job, parts.kernel, turn),
        control,
        total: to - from,
        mostThreads: Math.min(to - from, Math.ceil(blockCount / 2)),
        describe: (part) => `part ${from + part} of the passage index`,
      },
      {
        ...parts.base,
        leads,
        words: { blocks: inOrder.map((block) => block.words), shape: wordShape },
        runs: { blocks: inOrder.map((block) => block.runs), shape: runShape },
        from,
        to,
      },
      { signal: run.signal },
    );
    built.push(...tables.flat());
  }
  return layIndex(ordinals.length, built, wordShape, runShape);
}

function shared(values: readonly number[]): Uint32Array<SharedArrayBuffer> {
  const array = new Uint32Array(new SharedArrayBuffer(values.length * 4));
  array.set(values);
  return array;
}

/** Progress that counts the passes as one stage. */
function passRun(run: RunOptions, pass: number, passes: number, blockCount: number): RunOptions {
  const { signal, onTick } = run;
  if (onTick === undefined) return { signal };
  return { signal, onTick: (done, bytes) => onTick(pass * blockCount + done, bytes, blockCount * passes) };
}
