import type { Contingency } from './contingency.js';

/** What each clustering leaves unsaid, and what one leaves unsaid of the other; in bits, 0 or more. */
export interface Entropies {
  gold: number;
  predicted: number;
  /** H(gold | predicted): what is still open about an item's gold cluster once its predicted one is known. */
  goldGivenPredicted: number;
  /** H(predicted | gold). */
  predictedGivenGold: number;
}

/** The entropies of both clusterings (Shannon 1948). */
export function entropies(table: Contingency): Entropies {
  let goldGivenPredicted = 0;
  let predictedGivenGold = 0;
  for (let row = 0; row < table.goldSizes.length; row++) {
    for (let cell = table.starts[row]!; cell < table.starts[row + 1]!; cell++) {
      const shared = table.shared[cell]!;
      // Written so that a cell which fills its cluster adds 0, not a rounding error.
      goldGivenPredicted += shared * Math.log2(table.predictedSizes[table.columns[cell]!]! / shared);
      predictedGivenGold += shared * Math.log2(table.goldSizes[row]! / shared);
    }
  }
  return {
    gold: entropyOf(table.goldSizes, table.total),
    predicted: entropyOf(table.predictedSizes, table.total),
    goldGivenPredicted: goldGivenPredicted / table.total,
    predictedGivenGold: predictedGivenGold / table.total,
  };
}

function entropyOf(sizes: Float64Array, total: number): number {
  let sum = 0;
  for (const size of sizes) if (size > 0) sum += size * Math.log2(total / size);
  return sum / total;
}
