import { clusterMeasures } from '../cluster-measures.js';
import { contingency, labelsOf } from '../contingency.js';

/** Figures of a partition of pages into strands: each is worked out for a page, and is the mean over the pages. */
export interface PartitionMeasures {
  oneToOne: number;
  adjustedRand: number;
  bcubed: { precision: number; recall: number; f1: number };
  vMeasure: { homogeneity: number; completeness: number; v: number };
  /** Strands found less strands there are: the mean, and the mean of its size. */
  strandsError: { mean: number; absolute: number };
}

/** One page: the truth and what is said, a label for every unit. */
export interface LabelledPage {
  gold: readonly string[];
  predicted: readonly string[];
}

/** The mean figures of pages with a unit at least; null where there is none. */
export function partitionMeasures(pages: readonly LabelledPage[]): PartitionMeasures | null {
  if (pages.length === 0) return null;
  const figures = pages.map(({ gold, predicted }) => {
    const measures = clusterMeasures(contingency(labelsOf(gold), labelsOf(predicted)));
    return { measures, error: new Set(predicted).size - new Set(gold).size };
  });
  const mean = (of: (page: (typeof figures)[number]) => number): number =>
    figures.reduce((sum, page) => sum + of(page), 0) / figures.length;
  return {
    oneToOne: mean(({ measures }) => measures.oneToOne),
    adjustedRand: mean(({ measures }) => measures.adjustedRand),
    bcubed: {
      precision: mean(({ measures }) => measures.bcubed.precision),
      recall: mean(({ measures }) => measures.bcubed.recall),
      f1: mean(({ measures }) => measures.bcubed.f1),
    },
    vMeasure: {
      homogeneity: mean(({ measures }) => measures.vMeasure.homogeneity),
      completeness: mean(({ measures }) => measures.vMeasure.completeness),
      v: mean(({ measures }) => measures.vMeasure.v),
    },
    strandsError: { mean: mean(({ error }) => error), absolute: mean(({ error }) => Math.abs(error)) },
  };
}
