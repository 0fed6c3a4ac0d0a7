import type { Alignment } from './alignment.js';
import { Aligner } from './alignment.js';
import type { PassageWords } from './page-words.js';
import type { SourceVotes } from './source-votes.js';
import type { Vocabulary } from './vocabulary.js';

/** A passage's fit to one article. */
export interface Fit {
  article: number;
  alignment: Alignment;
  /** How well it fits on its own, 0 to 1. */
  score: number;
  votes: number;
}

/** From this score on an article is taken for a passage's source. */
const accepted = 0.46;
/** What each other passage that the same article explains adds, and how many of them count. */
const company = 0.03;
const mostCompany = 2;
/** An article explains a passage, as company for others, from this score on. */
const explains = 0.46;
/** Articles that explain most of the page are looked at for every passage. */
const pageArticles = 8;

export interface AttributionInput {
  passages: readonly PassageWords[];
  vocabulary: Vocabulary;
  votes: SourceVotes;
  /** Canonical word hashes of an article, valid until the next call. */
  articleWords: (article: number) => { hashes: Uint32Array; count: number };
  /** A total order of articles: date, then id. */
  compare: (a: number, b: number) => number;
}

/** Finds each passage's source: the article that fits best, or `undefined` where none fits well enough. */
export function attribute({ passages, vocabulary, votes, articleWords, compare }: AttributionInput): (Fit | undefined)[] {
  const aligner = new Aligner(vocabulary.weights);
  const numbers = new Map<number, Int32Array>();
  const numbersOf = (article: number): Int32Array => {
    let found = numbers.get(article);
    if (found === undefined) {
      const { hashes, count } = articleWords(article);
      found = vocabulary.numbersOf(hashes, count);
      numbers.set(article, found);
    }
    return found;
  };
  const candidates = passages.map(({ hashes }) => {
    const byArticle = new Map<number, number>();
    for (const width of [3, 2] as const) {
      for (const { article, votes: got } of votes.best(hashes, width, compare)) byArticle.set(article, (byArticle.get(article) ?? 0) + got);
    }
    return byArticle;
  });
  const common = commonOf(candidates, compare);
  const fits = passages.map((_, i) => {
    const passage = vocabulary.passages[i]!;
    const articles = new Set([...candidates[i]!.keys(), ...common]);
    return [...articles].flatMap((article): Fit[] => {
      const alignment = aligner.align(passage, numbersOf(article));
      if (alignment === undefined) return [];
      return [{ article, alignment, score: (alignment.sequence + alignment.pairs) / 2, votes: candidates[i]!.get(article) ?? 0 }];
    });
  });
  return choose(fits, compare);
}

/** The articles with most votes over the whole page. */
function commonOf(candidates: readonly ReadonlyMap<number, number>[], compare: (a: number, b: number) => number): number[] {
  const sums = new Map<number, number>();
  for (const byArticle of candidates) for (const [article, got] of byArticle) sums.set(article, (sums.get(article) ?? 0) + got);
  return [...sums]
    .toSorted(([a, x], [b, y]) => y - x || compare(a, b))
    .slice(0, pageArticles)
    .map(([article]) => article);
}

/** Of each passage's fits the best, with what other passages say for the article. */
function choose(fits: readonly (readonly Fit[])[], compare: (a: number, b: number) => number): (Fit | undefined)[] {
  const explained = new Map<number, number>();
  for (const some of fits) {
    for (const { article, score } of some) if (score >= explains) explained.set(article, (explained.get(article) ?? 0) + 1);
  }
  return fits.map((some) => {
    let best: Fit | undefined;
    let most = accepted;
    for (const fit of some) {
      const others = (explained.get(fit.article) ?? 0) - (fit.score >= explains ? 1 : 0);
      const score = fit.score + Math.min(others, mostCompany) * company;
      if (score < most) continue;
      if (
        score === most &&
        best !== undefined &&
        (fit.votes < best.votes || (fit.votes === best.votes && compare(fit.article, best.article) > 0))
      )
        continue;
      best = fit;
      most = score;
    }
    return best;
  });
}
