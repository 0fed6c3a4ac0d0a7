/** When two articles are copies of the same text. */
export interface Thresholds {
  /** Jaccard similarity from which they are, 0 to 1. */
  jaccard: number;
  /** Containment of the smaller from which they are, 0 to 1. */
  containment: number;
  /** Shingles that the smaller must have for containment to count: anything contains a short enough phrase. */
  fewestContained: number;
}

/** Shared shingles over the union; 0 where both are empty. */
export function jaccardOf(a: number, b: number, shared: number): number {
  return a + b === 0 ? 0 : shared / (a + b - shared);
}

/** Shared shingles over the smaller set; 0 where it is empty. */
export function containmentOf(a: number, b: number, shared: number): number {
  return a === 0 || b === 0 ? 0 : shared / Math.min(a, b);
}
