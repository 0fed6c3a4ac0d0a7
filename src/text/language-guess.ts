import { HashSet } from './hash-set.js';
import { undetermined } from './languages.js';
import { stopWordLanguages, stopWords } from './stop-words.js';
import { wordHash } from './term-hash.js';
import type { WordScanner } from './word-scanner.js';

/** Words looked at: the opening of an article says its language. */
export const guessedWords = 200;

/** Which languages a stop word is of. */
let votes: Map<number, readonly string[]> | undefined;

function languagesOf(): Map<number, readonly string[]> {
  if (votes !== undefined) return votes;
  const found = new Map<number, string[]>();
  for (const language of stopWordLanguages()) {
    for (const word of stopWords(language)) {
      const hash = wordHash(word);
      const known = found.get(hash);
      if (known === undefined) found.set(hash, [language]);
      else known.push(language);
    }
  }
  votes = found;
  return found;
}

/** How likely each language is before a word was read: its share, 0 to 1, among the articles of a corpus. */
export type LanguagePrior = ReadonlyMap<string, number>;

/** Votes that a language has from the start where the whole corpus is in it. */
const priorVotes = 3;

/**
 * The language of a scanned text by a vote of its stop words: each gives one vote, shared by all languages that have the word in their list.
 * Of equals the first by code. A few sentences need nothing else; a headline needs to know which languages its corpus is in. Without a vote, `und`.
 *
 * @returns an ISO 639-3 code
 */
export function guessLanguage({ hashes, count }: Pick<WordScanner, 'hashes' | 'count'>, prior: LanguagePrior = new Map()): string {
  const byWord = languagesOf();
  const tally = new Map<string, number>();
  for (const [language, share] of prior) tally.set(language, share * priorVotes);
  for (let i = 0; i < count && i < guessedWords; i++) {
    const languages = byWord.get(hashes[i]!);
    if (languages === undefined) continue;
    for (const language of languages) tally.set(language, (tally.get(language) ?? 0) + 1 / languages.length);
  }
  let best = undetermined;
  let most = 0;
  for (const [language, score] of tally) {
    if (score < most || (score === most && language > best)) continue;
    best = language;
    most = score;
  }
  return best;
}

const sets = new Map<string, HashSet>();

/** The hashes of a language's stop words. */
export function stopHashes(language: string): HashSet {
  let set = sets.get(language);
  if (set === undefined) {
    set = HashSet.of(Array.from(stopWords(language), wordHash));
    sets.set(language, set);
  }
  return set;
}
