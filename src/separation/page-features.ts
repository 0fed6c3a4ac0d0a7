import type { Cohort } from '../background/vectors/word-vectors.js';
import { labelsAfter } from './link-tree.js';
import type { Merge } from './link-tree.js';
import { leadingEigenvalues, pairwise, unitRow } from './matrices.js';
import type { Pairs } from './matrices.js';
import type { PageBags } from './page-bags.js';
import { unitVectors } from './pair-features.js';
import type { PairFeatures } from './pair-features.js';
import { houseStyle } from './house-style.js';

/** What the verdict on a page is made from. */
export interface JudgedPage {
  /** Texts of its units. */
  texts: readonly string[];
  bags: PageBags;
  features: PairFeatures;
  /** Log-odds of all pairs. */
  logOdds: Pairs;
  /** The tree of average link on them, from single units on. */
  merges: readonly Merge[];
  cohort: Cohort | undefined;
}

/**
 * Figures of a page as a whole, by name: how alike its units are, measured against unrelated passages in general; whether one theme runs through them;
 * what parting it in two would gain; whether house style changes.
 */
export function pageFeatures({ texts, bags, features, logOdds, merges, cohort }: JudgedPage): Record<string, number> {
  const n = texts.length;
  const { lexical, aligned, vector } = features;
  const scores = standardised(bags, vector, cohort);
  const figures: Record<string, number> = {
    size: Math.log(n),
    words: mean(bags.units.map((unit) => Math.log(1 + unit.length))),
  };
  const spread = (name: string, pairs: Pairs): void => {
    const sorted = Float64Array.from(upper(pairs, n)).toSorted();
    figures[`${name}Mean`] = mean(sorted);
    for (const share of [10, 25, 50, 75, 90]) figures[`${name}${share}`] = quantile(sorted, share / 100);
    const next = Array.from({ length: n - 1 }, (_, i) => pairs[i * n + i + 1]!);
    figures[`${name}Next`] = mean(next);
    const best = Array.from({ length: n }, (_, i) => meanOfTwoBest(pairs.subarray(i * n, (i + 1) * n), i)).toSorted((a, b) => a - b);
    figures[`${name}Lonely`] = quantile(best, 0.2);
  };
  spread('lexical', lexical);
  spread('aligned', aligned);
  spread('vector', scores);
  spread('odds', logOdds);
  for (const [name, pairs] of [
    ['lexical', lexical],
    ['vector', vector],
  ] as const) {
    const values = leadingEigenvalues(
      pairwise(
        n,
        (i, j) => pairs[i * n + j]!,
        () => 0,
      ),
      n,
      3,
    );
    const first = Math.max(values[0]!, 1e-6);
    figures[`${name}First`] = values[0]! / n;
    figures[`${name}Second`] = clip(values[1]! / first);
    figures[`${name}Third`] = clip(values[2]! / first);
  }
  split(figures, { lexical, aligned, vector: scores, odds: logOdds }, merges, n);
  themes(figures, bags);
  Object.assign(figures, houseStyle(texts));
  return figures;
}

/** Cosines of vectors against what the units' have with unrelated passages: in standard deviations of those, averaged over the two. */
function standardised(bags: PageBags, vector: Pairs, cohort: Cohort | undefined): Pairs {
  const n = bags.units.length;
  if (cohort === undefined) return vector;
  const size = bags.dimensions;
  const { covariance } = cohort;
  const deviations = unitVectors(bags).map((row) => {
    const centre = unitRow(row.map((component, d) => component - cohort.mean[d]!));
    let variance = 0;
    for (let a = 0; a < size; a++) {
      if (centre[a] === 0) continue;
      let product = 0;
      for (let b = 0, at = a * size; b < size; b++, at++) product += covariance[at]! * centre[b]!;
      variance += centre[a]! * product;
    }
    return Math.sqrt(Math.max(variance, 0)) + 0.02;
  });
  return pairwise(n, (i, j) => (vector[i * n + j]! / deviations[i]! + vector[i * n + j]! / deviations[j]!) / 2);
}

/** What the last merges join, and how unlike it is. */
function split(figures: Record<string, number>, planes: Record<string, Pairs>, merges: readonly Merge[], n: number): void {
  const labels = labelsAfter(
    Array.from({ length: n }, (_, i) => i),
    merges,
    Math.max(merges.length - 1, 0),
  );
  const smaller = labels.filter((label) => label === labels[0]).length;
  figures['smaller'] = Math.min(smaller, n - smaller) / n;
  figures['last'] = merges.at(-1)?.height ?? 0;
  figures['secondLast'] = merges.at(-2)?.height ?? 0;
  for (const [name, pairs] of Object.entries(planes)) {
    let [within, withins, between, betweens] = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        if (labels[i] === labels[j]) {
          within += pairs[i * n + j]!;
          withins++;
        } else {
          between += pairs[i * n + j]!;
          betweens++;
        }
      }
    }
    figures[`${name}Gap`] = within / Math.max(withins, 1) - between / Math.max(betweens, 1);
  }
  // The best sum of affinities inside strands that the tree offers, above that of one strand.
  let sum = 0;
  let best = 0;
  const sizes = Array.from({ length: n }, () => 1);
  for (const { height, a, b } of merges) {
    sum += height * sizes[a]! * sizes[b]!;
    sizes[a]! += sizes[b]!;
    best = Math.max(best, sum);
  }
  figures['gain'] = Math.log1p(Math.max(best - sum, 0) / n);
}

/** Rare words that run through the page: an article comes back to its matter. */
function themes(figures: Record<string, number>, { idf, units, unitFrequency }: PageBags): void {
  const n = units.length;
  const covered = new Set<number>();
  for (let round = 1; round <= 3; round++) {
    const gains = new Map<number, number>();
    for (const [unit, words] of units.entries()) {
      if (!covered.has(unit)) for (const word of words) if (idf[word]! > 1.5) gains.set(word, (gains.get(word) ?? 0) + 1);
    }
    const best = [...gains].toSorted(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
    for (const [unit, words] of units.entries()) if (best !== undefined && words.includes(best)) covered.add(unit);
    figures[`theme${round}`] = covered.size / n;
  }
  let all = 0;
  let repeated = 0;
  for (const [word, weight] of idf.entries()) {
    all += weight;
    if (unitFrequency[word]! > 1) repeated += weight;
  }
  figures['repeated'] = all > 0 ? repeated / all : 0;
}

function upper(pairs: Pairs, n: number): number[] {
  const values: number[] = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) values.push(pairs[i * n + j]!);
  return values;
}

function meanOfTwoBest(row: Pairs, self: number): number {
  let [first, second] = [-Infinity, -Infinity];
  for (let j = 0; j < row.length; j++) {
    if (j === self) continue;
    const value = row[j]!;
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return second === -Infinity ? first : (first + second) / 2;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length > 0 ? sum / values.length : 0;
}

/** The value below which a share of sorted values lies. */
function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  return sorted[below]! + (sorted[Math.min(below + 1, sorted.length - 1)]! - sorted[below]!) * (place - below);
}

function clip(value: number): number {
  return Math.max(0, Math.min(1, value));
}
