import { ArticleReader } from '../corpus/article-reader.js';
import type { Columns } from '../corpus/parts.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import type { Furniture } from './furniture.js';
import { LINK_ONE } from './average-link.js';
import type { WholeSet } from './shingle-sets.js';
import { ShingleSets } from './shingle-sets.js';
import { shingleWidth } from './sketching.js';
import type { Thresholds } from './similarity.js';
import { isTie, similarityOf } from './similarity.js';

export interface VerifyJob {
  columns: Columns;
  reading: Reading;
  items: Items;
  thresholds: Thresholds;
  furniture: Furniture | undefined;
  /** u64 pairs as candidates are, and how many. */
  pairs: number;
  count: number;
  /** u32: in which order they are taken, so that pairs of the same articles follow each other. */
  order: number;
  /** u32 a pair, written: shared shingles; similarity in fixed point, with `tieBit` set where the two are copies. */
  shared: number;
  similarity: number;
  /** u32 an article, written where an article was read: its distinct shingles. */
  sizes: number;
}

/** Set in a similarity where the pair is verified: above a threshold, and not only because of furniture. */
export const tieBit = 0x8000_0000;

const pairsAtOnce = 128;
/** Fewer words of its own than this, or less than a tenth of the page, and a page is judged whole, furniture and all. */
const fewestOwnWords = 12;
const smallestOwnShare = 0.1;
/** What two pages of one outlet must share of the rest to be copies, when they share furniture. */
const ownSimilarity = 0.5;

/** A thread's share of the verification: exact figures of candidate pairs. */
export async function verify(job: VerifyJob, kernel: Kernel, turn: Turn): Promise<{ reread: number }> {
  const reader = new ArticleReader(kernel, job.reading, job.items, job.columns.records);
  const verifier = new Verifier(job, kernel, new ShingleSets(kernel, reader, job.furniture));
  try {
    for (let from = turn.claim(job.count, pairsAtOnce); from >= 0; from = turn.claim(job.count, pairsAtOnce)) {
      const to = Math.min(from + pairsAtOnce, job.count);
      for (let i = from; i < to; i++) verifier.verify(i);
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
  return { reread: verifier.sets.reread };
}

class Verifier {
  readonly sets: ShingleSets;
  readonly #job: VerifyJob;
  readonly #kernel: Kernel;

  constructor(job: VerifyJob, kernel: Kernel, sets: ShingleSets) {
    this.#job = job;
    this.#kernel = kernel;
    this.sets = sets;
  }

  verify(place: number): void {
    const { shared } = this.#kernel;
    const job = this.#job;
    const index = shared.words[job.order / 4 + place]!;
    const low = shared.words[job.pairs / 4 + index * 2]!;
    const high = shared.words[job.pairs / 4 + index * 2 + 1]!;
    const a = high >>> 8;
    const b = ((high & 0xff) << 16) | (low >>> 16);
    const [first, second] = this.sets.pair(a, b);
    const common = this.#kernel.call.shared(first.set, second.set);
    let similarity = similarityOf(first.size, second.size, common);
    let tie = isTie(first.size, second.size, common, job.thresholds);
    if (first.furniture !== undefined || second.furniture !== undefined) {
      const own = this.#withoutFurniture([a, b], [first, second], common, tie);
      if (own !== undefined) {
        tie = own.tie;
        similarity = own.similarity;
      }
    }
    const { words } = shared;
    words[job.shared / 4 + index] = common;
    words[job.similarity / 4 + index] = tie ? (similarity | tieBit) >>> 0 : similarity;
    words[job.sizes / 4 + a] = first.size;
    words[job.sizes / 4 + b] = second.size;
  }

  /**
   * The verdict on a pair when furniture is left out; `undefined` where that changes nothing.
   *
   * Two pages of one outlet must still be alike without the furniture they share. Of two outlets each leaves out its own, which can
   * only bring to light a copy that was hidden under it.
   */
  #withoutFurniture(
    [a, b]: readonly [number, number],
    [first, second]: readonly [WholeSet, WholeSet],
    common: number,
    tie: boolean,
  ): { tie: boolean; similarity: number } | undefined {
    const sameOutlet = first.source !== 0 && first.source === second.source;
    if (sameOutlet !== tie || (!tie && !this.#mayHide(first, second, common))) return undefined;
    let leftOut: readonly [ReadonlySet<number>, ReadonlySet<number>] = [first.furniture?.hashes ?? none, second.furniture?.hashes ?? none];
    if (sameOutlet) {
      const both = new Set([...leftOut[0]].filter((hash) => leftOut[1].has(hash)));
      if (both.size === 0) return undefined;
      leftOut = [both, both];
    }
    const own = this.sets.pairWithout(a, b, leftOut);
    if (saysLittle(own[0].words, first.words) || saysLittle(own[1].words, second.words)) return undefined;
    const ownCommon = this.#kernel.call.shared(own[0].set, own[1].set);
    const similarity = similarityOf(own[0].size, own[1].size, ownCommon);
    const alike = sameOutlet ? similarity >= ownSimilarity * LINK_ONE : isTie(own[0].size, own[1].size, ownCommon, this.#job.thresholds);
    return { tie: alike, similarity };
  }

  /** Whether the two could be copies under their furniture: if all that they share is their own, and as little as can be is. */
  #mayHide(first: WholeSet, second: WholeSet, common: number): boolean {
    const least = ({ size, furniture }: WholeSet): number => {
      const lost = furniture === undefined ? 0 : furniture.words + (shingleWidth - 1) * furniture.hashes.size;
      return Math.max(size - lost, common);
    };
    return isTie(least(first), least(second), common, this.#job.thresholds);
  }
}

const none: ReadonlySet<number> = new Set();

/** Whether a page has too few words of its own to be judged by them. */
function saysLittle(ownWords: number, words: number): boolean {
  return ownWords < fewestOwnWords || ownWords < words * smallestOwnShare;
}
