import type { Background } from '../background/background.js';
import { shippedBackground } from '../background/shipped.js';
import { guessedWords, guessLanguage } from '../text/language-guess.js';
import { languageCode, undetermined } from '../text/languages.js';
import { WordScanner } from '../text/word-scanner.js';
import type { WordStatistics } from './page-bags.js';

let scanner: WordScanner | undefined;
/** More than the words that a guess looks at have. */
const guessedCharacters = guessedWords * 40;

/** The language of a page: as it says itself, else by its stop words; English where neither tells. ISO 639-3 code. */
export function pageLanguage(text: string, language: string | undefined): string {
  const named = language === undefined ? undefined : languageCode(language);
  if (named !== undefined && named !== undetermined) return named;
  scanner ??= new WordScanner();
  scanner.scan(text.slice(0, guessedCharacters));
  const guessed = guessLanguage(scanner);
  return guessed === undetermined ? 'eng' : guessed;
}

/**
 * What a background knows of a language's words: the one that is given, where it knows the language, otherwise the package's. Where neither does,
 * every word is as rare as any other. Vectors are the package's where the given one has none.
 */
export function wordStatistics(language: string, given?: Background): WordStatistics {
  const shipped = shippedBackground();
  const background = given !== undefined && given.articles(language) > 0 ? given : shipped;
  const articles = background.articles(language);
  return {
    articles: Math.max(articles, 1),
    frequency: articles > 0 ? (word) => background.documentFrequency(word, language) : () => 0,
    vectors: background.vectors(language) ?? shipped.vectors(language),
  };
}
