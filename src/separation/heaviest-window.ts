import type { NumberedArticle } from './numbered-article.js';
import { mostStretches } from './numbered-article.js';

/** A window has so many words for each of the passage, for words that were put in between. */
const windowShare = 1.3;
const windowSpare = 3;

/** Words [from, to) of an article, and the weight of those that a passage has too. */
interface Window {
  from: number;
  to: number;
  weight: number;
}

/** Finds the window of an article that shares most of a passage's weight. */
export class HeaviestWindow {
  readonly #weights: readonly number[];
  /** How often the passage in hand has a word, and how often the window. */
  readonly #wanted: Int32Array;
  readonly #seen: Int32Array;
  /** Whether the passage in hand has a word, 0 or 1, by its number plus 1: -1 is no word of the page. */
  readonly #has: Uint8Array;
  /** Places of the passage's words in the stretches in hand. */
  #met = new Int32Array(1024);
  /** Most that a window which begins in a stretch of the article can hold. */
  readonly #held = new Float64Array(mostStretches + 1);

  /** @param weights of the page's words, by number */
  constructor(weights: readonly number[]) {
    this.#weights = weights;
    this.#wanted = new Int32Array(weights.length);
    this.#seen = new Int32Array(weights.length);
    this.#has = new Uint8Array(weights.length + 1);
  }

  /**
   * The window of the article that holds most of the passage's weight, the first of equals; `undefined` where none holds a word of it.
   *
   * @param least what is of use: places that cannot hold so much are passed over
   */
  in(passage: Int32Array, { words, stretches, stretch }: NumberedArticle, least: number): Window | undefined {
    const wanted = this.#wanted;
    const has = this.#has;
    const weights = this.#weights;
    const length = Math.ceil(passage.length * windowShare) + windowSpare;
    const count = Math.ceil(words.length / stretch);
    const held = this.#held.fill(0, 0, count);
    // A window reaches over so many stretches beyond the one that it begins in.
    const reach = Math.ceil(length / stretch);
    for (const word of passage) {
      wanted[word]!++;
      has[word + 1] = 1;
      const own = stretches[word]!;
      let bits = own;
      for (let i = 1; i <= reach && i <= mostStretches; i++) bits |= own >>> i;
      for (; bits !== 0; bits &= bits - 1) held[31 - Math.clz32(bits & -bits)]! += weights[word]!;
    }
    const best: Window = { from: -1, to: -1, weight: 0 };
    for (let first = 0; first < count; first++) {
      if (held[first]! < least) continue;
      let last = first;
      while (last + 1 < count && held[last + 1]! >= least) last++;
      this.#slide(words, length, { from: first * stretch, to: Math.min((last + 1 + reach) * stretch, words.length) }, best);
      first = last;
    }
    for (const word of passage) wanted[word] = has[word + 1] = 0;
    return best.from < 0 ? undefined : best;
  }

  /**
   * Slides the window over the words [from, to), and puts it into `best` where it holds more. What it holds changes only where it meets or leaves
   * a word of the passage.
   */
  #slide(article: Int32Array, length: number, { from, to }: { from: number; to: number }, best: Window): void {
    const wanted = this.#wanted;
    const seen = this.#seen;
    const weights = this.#weights;
    if (this.#met.length < to - from) this.#met = new Int32Array((to - from) * 2);
    const met = this.#met;
    const has = this.#has;
    let count = 0;
    for (let i = from; i < to; i++) {
      met[count] = i;
      count += has[article[i]! + 1]!;
    }
    let held = 0;
    let isBest = false;
    for (let enters = 0, leaves = 0; leaves < count;) {
      // The window's last word where it next meets or leaves one.
      const end = enters < count ? Math.min(met[enters]!, met[leaves]! + length) : met[leaves]! + length;
      if (end >= to) break;
      if (enters < count && met[enters] === end) {
        const word = article[end]!;
        if (seen[word]!++ < wanted[word]!) held += weights[word]!;
        enters++;
      }
      if (met[leaves]! + length === end) {
        const word = article[end - length]!;
        if (--seen[word]! < wanted[word]!) held -= weights[word]!;
        leaves++;
      }
      if (held > best.weight) {
        best.weight = held;
        best.from = Math.max(end + 1 - length, 0);
        isBest = true;
      } else if (isBest && held !== best.weight) {
        // As long as nothing is lost by it, the window goes on: the same words may follow in the passage's order.
        best.to = end;
        isBest = false;
      }
    }
    if (isBest) best.to = to;
    for (let i = 0; i < count; i++) seen[article[met[i]!]!] = 0;
  }
}
