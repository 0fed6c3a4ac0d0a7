import type { BuiltPart, GramPart, TableShape } from './gram-tables.js';
import { gramParts } from './gram-blocks.js';

const partBits = Math.log2(gramParts);

/** Plain data, shared by all threads: what {@link PassageIndex} reads. */
export interface PassageIndexData {
  /** Articles indexed. */
  articles: number;
  words: { parts: GramPart[]; shape: TableShape };
  runs: { parts: GramPart[]; shape: TableShape };
}

/** Puts the parts of a table in their places. */
export function layIndex(articles: number, built: readonly BuiltPart[], words: TableShape, runs: TableShape): PassageIndexData {
  const inOrder = built.toSorted((a, b) => a.part - b.part);
  return {
    articles,
    words: { parts: inOrder.map((part) => part.words), shape: words },
    runs: { parts: inOrder.map((part) => part.runs), shape: runs },
  };
}

/** Postings of one word or run: a stretch of an array. */
export interface Postings {
  list: Uint32Array;
  from: number;
  to: number;
  /** More articles have it than are listed. */
  common: boolean;
}

/** Which articles have a word, or a run of two or three words. */
export class GramTable {
  readonly #parts: readonly GramPart[];
  readonly #shape: TableShape;
  readonly #articleMask: number;
  readonly #found: Postings = { list: new Uint32Array(0), from: 0, to: 0, common: false };

  constructor({ parts, shape }: { parts: readonly GramPart[]; shape: TableShape }) {
    this.#parts = parts;
    this.#shape = shape;
    this.#articleMask = 2 ** shape.articleBits - 1;
  }

  /** The article that a posting names. */
  article(posting: number): number {
    return posting & this.#articleMask;
  }

  get mostListed(): number {
    return this.#shape.mostListed;
  }

  /** The postings of a key and mark, ascending by article. The result is used again by the next call. */
  find(key: number, mark: number): Postings {
    const { bucketBits, articleBits } = this.#shape;
    const { starts, postings } = this.#parts[key >>> (32 - partBits)]!;
    const bucket = (key >>> (32 - partBits - bucketBits)) & (2 ** bucketBits - 1);
    const end = starts[bucket + 1]!;
    const wanted = (mark << articleBits) >>> articleBits;
    let from = starts[bucket]!;
    while (from < end && postings[from]! >>> articleBits < wanted) from++;
    let to = from;
    while (to < end && postings[to]! >>> articleBits === wanted) to++;
    const found = this.#found;
    found.list = postings;
    found.common = to - from === 1 && (postings[from]! & this.#articleMask) >>> 0 === this.#articleMask;
    found.from = from;
    found.to = found.common ? from : to;
    return found;
  }
}
