import { createRequire } from 'node:module';
import { foldedWords } from './fold.js';

/** What the package exports, which comes without types: lists, and a function. */
type Lists = Readonly<Record<string, readonly string[] | ((...words: never[]) => unknown)>>;

/** Lists that are variants of another language's, or none of words. */
const variants: Readonly<Record<string, string | undefined>> = { panGu: 'pan', porBr: 'por', lggNd: 'lgg', _123: undefined };

// Loaded when first asked for: it takes as long as reading some megabytes, and a search for copies needs no word of it.
const load = createRequire(import.meta.url);

/** The names of each language's lists, by its ISO 639-3 code. */
let names: ReadonlyMap<string, readonly string[]> | undefined;
const known = new Map<string, ReadonlySet<string>>();

/** The languages that have a list (of the package stopword), by ISO 639-3 code. */
export function stopWordLanguages(): string[] {
  return [...listNames().keys()];
}

/** The stop words of a language, by its ISO 639-3 code, folded, and parted into single words; none where the language has no list. */
export function stopWords(language: string): ReadonlySet<string> {
  let words = known.get(language);
  if (words === undefined) {
    words = gather(language);
    known.set(language, words);
  }
  return words;
}

function lists(): Lists {
  return load('stopword') as Lists;
}

function listNames(): ReadonlyMap<string, readonly string[]> {
  if (names !== undefined) return names;
  const found = new Map<string, string[]>();
  for (const [name, list] of Object.entries(lists())) {
    if (!Array.isArray(list)) continue;
    const code = Object.hasOwn(variants, name) ? variants[name] : name;
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), name]);
  }
  names = found;
  return found;
}

function gather(language: string): Set<string> {
  const all = lists();
  const set = new Set<string>();
  for (const name of listNames().get(language) ?? []) {
    // An entry of several words stops the run of them and none of them alone.
    for (const entry of all[name] as string[]) {
      const words = foldedWords(entry);
      if (words.length === 1) set.add(words[0]!);
    }
  }
  if (language === 'eng') for (const word of contracted) set.add(word);
  return set;
}

/** What the apostrophe leaves of English contractions, and words of the full forms that the list lacks. */
const contracted = 'don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn ain ll ve re'.split(' ');
