import type { Contingency } from './contingency.js';
import { pairsOf, pairsWithin } from './pairs.js';

/**
 * The adjusted Rand index (Hubert & Arabie 1985, "Comparing partitions"): agreement on pairs, less what two random
 * clusterings of these sizes would show by chance. 1 for equal clusterings, about 0 for unrelated ones, below 0 for worse
 * than chance.
 */
export function adjustedRand(table: Contingency): number {
  const together = pairsWithin(table.shared);
  const gold = pairsWithin(table.goldSizes);
  const predicted = pairsWithin(table.predictedSizes);
  const all = pairsOf(table.total);
  const expected = all > 0 ? gold * (predicted / all) : 0;
  const highest = (gold + predicted) / 2;
  // Only two clusterings that are both all singletons, or both one cluster, leave nothing to adjust; they are equal.
  return highest === expected ? 1 : (together - expected) / (highest - expected);
}
