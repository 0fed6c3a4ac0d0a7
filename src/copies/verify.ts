import { ArticleReader } from '../corpus/article-reader.js';
import type { Columns } from '../corpus/parts.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import type { Furniture } from './furniture.js';
import { LINK_ONE } from './average-link.js';
import type { PairColumns } from './pair-list.js';
import type { Thresholds } from './similarity.js';

/** Pairs, in an order in which those of the same articles follow each other. */
export interface VerifyJob extends PairColumns {
  columns: Columns;
  reading: Reading;
  items: Items;
  thresholds: Thresholds;
  furniture: Furniture | undefined;
  /** u32 a pair, written: shared shingles; similarity in fixed point. */
  shared: number;
  similarity: number;
  /** u32 an article by its number, written where it was read: its distinct shingles. */
  sizes: number;
}

const pairsAtOnce = 128;
/** Bytes of articles kept at a time: some 150 of usual length, which a processor's own cache holds. */
const keptBytes = 1024 * 1024;
/** Bytes of the table of kept articles; the list of wanted ones lies behind it. As in assembly/kept.ts. */
const tableBytes = 8 * 4096;
/** Fewer words of its own than this, or less than a tenth of the page, and a page is judged whole, furniture and all. */
export const fewestOwnWords = 12;
export const smallestOwnShare = 0.1;
/** What two pages of one outlet must share of the rest to be copies, when they share furniture. */
export const ownSimilarity = 0.5;

/** A thread's share of the verification: exact figures of candidate pairs, from texts that are read again. */
export async function verify(job: VerifyJob, kernel: Kernel, turn: Turn): Promise<void> {
  const { call, scratch } = kernel;
  const { jaccard, containment, fewestContained } = job.thresholds;
  // The buffers of the scan are idle now.
  call.setThresholds(jaccard, containment, fewestContained, fewestOwnWords, smallestOwnShare, ownSimilarity * LINK_ONE, scratch.paragraphs);
  keepIn(kernel, job, scratch.postings, Math.min(scratch.postingsCapacity, keptBytes));
  const reader = new ArticleReader(kernel, job.reading, job.items, job.columns.records);
  try {
    for (let from = turn.claim(job.count, pairsAtOnce); from >= 0; from = turn.claim(job.count, pairsAtOnce)) {
      const to = Math.min(from + pairsAtOnce, job.count);
      for (let at = from; at < to;) at = verifySome(job, kernel, reader, at, to);
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
}

function keepIn({ call, scratch }: Kernel, { furniture }: VerifyJob, at: number, bytes: number): void {
  call.setKept(at, bytes, scratch.ids, furniture?.set ?? 0, furniture?.mask ?? 0);
}

/** Verifies as many of the pairs [from, to) as there is room for. Returns the first that is left. */
function verifySome(job: VerifyJob, kernel: Kernel, reader: ArticleReader, from: number, to: number): number {
  const { call, scratch, shared } = kernel;
  const { pairs, order, columns } = job;
  const planned = call.planPairs(pairs, order, from, to, columns.records);
  if (planned === 0) {
    const bytes = call.lacking.value >>> 0;
    keepIn(kernel, job, shared.takePages(bytes), bytes);
    return from;
  }
  const wanted = (scratch.ids + tableBytes) / 4;
  const { value: count } = call.wantedCount;
  for (let i = 0; i < count; i++) {
    const article = shared.words[wanted + i]!;
    call.keepArticle(article, reader.words(article));
  }
  call.comparePairs(pairs, order, from, from + planned, job.a, job.b, job.shared, job.similarity, job.ties, job.sizes);
  return from + planned;
}
