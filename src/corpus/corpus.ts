import type { Article } from '../article/article.js';
import type { Reject } from '../article/rejects.js';
import { record, state } from '../kernel/layout.js';
import { ArticleReader } from './article-reader.js';
import { IdIndex } from './id-index.js';
import type { CorpusParts } from './parts.js';

/**
 * Articles as an engine holds them: their sketches and what identifies them, in memory shared by its threads. The texts stay in their
 * files and are read again where they are needed.
 */
export class Corpus implements AsyncDisposable {
  /**
   * What the stages work on.
   *
   * @internal
   */
  readonly parts: CorpusParts;
  /** Articles accepted. */
  readonly size: number;
  /** Records read: accepted and rejected ones. */
  readonly read: number;
  /** Records set aside, in reading order. */
  readonly rejects: readonly Reject[];
  /** Bytes of input. */
  readonly bytes: number;
  #reader: ArticleReader | undefined;
  #index: IdIndex | undefined;
  readonly #buffer: Buffer<SharedArrayBuffer>;

  /** @internal */
  constructor(parts: CorpusParts) {
    this.parts = parts;
    this.#buffer = Buffer.from(parts.kernel.shared.bytes.buffer);
    this.read = parts.read;
    this.rejects = parts.rejects;
    this.size = parts.read - parts.rejects.length;
    this.bytes = parts.reading.sources.reduce((sum, source) => sum + source.bytes, 0);
  }

  /** Ordinals of the accepted articles, in reading order. */
  *ordinals(): Generator<number, void, undefined> {
    for (let ordinal = 0; ordinal < this.parts.columns.count; ordinal++) if (this.#state(ordinal) === state.inUse) yield ordinal;
  }

  #record(ordinal: number): number {
    return this.parts.kernel.shared.words[this.parts.columns.records / 4 + ordinal]!;
  }

  #state(ordinal: number): number {
    const { words } = this.parts.kernel.shared;
    return words[(this.#record(ordinal) + record.idLength) / 4]! >>> 16;
  }

  /** The id of an article. */
  id(ordinal: number): string {
    const { words } = this.parts.kernel.shared;
    const at = this.#record(ordinal);
    const start = words[(at + record.id) / 4]!;
    const length = words[(at + record.idLength) / 4]! & 0xffff;
    return this.#buffer.toString('utf8', start, start + length);
  }

  /**
   * The ordinal of the accepted article with an id, `undefined` if there is none: `corpus.article(corpus.find(id)!)` is the article itself.
   *
   * The first call goes through all ids and makes an index of them, of 8 to 16 bytes an article.
   */
  find(id: string): number | undefined {
    this.#index ??= new IdIndex({ ordinals: this.ordinals(), count: this.size, bytes: (ordinal) => this.#idBytes(ordinal) });
    return this.#index.find(id);
  }

  #idBytes(ordinal: number): Buffer {
    const { words } = this.parts.kernel.shared;
    const at = this.#record(ordinal);
    const start = words[(at + record.id) / 4]!;
    return this.#buffer.subarray(start, start + (words[(at + record.idLength) / 4]! & 0xffff));
  }

  /** Milliseconds since 1970, or `undefined` for an article without a date. */
  date(ordinal: number): number | undefined {
    const { words } = this.parts.kernel.shared;
    const at = (this.#record(ordinal) + record.date) / 4;
    const low = words[at]!;
    const high = words[at + 1]! | 0;
    // The lowest of all 64-bit integers stands for "none"; no date comes near it.
    return high === -0x8000_0000 ? undefined : high * 4_294_967_296 + low;
  }

  /**
   * Hash of the outlet of an article, 0 where it names none.
   *
   * @internal
   */
  outlet(ordinal: number): number {
    return this.parts.kernel.shared.words[(this.#record(ordinal) + record.source) / 4]!;
  }

  /** Folded words of an article. */
  wordCount(ordinal: number): number {
    return this.parts.kernel.shared.words[(this.#record(ordinal) + record.words) / 4]!;
  }

  /** Where an article's bytes are: the source it was read from, and the place in it. */
  place(ordinal: number): { source: number; offset: number; length: number } {
    const { words } = this.parts.kernel.shared;
    const at = this.#record(ordinal) / 4;
    return {
      source: this.parts.items.source[words[at + record.block / 4]!]!,
      offset: words[at]! + words[at + 1]! * 4_294_967_296,
      length: words[at + record.length / 4]!,
    };
  }

  /**
   * An article, read again from its file, with every field it came with.
   *
   * @throws UnstitchError `input_changed` where its file is no longer what it was
   */
  article(ordinal: number): Article {
    this.#reader ??= new ArticleReader(this.parts.kernel, this.parts.reading, this.parts.items, this.parts.columns.records);
    return this.#reader.article(ordinal);
  }

  /** The bytes of an article's record in its file, without the line end. */
  recordBytes(ordinal: number): Uint8Array {
    this.#reader ??= new ArticleReader(this.parts.kernel, this.parts.reading, this.parts.items, this.parts.columns.records);
    return this.#reader.recordBytes(ordinal);
  }

  /** Lets go of files and memory; the engine takes no more calls about this corpus. The engine does it for every corpus when it is closed. */
  async close(): Promise<void> {
    this.#reader?.close();
    this.#reader = undefined;
    this.#index = undefined;
    await this.parts.dispose();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
