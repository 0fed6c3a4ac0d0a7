import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import { components } from './components.js';
import type { Furniture } from './furniture.js';
import type { Thresholds } from './similarity.js';
import type { VerifyJob } from './verify.js';
import { tieBit, verify } from './verify.js';

/** Pairs of articles with their exact figures. One entry a pair in each array. */
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

/**
 * Computes the exact figures of pairs, on all threads.
 *
 * @param pairs address of u64 pairs: two 24-bit ordinals above 16 bits of no interest here
 * @param order whether pairs of the same articles follow each other already
 */
export async function verifyPairs(
  pairs: number,
  count: number,
  settings: VerifySettings,
  order: 'any' | 'neighbourly' = 'any',
): Promise<ExactPairs> {
  const { corpus, pool, thresholds, furniture, sizes, run } = settings;
  const { base, columns, items, kernel, reading } = corpus.parts;
  const { shared } = kernel;
  const { a, b } = readPairs(shared.words, pairs, count);
  const job: VerifyJob = {
    columns,
    reading,
    items,
    thresholds,
    furniture,
    pairs,
    count,
    sizes,
    order: shared.takePages(count * 4),
    shared: shared.takePages(count * 4),
    similarity: shared.takePages(count * 4),
  };
  const inOrder = order === 'neighbourly' ? Uint32Array.from({ length: count }, (_, i) => i) : neighbourly(columns.count, a, b);
  shared.words.set(inOrder, job.order / 4);
  await pool.run(
    {
      name: 'verify',
      run: (job: VerifyJob, turn) => verify(job, kernel, turn),
      control: shared.control,
      total: count,
      mostThreads: Math.min(Math.ceil(count / 256), kernel.mostThreads),
      describe: (place) => {
        const index = shared.words[job.order / 4 + place] ?? 0;
        return `articles ${corpus.id(a[index] ?? 0)} and ${corpus.id(b[index] ?? 0)}`;
      },
    },
    { ...base, ...job },
    run,
  );
  const { words } = shared;
  const similarity = words.slice(job.similarity / 4, job.similarity / 4 + count);
  const tie = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    tie[i] = similarity[i]! >= tieBit ? 1 : 0;
    similarity[i] = similarity[i]! & (tieBit - 1);
  }
  return { a, b, shared: words.slice(job.shared / 4, job.shared / 4 + count), similarity, tie };
}

function readPairs(words: Uint32Array, pairs: number, count: number): { a: Uint32Array; b: Uint32Array } {
  const a = new Uint32Array(count);
  const b = new Uint32Array(count);
  for (let i = 0, at = pairs / 4; i < count; i++, at += 2) {
    const high = words[at + 1]!;
    a[i] = high >>> 8;
    b[i] = ((high & 0xff) << 16) | (words[at]! >>> 16);
  }
  return { a, b };
}

/** Writes pairs as `verifyPairs` takes them. */
export function writePairs(corpus: Corpus, a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { shared } = corpus.parts.kernel;
  const pairs = shared.takePages(a.length * 8);
  const { words } = shared;
  for (let i = 0, at = pairs / 4; i < a.length; i++, at += 2) {
    words[at] = (b[i]! << 16) >>> 0;
    words[at + 1] = ((a[i]! << 8) | (b[i]! >>> 16)) >>> 0;
  }
  return pairs;
}

/**
 * An order of pairs in which those of one candidate family stand together, and in it those of one article, so that each article is read about
 * once. A pair belongs to the one of its two articles that has fewer: the other is the centre of a star, and stays at hand.
 */
function neighbourly(articles: number, a: Uint32Array, b: Uint32Array): Uint32Array {
  const degrees = new Uint32Array(articles);
  for (const article of a) degrees[article]!++;
  for (const article of b) degrees[article]!++;
  const owners = a.map((article, pair) => (degrees[article]! <= degrees[b[pair]!]! ? article : b[pair]!));
  const family = components(articles, a, b);
  const byOwner = countingSort(
    Uint32Array.from(owners, (_, pair) => pair),
    (pair) => owners[pair]!,
    articles,
  );
  return countingSort(byOwner, (pair) => family[owners[pair]!]!, articles);
}

/** Sorts items by a key below `keys`; equal ones keep their order. */
function countingSort(items: Uint32Array, keyOf: (item: number) => number, keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const item of items) starts[keyOf(item) + 1]!++;
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[starts[keyOf(item)]!++] = item;
  return sorted;
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
