import type { Contingency } from './contingency.js';
import { rates } from './rates.js';
import type { Rates } from './rates.js';

/**
 * Pairs after grouping: every two items of a predicted cluster count as proposed, every two of a gold cluster as wanted.
 * Pair counting is as old as Rand (1971); these rates of it weigh a cluster by the square of its size, so that one giant
 * false cluster costs what it should.
 */
export function groupedPairs(table: Contingency): Rates {
  return rates(pairsWithin(table.shared), pairsWithin(table.predictedSizes), pairsWithin(table.goldSizes));
}

/**
 * Gold pairs against a predicted clustering, for a gold that names pairs and need be no clustering itself. Exact for any number of items, without listing
 * the predicted pairs.
 *
 * @param a one item of every gold pair; no pair twice
 * @param b the other
 * @param predicted the predicted label of every item
 */
export function goldPairsGrouped(a: Uint32Array, b: Uint32Array, predicted: Uint32Array): Rates {
  const sizes = new Float64Array(predicted.length === 0 ? 0 : predicted.reduce((max, label) => Math.max(max, label), 0) + 1);
  for (const label of predicted) sizes[label]!++;
  return rates(sharingPairs(a, b, predicted), pairsWithin(sizes), a.length);
}

/** How many of the pairs have both items under one label. */
export function sharingPairs(a: Uint32Array, b: Uint32Array, labels: Uint32Array): number {
  let sharing = 0;
  for (let pair = 0; pair < a.length; pair++) if (labels[a[pair]!] === labels[b[pair]!]) sharing++;
  return sharing;
}

/** The number of unordered pairs inside clusters of these sizes. */
export function pairsWithin(sizes: Float64Array): number {
  let pairs = 0;
  for (const size of sizes) pairs += pairsOf(size);
  return pairs;
}

/** The number of unordered pairs of `size` items. */
export function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}
