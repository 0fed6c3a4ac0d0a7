import { gramKey, gramMark } from './grams.js';
import type { GramTable, PassageIndexData } from './passage-index.js';

/** An article near a passage, by the cosine of their word vectors; 0 to 1. */
export interface Neighbour {
  article: number;
  cosine: number;
}

const each = 8;

/** Vectors are (1 + ln tf) idf; the table counts a word of an article up to four times. */
const dampened = [0, 1, 1 + Math.log(2), 1 + Math.log(3), 1 + Math.log(4)];

/** ln((articles + 1) / (those that have the word + 1/2)). */
function inverseFrequency(articles: number, frequency: number): number {
  return Math.max(Math.log((articles + 1) / (frequency + 0.5)), 0);
}

/** Length of every article's vector, by ordinal; 0 where it has no word. Words that are too common to be listed count for nothing. */
export function vectorLengths({ articles, words }: PassageIndexData, ordinals: number): Float64Array<SharedArrayBuffer> {
  const lengths = new Float64Array(new SharedArrayBuffer(ordinals * 8));
  const { articleBits } = words.shape;
  const articleMask = 2 ** articleBits - 1;
  const counts: number[] = [];
  for (const { postings, starts } of words.parts) {
    for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
      const to = starts[bucket + 1]!;
      for (let first = starts[bucket]!; first < to;) {
        const mark = postings[first]! >>> articleBits;
        counts.length = 0;
        let last = first;
        for (; last < to && postings[last]! >>> articleBits === mark; last++) {
          if (last > first && postings[last] === postings[last - 1]) counts[counts.length - 1]!++;
          else counts.push(1);
        }
        const idf = inverseFrequency(articles, counts.length);
        for (let i = first, n = 0; i < last; i += counts[n++]!) {
          const article = postings[i]! & articleMask;
          if (article < ordinals) lengths[article]! += (dampened[counts[n]!]! * idf) ** 2;
        }
        first = last;
      }
    }
  }
  for (let i = 0; i < ordinals; i++) lengths[i] = Math.sqrt(lengths[i]!);
  return lengths;
}

/** Finds the articles of a corpus that are nearest to a passage. */
export class Neighbours {
  readonly #words: GramTable;
  readonly #articles: number;
  readonly #lengths: Float64Array;
  readonly #excluded: (article: number) => boolean;
  readonly #compare: (a: number, b: number) => number;
  readonly #products: Float64Array;
  readonly #touched: number[] = [];

  constructor(
    words: GramTable,
    articles: number,
    lengths: Float64Array,
    excluded: (article: number) => boolean,
    compare: (a: number, b: number) => number,
  ) {
    this.#words = words;
    this.#articles = articles;
    this.#lengths = lengths;
    this.#excluded = excluded;
    this.#compare = compare;
    this.#products = new Float64Array(lengths.length);
  }

  /** The eight nearest, nearest first; fewer where fewer share a word. Products are summed in the order of the passage's words. */
  of(hashes: Uint32Array): Neighbour[] {
    const counts = new Map<number, number>();
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    let square = 0;
    for (const [hash, count] of counts) square += this.#add(hash, count);
    const length = Math.sqrt(square);
    const nearest: Neighbour[] = [];
    for (const article of this.#touched) {
      const product = this.#products[article]!;
      this.#products[article] = 0;
      if (!this.#excluded(article)) this.#insert(nearest, { article, cosine: product / (length * this.#lengths[article]!) });
    }
    this.#touched.length = 0;
    return nearest;
  }

  /** Adds a word's part of the products; returns the square of its place in the passage's vector. */
  #add(hash: number, count: number): number {
    const { list, from, to, common } = this.#words.find(gramKey(hash, 0, 0), gramMark(hash, 0, 0));
    if (common) return 0;
    let frequency = 0;
    for (let i = from; i < to; i++) if (i === from || list[i] !== list[i - 1]) frequency++;
    const idf = inverseFrequency(this.#articles, frequency);
    const weight = (1 + Math.log(count)) * idf;
    for (let i = from; i < to;) {
      let end = i + 1;
      while (end < to && list[end] === list[i]) end++;
      const article = this.#words.article(list[i]!);
      if (this.#products[article] === 0) this.#touched.push(article);
      this.#products[article]! += weight * dampened[end - i]! * idf;
      i = end;
    }
    return weight ** 2;
  }

  #insert(nearest: Neighbour[], found: Neighbour): void {
    const before = (a: Neighbour, b: Neighbour): boolean =>
      a.cosine > b.cosine || (a.cosine === b.cosine && this.#compare(a.article, b.article) < 0);
    if (!(found.cosine > 0) || (nearest.length === each && !before(found, nearest[each - 1]!))) return;
    let at = nearest.length;
    while (at > 0 && before(found, nearest[at - 1]!)) at--;
    nearest.splice(at, 0, found);
    if (nearest.length > each) nearest.pop();
  }
}
