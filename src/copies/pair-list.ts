import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { Furniture } from './furniture.js';
import type { Thresholds } from './similarity.js';
import type { VerifyJob } from './verify.js';
import { verify } from './verify.js';

/** Pairs of articles, by whatever numbers, with their exact figures. One entry a pair in each array. */
export interface ExactPairs {
  a: Uint32Array;
  b: Uint32Array;
  /** Shingles that the two share. */
  shared: Uint32Array;
  /** What groups are cut by, fixed point (see LINK_ONE). */
  similarity: Uint32Array;
  /** 1 where the pair is verified to be copies. */
  tie: Uint8Array;
}

/** What a verification needs besides pairs. */
export interface VerifySettings {
  corpus: Corpus;
  pool: Pool;
  thresholds: Thresholds;
  furniture: Furniture | undefined;
  /** u32 column: distinct shingles of the articles that were read. */
  sizes: number;
  run: RunOptions;
}

/** What the verification finds out about each pair. */
export type Figures = Pick<ExactPairs, 'shared' | 'similarity' | 'tie'>;

/**
 * Computes the exact figures of pairs, on all threads.
 *
 * @param pairs address of u64 pairs: two 24-bit ordinals above 16 bits of no interest here
 * @param order address of the numbers (u32) of the pairs, in the order in which they are taken
 */
export async function verifyPairs(pairs: number, order: number, count: number, settings: VerifySettings): Promise<Figures> {
  const { corpus, pool, thresholds, furniture, sizes, run } = settings;
  const { base, columns, items, kernel, reading } = corpus.parts;
  const { shared } = kernel;
  const job: VerifyJob = {
    columns,
    reading,
    items,
    thresholds,
    furniture,
    pairs,
    count,
    sizes,
    order,
    shared: shared.takePages(count * 4),
    similarity: shared.takePages(count * 4),
    ties: shared.takePages(count),
  };
  await pool.run(
    {
      name: 'verify',
      run: (job: VerifyJob, turn) => verify(job, kernel, turn),
      control: shared.control,
      total: count,
      mostThreads: Math.min(Math.ceil(count / 256), kernel.mostThreads),
      describe: (place) => {
        const [a, b] = pairAt(shared.words, pairs / 4 + shared.words[order / 4 + place]! * 2);
        return `articles ${corpus.id(a)} and ${corpus.id(b)}`;
      },
    },
    { ...base, ...job },
    run,
  );
  const { bytes, words } = shared;
  return {
    shared: words.slice(job.shared / 4, job.shared / 4 + count),
    similarity: words.slice(job.similarity / 4, job.similarity / 4 + count),
    tie: bytes.slice(job.ties, job.ties + count),
  };
}

function pairAt(words: Uint32Array, at: number): [number, number] {
  const high = words[at + 1]!;
  return [high >>> 8, ((high & 0xff) << 16) | (words[at]! >>> 16)];
}

/**
 * Numbers the articles of pairs without gaps, in ascending order, since few of a corpus are in any pair: `ordinals` are the articles, `a` and `b`
 * the pairs by these numbers. `order`: address of the order in which they are to be compared, see assembly/pair-order.ts.
 */
export function arrangePairs(
  corpus: Corpus,
  pairs: number,
  count: number,
): { ordinals: Uint32Array; a: Uint32Array; b: Uint32Array; order: number } {
  const { columns, kernel } = corpus.parts;
  const { call, shared } = kernel;
  const take = (words: number): number => shared.takePages(words * 4);
  const [numbers, listed, a, b, order] = [
    take(columns.count),
    take(Math.min(count * 2, columns.count)),
    take(count),
    take(count),
    take(count),
  ];
  const articles = call.numberPairs(pairs, count, columns.count, numbers, listed, a, b);
  call.orderPairs(a, b, count, articles, order, take(count * 3 + articles * 2 + 1));
  const told = (at: number, length: number): Uint32Array => shared.words.slice(at / 4, at / 4 + length);
  return { ordinals: told(listed, articles), a: told(a, count), b: told(b, count), order };
}

/** Writes pairs as `verifyPairs` takes them, in the order given. `ordinals`: of the articles that the pairs number. */
export function writePairs(
  corpus: Corpus,
  ordinals: Uint32Array,
  { a, b }: { a: readonly number[]; b: readonly number[] },
): { pairs: number; order: number } {
  const { shared } = corpus.parts.kernel;
  const pairs = shared.takePages(a.length * 8);
  const order = shared.takePages(a.length * 4);
  const { words } = shared;
  for (let i = 0, at = pairs / 4; i < a.length; i++, at += 2) {
    words[order / 4 + i] = i;
    const high = ordinals[a[i]!]!;
    const low = ordinals[b[i]!]!;
    words[at] = (low << 16) >>> 0;
    words[at + 1] = ((high << 8) | (low >>> 16)) >>> 0;
  }
  return { pairs, order };
}

/** One list behind the other. */
export function joinPairs(first: ExactPairs, second: ExactPairs): ExactPairs {
  if (second.a.length === 0) return first;
  const join = (x: Uint32Array, y: Uint32Array): Uint32Array => {
    const joined = new Uint32Array(x.length + y.length);
    joined.set(x);
    joined.set(y, x.length);
    return joined;
  };
  const tie = new Uint8Array(first.tie.length + second.tie.length);
  tie.set(first.tie);
  tie.set(second.tie, first.tie.length);
  return {
    a: join(first.a, second.a),
    b: join(first.b, second.b),
    shared: join(first.shared, second.shared),
    similarity: join(first.similarity, second.similarity),
    tie,
  };
}
