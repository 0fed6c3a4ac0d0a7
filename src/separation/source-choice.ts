import type { Alignment } from './alignment.js';
import type { Fit } from './attribution.js';
import { meanWeight } from './vocabulary.js';

/**
 * How sure it is that a passage was taken from an article: a logistic regression on pages whose sources are known, with up to a third of
 * their words replaced, and on the same pages with their sources kept away. The weights are the mean of two fits, one on each half of the pages.
 */
const own = { always: -3.2, steady: 3.8, verySteady: -6.6, pairs: -4.3, weight: 6.95, total: -5.1, verbatim: 1.08, scattered: -13.3 };
/**
 * What the rest of the page and of the corpus add, by a second regression on the same pages. Passages of other paragraphs that the article explains
 * speak for it more than those of the same one, which a quotation or a message may fill. What stands in quotation marks, and what other unrelated articles have as
 * well, says little of where it was taken from: reports of one event quote the same words, and pages of one outlet carry the same furniture.
 */
const together = {
  always: -0.41,
  own: 0.783,
  elsewhere: 4.753,
  allElsewhere: -0.133,
  beside: 1.593,
  allBeside: -0.005,
  quoted: -1.293,
  long: -1.653,
  rivalsInCompany: -1.412,
  /** Word for word what nobody else has. */
  soleVerbatim: 1.9,
  /** Times how little other paragraphs say for the article. */
  alone: { quoted: 1.166, rivals: -2.86, verbatim: 1.169, verbatimQuoted: -0.46 },
};
/** What tells which of several articles a passage is from: its own log-odds, and the other passages that each explains, the surest, the next, and all. */
const choice = { own: 0.88, first: 4.1, second: 0.7, all: 0.12 };
/** An article is named from this probability on. */
const leastProbable = 0.65;
/** The same as log-odds. */
const certain = Math.log(leastProbable / (1 - leastProbable));
/** Log-odds, by the alignment alone, from which an article rivals another. */
const rivalling = 1;
/** Of a passage in quotation marks from this share on, half is not enough. */
const mostQuoted = 0.3;
/** Log-odds that differ by less do not tell two articles apart. */
const alike = 0.05;
/** Words in a row that are enough by themselves where nobody else has them, if they are two fifths of the passage. */
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

/** What is known of a passage beside its fits. */
export interface PassagePlace {
  /** Number of its paragraph. */
  paragraph: number;
  /** Share of it that stands in quotation marks. */
  quoted: number;
}

/** What is known of articles. */
export interface ArticleTies {
  /** A total order: date, then id. */
  compare: (a: number, b: number) => number;
  /** Whether two have so much in common that one does not speak against the other. */
  related: (a: number, b: number) => boolean;
}

/** What was found for one passage and article. */
interface Support {
  passage: number;
  probability: number;
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
  { compare, related }: ArticleTies,
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
  return fits.map((some, passage) => {
    if (some.length === 0) return undefined;
    const weighed = some.map((fit, i): Weighed => {
      const own = odds[passage]![i]!;
      return { fit, odds: own, chosen: choice.own * own + company(support.get(fit.article)!, passage) };
    });
    const most = Math.max(...weighed.map(({ chosen }) => chosen));
    // Of articles that fit nearly as well, the one that explains most of the page: it takes fewer sources to make it.
    const best = weighed
      .filter(({ chosen }) => chosen >= most - alike)
      .reduce((best, one) => {
        const order =
          explained(support, best.fit) - explained(support, one.fit) ||
          best.fit.votes - one.fit.votes ||
          compare(one.fit.article, best.fit.article);
        return order < 0 ? one : best;
      });
    const rivals = (): number =>
      weighed.filter(({ fit, odds }) => fit !== best.fit && odds >= best.odds - rivalling && !related(fit.article, best.fit.article))
        .length;
    return isSource(best, places, passage, support.get(best.fit.article)!, rivals) ? best.fit : undefined;
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

/**
 * Whether an article that fits best is a passage's source.
 *
 * @param rivals how many unrelated articles fit nearly as well; asked for only where it matters
 */
function isSource(
  { fit: { alignment }, odds }: Weighed,
  places: readonly PassagePlace[],
  passage: number,
  support: readonly Support[],
  rivals: () => number,
): boolean {
  const { paragraph, quoted } = places[passage]!;
  const elsewhere = others(support, ({ passage: one }) => places[one]!.paragraph !== paragraph);
  const beside = others(support, ({ passage: one }) => one !== passage && places[one]!.paragraph === paragraph);
  const alone = 1 - elsewhere.first;
  const verbatim = alignment.sequence >= 0.95 && alignment.pairs >= 0.9;
  const long = isLong(alignment);
  const without =
    together.always +
    together.own * odds +
    together.elsewhere * elsewhere.first +
    together.allElsewhere * elsewhere.sum +
    together.beside * beside.first +
    together.allBeside * beside.sum +
    (long ? together.long : 0) +
    together.quoted * quoted +
    together.alone.quoted * quoted * alone +
    (verbatim ? (together.alone.verbatim * (1 - quoted) + together.alone.verbatimQuoted * quoted) * alone : 0);
  const half = long && quoted < mostQuoted;
  if (!half && without + together.soleVerbatim < certain) return false;
  const count = rivals();
  if (count === 0) return half || without + (verbatim ? together.soleVerbatim : 0) >= certain;
  return without + (together.alone.rivals * alone + together.rivalsInCompany * (1 - alone)) * Math.log(1 + count) >= certain;
}

/** What some passages say for an article: the surest, and all up to three. */
function others(support: readonly Support[], counts: (other: Support) => boolean): { first: number; sum: number } {
  let first = 0;
  let sum = 0;
  for (const other of support) {
    if (!counts(other)) continue;
    first = Math.max(first, other.probability);
    sum += other.probability;
  }
  return { first, sum: Math.min(sum, 3) };
}

/** Half of a passage, word for word, and enough words that no phrase is so long: a passage may be made of two. */
function isLong({ run, places }: Alignment): boolean {
  return run >= longRun && run >= places.length * 0.4;
}

/** Passages that an article explains, in tenths: what differs by less is taken for equal. */
function explained(support: ReadonlyMap<number, readonly Support[]>, { article }: Fit): number {
  return Math.round(support.get(article)!.reduce((sum, found) => sum + found.probability, 0) * 10);
}
