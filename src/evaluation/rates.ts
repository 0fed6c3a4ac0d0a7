/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Rates {
  /** The share of what was proposed that is right; null where nothing was proposed. */
  precision: number | null;
  /** The share of what was wanted that was proposed; null where nothing was wanted. */
  recall: number | null;
  /** `2 P R / (P + R)`; 0 where nothing proposed is right; null where nothing was proposed and nothing wanted. */
  f1: number | null;
}

/**
 * Rates from counts.
 *
 * @param hits how many are both proposed and wanted
 * @param proposed how many are proposed
 * @param wanted how many are wanted
 */
export function rates(hits: number, proposed: number, wanted: number): Rates {
  return {
    precision: proposed > 0 ? hits / proposed : null,
    recall: wanted > 0 ? hits / wanted : null,
    // The same as 2PR / (P + R), and defined as long as there is anything to count.
    f1: proposed + wanted > 0 ? (2 * hits) / (proposed + wanted) : null,
  };
}

/** The harmonic mean of two shares; 0 where both are. */
export function harmonicMean(one: number, other: number): number {
  return one + other > 0 ? (2 * one * other) / (one + other) : 0;
}
