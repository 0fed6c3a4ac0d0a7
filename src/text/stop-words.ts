import { createRequire } from 'node:module';
import { foldedWords } from './fold.js';

/** What the package exports, which comes without types: lists, and a function. */
type Lists = Readonly<Record<string, readonly string[] | ((...words: never[]) => unknown)>>;

/** Lists that are variants of another language's, or none of words. */
const variants: Readonly<Record<string, string | undefined>> = { panGu: 'pan', porBr: 'por', lggNd: 'lgg', _123: undefined };

// Loaded when first asked for: it takes as long as reading some megabytes, and a search for copies needs no word of it.
const load = createRequire(import.meta.url);

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The stop words of every language that has a list (of the package stopword), by ISO 639-3 code; folded, and parted into single words. */
export function allStopWords(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= gather(load('stopword') as Lists);
  return known;
}

/** The stop words of a language, by its ISO 639-3 code; none where the language has no list. */
export function stopWords(language: string): ReadonlySet<string> {
  return allStopWords().get(language) ?? none;
}

const none: ReadonlySet<string> = new Set();

function gather(all: Lists): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const [name, list] of Object.entries(all)) {
    if (!Array.isArray(list)) continue;
    const code = Object.hasOwn(variants, name) ? variants[name] : name;
    if (code === undefined) continue;
    const set = sets.get(code) ?? new Set<string>();
    // An entry of several words stops the run of them and none of them alone.
    for (const entry of list as string[]) {
      const words = foldedWords(entry);
      if (words.length === 1) set.add(words[0]!);
    }
    sets.set(code, set);
  }
  for (const word of contracted) sets.get('eng')?.add(word);
  return sets;
}

/** What the apostrophe leaves of English contractions, and words of the full forms that the list lacks. */
const contracted = 'don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn ain ll ve re'.split(' ');
