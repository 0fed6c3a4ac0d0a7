import { distance } from 'ml-distance';
import { pairModels } from './calibration/pairs.js';
import { pairwise, unitRow } from './matrices.js';
import type { Pairs } from './matrices.js';
import type { LogisticModel } from './models.js';
import { cutAt, within } from './models.js';
import type { PairFeatures } from './pair-features.js';

/** A feature of a pair is a matrix of all pairs. */
export type Planes = Record<string, Pairs>;

/**
 * Log-odds, for all pairs of units, that they are of one strand: two rounds of logistic regression, the second of which knows of the first what
 * it says of the whole page (whether both have the same kin, and how much of a piece the page is).
 *
 * @returns log-odds of both rounds
 */
export function pairLogOdds(features: PairFeatures, n: number): { first: Pairs; second: Pairs } {
  const models = features.neighbours === undefined ? pairModels.alone : pairModels.withNeighbours;
  const planes = firstPlanes(features, n);
  const first = combined(models.first, planes, n);
  const second = combined(models.second, { ...planes, ...kinPlanes(first, n) }, n);
  return { first, second };
}

/** The features of the first round, by the names under which their weights stand. */
export function firstPlanes(features: PairFeatures, n: number): Planes {
  const { nearness, neighbours, neighboursCentred } = features;
  const size = pairwise(
    n,
    () => Math.log(n),
    () => 0,
  );
  const planes: Planes = {
    lexical: features.lexical,
    lexicalCentred: features.lexicalCentred,
    vector: features.vector,
    vectorCentred: features.vectorCentred,
    // What a first word in common says is more than what a second says, and likeness of vectors the reverse.
    lexicalRoot: features.lexical.map(Math.sqrt),
    sharing: features.lexical.map((cosine) => (cosine > 0 ? 1 : 0)),
    vectorSquare: features.vector.map((cosine) => Math.max(cosine, 0) ** 2),
    aligned: features.aligned,
    alignedCentred: features.alignedCentred,
    adjacent: features.adjacent,
    shorter: features.shorter,
    size,
  };
  if (nearness === undefined || neighbours === undefined || neighboursCentred === undefined) return planes;
  // Neighbours that know nothing of a story must not speak of it: what they say is weighed by how near they are.
  const gated = (pairs: Pairs): Pairs => pairs.map((value, at) => value * Math.min(nearness[at]! / nearEnough, 1));
  return { ...planes, neighbours, neighboursCentred, gated: gated(neighbours), gatedCentred: gated(neighboursCentred), nearness };
}

const nearEnough = 0.4;

/** What the first round says of a pair and its page. */
export function kinPlanes(first: Pairs, n: number): Planes {
  const odds = pairwise(
    n,
    (i, j) => 1 / (1 + Math.exp(-first[i * n + j]!)),
    () => 0,
  );
  const rows = Array.from({ length: n }, (_, i) => odds.subarray(i * n, (i + 1) * n));
  const withSelf = rows.map((row, i) => {
    const own = row.slice();
    own[i] = 1;
    return unitRow(own);
  });
  const all = odds.reduce((sum, one) => sum + one, 0);
  const ofAPiece = Math.log(all / n / Math.max(1, n - 1) + 0.01);
  return {
    first,
    kin: pairwise(n, (i, j) => distance.innerProduct(withSelf[i]!, withSelf[j]!)),
    common: pairwise(n, (i, j) => Math.log(distance.innerProduct(rows[i]!, rows[j]!) + 0.02)),
    ofAPiece: pairwise(n, () => ofAPiece),
  };
}

/** The sum of features times weights. A feature beyond six standard deviations counts as six. */
export function combined({ intercept, terms }: LogisticModel, planes: Planes, n: number): Pairs {
  const odds = new Float64Array(n * n).fill(intercept);
  for (const [name, [weight, mean, deviation]] of Object.entries(terms)) {
    const plane = planes[name]!;
    for (let at = 0; at < odds.length; at++) {
      odds[at]! += weight * within((plane[at]! - mean) / deviation, cutAt.logistic);
    }
  }
  for (let i = 0; i < n; i++) odds[i * n + i] = 0;
  return odds;
}
