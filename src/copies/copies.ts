import type { CopiesSettings } from './options.js';
import type { ExactPairs } from './pair-list.js';
import type { CopyCounts, CopyGroup } from './types.js';

/** The copies of a corpus. */
export class Copies implements Iterable<CopyGroup> {
  /** Groups of two articles or more, in the order of their leads. */
  readonly groups: readonly CopyGroup[];
  readonly counts: CopyCounts;
  /** The parameters they were found with. */
  readonly parameters: CopiesSettings & { fingerprint: string };
  /**
   * All pairs whose figures were computed, by ordinals of the corpus.
   *
   * @internal
   */
  readonly pairs: ExactPairs;

  /** @internal */
  constructor(groups: readonly CopyGroup[], counts: CopyCounts, parameters: CopiesSettings & { fingerprint: string }, pairs: ExactPairs) {
    this.groups = groups;
    this.counts = counts;
    this.parameters = parameters;
    this.pairs = pairs;
  }

  [Symbol.iterator](): Iterator<CopyGroup> {
    return this.groups[Symbol.iterator]();
  }
}
