import type { Corpus } from '../corpus/corpus.js';

/** Fewer articles than this are sorted before the kernel had its memory ready. */
const few = 64;

/** Orders articles: by date, undated ones last, and by id. Of articles in use no two are equal. */
export class ArticleOrder {
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  #byDate(x: number, y: number): number {
    const a = this.#corpus.date(x) ?? Infinity;
    const b = this.#corpus.date(y) ?? Infinity;
    return a === b ? 0 : a - b;
  }

  #byId(x: number, y: number): number {
    const a = this.#corpus.id(x);
    const b = this.#corpus.id(y);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  readonly compare = (x: number, y: number): number => this.#byDate(x, y) || this.#byId(x, y);

  /** Articles in order. Many are sorted in one go, their dates and ids compared where they lie. */
  sorted(articles: ArrayLike<number>): Uint32Array {
    if (articles.length < few) return Uint32Array.from(articles).toSorted(this.compare);
    const { kernel, columns } = this.#corpus.parts;
    const { call, shared } = kernel;
    const mark = shared.mark();
    const list = shared.takePages(articles.length * 4);
    const spare = shared.takePages(articles.length * 32);
    shared.words.set(articles, list / 4);
    call.sortArticles(list, articles.length, columns.records, spare);
    const sorted = shared.words.slice(list / 4, list / 4 + articles.length);
    shared.release(mark);
    return sorted;
  }
}
