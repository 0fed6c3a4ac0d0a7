import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Columns } from '../corpus/corpus.js';
import type { Items, Reading } from '../corpus/sources.js';
import { UnstitchError } from '../errors.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { Turn } from '../pool/turn.js';
import { shingleWidth } from './sketching.js';

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

/**
 * MinHash signatures of articles, comparable with any other of the same fingerprint, wherever it was made.
 *
 * Fast similarity sketching: Dahlgaard, Knudsen & Thorup (2017).
 */
export class Signatures {
  /** Names all that must be equal for two signatures to be compared. */
  readonly fingerprint: string;
  /** Values in each signature. */
  readonly size: number;
  /** Ids of the articles, in the order of the signatures. */
  readonly ids: readonly string[];
  /** All values, u32, signature after signature. */
  readonly values: Uint32Array;

  constructor(size: number, ids: readonly string[], values: Uint32Array) {
    this.fingerprint = `unstitch1/nfkc-lower/w${shingleWidth}/fss${size}`;
    this.size = size;
    this.ids = ids;
    this.values = values;
  }

  /** The signature of the article numbered `index` in `ids`. */
  at(index: number): Uint32Array {
    return this.values.subarray(index * this.size, (index + 1) * this.size);
  }

  /**
   * The estimated Jaccard similarity of one of these and another signature: the share of equal values. Its standard error is at most
   * `sqrt(J (1 - J) / size)`.
   *
   * @throws UnstitchError `fingerprint_mismatch` where the other was made with other parameters
   */
  estimate(index: number, other: Signatures, otherIndex: number): number {
    if (other.fingerprint !== this.fingerprint) {
      const message = `signatures of ${this.fingerprint} cannot be compared with those of ${other.fingerprint}; make both with the same parameters`;
      throw new UnstitchError('fingerprint_mismatch', message, { got: other.fingerprint, expected: this.fingerprint });
    }
    const a = this.at(index);
    const b = other.at(otherIndex);
    let equal = 0;
    for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
    return equal / a.length;
  }
}

/** Computes the signatures of all accepted articles of a corpus, in reading order. */
export async function signaturesOf(corpus: Corpus, size: number, pool: Pool, run: RunOptions): Promise<Signatures> {
  const { base, columns, items, kernel, reading } = corpus.parts;
  const { shared } = kernel;
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
      mostThreads: Math.ceil(ordinals.length / articlesAtOnce),
      describe: (index) => `the signature of article ${corpus.id(ordinals[index] ?? 0)}`,
    },
    { ...base, ...job },
    run,
  );
  const values = shared.words.slice(job.out / 4, job.out / 4 + ordinals.length * size);
  return new Signatures(
    size,
    Array.from(ordinals, (ordinal) => corpus.id(ordinal)),
    values,
  );
}
