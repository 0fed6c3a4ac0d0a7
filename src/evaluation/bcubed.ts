import type { Contingency } from './contingency.js';
import { harmonicMean } from './rates.js';

/** See {@link bcubed}. Each 0 to 1, and always defined. */
export interface BCubed {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * BCubed precision and recall (Bagga & Baldwin 1998, "Algorithms for scoring coreference chains"): for every item the share
 * of its predicted cluster that is of its gold cluster, and the other way round, averaged over the items. Of the
 * measures compared by Amigó et al. (2009, "A comparison of extrinsic clustering evaluation metrics") the one that meets
 * all four of their constraints.
 */
export function bcubed(table: Contingency): BCubed {
  let precision = 0;
  let recall = 0;
  for (let row = 0; row < table.goldSizes.length; row++) {
    const size = table.goldSizes[row]!;
    for (let cell = table.starts[row]!; cell < table.starts[row + 1]!; cell++) {
      const shared = table.shared[cell]!;
      precision += (shared * shared) / table.predictedSizes[table.columns[cell]!]!;
      recall += (shared * shared) / size;
    }
  }
  precision /= table.total;
  recall /= table.total;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}
