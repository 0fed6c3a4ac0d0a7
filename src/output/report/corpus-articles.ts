import type { Article } from '../../article/article.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { ReportArticles } from './results.js';

/** Articles kept at a time: the members of a group, or a stitched page and its sources, are asked for again soon. */
const mostKept = 256;

/** The articles of a corpus for its report, each read again from its file. */
export function corpusArticles(corpus: Corpus): ReportArticles {
  const kept = new Map<string, Article>();
  return {
    size: corpus.size,
    *ids() {
      for (const ordinal of corpus.ordinals()) yield corpus.id(ordinal);
    },
    article(id) {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const ordinal = corpus.find(id);
      if (ordinal === undefined) return undefined;
      const article = corpus.article(ordinal);
      if (kept.size === mostKept) kept.clear();
      kept.set(id, article);
      return article;
    },
  };
}
