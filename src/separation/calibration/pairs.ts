// Written by corpora/calibration (npm run calibrate), which says what it is fitted to. Do not edit.
// oxlint-disable oxc/approx-constant -- a weight may come near one by chance
import type { LogisticModel } from '../models.js';

/** Whether two units of a page are of one strand: two rounds, without a corpus and with one. */
export const pairModels: Record<'alone' | 'withNeighbours', Record<'first' | 'second', LogisticModel>> = {
  alone: {
    first: {
      intercept: -1.604,
      terms: {
        lexical: [0.3842, 0.02183, 0.06498],
        lexicalCentred: [-0.3309, 0.001532, 0.02793],
        lexicalRoot: [0.4405, 0.06738, 0.1315],
        sharing: [-0.05497, 0.3468, 0.4759],
        vector: [0.9929, 0.138, 0.2033],
        vectorCentred: [0.6156, -0.09184, 0.1912],
        vectorSquare: [-0.7199, 0.05777, 0.1037],
        aligned: [-0.5153, 0.05391, 0.07954],
        alignedCentred: [0.7896, 0.005856, 0.05488],
        adjacent: [0.3628, 0.1657, 0.3718],
        shorter: [-0.2435, 2.535, 0.5031],
        size: [-0.2954, 2.639, 0.5822],
      },
    },
    second: {
      intercept: -1.758,
      terms: {
        lexical: [0.245, 0.02183, 0.06498],
        lexicalCentred: [0.2304, 0.001532, 0.02793],
        lexicalRoot: [-0.3553, 0.06738, 0.1315],
        sharing: [0.08219, 0.3468, 0.4759],
        vector: [-0.3229, 0.138, 0.2033],
        vectorCentred: [0.05311, -0.09184, 0.1912],
        vectorSquare: [0.03119, 0.05777, 0.1037],
        aligned: [0.03891, 0.05391, 0.07954],
        alignedCentred: [0.08014, 0.005856, 0.05488],
        adjacent: [0.1235, 0.1657, 0.3718],
        shorter: [0.06127, 2.535, 0.5031],
        size: [-0.4369, 2.639, 0.5822],
        first: [-0.1592, -1.604, 1.579],
        kin: [1.686, 0.4445, 0.2389],
        common: [0.4097, -0.6666, 0.6724],
        ofAPiece: [-0.1667, -1.449, 0.2083],
      },
    },
  },
  withNeighbours: {
    first: {
      intercept: -1.615,
      terms: {
        lexical: [0.2674, 0.02183, 0.06498],
        lexicalCentred: [-0.472, 0.001532, 0.02793],
        lexicalRoot: [0.4783, 0.06738, 0.1315],
        sharing: [-0.04108, 0.3468, 0.4759],
        vector: [1.025, 0.138, 0.2033],
        vectorCentred: [0.5615, -0.09184, 0.1912],
        vectorSquare: [-0.836, 0.05777, 0.1037],
        aligned: [-0.4269, 0.05391, 0.07954],
        alignedCentred: [0.6863, 0.005856, 0.05488],
        adjacent: [0.3611, 0.1657, 0.3718],
        shorter: [-0.2546, 2.535, 0.5031],
        size: [-0.2663, 2.639, 0.5822],
        neighboursCentred: [0.4633, 0.008401, 0.09725],
        gatedCentred: [0.1898, 0.003468, 0.04001],
        nearness: [-0.1135, 0.1049, 0.04253],
      },
    },
    second: {
      intercept: -1.819,
      terms: {
        lexical: [0.1876, 0.02183, 0.06498],
        lexicalCentred: [0.1755, 0.001532, 0.02793],
        lexicalRoot: [-0.2877, 0.06738, 0.1315],
        sharing: [0.06745, 0.3468, 0.4759],
        vector: [-0.3196, 0.138, 0.2033],
        vectorCentred: [0.04214, -0.09184, 0.1912],
        vectorSquare: [0.05463, 0.05777, 0.1037],
        aligned: [-0.02136, 0.05391, 0.07954],
        alignedCentred: [0.1022, 0.005856, 0.05488],
        adjacent: [0.1215, 0.1657, 0.3718],
        shorter: [0.08302, 2.535, 0.5031],
        size: [-0.4507, 2.639, 0.5822],
        neighboursCentred: [0.08948, 0.008401, 0.09725],
        gatedCentred: [-0.003287, 0.003468, 0.04001],
        nearness: [0.06441, 0.1049, 0.04253],
        first: [-0.1545, -1.615, 1.731],
        kin: [1.752, 0.4352, 0.2472],
        common: [0.4344, -0.6884, 0.7],
        ofAPiece: [-0.1756, -1.449, 0.2085],
      },
    },
  },
};

/** Log-odds from which merges go on, by level + slope ln n. */
export const pairBounds = { alone: { level: 0.2, slope: -0.4 }, withNeighbours: { level: 0.35, slope: -0.4 } };
