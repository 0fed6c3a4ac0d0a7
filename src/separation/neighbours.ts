import type { PassageIndexData } from './passage-index.js';
import type { ListedWord } from './vocabulary.js';

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

/** Postings read to find articles that may be near; the words that are left then are looked up in the lists of those alone. */
const mostRead = 4096;
/** Articles that are weighed by all words: those that are nearest by the words whose lists were read. */
const weighed = 64;

/** A word of a passage, as it counts. */
interface PassageWord extends ListedWord {
  weight: number;
  idf: number;
}

/**
 * Finds the articles of a corpus that are nearest to a passage.
 *
 * The lists of its words are read, the shortest first, as far as {@link mostRead} goes: all of them, unless the corpus is large. What many
 * articles have weighs little, so the nearest by the words read are those that can be nearest by all, and are weighed by all.
 */
export class Neighbours {
  readonly #articles: number;
  readonly #articleMask: number;
  readonly #lengths: Float64Array;
  readonly #excluded: (article: number) => boolean;
  readonly #compare: (a: number, b: number) => number;
  readonly #products: Float64Array;
  readonly #touched: number[] = [];

  constructor(
    { articles, words }: PassageIndexData,
    lengths: Float64Array,
    excluded: (article: number) => boolean,
    compare: (a: number, b: number) => number,
  ) {
    this.#articles = articles;
    this.#articleMask = 2 ** words.shape.articleBits - 1;
    this.#lengths = lengths;
    this.#excluded = excluded;
    this.#compare = compare;
    this.#products = new Float64Array(lengths.length);
  }

  /**
   * The eight nearest, nearest first; fewer where fewer share a word. Products are summed in the order of the passage's words.
   *
   * @param passage numbers of its words
   * @param listed where each word is listed
   */
  of(passage: Int32Array, listed: readonly ListedWord[]): Neighbour[] {
    const counts = new Map<number, number>();
    for (const number of passage) counts.set(number, (counts.get(number) ?? 0) + 1);
    const words: PassageWord[] = [];
    let square = 0;
    for (const [number, count] of counts) {
      const word = listed[number]!;
      if (word.common) continue;
      const idf = inverseFrequency(this.#articles, word.frequency);
      const weight = (1 + Math.log(count)) * idf;
      square += weight ** 2;
      words.push({ ...word, weight, idf });
    }
    const length = Math.sqrt(square);
    const read = shortest(words);
    for (const word of read.length === words.length ? words : read) this.#add(word);
    if (read.length === words.length) return this.#nearest(each, length);
    const nearest: Neighbour[] = [];
    for (const { article } of this.#nearest(weighed, length)) {
      let product = 0;
      for (const word of words) product += word.weight * dampened[this.#countIn(word, article)]! * word.idf;
      this.#insert(nearest, article, product / (length * this.#lengths[article]!), each);
    }
    return nearest;
  }

  /** Adds a word's part of the products. */
  #add({ list, from, to, weight, idf }: PassageWord): void {
    const products = this.#products;
    const mask = this.#articleMask;
    for (let i = from; i < to;) {
      const posting = list[i]!;
      let end = i + 1;
      while (end < to && list[end] === posting) end++;
      const article = (posting & mask) >>> 0;
      if (products[article] === 0) this.#touched.push(article);
      products[article]! += weight * dampened[end - i]! * idf;
      i = end;
    }
  }

  /** The nearest by the products, which are 0 again after it. */
  #nearest(most: number, length: number): Neighbour[] {
    const nearest: Neighbour[] = [];
    for (const article of this.#touched) {
      const product = this.#products[article]!;
      this.#products[article] = 0;
      this.#insert(nearest, article, product / (length * this.#lengths[article]!), most);
    }
    this.#touched.length = 0;
    return nearest;
  }

  /** How often a word is listed for an article. */
  #countIn({ list, from, to }: ListedWord, article: number): number {
    const mask = this.#articleMask;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle]! & mask) >>> 0 < article) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < to && (list[end]! & mask) >>> 0 === article) end++;
    return end - low;
  }

  #insert(nearest: Neighbour[], article: number, cosine: number, most: number): void {
    const before = (a: number, b: Neighbour): boolean => cosine > b.cosine || (cosine === b.cosine && this.#compare(a, b.article) < 0);
    if (!(cosine > 0) || (nearest.length === most && !before(article, nearest[most - 1]!)) || this.#excluded(article)) return;
    let at = nearest.length;
    while (at > 0 && before(article, nearest[at - 1]!)) at--;
    nearest.splice(at, 0, { article, cosine });
    if (nearest.length > most) nearest.pop();
  }
}

/** The words with the shortest lists, as many as are read; one at least. */
function shortest(words: readonly PassageWord[]): readonly PassageWord[] {
  const byLength = words.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  let sum = 0;
  const end = byLength.findIndex(({ from, to }, i) => (sum += to - from) > mostRead && i > 0);
  return end < 0 ? byLength : byLength.slice(0, end);
}
