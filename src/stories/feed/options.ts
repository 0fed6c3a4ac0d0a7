import type { Reject } from '../../article/rejects.js';
import type { StoriesOptions } from '../options.js';

/** How a feed is followed. */
export interface FollowOptions extends Pick<StoriesOptions, 'granularity' | 'threshold' | 'window' | 'background'> {
  /**
   * Articles that are remembered at most, 100 to 1,000,000; beyond, the oldest are forgotten though they are within the window. Some 25 kB each, of
   * 950 words. Default 25,000.
   */
  keep?: number | undefined;
  /** Of articles that are objects: bytes of UTF-8 a text may have. Default 4 MiB. Files have their own, see `readArticles`. */
  maxTextBytes?: number | undefined;
  /** Of articles that are objects: whether a bad one is an error. Default false. */
  strict?: boolean | undefined;
  /** Called with every record that is set aside. */
  onReject?: ((reject: Reject) => void) | undefined;
}

/** Figures of a feed so far. */
export interface FeedCounts {
  /** Records; accepted and rejected ones together. */
  read: number;
  accepted: number;
  rejected: number;
  /** Articles that copy an earlier one. */
  copies: number;
  /** Articles that are remembered. */
  remembered: number;
}
