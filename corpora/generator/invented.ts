import { createRandom } from './random.js';
import type { Random } from './random.js';

/** Syllables of invented words; what is listed twice occurs twice as often. */
const onsets = 'b b c d d f g h h k l l m m n n p p r r s s t t v v br dr gl kr qu sk st th tr w y z'.split(' ');
const vowels = 'a a a a e e e e i i i o o o u u ei ou'.split(' ');
const codas = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'sh', 'st', 't', 'v'];

/**
 * One invented word in ten carries such a letter, so that a corpus exercises more than ASCII, about as often as names do in
 * real news.
 */
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', n: 'ň', s: 'š' };

function inventWord(random: Random): string {
  const syllables = random.chance(1 / 3) ? 3 : 2;
  let word = '';
  for (let i = 0; i < syllables; i++) word += random.pick(onsets) + random.pick(vowels);
  word += random.pick(codas);
  if (!random.chance(0.1)) return word;
  const at = 1 + random.below(word.length - 1);
  return word.slice(0, at) + (accents[word.charAt(at)] ?? word.charAt(at)) + word.slice(at + 1);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * `count` different invented words of two or three syllables, always the same ones for the same `purpose`.
 * `taken` words are avoided, so that an invented word is never an ordinary one.
 */
export function inventWords(count: number, purpose: number, taken: ReadonlySet<string> = new Set()): string[] {
  const random = createRandom(0x1e7e, purpose);
  const words = new Set<string>();
  while (words.size < count) {
    const word = inventWord(random);
    if (!taken.has(word)) words.add(word);
  }
  return [...words];
}

/** As `inventWords`, capitalised: for people, places and organisations. */
export const inventNames = (count: number, purpose: number): string[] => inventWords(count, purpose).map(capitalised);
