/** A logistic regression: log-odds are the intercept plus, for each feature, weight times (value - mean) / deviation, cut at +-6. */
export interface LogisticModel {
  intercept: number;
  /** By feature: weight, and mean and standard deviation where it was fitted. */
  terms: Readonly<Record<string, readonly [weight: number, mean: number, deviation: number]>>;
}

// Fitted to mixes made of 1,250 articles that the background did not know (DESIGN.md, "Calibration"); nothing here is set by hand but the bounds.

/** Whether two units of a page are of one strand: two rounds, without a corpus and with one. */
export const pairModels: Record<'alone' | 'withNeighbours', Record<'first' | 'second', LogisticModel>> = {
  alone: {
    first: {
      intercept: -1.887,
      terms: {
        lexical: [0.2938, 0.01862, 0.05609],
        lexicalCentred: [-0.0613, 0.001185, 0.02442],
        vector: [0.4078, 0.1491, 0.2083],
        vectorCentred: [0.622, -0.07825, 0.1855],
        aligned: [-0.5635, 0.05831, 0.07888],
        alignedCentred: [0.9079, 0.005258, 0.05384],
        adjacent: [0.263, 0.1469, 0.354],
        shorter: [-0.0702, 2.556, 0.4684],
        size: [-0.3055, 2.652, 0.2771],
      },
    },
    second: {
      intercept: -2.005,
      terms: {
        lexical: [-0.04907, 0.01862, 0.05609],
        lexicalCentred: [0.2136, 0.001185, 0.02442],
        vector: [-0.143, 0.1491, 0.2083],
        vectorCentred: [0.03397, -0.07825, 0.1855],
        aligned: [0.02821, 0.05831, 0.07888],
        alignedCentred: [0.03379, 0.005258, 0.05384],
        adjacent: [0.08169, 0.1469, 0.354],
        shorter: [0.001482, 2.556, 0.4684],
        size: [-0.3341, 2.652, 0.2771],
        first: [0.04436, -1.891, 1.484],
        kin: [1.259, 0.3768, 0.2308],
        common: [0.2096, -1.03, 0.4409],
        ofAPiece: [-0.3637, -1.646, 0.1813],
      },
    },
  },
  withNeighbours: {
    first: {
      intercept: -1.897,
      terms: {
        lexical: [0.1867, 0.01862, 0.05609],
        lexicalCentred: [-0.1836, 0.001185, 0.02442],
        vector: [0.3505, 0.1491, 0.2083],
        vectorCentred: [0.5447, -0.07825, 0.1855],
        aligned: [-0.5165, 0.05831, 0.07888],
        alignedCentred: [0.8563, 0.005258, 0.05384],
        adjacent: [0.2539, 0.1469, 0.354],
        shorter: [-0.0781, 2.556, 0.4684],
        size: [-0.2875, 2.652, 0.2771],
        neighboursCentred: [0.6508, 0.007121, 0.09839],
      },
    },
    second: {
      intercept: -2.063,
      terms: {
        lexical: [-0.04923, 0.01862, 0.05609],
        lexicalCentred: [0.1633, 0.001185, 0.02442],
        vector: [-0.1179, 0.1491, 0.2083],
        vectorCentred: [-0.01405, -0.07825, 0.1855],
        aligned: [-0.01677, 0.05831, 0.07888],
        alignedCentred: [0.05685, 0.005258, 0.05384],
        adjacent: [0.07686, 0.1469, 0.354],
        shorter: [0.02817, 2.556, 0.4684],
        size: [-0.332, 2.652, 0.2771],
        neighboursCentred: [0.09051, 0.007121, 0.09839],
        first: [0.07716, -1.9, 1.664],
        kin: [1.333, 0.364, 0.2388],
        common: [0.2423, -1.057, 0.4743],
        ofAPiece: [-0.3877, -1.646, 0.1821],
      },
    },
  },
};

/** Whether a page is stitched, and whether words could tell its parts. */
export const verdictModels: Record<'stitched' | 'separable', LogisticModel> = {
  stitched: { intercept: 0, terms: {} },
  separable: { intercept: 0, terms: {} },
};

/** Log-odds from which merges go on, by level + slope ln n; and from which a page is called stitched, or its strands separable. */
export const bounds = {
  alone: { level: -0.0, slope: -0.3 },
  withNeighbours: { level: -0.0, slope: -0.3 },
  stitched: 2,
  separable: 0,
};
