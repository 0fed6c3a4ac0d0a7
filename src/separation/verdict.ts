import { bounds, verdictModels } from './calibration.js';
import type { LogisticModel } from './calibration.js';
import { pageFeatures } from './page-features.js';
import type { JudgedPage } from './page-features.js';

/** What is to be thought of a page as a whole. */
export interface Verdict {
  stitched: boolean;
  /** How probable it is that the page was stitched, 0 to 1, where as many pages are as are not. */
  confidence: number;
  /** Whether words could tell its parts from each other, if it has any. */
  separable: boolean;
}

/** The verdict on a page; a page of which too little is known is taken for genuine. */
export function verdictOn(page: JudgedPage | undefined): Verdict {
  if (page === undefined) return { stitched: false, confidence: unknown, separable: true };
  const figures = pageFeatures(page);
  const odds = logOdds(verdictModels.stitched, figures);
  return {
    stitched: odds >= bounds.stitched,
    confidence: 1 / (1 + Math.exp(-odds)),
    separable: logOdds(verdictModels.separable, figures) >= bounds.separable,
  };
}

const unknown = 0.1;

function logOdds({ intercept, terms }: LogisticModel, figures: Readonly<Record<string, number>>): number {
  let sum = intercept;
  for (const [name, [weight, mean, deviation]] of Object.entries(terms)) {
    sum += weight * Math.max(-6, Math.min(6, (figures[name]! - mean) / deviation));
  }
  return sum;
}
