import type { Article } from '../article/article.js';
import { judgeLine } from '../article/judge.js';
import { judgePage } from '../article/page.js';
import type { Kernel } from '../kernel/kernel.js';
import { record } from '../kernel/layout.js';
import { foldedLines } from '../text/fold.js';
import { changed, readSource } from './block-reader.js';
import { OpenFiles } from './files.js';
import { placeArticle } from './take-article.js';
import type { Items, Reading, Source } from './sources.js';

/** Reads articles of a corpus a second time, on any thread. */
export class ArticleReader {
  readonly #kernel: Kernel;
  readonly #reading: Reading;
  readonly #items: Items;
  readonly #records: number;
  readonly #files = new OpenFiles();

  constructor(kernel: Kernel, reading: Reading, items: Items, records: number) {
    this.#kernel = kernel;
    this.#reading = reading;
    this.#items = items;
    this.#records = records;
  }

  close(): void {
    this.#files.close();
  }

  #place(ordinal: number): { source: Source; offset: number; length: number; words: number } {
    const { words } = this.#kernel.shared;
    const at = words[this.#records / 4 + ordinal]! / 4;
    return {
      source: this.#reading.sources[this.#items.source[words[at + record.block / 4]!]!]!,
      offset: words[at]! + words[at + 1]! * 4_294_967_296,
      length: words[at + record.length / 4]!,
      words: words[at + record.words / 4]!,
    };
  }

  /** Folded words of an article, as counted when it was first read. */
  wordCount(ordinal: number): number {
    const { words } = this.#kernel.shared;
    return words[(words[this.#records / 4 + ordinal]! + record.words) / 4]!;
  }

  /** Finds an article's words, ready in the kernel's scratch. Returns how many there are. Its source is in `call.lastSource`. */
  words(ordinal: number): number {
    const { source, offset, length, words } = this.#place(ordinal);
    const { call, scratch, shared } = this.#kernel;
    let found = -1;
    if (source.kind === 'lines' && length <= scratch.inputCapacity - 64) {
      const got = readSource(this.#files, source, shared.bytes, scratch.input, length, offset);
      if (got < length) throw changed(source);
      shared.bytes.fill(10, scratch.input + length, scratch.input + length + 64);
      found = call.rereadLine(scratch.input, scratch.input + length);
    }
    if (found < 0) found = this.#wordsOf(this.article(ordinal));
    if (found !== words) throw changed(source);
    return found;
  }

  #wordsOf(article: Article): number {
    const attempt = (text: Uint8Array, folded: boolean): number => {
      const placed = placeArticle(this.#kernel, text, article);
      if (placed === undefined) return -1;
      return this.#kernel.call.rereadText(placed.text, text.length, folded ? 1 : 0, placed.source, placed.sourceBytes);
    };
    const found = attempt(Buffer.from(article.text), false);
    return found < 0 ? attempt(Buffer.from(foldedLines(article.text)), true) : found;
  }

  recordBytes(ordinal: number): Uint8Array {
    const { source, offset, length } = this.#place(ordinal);
    const bytes = new Uint8Array(length);
    if (readSource(this.#files, source, bytes, 0, length, offset) < length) throw changed(source);
    return bytes;
  }

  article(ordinal: number): Article {
    const { source } = this.#place(ordinal);
    const bytes = this.recordBytes(ordinal);
    const { fields, maxTextBytes } = this.#reading;
    const judgement =
      source.kind === 'page'
        ? judgePage(bytes, { id: source.pageId ?? source.name, maxTextBytes })
        : judgeLine(bytes, { fields, maxTextBytes });
    if (!judgement.ok) throw changed(source);
    return judgement.article;
  }
}
