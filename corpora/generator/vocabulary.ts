import { inventNames, inventWords } from './invented.js';
import type { Random } from './random.js';
import { adjectives, baseVerbs, nouns, pastVerbs } from './words.js';

/** Words of one kind, drawn with Zipf's weights: the word of rank r about 1 / (r + 3) as often as the first. */
export interface WordKind {
  readonly words: readonly string[];
  /** One word, frequent ones more often. */
  draw(random: Random): string;
}

const TABLE_BITS = 17;

/**
 * Draws by one look-up in a table of 2^17 ranks rather than by a search. A rank's share of the table is its weight, and
 * ranks too rare for a cell of their own share the last ones, so every word can occur.
 */
function wordKind(words: readonly string[]): WordKind {
  const cells = 1 << TABLE_BITS;
  const table = new Uint16Array(cells);
  let total = 0;
  for (let rank = 0; rank < words.length; rank++) total += 1 / (rank + 3);
  let cell = 0;
  let weight = 0;
  for (let rank = 0; rank < words.length; rank++) {
    weight += 1 / (rank + 3);
    const end = Math.max(cell + 1, Math.floor((weight / total) * cells));
    for (; cell < end && cell < cells; cell++) table[cell] = rank;
  }
  for (; cell < cells; cell++) table[cell] = words.length - 1;
  return {
    words,
    draw: (random) => words[table[random.bits() >>> (32 - TABLE_BITS)] as number] as string,
  };
}

const ordinary = new Set([...nouns, ...adjectives, ...baseVerbs, ...pastVerbs]);

/** Ordinary nouns first, then 9,000 invented ones: the long tail of trade words, dishes and local terms. */
export const nounKind = wordKind([...new Set(nouns), ...inventWords(9_000, 1, ordinary)]);
export const adjectiveKind = wordKind([...new Set(adjectives), ...inventWords(600, 2, ordinary)]);
export const pastVerbKind = wordKind(pastVerbs);
export const baseVerbKind = wordKind(baseVerbs);

export const placeNames: readonly string[] = inventNames(4_000, 3);
export const givenNames: readonly string[] = inventNames(600, 4);
export const surnames: readonly string[] = inventNames(12_000, 5);
export const organisationNames: readonly string[] = inventNames(3_000, 6);
