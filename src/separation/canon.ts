import { equivalents } from '../text/equivalents.js';

/** A run of word hashes, and the hash that stands for it. */
interface Phrase {
  words: Uint32Array;
  stands: number;
}

/** A text as it is matched: one hash for every word, or run of words that has an equivalent. */
export interface CanonicalWords {
  hashes: Uint32Array;
  /** Index of the first word of each; one entry more, the number of words. */
  firsts: Uint32Array;
  count: number;
}

/** Puts one hash for all ways of writing that `equivalents` holds to mean the same. */
export class Canon {
  readonly #phrases: ReadonlyMap<number, readonly Phrase[]>;
  /** One byte for every value of a hash's low 16 bits: whether a phrase begins with such a word. */
  readonly #begins = new Uint8Array(65_536);
  #room: CanonicalWords = { hashes: new Uint32Array(4096), firsts: new Uint32Array(4097), count: 0 };

  private constructor(phrases: Map<number, Phrase[]>) {
    for (const [first, some] of phrases) {
      some.sort((a, b) => b.words.length - a.words.length);
      this.#begins[first & 0xffff] = 1;
    }
    this.#phrases = phrases;
  }

  /** @param hash what an article's folded words are hashed by */
  static of(hash: (words: readonly string[]) => Uint32Array): Canon {
    const hashes = hash(equivalents.flatMap(([written, stands]) => [...written, ...stands.split(' ')]));
    const phrases = new Map<number, Phrase[]>();
    let at = 0;
    for (const [written, stands] of equivalents) {
      const words = hashes.slice(at, at + written.length);
      at += written.length;
      const parts = stands.split(' ').length;
      // What stands for it may be a phrase itself: its words' hashes together are one.
      let one = 0;
      for (let i = 0; i < parts; i++) one = i === 0 ? hashes[at]! : (Math.imul(one, 31) ^ hashes[at + i]!) >>> 0;
      at += parts;
      const some = phrases.get(words[0]!);
      const phrase = { words, stands: one };
      if (some === undefined) phrases.set(words[0]!, [phrase]);
      else some.push(phrase);
    }
    return new Canon(phrases);
  }

  /** The words as they are matched. The result is used again by the next call. */
  apply(words: Uint32Array): CanonicalWords {
    if (this.#room.hashes.length < words.length) {
      this.#room = { hashes: new Uint32Array(words.length * 2), firsts: new Uint32Array(words.length * 2 + 1), count: 0 };
    }
    const { hashes, firsts } = this.#room;
    const begins = this.#begins;
    let count = 0;
    for (let i = 0; i < words.length; count++) {
      const word = words[i]!;
      firsts[count] = i;
      const phrase = begins[word & 0xffff] === 0 ? undefined : this.#at(words, i);
      hashes[count] = phrase === undefined ? word : phrase.stands;
      i += phrase === undefined ? 1 : phrase.words.length;
    }
    firsts[count] = words.length;
    this.#room.count = count;
    return this.#room;
  }

  #at(words: Uint32Array, from: number): Phrase | undefined {
    return this.#phrases.get(words[from]!)?.find((phrase) => phrase.words.every((word, i) => words[from + i] === word));
  }
}
