import type { Columns } from '../corpus/parts.js';
import type { Kernel } from '../kernel/kernel.js';
import { blockBytes, partitions } from '../kernel/layout.js';
import type { Turn } from '../pool/turn.js';
import type { Furniture } from './furniture.js';

export interface CandidateJob {
  columns: Columns;
  /** Articles that share a key give all their pairs up to this many, a star to one of them beyond. */
  mostInFull: number;
  furniture: Furniture | undefined;
}

/** Candidate pairs of one thread: u64 each, sorted and told once, two 24-bit ordinals above a 16-bit count of shared keys. */
export interface CandidateList {
  pairs: number;
  count: number;
}

/** Pairs that a thread's list holds before equal ones are first put together. */
const firstRoom = 1 << 17;
/** Pairs that it has space for from the start, for each article; only what is used takes memory. */
const reserveAnArticle = 1;

/** A list that is fuller than this once equal pairs are put together gets twice the room: another merge would come too soon. */
const mostFilled = 0.75;

/** A thread's share of the candidates: whole partitions of the postings, sorted, and the pairs that share a key. */
export async function candidates(job: CandidateJob, kernel: Kernel, turn: Turn): Promise<CandidateList> {
  const { call, scratch, shared } = kernel;
  const { columns } = job;
  const { set = 0, mask = 0, filter = 0 } = job.furniture?.shingles ?? {};
  call.setFurniture(set, mask, filter);
  const largest = largestPartition(kernel, columns);
  // What is used in full comes first: pages that were in use before are given out first.
  const buffers = sortBuffers(kernel, largest);
  const list = new PairList(kernel, articleBits(columns.count), columns.count * reserveAnArticle);
  // Room for the articles of one key, of which few have many; the buffer for input is idle now.
  const articles = largest * 24 <= scratch.inputCapacity ? scratch.input : shared.takePages(largest * 24);
  for (let partition = turn.claim(partitions); partition >= 0; partition = turn.claim(partitions)) {
    const count = call.gather(columns.runs, columns.runCount, partition, buffers.a);
    const sorted = call.sortPostings(buffers.a, buffers.b, count) >>> 0;
    for (let at = 0; at < count; at = call.stoppedAt.value) {
      const written = call.writePairs(sorted, at, count, job.mostInFull, columns.dead, columns.records, articles, list.end, list.room);
      list.added(written, call.stoppedAt.value < count);
    }
    turn.finish(1);
    await turn.pause();
  }
  list.merge();
  return list.list;
}

/** Bits that an ordinal takes. */
function articleBits(count: number): number {
  return Math.max(Math.ceil(Math.log2(count + 1)), 1);
}

/** A growing list of pairs in the shared memory. */
class PairList {
  count = 0;
  readonly #kernel: Kernel;
  readonly #bits: bigint;
  #start: number;
  #other: number;
  #reserved: number;
  #capacity = firstRoom;

  /** @param reserve pairs to reserve space for; only what is used takes memory */
  constructor(kernel: Kernel, bits: number, reserve: number) {
    this.#kernel = kernel;
    this.#bits = BigInt(bits);
    this.#reserved = Math.max(reserve, firstRoom);
    this.#start = kernel.shared.takePages(this.#reserved * 8);
    this.#other = kernel.shared.takePages(this.#reserved * 8);
  }

  get list(): CandidateList {
    return { pairs: this.#start, count: this.count };
  }

  get end(): number {
    return this.#start + this.count * 8;
  }

  get room(): number {
    return this.#capacity - this.count;
  }

  /** Counts `written` more pairs; makes room where the next ones would not fit. */
  added(written: number, full: boolean): void {
    this.count += written;
    if (!full) return;
    this.merge();
    if (written > 0 && this.count <= this.#capacity * mostFilled) return;
    this.#capacity *= 2;
    if (this.#capacity <= this.#reserved) return;
    const { shared } = this.#kernel;
    this.#reserved = this.#capacity;
    const start = shared.takePages(this.#reserved * 8);
    shared.bytes.copyWithin(start, this.#start, this.end);
    this.#start = start;
    this.#other = shared.takePages(this.#reserved * 8);
  }

  merge(): void {
    this.count = this.#kernel.call.mergePairs(this.#start, this.#other, this.count, this.#bits);
  }
}

function largestPartition({ call }: Kernel, { runs, runCount }: Columns): number {
  let largest = 0;
  for (let partition = 0; partition < partitions; partition++) largest = Math.max(largest, call.countPostings(runs, runCount, partition));
  return largest;
}

/** Two buffers for a partition: in this thread's scratch, which is idle now, where they fit in a part of it that was in use. */
function sortBuffers({ scratch, shared }: Kernel, count: number): { a: number; b: number } {
  const bytes = count * 8;
  if (bytes * 2 <= Math.min(scratch.postingsCapacity, blockBytes)) return { a: scratch.postings, b: scratch.postings + bytes };
  return { a: shared.takePages(bytes), b: shared.takePages(bytes) };
}

/**
 * Puts the lists of all threads together and keeps the pairs that share keys enough to be copies.
 *
 * @param percent of the keys that a copy is expected to share; 0: one key is enough
 * @param rate share of all shingles that are sampled
 */
export function joinCandidates(
  kernel: Kernel,
  columns: Columns,
  lists: readonly CandidateList[],
  percent: number,
  rate: number,
): { pairs: number; count: number } {
  const { call, shared } = kernel;
  const total = lists.reduce((sum, { count }) => sum + count, 0);
  const table = shared.takePages(lists.length * 8);
  lists.forEach(({ pairs, count }, i) => shared.words.set([pairs, count], table / 4 + i * 2));
  // Few are kept: only what is used takes memory.
  const pairs = shared.takePages(total * 8);
  return { pairs, count: call.joinPairs(table, lists.length, columns.records, percent, rate, pairs) };
}
