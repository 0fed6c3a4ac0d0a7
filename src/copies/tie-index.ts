import type { ExactPairs } from './pair-list.js';

/** Ties by the articles they tie, in typed arrays: a group may have a hundred thousand. */
export class TieIndex {
  /** Articles with a tie, ascending. */
  readonly articles: Uint32Array;
  /** Ties of article number i: `ties[starts[i]]` up to, not including, `ties[starts[i + 1]]`. */
  readonly starts: Uint32Array;
  /** Numbers of pairs. */
  readonly ties: Uint32Array;

  constructor(pairs: ExactPairs, ties: Uint32Array) {
    // Article and place in one number: 24 bits and 28 of the 53 that a double has, sorted by the engine.
    const keys = new Float64Array(ties.length * 2);
    ties.forEach((pair, i) => {
      keys[i * 2] = pairs.a[pair]! * places + i;
      keys[i * 2 + 1] = pairs.b[pair]! * places + i;
    });
    keys.sort();
    const articles = new Uint32Array(keys.length);
    const starts = new Uint32Array(keys.length + 1);
    this.ties = new Uint32Array(keys.length);
    let count = 0;
    for (let k = 0; k < keys.length; k++) {
      const article = Math.floor(keys[k]! / places);
      if (count === 0 || articles[count - 1] !== article) {
        articles[count] = article;
        starts[count++] = k;
      }
      this.ties[k] = ties[keys[k]! - article * places]!;
    }
    starts[count] = keys.length;
    this.articles = articles.subarray(0, count);
    this.starts = starts.subarray(0, count + 1);
  }

  /** Numbers of the pairs that tie an article; none if it has no tie. */
  of(article: number): Uint32Array {
    const i = indexOf(this.articles, article);
    if (this.articles[i] !== article) return this.ties.subarray(0, 0);
    return this.ties.subarray(this.starts[i], this.starts[i + 1]);
  }
}

const places = 2 ** 28;

/** Where a number stands among ascending ones, if it is one of them. */
function indexOf(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
