import { contingency, labelsOf } from '../../src/evaluation/contingency.js';
import { oneToOne } from '../../src/evaluation/one-to-one.js';
import { linkTree } from '../../src/separation/link-tree.js';
import type { Pairs } from '../../src/separation/matrices.js';
import type { LogisticModel } from '../../src/separation/models.js';
import type { Planes } from '../../src/separation/pair-model.js';
import { combined, firstPlanes, kinPlanes } from '../../src/separation/pair-model.js';
import { cutTree, withoutCrumbs } from '../../src/separation/partition.js';
import { fitLogistic } from './logistic.js';
import type { ComparedPage } from './pages.js';

const lexical = ['lexical', 'lexicalCentred', 'lexicalRoot', 'sharing'];
const semantic = ['vector', 'vectorCentred', 'vectorSquare', 'aligned', 'alignedCentred'];
const alone = [...lexical, ...semantic, 'adjacent', 'shorter', 'size'];
const kin = ['first', 'kin', 'common', 'ofAPiece'];
/** What a corpus adds. */
const near = ['neighboursCentred', 'gatedCentred', 'nearness'];

/** The weight of all pairs of a page together, against the penalty on weights. */
const ofPage = 40;
const penalty = 1;

export interface PairModels {
  first: LogisticModel;
  second: LogisticModel;
}

/**
 * Fits both rounds to the pairs of pages. All pairs of a page weigh as much together as those of any other: where each pair weighs the same, the
 * largest pages rule, and pages of a dozen sentences fall into too many strands.
 */
export function fitPairs(pages: readonly ComparedPage[], withNeighbours: boolean): PairModels {
  const names = [...alone, ...(withNeighbours ? near : [])];
  const first = fitRound(pages, names, planesOf);
  const second = fitRound(pages, [...names, ...kin], (page) => {
    const planes = planesOf(page);
    const n = page.texts.length;
    return { ...planes, ...kinPlanes(combined(first, planes, n), n) };
  });
  return { first, second };
}

const planesOf = ({ compared, texts }: ComparedPage): Planes => firstPlanes(compared.features, texts.length);

function fitRound(pages: readonly ComparedPage[], names: readonly string[], planesFor: (page: ComparedPage) => Planes): LogisticModel {
  const count = pages.reduce((sum, { texts }) => sum + pairsOf(texts.length), 0);
  const columns = names.map(() => new Float64Array(count));
  const truth = new Float64Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  for (const page of pages) {
    const n = page.texts.length;
    const planes = planesFor(page);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        for (const [k, name] of names.entries()) columns[k]![at] = planes[name]![i * n + j]!;
        truth[at] = page.truth[i] === page.truth[j] ? 1 : 0;
        weights[at] = (page.weight * ofPage) / pairsOf(n);
        at++;
      }
    }
  }
  return fitLogistic({ names, columns, truth, weights }, penalty);
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2;

export interface Bound {
  level: number;
  slope: number;
}

/** The bound on merges, level + slope ln n, with which strands are best one-to-one; what its neighbours give counts as much, since the best alone is chance. */
export function chooseBound(pages: readonly ComparedPage[], { first, second }: PairModels): Bound {
  const trees = pages.map((page) => {
    const n = page.texts.length;
    const planes = planesOf(page);
    const odds = combined(second, { ...planes, ...kinPlanes(combined(first, planes, n), n) }, n);
    const start = Array.from({ length: n }, (_, unit) => unit);
    return { page, odds, start, merges: linkTree(n, odds, start), gold: labelsOf(page.truth) };
  });
  const accuracy = (bound: Bound): number => {
    let sum = 0;
    let all = 0;
    for (const { page, odds, start, merges, gold } of trees) {
      const n = start.length;
      const cut = cutTree(start, merges, { bound: bound.level + bound.slope * Math.log(n), fewest: Math.min(2, n) });
      sum += page.weight * oneToOne(contingency(gold, labelsOf(crumbless(n, cut, odds))));
      all += page.weight;
    }
    return sum / all;
  };
  let best: Bound = { level: 0, slope: 0 };
  let highest = -Infinity;
  for (const slope of [-0.4, -0.3, -0.2, -0.1]) {
    const levels = Array.from({ length: 27 }, (_, i) => Math.round(i * 10 - 130) / 100);
    const found = levels.map((level) => accuracy({ level, slope }));
    for (let i = 1; i + 1 < levels.length; i++) {
      const mean = (found[i - 1]! + found[i]! + found[i + 1]!) / 3;
      if (mean > highest) [highest, best] = [mean, { level: levels[i]!, slope }];
    }
  }
  return best;
}

const crumbless = (n: number, labels: readonly number[], odds: Pairs): number[] => withoutCrumbs(n, labels, odds, () => false);
