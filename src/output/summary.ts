import type { Reject } from '../article/rejects.js';
import type { StoryCounts } from '../stories/types.js';
import type { CopyCounts } from '../copies/types.js';

/** What `summary.json` is made of. */
export interface SummaryParts {
  version: string;
  inputs: readonly string[];
  threads: number;
  /** Every option, defaults included. */
  parameters: Record<string, unknown>;
  corpus: { bytes: number; read: number; size: number; rejects: readonly Reject[] };
  copies: CopyCounts;
  stories: StoryCounts;
  /** Pages judged stitched. */
  stitched: number;
  /** Milliseconds by stage. */
  milliseconds: Record<string, number>;
}

/**
 * The run as one record: what went in, with which parameters, what came out, how long it took and how much memory.
 *
 * `counts` and `parameters` are the same for every run of the same input, on any number of threads; times and memory are not.
 */
export function summaryOf({
  version,
  inputs,
  threads,
  parameters,
  corpus,
  copies,
  stories,
  stitched,
  milliseconds,
}: SummaryParts): Record<string, unknown> {
  const rejectedFor: Record<string, number> = {};
  for (const reason of corpus.rejects.map((reject) => reject.reason).toSorted()) rejectedFor[reason] = (rejectedFor[reason] ?? 0) + 1;
  return {
    unstitch: version,
    node: process.version,
    threads,
    inputs,
    parameters,
    counts: {
      bytes: corpus.bytes,
      read: corpus.read,
      accepted: corpus.size,
      rejected: corpus.rejects.length,
      rejectedFor,
      copies,
      stories,
      stitched,
    },
    milliseconds,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}
