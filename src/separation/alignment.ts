import type { NumberedArticle } from './numbered-article.js';
import { HeaviestWindow } from './heaviest-window.js';

/** Where and how well a passage fits into an article. Places are of words, as they were numbered for the page. */
export interface Alignment {
  /** Weight of the longest common subsequence over the passage's weight, and of shared pairs of neighbours over that of all pairs; 0 to 1. */
  sequence: number;
  pairs: number;
  /** Weight of the whole passage, of the words in the subsequence, and of those of them that stand at the most usual distance from their places. */
  total: number;
  weight: number;
  steady: number;
  /** Words of the longest unbroken run that both have. */
  run: number;
  /** Words in the subsequence. */
  matched: number;
  /** Places, in the passage and in the article, of the first and the last matched word. */
  passage: { first: number; last: number };
  article: { first: number; last: number };
  /** For each word of the passage its place in the article, -1 where it is not matched. */
  places: Int32Array;
}

/**
 * Aligns passages with articles: the window of an article that shares most of the passage's weight, and in it the heaviest common
 * subsequence (Hirschberg 1975 for the plain one; weights are those of the words) by dynamic programming.
 *
 * Work is proportional to the square of the passage's length and to that of those stretches of the article that share enough with it.
 */
export class Aligner {
  readonly #weights: readonly number[];
  readonly #windows: HeaviestWindow;
  /** Where the window has a word first, and where it has the word of a place next. */
  readonly #firstAt: Int32Array;
  #nextAt = new Int32Array(64);
  #table = new Int32Array(4096);

  /** @param weights of the page's words, by number */
  constructor(weights: readonly number[]) {
    this.#weights = weights;
    this.#windows = new HeaviestWindow(weights);
    this.#firstAt = new Int32Array(weights.length).fill(-1);
  }

  /**
   * The best alignment; `undefined` where the two share no word, or not enough.
   *
   * @param least what the shared words must weigh for an alignment to be worth it. Default 0.
   */
  align(passage: Int32Array, article: NumberedArticle, least = 0): Alignment | undefined {
    const window = this.#windows.in(passage, article, least);
    if (window === undefined || window.weight < least) return undefined;
    return this.#within(passage, article.words, window.from, window.to);
  }

  /** What the words of a passage weigh together. */
  weightOf(passage: Int32Array): number {
    let total = 0;
    for (const word of passage) total += this.#weights[word]!;
    return total;
  }

  #within(passage: Int32Array, article: Int32Array, from: number, to: number): Alignment {
    const rows = passage.length;
    const columns = to - from;
    const width = columns + 1;
    if (this.#table.length < (rows + 1) * width) this.#table = new Int32Array((rows + 1) * width * 2);
    const table = this.#table;
    const weights = this.#weights;
    // table[i][j]: the heaviest common subsequence of what follows word i of the passage and word j of the window.
    table.fill(0, rows * width, (rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--) {
      const word = passage[i]!;
      const weight = weights[word]!;
      const row = i * width;
      table[row + columns] = 0;
      for (let j = columns - 1; j >= 0; j--) {
        const skip = Math.max(table[row + width + j]!, table[row + j + 1]!);
        const take = article[from + j] === word ? table[row + width + j + 1]! + weight : 0;
        table[row + j] = Math.max(take, skip);
      }
    }
    const places = new Int32Array(rows).fill(-1);
    const total = this.weightOf(passage);
    let matched = 0;
    let first = -1;
    let last = -1;
    for (let i = 0, j = 0; i < rows && j < columns && table[i * width + j]! > 0;) {
      const here = table[i * width + j]!;
      const word = passage[i]!;
      // What is matched stays together: behind a match the next word, otherwise as late as may be.
      const next = i > 0 && places[i - 1] === from + j - 1 && article[from + j] === word;
      const taken = next && here === table[(i + 1) * width + j + 1]! + weights[word]!;
      if (!taken && table[i * width + j + 1] === here) j++;
      else if (!taken && table[(i + 1) * width + j] === here) i++;
      else {
        places[i] = from + j;
        if (first < 0) first = i;
        last = i;
        matched++;
        i++;
        j++;
      }
    }
    const weight = table[0]!;
    return {
      sequence: total === 0 ? 0 : weight / total,
      pairs: this.#pairs(passage, article, from, to),
      total,
      weight,
      steady: steadyWeight(places, passage, weights),
      run: longestRun(places),
      matched,
      passage: { first, last },
      article: { first: places[first] ?? from, last: places[last] ?? from },
      places,
    };
  }

  /** Weight of the pairs of neighbouring words that the window has too, over that of all the passage's. */
  #pairs(passage: Int32Array, article: Int32Array, from: number, to: number): number {
    if (passage.length < 2) return 0;
    const firstAt = this.#firstAt;
    if (this.#nextAt.length < to - from) this.#nextAt = new Int32Array((to - from) * 2);
    const nextAt = this.#nextAt;
    for (let i = to - 1; i >= from; i--) {
      const word = article[i]!;
      if (word < 0) continue;
      nextAt[i - from] = firstAt[word]!;
      firstAt[word] = i;
    }
    let shared = 0;
    let total = 0;
    for (let i = 0; i + 1 < passage.length; i++) {
      const weight = this.#weights[passage[i]!]! + this.#weights[passage[i + 1]!]!;
      total += weight;
      let at = firstAt[passage[i]!]!;
      while (at >= 0 && (at + 1 >= to || article[at + 1] !== passage[i + 1])) at = nextAt[at - from]!;
      if (at >= 0) shared += weight;
    }
    for (let i = from; i < to; i++) if (article[i]! >= 0) firstAt[article[i]!] = -1;
    return total === 0 ? 0 : shared / total;
  }
}

/**
 * Weight of the matched words that are all shifted by the same number of places: words that were put for others leave the rest where it was,
 * while words that two texts share by chance lie anyhow.
 */
function steadyWeight(places: Int32Array, passage: Int32Array, weights: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < places.length; i++) {
    if (places[i]! < 0 || isShiftedAlike(places, i)) continue;
    const shift = places[i]! - i;
    let sum = 0;
    for (let k = i; k < places.length; k++) if (places[k]! >= 0 && places[k]! - k === shift) sum += weights[passage[k]!]!;
    most = Math.max(most, sum);
  }
  return most;
}

/** Whether the word before is matched, and shifted by as many places. */
function isShiftedAlike(places: Int32Array, i: number): boolean {
  const before = places[i - 1] ?? -1;
  return before >= 0 && before + 1 === places[i];
}

function longestRun(places: Int32Array): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < places.length; i++) {
    if (places[i]! < 0) run = 0;
    else run = i > 0 && places[i - 1] === places[i]! - 1 && run > 0 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
