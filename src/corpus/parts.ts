import type { Reject } from '../article/rejects.js';
import type { Kernel } from '../kernel/kernel.js';
import type { StageBase } from '../pool/stage-base.js';
import type { Sketching } from './scan.js';
import type { Items, Reading } from './sources.js';

/** Where what a run of records left behind lies. */
export interface PostingRun {
  /** Ordinal of the first record. */
  base: number;
  count: number;
  /** Address of the paragraph hashes of its articles; gone once furniture has been learned. */
  paragraphs: number;
  postings: number;
  borders: number;
}

/** The columns of a corpus in the shared memory, as every stage is given them. All are addresses, one entry an ordinal. */
export interface Columns {
  /** Records, rejected ones included: ordinals run from 0 to this. */
  count: number;
  /** u32: address of the record. */
  records: number;
  /** u8: 1 where the article takes no part in the search for copies: rejected, without words, or the same words as one before it. */
  dead: number;
  /** u32: the first article with the same words. */
  twins: number;
}

/** A corpus as the stages know it. */
export interface CorpusParts {
  kernel: Kernel;
  base: StageBase;
  reading: Reading;
  items: Items;
  sketching: Sketching;
  columns: Columns;
  runs: PostingRun[];
  rejects: Reject[];
  read: number;
  paragraphTables: number[];
  paragraphMask: number;
  dispose: () => Promise<void>;
}
