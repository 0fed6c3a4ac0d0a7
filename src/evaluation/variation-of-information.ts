import { entropies } from './entropy.js';
import type { Contingency } from './contingency.js';

/** See {@link variationOfInformation}. In bits, 0 or more; 0 is best. */
export interface VariationOfInformation {
  /** The sum of the other two. */
  bits: number;
  /** H(gold | predicted): grows where unlike items were joined. */
  joined: number;
  /** H(predicted | gold): grows where gold clusters were split. */
  split: number;
}

/**
 * Variation of information (Meilă 2007, "Comparing clusterings: an information based distance"): what is lost and gained in
 * going from one clustering to the other. A true distance; at most log2 of the number of items.
 */
export function variationOfInformation(table: Contingency): VariationOfInformation {
  const { goldGivenPredicted: joined, predictedGivenGold: split } = entropies(table);
  return { bits: joined + split, joined, split };
}
