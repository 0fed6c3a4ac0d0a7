import type { Alignment } from './alignment.js';
import type { Fit } from './attribution.js';
import { meanWeight } from './vocabulary.js';

/**
 * How sure it is that a passage was taken from an article: a logistic regression on pages whose sources are known, with up to a third of
 * their words replaced, and on the same pages with their sources kept away. Fitted once, on half of the pages; the others decided.
 */
const own = { always: -3.2, steady: 3.8, verySteady: -6.6, pairs: -4.3, weight: 6.95, total: -5.1, verbatim: 1.08, scattered: -13.3 };
/** What the other passages of the page add that the same article explains: the surest, the next, and their sum up to three. */
const together = { always: -2.78, own: 0.88, first: 4.1, second: 0.7, all: 0.12 };
/** An article is named from this probability on: at it, one passage in thirty without its source among a thousand articles of its subject gets one. */
const leastProbable = 0.22;
/** Weights were counted in parts of such a mean when this was fitted. */
const unit = meanWeight / 3;

/** Log-odds, by the alignment alone. */
function ownOdds({ total, weight, steady, sequence, pairs }: Alignment): number {
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

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** What was found for one passage and article. */
interface Support {
  passage: number;
  probability: number;
}

/**
 * Of each passage's fits the most probable, `undefined` where none is probable enough. Of equals the one with more votes, then the first by
 * `compare`.
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
  return fits.map((some, passage) => {
    let best: Fit | undefined;
    let most = Math.log(leastProbable / (1 - leastProbable));
    for (const [i, fit] of some.entries()) {
      const whole = together.always + together.own * odds[passage]![i]! + company(support.get(fit.article)!, passage);
      if (whole < most) continue;
      if (whole === most && best !== undefined && (fit.votes - best.votes || compare(best.article, fit.article)) < 0) continue;
      best = fit;
      most = whole;
    }
    return best;
  });
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
