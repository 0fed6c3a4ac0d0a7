import type { Alignment } from './alignment.js';
import type { Fit } from './attribution.js';
import { SourceEvidence } from './source-evidence.js';
import type { PassagePlace, Support } from './source-evidence.js';
import { meanWeight } from './vocabulary.js';

/**
 * How sure it is that a passage was taken from an article: a logistic regression on pages whose sources are known, with up to a third of
 * their words replaced, and on the same pages with their sources kept away. The weights are the mean of two fits, one on each half of the pages.
 */
const own = { always: -3.2, steady: 3.8, verySteady: -6.6, pairs: -4.3, weight: 6.95, total: -5.1, verbatim: 1.08, scattered: -13.3 };
/** What tells which of several articles a passage is from: its own log-odds, and the other passages that each explains, the surest, the next, and all. */
const choice = { own: 0.88, first: 4.1, second: 0.7, all: 0.12 };
/** Log-odds, by the alignment alone, from which an article rivals another. */
const rivalling = 1;
/** Log-odds that differ by less do not tell two articles apart. */
const alike = 0.05;
/** Weights were counted in parts of such a mean when this was fitted. */
const unit = meanWeight / 3;

/** Log-odds, by the alignment alone. */
function ownOdds({
  total,
  weight,
  steady,
  sequence,
  pairs,
}: Pick<Alignment, 'total' | 'weight' | 'steady' | 'sequence' | 'pairs'>): number {
  const share = total === 0 ? 0 : steady / total;
  return (
    own.always +
    own.steady * share +
    own.verySteady * Math.max(share - 0.7, 0) +
    own.pairs * pairs +
    own.weight * Math.log(1 + weight / unit) +
    own.total * Math.log(1 + total / unit) +
    (sequence >= 0.9 && pairs >= 0.8 ? own.verbatim : 0) +
    own.scattered * (sequence - share)
  );
}

/** Log-odds that give a passage no source in the best of company, and company of no weight to others. */
const negligible = -5;

/**
 * What words that an article shares with a passage must weigh for its log-odds to come to more than {@link negligible}, of a passage that weighs
 * `total`. They do not where they come to less in the best case: all in one order, at one distance, and no two of them neighbours.
 */
export function leastWeight(total: number): number {
  const most = (weight: number): number => {
    const sequence = total === 0 ? 0 : weight / total;
    return ownOdds({ total, weight, steady: weight, sequence, pairs: 0 }) + (sequence >= 0.9 ? own.verbatim : 0);
  };
  let low = 0;
  let high = total;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (most(middle) >= negligible) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An article that fits no better than this by its alignment is not named in any company. */
const unlikely = -4;

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** What is known of articles. */
export interface ArticleTies {
  /** A total order: date, then id. */
  compare: (a: number, b: number) => number;
  /** Whether two have so much in common that one does not speak against the other. */
  related: (a: number, b: number) => boolean;
  /** The share of each passage's weight whose words an article has, wherever they stand in it. */
  shared: (article: number) => Float64Array;
}

/** A fit with its log-odds by its alignment alone, and with what other passages say for its article. */
interface Weighed {
  fit: Fit;
  odds: number;
  chosen: number;
}

/**
 * Each passage's source: of its fits the one that the page speaks for most; `undefined` where that is not probable enough. Of those that are nearly
 * as good the one that explains most of the page, then the one with more votes, then the first by `compare`.
 */
export function chooseSources(
  fits: readonly (readonly Fit[])[],
  places: readonly PassagePlace[],
  { compare, related, shared }: ArticleTies,
): (Fit | undefined)[] {
  const support = new Map<number, Support[]>();
  const odds = fits.map((some, passage) =>
    some.map(({ article, alignment }) => {
      const found = ownOdds(alignment);
      const list = support.get(article) ?? [];
      list.push({ passage, probability: probability(found) });
      support.set(article, list);
      return found;
    }),
  );
  const candidates = fits.map((some, passage) =>
    some.map((fit, i): Weighed => {
      const own = odds[passage]![i]!;
      return { fit, odds: own, chosen: choice.own * own + company(support.get(fit.article)!, passage) };
    }),
  );
  const chosen = candidates.map((some) => {
    const most = Math.max(...some.map(({ chosen }) => chosen));
    // Of articles that fit nearly as well, the one that explains most of the page: it takes fewer sources to make it.
    return some
      .filter(({ chosen }) => chosen >= most - alike)
      .reduce<Weighed | undefined>((best, one) => {
        if (best === undefined) return one;
        const order =
          explained(support, best.fit) - explained(support, one.fit) ||
          best.fit.votes - one.fit.votes ||
          compare(one.fit.article, best.fit.article);
        return order < 0 ? one : best;
      }, undefined);
  });
  const sure = chosen.map((best) => (best === undefined ? 0 : probability(best.odds)));
  const evidence = new SourceEvidence(places, sure, shared);
  return chosen.map((best, passage) => {
    if (best === undefined || best.odds < unlikely) return undefined;
    const { fit, odds } = best;
    const { article, alignment } = fit;
    const near = candidates[passage]!.filter((other) => other !== best && other.odds >= odds - rivalling);
    const rivals = (): number => near.filter((other) => !related(other.fit.article, article)).length;
    return evidence.isSource(passage, { article, alignment, odds }, support.get(article)!, near.length, rivals) ? fit : undefined;
  });
}

/** What other passages say for an article, when it is chosen among others. */
function company(support: readonly Support[], passage: number): number {
  let first = 0;
  let second = 0;
  let sum = 0;
  for (const other of support) {
    if (other.passage === passage) continue;
    sum += other.probability;
    if (other.probability > first) [first, second] = [other.probability, first];
    else if (other.probability > second) second = other.probability;
  }
  return choice.first * first + choice.second * second + choice.all * Math.min(sum, 3);
}

/** Passages that an article explains, in tenths: what differs by less is taken for equal. */
function explained(support: ReadonlyMap<number, readonly Support[]>, { article }: Fit): number {
  return Math.round(support.get(article)!.reduce((sum, found) => sum + found.probability, 0) * 10);
}
