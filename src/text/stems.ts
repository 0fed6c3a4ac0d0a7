import { createRequire } from 'node:module';
import { fold } from './fold.js';
import { wordHash } from './term-hash.js';
import type { WordScanner } from './word-scanner.js';
import { wordFlag } from './word-scanner.js';

type Stemmer = (word: string) => string;

/**
 * Modules of @orama/stemmers, which are Snowball's algorithms (Porter 2001), by ISO 639-3 code. English is not among them: what its few endings
 * would bring together was measured, and gained nothing.
 */
const modules: Readonly<Record<string, string>> = {
  ara: 'arabic',
  bul: 'bulgarian',
  dan: 'danish',
  deu: 'german',
  ell: 'greek',
  fin: 'finnish',
  fra: 'french',
  gle: 'irish',
  hin: 'indian',
  hun: 'hungarian',
  hye: 'armenian',
  ind: 'indonesian',
  ita: 'italian',
  lit: 'lithuanian',
  nep: 'nepali',
  nld: 'dutch',
  nob: 'norwegian',
  por: 'portuguese',
  ron: 'romanian',
  rus: 'russian',
  spa: 'spanish',
  srp: 'serbian',
  swe: 'swedish',
  tam: 'tamil',
  tur: 'turkish',
  ukr: 'ukrainian',
};

/** Languages of many endings that have no module: their words are compared by their first letters (McNamee & Mayfield 2004). */
const byFirstLetters = new Set(['bel', 'bos', 'ces', 'est', 'hrv', 'lav', 'mkd', 'pol', 'slk', 'slv']);
const firstLetters = 6;

/** Stems kept at hand, of one language: the words of texts as they are written there. */
const mostKept = 200_000;

// Loaded when a text of the language is met.
const load = createRequire(import.meta.url);
const known = new Map<string, Stems | undefined>();

/** What is left of a language's words without their endings, so that a name or a noun is one term in whatever case it stands. */
export class Stems {
  readonly #stem: Stemmer;
  readonly #known = new Map<string, number>();
  #found: Uint32Array = new Uint32Array(0);

  private constructor(stem: Stemmer) {
    this.#stem = stem;
  }

  /** The stems of a language, by its ISO 639-3 code; `undefined` where its words are compared as they are. */
  static of(language: string): Stems | undefined {
    if (known.has(language)) return known.get(language);
    const stem = stemmerOf(language);
    const stems = stem === undefined ? undefined : new Stems(stem);
    known.set(language, stems);
    return stems;
  }

  /** The hash of a folded word's stem. */
  hash(word: string): number {
    return wordHash(this.#stem(word));
  }

  /** The same of every word that was scanned last; figures, and words of scripts without spaces, stay what they are. Good until the next call. */
  ofScanned({ count, hashes, flags, starts, ends, scanned }: WordScanner): Uint32Array {
    if (this.#found.length < count) this.#found = new Uint32Array(hashes.length);
    for (let i = 0; i < count; i++) {
      const stays = (flags[i]! & (wordFlag.whole | wordFlag.digit)) !== 0;
      this.#found[i] = stays ? hashes[i]! : this.#ofWritten(scanned.slice(starts[i], ends[i]));
    }
    return this.#found;
  }

  #ofWritten(word: string): number {
    let hash = this.#known.get(word);
    if (hash === undefined) {
      if (this.#known.size === mostKept) this.#known.clear();
      hash = this.hash(fold(word));
      this.#known.set(copied(word), hash);
    }
    return hash;
  }
}

/** The same text in memory of its own: a slice may keep the whole of it. */
function copied(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}

/** The hash by which a language's terms count a folded word. */
export function stemHash(word: string, language: string): number {
  return Stems.of(language)?.hash(word) ?? wordHash(word);
}

function stemmerOf(language: string): Stemmer | undefined {
  const module = Object.hasOwn(modules, language) ? modules[language] : undefined;
  if (module !== undefined) return (load(`@orama/stemmers/${module}`) as { stemmer: Stemmer }).stemmer;
  return byFirstLetters.has(language) ? (word) => word.slice(0, firstLetters) : undefined;
}
