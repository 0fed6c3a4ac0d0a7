import { LINK_ONE } from './average-link.js';

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

/** Whether sets of sizes `a` and `b` that share `shared` members are verified copies. */
export function isTie(a: number, b: number, shared: number, { jaccard, containment, fewestContained }: Thresholds): boolean {
  if (shared === 0) return false;
  return jaccardOf(a, b, shared) >= jaccard || (Math.min(a, b) >= fewestContained && containmentOf(a, b, shared) >= containment);
}

/** The greater of Jaccard and containment (which is always the containment), in fixed point: what groups are cut by. */
export function similarityOf(a: number, b: number, shared: number): number {
  return Math.round(containmentOf(a, b, shared) * LINK_ONE);
}
