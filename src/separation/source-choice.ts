import type { Alignment } from './alignment.js';
import type { Fit } from './attribution.js';
import { meanWeight } from './vocabulary.js';

/**
 * How sure it is that a passage was taken from an article: a logistic regression on pages whose sources are known, with up to a third of
 * their words replaced, and on the same pages with their sources kept away. The weights are the mean of two fits, one on each half of the pages.
 */
const own = { always: -3.2, steady: 3.8, verySteady: -6.6, pairs: -4.3, weight: 6.95, total: -5.1, verbatim: 1.08, scattered: -13.3 };
/** What the other passages of the page add that the same article explains: the surest, the next, and their sum up to three. */
const together = { always: -2.78, own: 0.88, first: 4.1, second: 0.7, all: 0.12 };
/** An article is named from this probability on: at it, one passage in thirty without its source among a thousand articles of its subject gets one. */
const leastProbable = 0.22;
/** The same as log-odds. */
const certain = Math.log(leastProbable / (1 - leastProbable));
/** Log-odds that differ by less do not tell two articles apart. */
const alike = 0.05;
/** Words in a row that are enough by themselves, where they are two fifths of the passage. */
const longRun = 12;
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

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** What was found for one passage and article. */
interface Support {
  passage: number;
  probability: number;
}

/**
 * Of each passage's fits the most probable, `undefined` where none is probable enough. Of those that are nearly so the one that explains
 * most of the page, then the one with more votes, then the first by `compare`.
 */
export function chooseSources(fits: readonly (readonly Fit[])[], compare: (a: number, b: number) => number): (Fit | undefined)[] {
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
  const whole = fits.map((some, passage) =>
    some.map(({ article, alignment }, i) => {
      const found = together.always + together.own * odds[passage]![i]! + company(support.get(article)!, passage);
      return isLong(alignment) ? Math.max(found, certain) : found;
    }),
  );
  return fits.map((some, passage) => {
    const most = Math.max(...whole[passage]!);
    if (!(most >= certain)) return undefined;
    // Of articles that fit nearly as well, the one that explains most of the page: it takes fewer sources to make it.
    const near = some.filter((_, i) => whole[passage]![i]! >= most - alike);
    return near.reduce((best, fit) => {
      const order = explained(support, best) - explained(support, fit) || best.votes - fit.votes || compare(fit.article, best.article);
      return order < 0 ? fit : best;
    });
  });
}

/** Half of a passage, word for word, and enough words that no phrase is so long: a passage may be made of two. */
function isLong({ run, places }: Alignment): boolean {
  return run >= longRun && run >= places.length * 0.4;
}

/** Passages that an article explains, in tenths: what differs by less is taken for equal. */
function explained(support: ReadonlyMap<number, readonly Support[]>, { article }: Fit): number {
  return Math.round(support.get(article)!.reduce((sum, found) => sum + found.probability, 0) * 10);
}

/** What other passages say for an article. */
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
  return together.first * first + together.second * second + together.all * Math.min(sum, 3);
}
