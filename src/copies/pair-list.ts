import type { Corpus } from '../corpus/corpus.js';
import type { Kernel } from '../kernel/kernel.js';
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

/** Pairs as they lie in the shared memory, ready to be compared. */
export interface PairColumns {
  count: number;
  /** Address of u64 pairs: two 24-bit ordinals above 16 bits of no interest here. */
  pairs: number;
  /** u32 a pair: the numbers of its articles. */
  a: number;
  b: number;
  /** u32: the numbers of the pairs, in the order in which they are taken. */
  order: number;
  /** u8 a pair, written: 1 where the two are copies. */
  ties: number;
}

/** Computes the exact figures of pairs, on all threads. */
export async function verifyPairs(pairs: PairColumns, settings: VerifySettings): Promise<ExactPairs> {
  const { corpus, pool, thresholds, furniture, sizes, run } = settings;
  const { base, columns, items, kernel, reading } = corpus.parts;
  const { shared } = kernel;
  const { count, order } = pairs;
  const job: VerifyJob = {
    ...pairs,
    columns,
    reading,
    items,
    thresholds,
    furniture,
    sizes,
    shared: shared.takePages(count * 4),
    similarity: shared.takePages(count * 4),
  };
  await pool.run(
    {
      name: 'verify',
      run: (job: VerifyJob, turn) => verify(job, kernel, turn),
      control: shared.control,
      total: count,
      mostThreads: Math.min(Math.ceil(count / 256), kernel.mostThreads),
      describe: (place) => {
        const [a, b] = pairAt(shared.words, pairs.pairs / 4 + shared.words[order / 4 + place]! * 2);
        return `articles ${corpus.id(a)} and ${corpus.id(b)}`;
      },
    },
    { ...base, ...job },
    run,
  );
  const told = (at: number): Uint32Array => shared.words.slice(at / 4, at / 4 + count);
  return {
    a: told(pairs.a),
    b: told(pairs.b),
    shared: told(job.shared),
    similarity: told(job.similarity),
    tie: shared.bytes.slice(pairs.ties, pairs.ties + count),
  };
}

function pairAt(words: Uint32Array, at: number): [number, number] {
  const high = words[at + 1]!;
  return [high >>> 8, ((high & 0xff) << 16) | (words[at]! >>> 16)];
}

/** Candidate pairs, and their articles numbered without gaps: see `numberPairs` and `orderPairs` in assembly/pair-order.ts. */
export interface ArrangedPairs extends PairColumns {
  /** The articles by their numbers. */
  ordinals: Uint32Array;
  /** Address of a u32 an article of the corpus: its number and 1, 0 where it has none. */
  numbers: number;
}

/** Numbers the articles of candidate pairs, and puts the pairs in the order in which they are to be compared. */
export function arrangePairs(corpus: Corpus, pairs: number, count: number): ArrangedPairs {
  const { columns, kernel } = corpus.parts;
  const { call, shared } = kernel;
  const take = (words: number): number => shared.takePages(words * 4);
  const [numbers, listed, a, b, order] = [take(columns.count), take(columns.count), take(count), take(count), take(count)];
  const articles = call.numberPairs(pairs, count, columns.count, columns.twins, numbers, listed, a, b);
  call.orderPairs(a, b, count, articles, order, take(count * 3 + articles * 2 + 1));
  const ordinals = shared.words.slice(listed / 4, listed / 4 + articles);
  return { count, pairs, a, b, order, ties: shared.takePages(count), ordinals, numbers };
}

/** The component of the ties of verified pairs that each numbered article belongs to, named by the smallest of its articles. */
export function componentsOf({ call, shared }: Kernel, { a, b, ties, count }: PairColumns, articles: number): Uint32Array {
  const labels = shared.takePages(articles * 4);
  call.findComponents(a, b, ties, count, articles, labels);
  return shared.words.slice(labels / 4, labels / 4 + articles);
}

/** Writes pairs as `verifyPairs` takes them, in the order given. `ordinals`: of the articles that the pairs number. */
export function writePairs(
  corpus: Corpus,
  ordinals: Uint32Array,
  { a: listA, b: listB }: { a: readonly number[]; b: readonly number[] },
): PairColumns {
  const { shared } = corpus.parts.kernel;
  const { length: count } = listA;
  const pairs = shared.takePages(count * 8);
  const [a, b, order] = [shared.takePages(count * 4), shared.takePages(count * 4), shared.takePages(count * 4)];
  const { words } = shared;
  for (let i = 0, at = pairs / 4; i < count; i++, at += 2) {
    words[order / 4 + i] = i;
    words[a / 4 + i] = listA[i]!;
    words[b / 4 + i] = listB[i]!;
    const high = ordinals[listA[i]!]!;
    const low = ordinals[listB[i]!]!;
    words[at] = (low << 16) >>> 0;
    words[at + 1] = ((high << 8) | (low >>> 16)) >>> 0;
  }
  return { count, pairs, a, b, order, ties: shared.takePages(count) };
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
