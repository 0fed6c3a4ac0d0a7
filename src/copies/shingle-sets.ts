import type { ArticleReader } from '../corpus/article-reader.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Furniture } from './furniture.js';

/** An article's exact set of shingles, in the shared memory. */
export interface ShingleSet {
  /** Address, as the kernel's `shared` takes it. */
  set: number;
  /** Distinct shingles. */
  size: number;
  /** Words they were made of. */
  words: number;
}

export interface WholeSet extends ShingleSet {
  /** Hash of the outlet, 0: none. */
  source: number;
  /** The furniture on the page; `undefined` where there is none. */
  furniture: PageFurniture | undefined;
}

/** Furniture on one page. */
export interface PageFurniture {
  hashes: ReadonlySet<number>;
  /** Words of it. */
  words: number;
}

/** Sets kept at a time: a hundred or so of usual length, which a processor's own cache holds. */
const cacheBytes = 1024 * 1024;

/** The shingle sets of the articles that a thread compares, each built when first asked for and kept while there is room. */
export class ShingleSets {
  /** Articles read so far, repeated readings counted. */
  reread = 0;
  readonly #kernel: Kernel;
  readonly #reader: ArticleReader;
  readonly #furniture: Furniture | undefined;
  readonly #known = new Map<number, WholeSet>();
  readonly #whole: Region;
  readonly #own: Region;

  constructor(kernel: Kernel, reader: ArticleReader, furniture: Furniture | undefined) {
    this.#kernel = kernel;
    this.#reader = reader;
    this.#furniture = furniture;
    // The buffers of the scan are idle now.
    const { postings, postingsCapacity } = kernel.scratch;
    this.#whole = new Region(kernel, postings, Math.min(postingsCapacity, cacheBytes));
    this.#own = new Region(kernel, 0, 0);
  }

  /** The sets of two articles; valid until the next call. */
  pair(a: number, b: number): readonly [WholeSet, WholeSet] {
    const needed = (this.#known.has(a) ? 0 : this.#bytesFor(a)) + (this.#known.has(b) ? 0 : this.#bytesFor(b));
    if (needed > this.#whole.room) {
      this.#known.clear();
      this.#whole.clear(this.#bytesFor(a) + this.#bytesFor(b));
    }
    return [this.#get(a), this.#get(b)];
  }

  /** The sets of two articles without the paragraphs in question; valid until the next call. */
  pairWithout(a: number, b: number, leftOut: readonly [ReadonlySet<number>, ReadonlySet<number>]): readonly [ShingleSet, ShingleSet] {
    this.#own.clear(this.#bytesFor(a) + this.#bytesFor(b));
    return [this.#without(a, leftOut[0]), this.#without(b, leftOut[1])];
  }

  #bytesFor(ordinal: number): number {
    return this.#kernel.call.setBytes(this.#reader.wordCount(ordinal)) >>> 0;
  }

  #get(ordinal: number): WholeSet {
    const known = this.#known.get(ordinal);
    if (known !== undefined) return known;
    const words = this.#read(ordinal);
    const source = this.#kernel.call.lastSource.value >>> 0;
    const { set, size } = this.#whole.build(words, 0);
    const built: WholeSet = { set, size, words, source, furniture: this.#furnitureOf(words, source) };
    this.#known.set(ordinal, built);
    return built;
  }

  #read(ordinal: number): number {
    this.reread++;
    return this.#reader.words(ordinal);
  }

  #furnitureOf(words: number, source: number): PageFurniture | undefined {
    if (this.#furniture === undefined || this.#furniture.count === 0 || source === 0) return undefined;
    const { set, mask } = this.#furniture;
    const { call, scratch, shared } = this.#kernel;
    call.hashFoundWords(words);
    const marked = call.markFurniture(words, source, set, mask, scratch.skip, scratch.paragraphs);
    if (marked === 0) return undefined;
    return { hashes: new Set(shared.words.subarray(scratch.paragraphs / 4, scratch.paragraphs / 4 + call.metCount.value)), words: marked };
  }

  #without(ordinal: number, leftOut: ReadonlySet<number>): ShingleSet {
    const words = this.#read(ordinal);
    const { call, scratch, shared } = this.#kernel;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(leftOut.size * 2, 16)));
    const set = scratch.ids;
    shared.bytes.fill(0, set, set + slots * 4);
    for (const hash of leftOut) call.addMember(set, slots - 1, hash);
    const source = call.lastSource.value >>> 0;
    call.hashFoundWords(words);
    const marked = call.markFurniture(words, source, set, slots - 1, scratch.skip, scratch.paragraphs);
    return { ...this.#own.build(words, scratch.skip), words: words - marked };
  }
}

/** A stretch of memory that sets are built in, one behind the other. */
class Region {
  readonly #kernel: Kernel;
  #start: number;
  #end: number;
  #next: number;

  constructor(kernel: Kernel, start: number, bytes: number) {
    this.#kernel = kernel;
    this.#start = this.#next = start;
    this.#end = start + bytes;
  }

  get room(): number {
    return this.#end - this.#next;
  }

  /** Forgets all sets, and sees to it that `bytes` fit. */
  clear(bytes: number): void {
    if (bytes > this.#end - this.#start) {
      this.#start = this.#kernel.shared.takePages(bytes);
      this.#end = this.#start + bytes;
    }
    this.#next = this.#start;
  }

  /** Builds the set of the words just read. */
  build(words: number, skip: number): { set: number; size: number } {
    const set = this.#next;
    this.#next = this.#kernel.call.buildSet(words, skip, set) >>> 0;
    return { set, size: this.#kernel.shared.words[set / 4]! };
  }
}
