import type { CanonicalWords } from './canon.js';

/** Words kept, of all articles together: 8 bytes each. */
const mostWords = 2 ** 21;

/** The words of the articles that were asked for last: the pages of one day are made of the same reports. */
export class RecentWords {
  /** In the order in which they were last asked for. */
  readonly #kept = new Map<number, CanonicalWords>();
  #words = 0;

  get(article: number): CanonicalWords | undefined {
    const words = this.#kept.get(article);
    if (words === undefined) return undefined;
    this.#kept.delete(article);
    this.#kept.set(article, words);
    return words;
  }

  /** Keeps a copy of an article's words, and lets go of the ones that were not asked for longest. Returns the copy. */
  keep(article: number, { hashes, firsts, count }: CanonicalWords): CanonicalWords {
    const words = { hashes: hashes.slice(0, count), firsts: firsts.slice(0, count + 1), count };
    this.#kept.set(article, words);
    this.#words += count;
    for (const [oldest, { count: gone }] of this.#kept) {
      if (this.#words <= mostWords || oldest === article) break;
      this.#kept.delete(oldest);
      this.#words -= gone;
    }
    return words;
  }
}
