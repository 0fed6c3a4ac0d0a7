import { foldedWords, isWholeWord } from './fold.js';
import { stopWords } from './stop-words.js';

/**
 * The words of a text that say what it is about, folded, in order: no stop words, and no single letters but those of scripts in which a letter
 * is a word.
 *
 * @param language ISO 639-3 code
 */
export function contentWords(text: string, language = 'eng'): string[] {
  return contentOf(foldedWords(text), language);
}

/** The same of a text's folded words. */
export function contentOf(words: readonly string[], language: string): string[] {
  const stops = stopWords(language);
  return words.filter((word) => (word.length > 1 || isWholeWord(word)) && !stops.has(word));
}
