// The exact side of the comparison. It shares no line with the engine: no hash is trusted, shingles are equal where their words are.

/** Words in a shingle. */
const width = 5;

/** A letter of a script that puts no spaces between words: each is a word. Elsewhere a word is a run of letters, digits and marks that begins with no mark. */
const spaceless = String.raw`(?=[\p{L}\p{Nl}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const word = new RegExp(String.raw`${spaceless}\p{M}*|(?!${spaceless})[\p{L}\p{N}](?:(?!${spaceless})[\p{L}\p{N}\p{M}])*`, 'gu');

/** The words of a text: NFKC, lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(word) ?? [];
}

/** What is known exactly of a list of texts; texts are named by their place in it. */
export interface ExactTexts {
  /** The distinct shingles of each text, as numbers in ascending order; equal numbers are equal shingles. */
  sets: Uint32Array[];
  /** For each text: the place of the first text with the very same words. */
  firstAlike: Uint32Array;
}

/**
 * Numbers the shingles of texts: `width` words in a row; a shorter text is one shingle of all its words.
 *
 * Words are numbered first. A shingle is known by the place at which it was first seen, and two are compared word by word.
 */
export function exactTexts(texts: readonly string[]): ExactTexts {
  const numbers = new Map<string, number>([['', 0]]);
  const alike = new Map<string, number>();
  const firstAlike = new Uint32Array(texts.length);
  const tokens = texts.map((text, place) => {
    const words = wordsOf(text);
    const key = words.join(' ');
    firstAlike[place] = alike.get(key) ?? place;
    if (firstAlike[place] === place) alike.set(key, place);
    // The empty word, which no text holds, fills a short text up to one shingle.
    while (words.length > 0 && words.length < width) words.push('');
    return Uint32Array.from(words, (text) => {
      let number = numbers.get(text);
      if (number === undefined) numbers.set(text, (number = numbers.size));
      return number;
    });
  });
  const table = new ShingleTable(tokens);
  return { sets: tokens.map((_, place) => table.shinglesOf(place)), firstAlike };
}

/** An open-addressed table of the shingles of all texts. */
class ShingleTable {
  readonly #tokens: Uint32Array;
  readonly #starts: number[] = [0];
  /** The place of a shingle's first token, plus one; 0: free. */
  readonly #slots: Uint32Array;

  constructor(texts: readonly Uint32Array[]) {
    for (const text of texts) this.#starts.push(this.#starts[this.#starts.length - 1]! + text.length);
    const total = this.#starts[texts.length]!;
    this.#tokens = new Uint32Array(total);
    for (const [i, text] of texts.entries()) this.#tokens.set(text, this.#starts[i]);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(total * 2, 16))));
  }

  shinglesOf(text: number): Uint32Array {
    const start = this.#starts[text]!;
    const count = Math.max(this.#starts[text + 1]! - start - width + 1, 0);
    const found = new Set<number>();
    for (let i = 0; i < count; i++) found.add(this.#number(start + i));
    return Uint32Array.from(found).toSorted();
  }

  /** The place at which the shingle that stands at `at` was first seen. */
  #number(at: number): number {
    const mask = this.#slots.length - 1;
    let hash = 0;
    for (let i = 0; i < width; i++) hash = Math.imul(hash ^ this.#tokens[at + i]!, 0x9e3779b1) ^ (hash >>> 13);
    for (let slot = (hash ^ (hash >>> 16)) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot]! - 1;
      if (place < 0) {
        this.#slots[slot] = at + 1;
        return at;
      }
      if (this.#equal(place, at)) return place;
    }
  }

  #equal(a: number, b: number): boolean {
    for (let i = 0; i < width; i++) if (this.#tokens[a + i] !== this.#tokens[b + i]) return false;
    return true;
  }
}

/** Members that two ascending sets share. */
export function sharedMembers(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
