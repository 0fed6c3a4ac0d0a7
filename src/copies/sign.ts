import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Columns } from '../corpus/parts.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { Turn } from '../pool/turn.js';
import { Signatures } from './signatures.js';

export interface SignatureJob {
  columns: Columns;
  reading: Reading;
  items: Items;
  /** Values of a signature. */
  size: number;
  /** Ordinals (u32) of the articles, how many, and where their signatures go. */
  ordinals: number;
  count: number;
  out: number;
}

const articlesAtOnce = 64;

/** A thread's share of the signatures. */
export async function signatures(job: SignatureJob, kernel: Kernel, turn: Turn): Promise<void> {
  const { call, scratch, shared } = kernel;
  const reader = new ArticleReader(kernel, job.reading, job.items, job.columns.records);
  try {
    for (let from = turn.claim(job.count, articlesAtOnce); from >= 0; from = turn.claim(job.count, articlesAtOnce)) {
      const to = Math.min(from + articlesAtOnce, job.count);
      for (let i = from; i < to; i++) {
        const words = reader.words(shared.words[job.ordinals / 4 + i]!);
        const shingles = call.hashShinglesWide(words, scratch.postings, 0);
        call.signature(scratch.postings, shingles, job.size, job.out + i * job.size * 4);
      }
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
}

/** Computes the signatures of all accepted articles of a corpus, in reading order. */
export async function signaturesOf(corpus: Corpus, size: number, pool: Pool, run: RunOptions): Promise<Signatures> {
  const { base, columns, items, kernel, reading } = corpus.parts;
  const { shared } = kernel;
  const mark = shared.mark();
  const ordinals = Uint32Array.from(corpus.ordinals());
  const job: SignatureJob = {
    columns,
    reading,
    items,
    size,
    count: ordinals.length,
    ordinals: shared.takePages(ordinals.byteLength),
    out: shared.takePages(ordinals.length * size * 4),
  };
  shared.words.set(ordinals, job.ordinals / 4);
  await pool.run(
    {
      name: 'signatures',
      run: (job: SignatureJob, turn) => signatures(job, kernel, turn),
      control: shared.control,
      total: ordinals.length,
      mostThreads: Math.min(Math.ceil(ordinals.length / articlesAtOnce), kernel.mostThreads),
      describe: (index) => `the signature of article ${corpus.id(ordinals[index] ?? 0)}`,
    },
    { ...base, ...job },
    run,
  );
  const values = shared.words.slice(job.out / 4, job.out / 4 + ordinals.length * size);
  shared.release(mark);
  return new Signatures(
    size,
    Array.from(ordinals, (ordinal) => corpus.id(ordinal)),
    values,
  );
}
