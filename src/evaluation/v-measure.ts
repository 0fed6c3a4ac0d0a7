import { entropies } from './entropy.js';
import type { Contingency } from './contingency.js';
import { harmonicMean } from './rates.js';

/** See {@link vMeasure}. Each 0 to 1. */
export interface VMeasure {
  homogeneity: number;
  completeness: number;
  v: number;
}

/**
 * V-measure (Rosenberg & Hirschberg 2007, "V-Measure: a conditional entropy-based external cluster evaluation measure"):
 * homogeneity, that predicted clusters hold one gold cluster each, completeness, that gold clusters stay whole, and their
 * harmonic mean (beta 1). High by itself where clusters are many and small: read it beside the singletons' figure.
 */
export function vMeasure(table: Contingency): VMeasure {
  const { gold, predicted, goldGivenPredicted, predictedGivenGold } = entropies(table);
  const homogeneity = gold > 0 ? 1 - goldGivenPredicted / gold : 1;
  const completeness = predicted > 0 ? 1 - predictedGivenGold / predicted : 1;
  return { homogeneity, completeness, v: harmonicMean(homogeneity, completeness) };
}
