import type { Contingency } from './contingency.js';
import { ALONE, heaviestMatching } from './matching.js';

/**
 * One-to-one accuracy: pair gold and predicted clusters, each at most once, so that the pairs share as much as possible; the
 * share of all items that lie in a pair, 0 to 1. The measure of Elsner & Charniak (2008, "You talking to me? A corpus and
 * algorithm for conversation disentanglement"), where, as in a stitched page, whole strands are wanted.
 */
export function oneToOne(table: Contingency): number {
  const rows = table.goldSizes.length;
  const matching = heaviestMatching({
    rows,
    columns: table.predictedSizes.length,
    starts: table.starts,
    columnOf: table.columns,
    weights: table.shared,
  });
  let paired = 0;
  for (let row = 0; row < rows; row++) {
    if (matching[row] === ALONE) continue;
    for (let cell = table.starts[row]!; cell < table.starts[row + 1]!; cell++) {
      if (table.columns[cell] === matching[row]) paired += table.shared[cell]!;
    }
  }
  return paired / table.total;
}
