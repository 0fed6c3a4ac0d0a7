import type { Article } from '../article/article.js';
import type { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import { record } from '../kernel/layout.js';
import type { LanguagePrior } from '../text/language-guess.js';
import { guessedWords, guessLanguage } from '../text/language-guess.js';
import { languageCode, undetermined } from '../text/languages.js';
import { WordScanner } from '../text/word-scanner.js';

/** Articles looked at to learn which languages a corpus is in. */
const sampled = 200;

/** Code units that hold the words by which a language is guessed, as a rule. */
const opening = 4096;

/** The language of an article: the one it gives, if it is one, otherwise the one its text speaks. Asks `scanner` for the text only if it must. */
export function languageOf({ language, text }: Article, scanner: WordScanner, prior: LanguagePrior): string {
  const given = language === undefined ? undefined : languageCode(language);
  if (given !== undefined) return given;
  // The last word of an opening may be cut.
  if (text.length <= opening || scanner.scan(text.slice(0, opening)) <= guessedWords) scanner.scan(text);
  return guessLanguage(scanner, prior);
}

/**
 * Which languages a corpus is in, learned from the articles with the smallest hashes of their ids, so that neither the order of reading nor the
 * number of threads decides.
 */
export function languagePrior(corpus: Corpus, reader: ArticleReader): LanguagePrior {
  const { kernel, columns } = corpus.parts;
  const { words } = kernel.shared;
  const hashOf = (ordinal: number): number => words[(words[columns.records / 4 + ordinal]! + record.idHash) / 4]!;
  const scanner = new WordScanner();
  const tally = new Map<string, number>();
  const none: LanguagePrior = new Map();
  const sample = smallest(corpus.ordinals(), hashOf, (ordinal) => corpus.id(ordinal));
  for (const ordinal of sample) {
    const article = reader.article(ordinal);
    const language = languageOf(article, scanner, none);
    if (language !== undetermined) tally.set(language, (tally.get(language) ?? 0) + 1);
  }
  const inOrder = [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([language, articles]) => [language, articles / sample.length]));
}

function smallest(ordinals: Iterable<number>, hashOf: (ordinal: number) => number, idOf: (ordinal: number) => string): number[] {
  let kept: { ordinal: number; hash: number }[] = [];
  let most = Infinity;
  const prune = (): void => {
    kept.sort((a, b) => a.hash - b.hash || (idOf(a.ordinal) < idOf(b.ordinal) ? -1 : 1));
    kept = kept.slice(0, sampled);
    if (kept.length === sampled) most = kept[sampled - 1]!.hash;
  };
  for (const ordinal of ordinals) {
    const hash = hashOf(ordinal);
    if (hash > most) continue;
    kept.push({ ordinal, hash });
    if (kept.length >= sampled * 4) prune();
  }
  prune();
  return kept.map(({ ordinal }) => ordinal);
}
