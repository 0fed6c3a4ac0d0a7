import type { Reject } from '../article/rejects.js';
import type { Kernel } from '../kernel/kernel.js';
import type { StageBase } from '../pool/stage-base.js';
import type { Sketching } from './scan.js';
import type { Items, Reading } from './sources.js';

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
  /** The runs of records, a table of entries as `run` in kernel/layout.ts lays them out, and how many there are. */
  runs: number;
  runCount: number;
}

/** A corpus as the stages know it. */
export interface CorpusParts {
  kernel: Kernel;
  base: StageBase;
  reading: Reading;
  items: Items;
  sketching: Sketching;
  columns: Columns;
  rejects: Reject[];
  read: number;
  paragraphTables: number[];
  paragraphMask: number;
  dispose: () => Promise<void>;
}
