import { ArticleReader } from '../corpus/article-reader.js';
import { placeArticle } from '../corpus/take-article.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import { UnstitchError } from '../errors.js';
import { Canon } from './canon.js';

/** Words hashed in one call of the kernel: its scratch holds a text of the corpus's limit, a page may be longer. */
const wordsAtOnce = 4096;

/** Reads articles and pages as sequences of word hashes, on any thread. */
export class WordReader {
  readonly #kernel: Kernel;
  readonly #reader: ArticleReader;
  readonly canon: Canon;

  constructor(kernel: Kernel, reading: Reading, items: Items, records: number) {
    this.#kernel = kernel;
    this.#reader = new ArticleReader(kernel, reading, items, records);
    this.canon = Canon.of((words) => this.hashes(words));
  }

  close(): void {
    this.#reader.close();
  }

  /** Hashes of an article's folded words, in order. A view of the kernel's scratch: gone with the next call. */
  article(ordinal: number): Uint32Array {
    const count = this.#reader.words(ordinal);
    return this.#hashed(count);
  }

  #hashed(count: number): Uint32Array {
    const { call, scratch, shared } = this.#kernel;
    call.hashFoundWords(count);
    return shared.words.subarray(scratch.words / 4, scratch.words / 4 + count);
  }

  /** Hashes of folded words, the same that an article with these words has. */
  hashes(words: readonly string[]): Uint32Array {
    const hashes = new Uint32Array(words.length);
    for (let from = 0; from < words.length; from += wordsAtOnce) {
      const some = words.slice(from, from + wordsAtOnce);
      const text = Buffer.from(some.join(' '));
      const placed = placeArticle(this.#kernel, text, { id: '' });
      const count = placed === undefined ? -1 : this.#kernel.call.rereadText(placed.text, text.length, 1, 0, 0);
      if (count !== some.length) throw new UnstitchError('internal', `the kernel found ${count} words where there are ${some.length}`);
      hashes.set(this.#hashed(count), from);
    }
    return hashes;
  }
}
