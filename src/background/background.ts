import { createHash } from 'node:crypto';
import { termHash, block } from '../text/terms.js';
import { stemHash } from '../text/stems.js';
import type { TermFrequencies } from './frequencies.js';
import { indexed, packFrequencies, unpackFrequencies } from './frequencies.js';
import type { Sections } from './sections.js';
import { openSections, packSections } from './sections.js';
import type { TermCounts } from './term-counts.js';
import { WordVectors } from './vectors/word-vectors.js';

/** Changes whenever the terms of an article do, so that statistics of other terms are not mistaken for these. */
const termsVersion = 'terms3';
const prefix = 'frequencies/';
export const vectorsPrefix = 'vectors/';

/** One language of a background. */
export interface BackgroundLanguage {
  /** ISO 639-3 code, such as `eng`. */
  language: string;
  /** Articles of it in the archive. */
  articles: number;
  /** Distinct terms whose frequency is known. */
  terms: number;
}

/**
 * Term statistics of an archive of articles, by language: in how many of its articles a word (or a run of words, a name, a number) occurs. They
 * tell a rare word from a common one where the articles at hand are few.
 */
export class Background {
  /** Names the way in which terms were counted, and what was counted. Equal fingerprints are equal statistics. */
  readonly fingerprint: string;
  readonly #sections: Sections;
  readonly #frequencies = new Map<string, TermFrequencies | undefined>();
  readonly #indexes = new Map<string, TermCounts>();
  readonly #vectors = new Map<string, WordVectors | undefined>();

  private constructor(sections: Sections) {
    this.#sections = sections;
    this.fingerprint = sections.fingerprint;
  }

  /**
   * A background from the bytes of a file that `unstitch background` or {@link toBytes} made.
   *
   * @param name what messages call it. Default `the background`
   * @throws UnstitchError `input_failed`: no background, or damaged; `fingerprint_mismatch`: of another version, or counted in another way
   */
  static from(bytes: Uint8Array, name = 'the background'): Background {
    const sections = openSections(bytes, name, termsVersion);
    return new Background(sections);
  }

  /**
   * @param languages statistics of each
   * @param others further parts of the file, by name
   * @internal
   */
  static of(languages: readonly TermFrequencies[], others: ReadonlyMap<string, Uint8Array> = new Map()): Background {
    const parts = new Map<string, Uint8Array>();
    const ordered = languages.toSorted((a, b) => (a.language < b.language ? -1 : 1));
    for (const language of ordered) parts.set(prefix + language.language, packFrequencies(language));
    for (const [name, part] of others) parts.set(name, part);
    const digest = createHash('sha256');
    for (const [name, part] of parts) digest.update(name).update(part);
    const counted = ordered.map(({ language, articles }) => `${language}${articles}`).join('+');
    const fingerprint = `unstitch1/${termsVersion}/${counted}/${digest.digest('hex').slice(0, 16)}`;
    return Background.from(packSections(fingerprint, parts));
  }

  /** The languages of its articles, by code. */
  get languages(): readonly BackgroundLanguage[] {
    return this.#codes().map((code) => {
      const { language, articles, hashes } = this.frequencies(code)!;
      return { language, articles, terms: hashes.length };
    });
  }

  #codes(): string[] {
    return this.#sections.names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }

  /** Articles of a language that were counted; 0 where there were none. */
  articles(language = 'eng'): number {
    return this.frequencies(language)?.articles ?? 0;
  }

  /**
   * In how many of the archive's articles a word occurs; 0 where it is not known, which may mean in a few.
   *
   * @param word one folded word, as `foldedWords` gives it; words of one stem count together, where the language has stems; stop words are not
   *   counted
   */
  documentFrequency(word: string, language = 'eng'): number {
    return this.index(language)?.get(termHash(stemHash(word, language), block.words)) ?? 0;
  }

  /**
   * The statistics of a language as they are stored.
   *
   * @internal
   */
  frequencies(language: string): TermFrequencies | undefined {
    if (!this.#frequencies.has(language)) {
      const bytes = this.#sections.read(prefix + language);
      this.#frequencies.set(language, bytes === undefined ? undefined : unpackFrequencies(language, bytes));
    }
    return this.#frequencies.get(language);
  }

  /**
   * The same, to be looked up by term hash.
   *
   * @internal
   */
  index(language: string): TermCounts | undefined {
    const known = this.#indexes.get(language);
    if (known !== undefined) return known;
    const frequencies = this.frequencies(language);
    if (frequencies === undefined) return undefined;
    const index = indexed(frequencies);
    this.#indexes.set(language, index);
    return index;
  }

  /**
   * Vectors of a language's words; `undefined` where the background has none.
   *
   * @internal
   */
  vectors(language: string): WordVectors | undefined {
    if (!this.#vectors.has(language)) {
      const bytes = this.part(vectorsPrefix + language);
      this.#vectors.set(language, bytes === undefined ? undefined : WordVectors.from(bytes));
    }
    return this.#vectors.get(language);
  }

  /**
   * Another part of the file, by name.
   *
   * @internal
   */
  part(name: string): Uint8Array | undefined {
    return this.#sections.read(name);
  }

  /** The bytes of a file that {@link from} reads. */
  toBytes(): Uint8Array {
    return this.#sections.file;
  }
}
