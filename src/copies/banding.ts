import { UnstitchError } from '../errors.js';

/** How a signature is cut into bands: `bands * rows` of its values are used, the rest compare but do not propose. */
export interface Banding {
  /** b: how many bands; two articles that share one are candidates. */
  bands: number;
  /** r: how many signature values are hashed together into one band. */
  rows: number;
}

/** What {@link chooseBanding} weighs. */
export interface BandingOptions {
  /** The Jaccard similarity from which on a pair is wanted; above 0, at most 1. */
  threshold: number;
  /** k: values in a signature, 1 to 4,096; 128 unless told. */
  values?: number;
  /** Cost of a candidate below the threshold, 0 or more; 0.5 unless told. Raised: fewer candidates to verify, more pairs missed. */
  falsePositiveWeight?: number;
  /** Cost of a missed pair above the threshold, 0 or more; 0.5 unless told. Raised: fewer pairs missed, more candidates to verify. */
  falseNegativeWeight?: number;
}

/** What a banding costs at a threshold. */
interface BandingErrors {
  /** The area under the curve left of the threshold, 0 to 1. */
  falsePositive: number;
  /** The area over the curve right of the threshold, 0 to 1. */
  falseNegative: number;
}

/** The longest signature a banding is chosen for. */
export const MAX_SIGNATURE_VALUES = 4096;

/**
 * The probability that two articles of Jaccard similarity `s` share a band, `1 - (1 - s^r)^b`: the S-curve of
 * locality-sensitive hashing (Indyk & Motwani 1998; Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", chapter 3).
 *
 * @param s similarity, 0 to 1
 */
export function collisionProbability(s: number, bands: number, rows: number): number {
  // Through logarithms, for the plain formula answers 0 wherever s^r is below the grain of doubles.
  return -Math.expm1(bands * Math.log1p(-(s ** rows)));
}

/**
 * The bands and rows whose curve comes nearest to a step at the threshold: of all `bands * rows <= values` the one with the
 * smallest weighted sum of the area under the curve left of the threshold (candidates that verification throws away) and
 * the area over it right of the threshold (pairs that are never proposed). The areas are exact up to rounding. Of
 * equals, the one with fewer rows.
 *
 * Time grows with `values` squared: about 1 ms at 128, 0.5 s at 4,096.
 *
 * @throws UnstitchError `invalid_option` where an option is out of range
 */
export function chooseBanding(options: BandingOptions): Banding {
  const { threshold, values = 128, falsePositiveWeight = 0.5, falseNegativeWeight = 0.5 } = options;
  check('threshold', threshold, threshold > 0 && threshold <= 1, 'a number above 0, at most 1');
  checkValues(values);
  check('falsePositiveWeight', falsePositiveWeight, falsePositiveWeight >= 0 && falsePositiveWeight < Infinity, 'a number from 0 up');
  check('falseNegativeWeight', falseNegativeWeight, falseNegativeWeight >= 0 && falseNegativeWeight < Infinity, 'a number from 0 up');
  check('the sum of both weights', 0, falsePositiveWeight + falseNegativeWeight > 0, 'one of them above 0');

  let best: Banding = { bands: 1, rows: 1 };
  let bestCost = Infinity;
  for (const { bands, rows, errors } of everyBanding(threshold, values)) {
    const cost = falsePositiveWeight * errors.falsePositive + falseNegativeWeight * errors.falseNegative;
    // The margin keeps rounding from deciding between equals.
    if (cost < bestCost - 1e-12) {
      best = { bands, rows };
      bestCost = cost;
    }
  }
  return best;
}

/**
 * A banding given by hand, checked against the signature it is to cut.
 *
 * @throws UnstitchError `invalid_option` where bands or rows are no positive integers, or need more values than there are
 */
export function checkBanding(banding: Banding, values = 128): Banding {
  const { bands, rows } = banding;
  checkValues(values);
  check('bands', bands, Number.isSafeInteger(bands) && bands >= 1, 'an integer from 1 up');
  check('rows', rows, Number.isSafeInteger(rows) && rows >= 1, 'an integer from 1 up');
  if (bands * rows > values) {
    throw new UnstitchError(
      'invalid_option',
      `${bands} bands of ${rows} rows need ${bands * rows} signature values, but a signature has ${values}; lower bands or rows, or lengthen the signatures`,
      { bands, rows, values },
    );
  }
  return { bands, rows };
}

/**
 * Every banding of at most `values` values with its errors, by rows, then by bands.
 *
 * The curve is a polynomial of degree `bands * rows`, so the Gauss-Legendre rule of `m` points gives its integral exactly
 * once `2m - 1` reaches that degree. The powers at each point grow by one multiplication from banding to banding.
 */
function* everyBanding(threshold: number, values: number): Generator<Banding & { errors: BandingErrors }> {
  const { points, weights } = gaussLegendre(Math.ceil((values + 1) / 2));
  const below = points.map((point) => (threshold * (point + 1)) / 2);
  const above = points.map((point) => threshold + ((1 - threshold) * (point + 1)) / 2);
  const rowPowersBelow = new Float64Array(points.length).fill(1);
  const rowPowersAbove = new Float64Array(points.length).fill(1);
  const missedBelow = new Float64Array(points.length);
  const missedAbove = new Float64Array(points.length);

  for (let rows = 1; rows <= values; rows++) {
    for (let i = 0; i < points.length; i++) {
      rowPowersBelow[i]! *= below[i]!;
      rowPowersAbove[i]! *= above[i]!;
    }
    missedBelow.fill(1);
    missedAbove.fill(1);
    for (let bands = 1; bands * rows <= values; bands++) {
      let caught = 0;
      let missed = 0;
      for (let i = 0; i < points.length; i++) {
        missedBelow[i]! *= 1 - rowPowersBelow[i]!;
        missedAbove[i]! *= 1 - rowPowersAbove[i]!;
        caught += weights[i]! * (1 - missedBelow[i]!);
        missed += weights[i]! * missedAbove[i]!;
      }
      yield { bands, rows, errors: { falsePositive: (caught * threshold) / 2, falseNegative: (missed * (1 - threshold)) / 2 } };
    }
  }
}

/** The points and weights of the Gauss-Legendre rule on [-1, 1]: roots of the Legendre polynomial by Newton's method. */
function gaussLegendre(size: number): { points: Float64Array; weights: Float64Array } {
  const points = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
    let slope = 0;
    for (let step = 0; step < 100; step++) {
      let last = 1;
      let value = x;
      for (let degree = 2; degree <= size; degree++) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * last) / degree;
        last = value;
        value = next;
      }
      slope = (size * (x * value - last)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    points[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}

function checkValues(values: number): void {
  check(
    'values',
    values,
    Number.isSafeInteger(values) && values >= 1 && values <= MAX_SIGNATURE_VALUES,
    `an integer from 1 to ${MAX_SIGNATURE_VALUES}`,
  );
}

function check(option: string, got: number, holds: boolean, expected: string): void {
  if (holds) return;
  throw new UnstitchError('invalid_option', `${option} is ${got}; expected ${expected}`, { option, got, expected });
}
