import { adjustedRand } from './adjusted-rand.js';
import { bcubed } from './bcubed.js';
import type { BCubed } from './bcubed.js';
import type { Contingency } from './contingency.js';
import { oneToOne } from './one-to-one.js';
import { variationOfInformation } from './variation-of-information.js';
import type { VariationOfInformation } from './variation-of-information.js';
import { vMeasure } from './v-measure.js';
import type { VMeasure } from './v-measure.js';

/** Every measure between two clusterings; each is described, with its paper, where it is computed. */
export interface ClusterMeasures {
  bcubed: BCubed;
  adjustedRand: number;
  oneToOne: number;
  vMeasure: VMeasure;
  variationOfInformation: VariationOfInformation;
}

/** All measures of one table, which must hold at least one item. */
export function clusterMeasures(table: Contingency): ClusterMeasures {
  return {
    bcubed: bcubed(table),
    adjustedRand: adjustedRand(table),
    oneToOne: oneToOne(table),
    vMeasure: vMeasure(table),
    variationOfInformation: variationOfInformation(table),
  };
}
