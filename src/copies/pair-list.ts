import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import { components } from './components.js';
import type { Furniture } from './furniture.js';
import type { Thresholds } from './similarity.js';
import type { VerifyJob } from './verify.js';
import { tieBit, verify } from './verify.js';

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
 * @param order in which the pairs are taken; see {@link neighbourly}
 */
export async function verifyPairs(pairs: number, order: Uint32Array, settings: VerifySettings): Promise<Figures> {
  const { corpus, pool, thresholds, furniture, sizes, run } = settings;
  const { base, columns, items, kernel, reading } = corpus.parts;
  const { shared } = kernel;
  const count = order.length;
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
  shared.words.set(order, job.order / 4);
  await pool.run(
    {
      name: 'verify',
      run: (job: VerifyJob, turn) => verify(job, kernel, turn),
      control: shared.control,
      total: count,
      mostThreads: Math.min(Math.ceil(count / 256), kernel.mostThreads),
      describe: (place) => {
        const { a, b } = readPairs(corpus, pairs + (order[place] ?? 0) * 8, 1);
        return `articles ${corpus.id(a[0]!)} and ${corpus.id(b[0]!)}`;
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
  return { shared: words.slice(job.shared / 4, job.shared / 4 + count), similarity, tie };
}

/** Reads pairs as the candidates are written: their ordinals. */
export function readPairs(corpus: Corpus, pairs: number, count: number): { a: Uint32Array; b: Uint32Array } {
  const { words } = corpus.parts.kernel.shared;
  const a = new Uint32Array(count);
  const b = new Uint32Array(count);
  for (let i = 0, at = pairs / 4; i < count; i++, at += 2) {
    const high = words[at + 1]!;
    a[i] = high >>> 8;
    b[i] = ((high & 0xff) << 16) | (words[at]! >>> 16);
  }
  return { a, b };
}

/**
 * Numbers the articles of pairs without gaps, in ascending order, since few of a corpus are in any pair: `ordinals` are the articles, `a` and `b`
 * the pairs by these numbers.
 *
 * @param articles ordinals are below it
 */
export function numberArticles(
  articles: number,
  a: Uint32Array,
  b: Uint32Array,
): { ordinals: Uint32Array; a: Uint32Array; b: Uint32Array } {
  const numbers = new Uint32Array(articles);
  for (const article of a) numbers[article] = 1;
  for (const article of b) numbers[article] = 1;
  let count = 0;
  for (let article = 0; article < articles; article++) if (numbers[article] !== 0) numbers[article] = count++;
  const ordinals = new Uint32Array(count);
  for (const article of a) ordinals[numbers[article]!] = article;
  for (const article of b) ordinals[numbers[article]!] = article;
  return { ordinals, a: a.map((article) => numbers[article]!), b: b.map((article) => numbers[article]!) };
}

/** Writes pairs as `verifyPairs` takes them. `ordinals`: of the articles that the pairs number. */
export function writePairs(corpus: Corpus, ordinals: Uint32Array, { a, b }: { a: readonly number[]; b: readonly number[] }): number {
  const { shared } = corpus.parts.kernel;
  const pairs = shared.takePages(a.length * 8);
  const { words } = shared;
  for (let i = 0, at = pairs / 4; i < a.length; i++, at += 2) {
    const high = ordinals[a[i]!]!;
    const low = ordinals[b[i]!]!;
    words[at] = (low << 16) >>> 0;
    words[at + 1] = ((high << 8) | (low >>> 16)) >>> 0;
  }
  return pairs;
}

/**
 * An order of pairs in which those of one candidate family stand together, and in it those of one article, so that each article is read about
 * once. A pair belongs to the one of its two articles that has fewer: the other is the centre of a star, and stays at hand.
 */
export function neighbourly(articles: number, a: Uint32Array, b: Uint32Array): Uint32Array {
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
