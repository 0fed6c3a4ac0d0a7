import type { Alignment } from './alignment.js';
import type { NumberedArticle } from './numbered-article.js';
import { Aligner } from './alignment.js';
import { chooseSources, leastWeight } from './source-choice.js';
import type { ArticleTies } from './source-choice.js';
import type { PassagePlace } from './source-evidence.js';
import type { PassageWords } from './page-words.js';
import type { SourceVotes } from './source-votes.js';
import type { Vocabulary } from './vocabulary.js';

/** A passage's fit to one article. */
export interface Fit {
  article: number;
  alignment: Alignment;
  votes: number;
}

/** Articles that explain most of the page are looked at for every passage. */
const pageArticles = 8;

export interface AttributionInput extends Omit<ArticleTies, 'shared'> {
  passages: readonly PassageWords[];
  /** Where each of them stands on the page. */
  places: readonly PassagePlace[];
  vocabulary: Vocabulary;
  votes: SourceVotes;
  /** Canonical word hashes of an article, valid until the next call. */
  articleWords: (article: number) => { hashes: Uint32Array; count: number };
}

/** What was found, and what it was found with. */
export interface Attribution {
  /** Each passage's source: the article that fits best, or `undefined` where none fits well enough. */
  fits: (Fit | undefined)[];
  aligner: Aligner;
  numbered: (article: number) => NumberedArticle;
}

/** Finds each passage's source. */
export function attribute({ passages, places, vocabulary, votes, articleWords, compare, related }: AttributionInput): Attribution {
  const aligner = new Aligner(vocabulary.weights);
  const known = new Map<number, NumberedArticle>();
  const numbered = (article: number): NumberedArticle => {
    let found = known.get(article);
    if (found === undefined) {
      const { hashes, count } = articleWords(article);
      found = vocabulary.numbered(hashes, count);
      known.set(article, found);
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
    const least = leastWeight(aligner.weightOf(passage));
    const articles = new Set([...candidates[i]!.keys(), ...common]);
    return [...articles].flatMap((article): Fit[] => {
      const alignment = aligner.align(passage, numbered(article), least);
      if (alignment === undefined) return [];
      return [{ article, alignment, votes: candidates[i]!.get(article) ?? 0 }];
    });
  });
  const shared = (article: number): Float64Array => sharesOf(vocabulary, numbered(article));
  return { fits: chooseSources(fits, places, { compare, related, shared }), aligner, numbered };
}

/** The share of each passage's weight whose words an article has. */
function sharesOf({ passages, weights }: Vocabulary, { stretches }: NumberedArticle): Float64Array {
  return Float64Array.from(passages, (words) => {
    let shared = 0;
    let all = 0;
    for (const word of words) {
      const weight = weights[word]!;
      all += weight;
      if (stretches[word] !== 0) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  });
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
