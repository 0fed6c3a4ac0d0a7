import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Columns } from '../corpus/parts.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { Turn } from '../pool/turn.js';
import type { LanguagePrior } from '../text/language-guess.js';
import { stopHashes } from '../text/language-guess.js';
import { Stems } from '../text/stems.js';
import { ArticleTerms } from '../text/terms.js';
import { WordScanner } from '../text/word-scanner.js';
import { languageOf, languagePrior } from './article-languages.js';
import { Background } from './background.js';
import { TermCounts } from './term-counts.js';

export interface CountJob {
  columns: Columns;
  reading: Reading;
  items: Items;
  prior: LanguagePrior;
}

/** What one thread counted of one language. */
export interface CountedLanguage {
  language: string;
  articles: number;
  hashes: Uint32Array;
  counts: Uint32Array;
}

const articlesAtOnce = 64;

/** A thread's share of the counting. Articles of the same words as one before them are not counted again. */
export async function countTerms(job: CountJob, kernel: Kernel, turn: Turn): Promise<CountedLanguage[]> {
  const reader = new ArticleReader(kernel, job.reading, job.items, job.columns.records);
  const { bytes } = kernel.shared;
  const { count, dead } = job.columns;
  const terms = new ArticleTerms();
  const scanner = new WordScanner();
  const languages = new Map<string, { articles: number; counts: TermCounts }>();
  try {
    for (let from = turn.claim(count, articlesAtOnce); from >= 0; from = turn.claim(count, articlesAtOnce)) {
      const to = Math.min(from + articlesAtOnce, count);
      for (let ordinal = from; ordinal < to; ordinal++) {
        if (bytes[dead + ordinal] !== 0) continue;
        const article = reader.article(ordinal);
        const language = languageOf(article, scanner, job.prior);
        let counted = languages.get(language);
        if (counted === undefined) {
          counted = { articles: 0, counts: new TermCounts() };
          languages.set(language, counted);
        }
        counted.articles++;
        terms.take(scanner, article.title, article.text, stopHashes(language), Stems.of(language));
        for (let i = 0; i < terms.count; i++) counted.counts.add(terms.hashes[i]!);
      }
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
  return Array.from(languages, ([language, { articles, counts }]) => ({ language, articles, ...counts.sorted(1) }));
}

/**
 * The term statistics of a corpus.
 *
 * @param fewest articles a term must occur in to be kept, 1 or more
 */
export async function backgroundOf(corpus: Corpus, fewest: number, pool: Pool, run: RunOptions): Promise<Background> {
  const { base, columns, items, kernel, reading } = corpus.parts;
  const reader = new ArticleReader(kernel, reading, items, columns.records);
  let prior: LanguagePrior;
  try {
    prior = languagePrior(corpus, reader);
  } finally {
    reader.close();
  }
  const shares = await pool.run<CountJob & typeof base, CountedLanguage[]>(
    {
      name: 'countTerms',
      run: (job, turn) => countTerms(job, kernel, turn),
      control: kernel.shared.control,
      total: columns.count,
      mostThreads: Math.min(Math.ceil(columns.count / 256), kernel.mostThreads),
      describe: (ordinal) => `the words of articles from ${corpus.id(ordinal)} on`,
    },
    { ...base, columns, reading, items, prior },
    run,
  );
  const languages = new Map<string, { articles: number; counts: TermCounts }>();
  for (const { language, articles, hashes, counts } of shares.flat()) {
    let sum = languages.get(language);
    if (sum === undefined) {
      sum = { articles: 0, counts: new TermCounts(hashes.length) };
      languages.set(language, sum);
    }
    sum.articles += articles;
    for (let i = 0; i < hashes.length; i++) sum.counts.add(hashes[i]!, counts[i]);
  }
  return Background.of(
    Array.from(languages, ([language, { articles, counts }]) => {
      const { hashes, counts: frequencies } = counts.sorted(fewest);
      return { language, articles, hashes, frequencies };
    }),
  );
}
