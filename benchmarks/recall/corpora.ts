import { generateArticles } from '../../corpora/generator/generate.js';
import type { Article } from '../../src/article/article.js';
import { plantCopies } from './planting.js';
import { readRealTexts } from './real-texts.js';

/** What recall is measured on, as data. */
export type RecallCorpus =
  | { name: string; kind: 'generated'; count: number; seed: number; copies: number }
  /** Real articles (see real-texts.ts), with `planted` copies of theirs among them. */
  | { name: string; kind: 'real'; file: string; planted: number; seed: number };

export interface RecallArticles {
  articles: Article[];
  /** Planted copies: the article, what it was made from and how. */
  planted: { id: string; lead: string; kind: string }[];
}

/** Makes or reads a corpus; `undefined` where the real articles it needs are not at hand. */
export function recallArticles(corpus: RecallCorpus): RecallArticles | undefined {
  if (corpus.kind === 'generated') {
    const { count, seed, copies } = corpus;
    const generated = [...generateArticles({ count, seed, copies })];
    return {
      articles: generated.map(({ article }) => ({ ...article })),
      planted: generated.flatMap(({ truth }) =>
        truth === undefined ? [] : [{ id: truth.id, lead: truth.lead, kind: truth.edits.join('+') || 'exact' }],
      ),
    };
  }
  const real = readRealTexts(corpus.file);
  if (real === undefined) return undefined;
  const planted = plantCopies(real, corpus.planted, corpus.seed);
  return {
    articles: [...real, ...planted.map(({ article }) => article)],
    planted: planted.map(({ article, lead, kind }) => ({ id: article.id, lead, kind })),
  };
}
