import { linkTree } from './link-tree.js';
import { pairwise } from './matrices.js';
import type { Pairs } from './matrices.js';
import { pageBags } from './page-bags.js';
import type { PageBags, WordStatistics } from './page-bags.js';
import type { JudgedPage } from './page-features.js';
import { pairFeatures } from './pair-features.js';
import type { PairFeatures } from './pair-features.js';
import { pairLogOdds } from './pair-model.js';
import { pairBounds } from './calibration/pairs.js';
import { cutTree, withoutCrumbs } from './partition.js';
import type { PageUnits } from './page-units.js';
import { someUnits } from './sample-units.js';

/** What comparing all units of a page with each other gave. */
export interface ComparedUnits {
  bags: PageBags;
  features: PairFeatures;
  /** Log-odds of being of one strand; without word vectors a plainer figure. */
  affinity: Pairs;
  /** The mean affinity from which strands are joined. */
  bound: number;
  /** What a log-odds of 1 is in affinity. */
  scale: number;
}

/** Units compared with each other at once; a longer page is parted by stretches, and then the strands of those. */
export const mostAtOnce = 200;
/** Without word vectors: weights of what is left, and a bound that rises with the number of units, for the highest of many chance likenesses does. */
const plain = { adjacent: 0.04, neighbours: 0.4, scale: 0.02, bound: (n: number): number => -0.03 + 0.012 * Math.log(n) };

/** Compares all pairs of units. */
export function compareUnits({ units, words, neighbours, statistics }: PageUnits): ComparedUnits {
  const n = words.length;
  const bags = pageBags(words, statistics);
  const { vectors } = statistics;
  const features = pairFeatures(bags, vectors?.cohort.mean, units.continues, neighbours);
  if (vectors !== undefined) {
    const { level, slope } = neighbours === undefined ? pairBounds.alone : pairBounds.withNeighbours;
    return { bags, features, affinity: pairLogOdds(features, n).second, bound: level + slope * Math.log(n), scale: 1 };
  }
  const { lexicalCentred, adjacent, neighboursCentred } = features;
  const affinity = pairwise(n, (i, j) => {
    const at = i * n + j;
    return lexicalCentred[at]! + plain.adjacent * adjacent[at]! + plain.neighbours * (neighboursCentred?.[at] ?? 0);
  });
  return { bags, features, affinity, bound: plain.bound(n), scale: plain.scale };
}

/**
 * A page as the verdict sees it: by its own words, whatever a corpus says. `undefined` where there is too little of it, or no word vectors to see it by.
 */
export function comparedPage(
  { bags, features, affinity }: Pick<ComparedUnits, 'bags' | 'features' | 'affinity'>,
  texts: readonly string[],
  { vectors }: WordStatistics,
): JudgedPage | undefined {
  const n = texts.length;
  if (vectors === undefined || bags.units.filter((words) => words.length > 0).length < 2) return undefined;
  const own: PairFeatures = { ...features, neighbours: undefined, neighboursCentred: undefined, nearness: undefined };
  const logOdds = features.neighbours === undefined ? affinity : pairLogOdds(own, n).second;
  return { texts, bags, features, logOdds, merges: linkTree(n, logOdds, alone(n)), cohort: vectors.cohort };
}

/**
 * Parts units into strands by average link: units of one source begin together, those of different sources never meet unless they may, and a page that is not known to
 * be of one piece has two strands at least.
 *
 * @param wanted how many strands there are, where that is known; sources may then meet if there are more of them
 * @returns a label a unit
 */
export function partUnits(
  { units, words, mayMeet }: PageUnits,
  { affinity, bound, scale }: ComparedUnits,
  wanted: number | undefined,
): number[] {
  const n = words.length;
  const { sources } = units;
  const firstOf = new Map<string, number>();
  const firstWith = new Map<string, number>();
  const start = sources.map((source, unit) => {
    // What is said again in the same words is of the same strand.
    const [known, key] = source === null ? [firstWith, words[unit]!.join(' ')] : [firstOf, source];
    const first = known.get(key) ?? unit;
    known.set(key, first);
    return first;
  });
  const mustMeet = wanted !== undefined && firstOf.size > wanted;
  const apart = (a: number, b: number): boolean => {
    const [one, other] = [sources[a]!, sources[b]!];
    if (mustMeet || one === null || other === null) return false;
    // The page's own words must say so too, likelier than not.
    return mayMeet?.(one, other) !== true || meanBetween(affinity, start, a, b) < 0;
  };
  const told = lessForUnfound(affinity, sources, scale);
  const merges = linkTree(n, told, start, firstOf.size > 1 ? apart : undefined);
  const fewest = Math.max(Math.min(2, n), 1);
  const labels = cutTree(start, merges, { bound, fewest, wanted });
  return wanted === undefined ? withoutCrumbs(n, labels, told, (unit) => sources[unit] !== null) : labels;
}

/** The mean affinity of the pairs between two clusters, by their names. */
function meanBetween(affinity: Pairs, clusters: readonly number[], a: number, b: number): number {
  const n = clusters.length;
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    if (clusters[i] !== a) continue;
    for (let j = 0; j < n; j++) {
      if (clusters[j] !== b) continue;
      sum += affinity[i * n + j]!;
      pairs++;
    }
  }
  return sum / pairs;
}

/** How often the source of a passage is not found though it is there. */
const missedSources = 0.1;

/**
 * A passage whose source was not found is less likely from a source that was: the more passages have none, the less it says to miss one. Shifts
 * the log-odds of such pairs by ln(how often a source is missed / share of units without one), where that is below 0.
 */
function lessForUnfound(affinity: Pairs, sources: readonly (string | null)[], scale: number): Pairs {
  const n = sources.length;
  const without = sources.filter((source) => source === null).length;
  if (without === 0 || without === n) return affinity;
  const shift = scale * Math.min(Math.log((missedSources * n) / without), 0);
  return affinity.map((odds, at) => ((sources[Math.floor(at / n)] === null) === (sources[at % n] === null) ? odds : odds + shift));
}

/** The same for a long page: stretch by stretch, and then the strands of all stretches, each as one unit. */
export function partInStretches(page: PageUnits, wanted: number | undefined): number[] {
  const { units, words, neighbours, mayMeet, statistics } = page;
  const most = wordsAtOnce(words.length);
  const labels: number[] = [];
  const strands: number[][] = [];
  for (let from = 0; from < words.length; from += mostAtOnce) {
    const to = Math.min(from + mostAtOnce, words.length);
    const whole = someUnits(
      page,
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    const stretch: PageUnits = { ...whole, words: tellingWords(whole.words, statistics, most) };
    const numbers = new Map<number, number>();
    for (const [i, label] of partUnits(stretch, compareUnits(stretch), undefined).entries()) {
      const strand = numbers.get(label) ?? strands.push([]) - 1;
      numbers.set(label, strand);
      strands[strand]!.push(from + i);
      labels.push(strand);
    }
  }
  if (strands.length >= words.length) return labels;
  const joined: PageUnits = {
    units: {
      passages: strands.map((some) => some.flatMap((unit) => units.passages[unit]!)),
      sources: strands.map((some) => some.map((unit) => units.sources[unit]!).find((source) => source !== null) ?? null),
      continues: strands.map(() => false),
    },
    words: tellingWords(
      strands.map((some) => some.flatMap((unit) => words[unit]!)),
      statistics,
      most,
    ),
    neighbours: neighbours && strands.map((some) => some.flatMap((unit) => neighbours[unit]!).toSorted((a, b) => b.cosine - a.cosine)),
    mayMeet,
    statistics,
  };
  const again = strands.length > mostAtOnce ? partInStretches(joined, wanted) : partUnits(joined, compareUnits(joined), wanted);
  return labels.map((strand) => again[strand]!);
}

/** Different words that are compared at once, for time goes with the square of them: of pages of more units than a thousand fewer, down to the least. */
const mostWords = { words: 8000, units: 1000, least: 1600 };

function wordsAtOnce(units: number): number {
  const { words, units: few, least } = mostWords;
  return Math.max(Math.floor(words * Math.min(few / units, 1)), least);
}

/** The words of strands or units, without those that say least of one that has more different ones than its share of what can be compared. */
function tellingWords(
  strands: readonly (readonly string[])[],
  { articles, frequency }: WordStatistics,
  most: number,
): (readonly string[])[] {
  const each = Math.floor(most / strands.length);
  return strands.map((words) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (counts.size <= each) return words;
    const weights = Array.from(counts, ([word, count]): [string, number] => [
      word,
      (1 + Math.log(count)) * Math.log((articles + 1) / (frequency(word) + 0.5)),
    ]);
    // Of equal weights the word that stands there first is kept.
    const kept = new Set(
      weights
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, each)
        .map(([word]) => word),
    );
    return words.filter((word) => kept.has(word));
  });
}

function alone(n: number): number[] {
  return Array.from({ length: n }, (_, unit) => unit);
}
