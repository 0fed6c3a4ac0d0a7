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
      intercept: -2.416,
      terms: {
        lexical: [0.3593, 0.009356, 0.04009],
        lexicalCentred: [-0.2399, 0.0003214, 0.02362],
        vector: [0.4637, 0.05254, 0.1648],
        vectorCentred: [0.5311, -0.02635, 0.1564],
        aligned: [-0.7104, 0.02643, 0.05498],
        alignedCentred: [1.067, 0.001265, 0.04443],
        adjacent: [0.1474, 0.05036, 0.2187],
        shorter: [-0.07339, 2.415, 0.4704],
        size: [-0.4206, 4.126, 0.8634],
      },
    },
    second: {
      intercept: -2.548,
      terms: {
        lexical: [-0.1367, 0.009356, 0.04009],
        lexicalCentred: [0.3289, 0.0003214, 0.02362],
        vector: [-0.2158, 0.05254, 0.1648],
        vectorCentred: [0.02241, -0.02635, 0.1564],
        aligned: [0.1349, 0.02643, 0.05498],
        alignedCentred: [-0.07402, 0.001265, 0.04443],
        adjacent: [0.0562, 0.05036, 0.2187],
        shorter: [0.01288, 2.415, 0.4704],
        size: [-0.7766, 4.126, 0.8634],
        first: [-0.07198, -2.422, 1.382],
        kin: [1.285, 0.3352, 0.1928],
        common: [0.3659, -0.226, 0.5493],
        ofAPiece: [-0.4321, -2.017, 0.2922],
      },
    },
  },
  withNeighbours: {
    first: {
      intercept: -2.401,
      terms: {
        lexical: [0.3032, 0.009356, 0.04009],
        lexicalCentred: [-0.3214, 0.0003214, 0.02362],
        vector: [0.4477, 0.05254, 0.1648],
        vectorCentred: [0.4928, -0.02635, 0.1564],
        aligned: [-0.6844, 0.02643, 0.05498],
        alignedCentred: [1.031, 0.001265, 0.04443],
        adjacent: [0.1456, 0.05036, 0.2187],
        shorter: [-0.08165, 2.415, 0.4704],
        size: [-0.3949, 4.126, 0.8634],
        neighboursCentred: [0.3791, 0.001619, 0.0654],
        gatedCentred: [-0.05589, 0.0007228, 0.02391],
        nearness: [-0.08, 0.1017, 0.03454],
      },
    },
    second: {
      intercept: -2.557,
      terms: {
        lexical: [-0.1357, 0.009356, 0.04009],
        lexicalCentred: [0.3011, 0.0003214, 0.02362],
        vector: [-0.2098, 0.05254, 0.1648],
        vectorCentred: [0.01779, -0.02635, 0.1564],
        aligned: [0.1184, 0.02643, 0.05498],
        alignedCentred: [-0.06351, 0.001265, 0.04443],
        adjacent: [0.05603, 0.05036, 0.2187],
        shorter: [0.02693, 2.415, 0.4704],
        size: [-0.7752, 4.126, 0.8634],
        neighboursCentred: [0.05114, 0.001619, 0.0654],
        gatedCentred: [-0.01471, 0.0007228, 0.02391],
        nearness: [0.04481, 0.1017, 0.03454],
        first: [-0.06776, -2.409, 1.418],
        kin: [1.3, 0.3362, 0.1949],
        common: [0.38, -0.2242, 0.5618],
        ofAPiece: [-0.41, -2.014, 0.2875],
      },
    },
  },
};

/** Whether a page is stitched, and whether words could tell its parts. */
export const verdictModels: Record<'stitched' | 'separable', LogisticModel> = {
  stitched: {
    intercept: -1.735,
    terms: {
      aligned10: [-0.0064, 0.01801, 0.03848],
      aligned25: [0.537, 0.03501, 0.04919],
      aligned50: [0.3546, 0.07001, 0.06572],
      aligned75: [0.5176, 0.1205, 0.08004],
      aligned90: [0.0846, 0.1805, 0.09315],
      alignedGap: [0.05028, 0.05663, 0.04942],
      alignedLonely: [-0.8557, 0.1293, 0.07186],
      alignedMean: [-1.063, 0.08867, 0.0593],
      alignedNext: [-0.4494, 0.1063, 0.06854],
      apostrophes: [0.6359, 0.1199, 0.171],
      dashes: [0.2248, 0.01484, 0.0744],
      gain: [0.06064, 2.459, 0.8261],
      last: [0.3928, -2.943, 0.7127],
      lexical10: [0.3053, 0.004028, 0.02258],
      lexical25: [-0.479, 0.008407, 0.02905],
      lexical50: [-0.2542, 0.02502, 0.04735],
      lexical75: [-0.5952, 0.06235, 0.07628],
      lexical90: [0.4464, 0.1197, 0.1068],
      lexicalFirst: [-1.152, 0.06077, 0.04903],
      lexicalGap: [0.8329, 0.04745, 0.05203],
      lexicalLonely: [-0.8492, 0.06739, 0.06569],
      lexicalMean: [-0.9332, 0.04903, 0.04919],
      lexicalNext: [0.7655, 0.0648, 0.0617],
      lexicalSecond: [-0.2192, 0.1232, 0.2538],
      lexicalThird: [0.1307, 0.196, 0.2708],
      odds10: [-0.7728, -3.537, 0.7593],
      odds25: [-0.2467, -3.067, 0.7221],
      odds50: [-0.3162, -2.216, 0.6452],
      odds75: [0.05871, -0.8872, 0.6969],
      odds90: [0.426, 0.4029, 0.7185],
      oddsGap: [-0.113, 2.153, 1.013],
      oddsLonely: [0.2902, -0.1958, 0.7492],
      oddsMean: [0.4668, -1.856, 0.4262],
      oddsNext: [-1.105, -0.9188, 0.6517],
      percent: [0.2711, 0.01119, 0.06746],
      quotationMarks: [0.7993, 0.1066, 0.169],
      repeated: [-1.394, 0.1148, 0.0625],
      secondLast: [-0.4054, -1.868, 0.8192],
      size: [-0.5377, 2.471, 0.7045],
      smaller: [-0.0467, 0.3418, 0.109],
      spelling: [-0.112, 0.1577, 0.1491],
      tense: [-0.04271, 0.05613, 0.1265],
      theme1: [0.1608, 0.4476, 0.2187],
      theme2: [-0.1657, 0.6416, 0.2319],
      theme3: [-1.243, 0.7567, 0.2174],
      titles: [0.3863, 0.05295, 0.1317],
      unitedStates: [0.2232, 0.01747, 0.08171],
      vector10: [-0.2087, 0.2187, 1.046],
      vector25: [-0.6181, 0.7872, 1.075],
      vector50: [-0.5487, 1.548, 1.139],
      vector75: [-0.5105, 2.364, 1.144],
      vector90: [0.212, 3.118, 1.091],
      vectorFirst: [2.074, 0.2384, 0.119],
      vectorGap: [-0.233, 0.9966, 0.7477],
      vectorLonely: [-0.01747, 2.387, 0.9371],
      vectorMean: [-0.5664, 1.621, 1.026],
      vectorNext: [0.212, 1.857, 1.069],
      vectorSecond: [0.3611, 0.18, 0.2782],
      vectorThird: [0.3975, 0.08429, 0.1939],
      words: [0.2817, 2.91, 0.315],
    },
  },
  separable: {
    intercept: 0.8434,
    terms: {
      oddsMean: [-0.009058, -1.938, 0.3133],
      odds25: [-0.7622, -3.152, 0.6317],
      vectorMean: [-1.734, 0.8418, 0.817],
      alignedMean: [-3.102, 0.05489, 0.04562],
      last: [-0.5432, -3.053, 0.6161],
      secondLast: [-0.3518, -2.103, 0.6676],
    },
  },
};

/** Log-odds from which merges go on, by level + slope ln n; and from which a page is called stitched, or its strands separable. */
export const bounds = {
  alone: { level: -0.3, slope: -0.2 },
  withNeighbours: { level: -0.4, slope: -0.2 },
  stitched: 1.25,
  separable: -0.25,
};
