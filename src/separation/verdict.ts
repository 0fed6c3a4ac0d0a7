import { verdictBounds, verdictModels } from './calibration/verdict.js';
import type { Figures } from './models.js';
import { logisticOdds, networkOdds } from './models.js';
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
  const odds = stitchedOdds(figures);
  return {
    stitched: odds >= verdictBounds.stitched,
    confidence: 1 / (1 + Math.exp(-odds)),
    separable: logisticOdds(verdictModels.separable, figures) >= verdictBounds.separable,
  };
}

const unknown = 0.1;

/**
 * Log-odds that a page is stitched, by what it says and by its house style. A style that changes speaks for stitching; one that does not says nothing,
 * for what was taken from one newsroom, or went through one hand, keeps one style.
 */
function stitchedOdds(figures: Figures): number {
  const { content, style, joint } = verdictModels;
  return joint.intercept + joint.content * networkOdds(content, figures) + joint.style * Math.max(0, logisticOdds(style, figures));
}
