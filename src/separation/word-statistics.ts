import type { Background } from '../background/background.js';
import { shippedBackground } from '../background/shipped.js';
import { guessLanguage } from '../text/language-guess.js';
import { languageCode, undetermined } from '../text/languages.js';
import { WordScanner } from '../text/word-scanner.js';
import type { WordStatistics } from './page-bags.js';

let scanner: WordScanner | undefined;

/** The language of a page: as it says itself, else by its stop words; English where neither tells. ISO 639-3 code. */
export function pageLanguage(text: string, language: string | undefined): string {
  const named = language === undefined ? undefined : languageCode(language);
  if (named !== undefined && named !== undetermined) return named;
  scanner ??= new WordScanner();
  scanner.scan(text);
  const guessed = guessLanguage(scanner);
  return guessed === undetermined ? 'eng' : guessed;
}

/** What a background knows of a language's words. Where it knows nothing of the language, every word is as rare as any other. */
export function wordStatistics(language: string, background: Background = shippedBackground()): WordStatistics {
  const articles = background.articles(language);
  return {
    articles: Math.max(articles, 1),
    frequency: articles > 0 ? (word) => background.documentFrequency(word, language) : () => 0,
    vectors: background.vectors(language),
  };
}
