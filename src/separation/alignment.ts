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

/** A window has so many words for each of the passage, for words that were put in between. */
const windowShare = 1.3;
const windowSpare = 3;

/**
 * Aligns passages with articles: the window of an article that shares most of the passage's weight, and in it the heaviest common
 * subsequence (Hirschberg 1975 for the plain one; weights are those of the words) by dynamic programming.
 *
 * Work is proportional to the article's length, and to the square of the passage's.
 */
export class Aligner {
  readonly #weights: readonly number[];
  /** How often the passage in hand has a word, and how often the window. */
  readonly #wanted: Int32Array;
  readonly #seen: Int32Array;
  #table = new Int32Array(4096);

  /** @param weights of the page's words, by number */
  constructor(weights: readonly number[]) {
    this.#weights = weights;
    this.#wanted = new Int32Array(weights.length);
    this.#seen = new Int32Array(weights.length);
  }

  /** The best alignment; `undefined` where the two share no word. */
  align(passage: Int32Array, article: Int32Array): Alignment | undefined {
    const window = this.#window(passage, article);
    if (window === undefined) return undefined;
    return this.#within(passage, article, window.from, window.to);
  }

  /** The stretch of the article that holds most of the passage's weight, the first of equals. */
  #window(passage: Int32Array, article: Int32Array): { from: number; to: number } | undefined {
    const wanted = this.#wanted;
    const seen = this.#seen;
    const weights = this.#weights;
    for (const word of passage) wanted[word]!++;
    const length = Math.ceil(passage.length * windowShare) + windowSpare;
    let held = 0;
    let most = 0;
    let best = -1;
    let lasts = -1;
    for (let end = 0; end < article.length; end++) {
      const word = article[end]!;
      if (word >= 0 && seen[word]!++ < wanted[word]!) held += weights[word]!;
      const gone = end >= length ? article[end - length]! : -1;
      if (gone >= 0 && --seen[gone]! < wanted[gone]!) held -= weights[gone]!;
      if (held > most) {
        most = held;
        best = end;
        lasts = end;
      } else if (held === most && lasts === end - 1) lasts = end;
    }
    for (let i = Math.max(article.length - length, 0); i < article.length; i++) if (article[i]! >= 0) seen[article[i]!] = 0;
    for (const word of passage) wanted[word] = 0;
    // As long as nothing is lost by it, the window goes on: the same words may follow in the passage's order.
    return best < 0 ? undefined : { from: Math.max(best + 1 - length, 0), to: lasts + 1 };
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
    const total = passage.reduce((sum, word) => sum + weights[word]!, 0);
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
    const size = this.#weights.length;
    const there = new Set<number>();
    for (let i = from; i + 1 < to; i++) if (article[i]! >= 0 && article[i + 1]! >= 0) there.add(article[i]! * size + article[i + 1]!);
    let shared = 0;
    let total = 0;
    for (let i = 0; i + 1 < passage.length; i++) {
      const weight = this.#weights[passage[i]!]! + this.#weights[passage[i + 1]!]!;
      total += weight;
      if (there.has(passage[i]! * size + passage[i + 1]!)) shared += weight;
    }
    return total === 0 ? 0 : shared / total;
  }
}

/**
 * Weight of the matched words that are all shifted by the same number of places: words that were put for others leave the rest where it was,
 * while words that two texts share by chance lie anyhow.
 */
function steadyWeight(places: Int32Array, passage: Int32Array, weights: readonly number[]): number {
  const byShift = new Map<number, number>();
  let most = 0;
  for (const [i, place] of places.entries()) {
    if (place < 0) continue;
    const sum = (byShift.get(place - i) ?? 0) + weights[passage[i]!]!;
    byShift.set(place - i, sum);
    most = Math.max(most, sum);
  }
  return most;
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
