import { languageOf } from '../background/article-languages.js';
import { ArticleReader } from '../corpus/article-reader.js';
import type { Columns } from '../corpus/parts.js';
import type { Items as InputItems, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import type { LanguagePrior } from '../text/language-guess.js';
import { stopHashes } from '../text/language-guess.js';
import { Stems } from '../text/stems.js';
import { ArticleTerms, blocks } from '../text/terms.js';
import { WordScanner } from '../text/word-scanner.js';
import type { RangedHashes } from './hash-ranges.js';
import { byRange } from './hash-ranges.js';

export interface TermListsJob {
  columns: Columns;
  reading: Reading;
  items: InputItems;
  prior: LanguagePrior;
  /** Which articles, in the order of the stories' items. */
  ordinals: Uint32Array;
  /** Items of a part. */
  partItems: number;
  /** See RangedHashes. */
  rangeBits: number;
}

/** The terms of some items in a row. All arrays are in shared memory, so that passing a part on costs nothing. */
export interface TermPart extends RangedHashes {
  first: number;
  count: number;
  /** Where each block of each item begins: an item's blocks, then the next item's; the last border is the next item's first. */
  borders: Uint32Array;
  /** How often each term occurs in its block; 255 stands for more. */
  counts: Uint8Array;
  /** Of each item: which of the thread's languages it is in. */
  languages: Uint16Array;
}

export interface TermLists {
  parts: TermPart[];
  /** ISO 639-3 codes. */
  languages: string[];
}

/** A thread's share of the reading: terms of articles, block by block. */
export async function termLists(job: TermListsJob, kernel: Kernel, turn: Turn): Promise<TermLists> {
  const reader = new ArticleReader(kernel, job.reading, job.items, job.columns.records);
  const lists = new ListWriter(job, reader);
  const { length } = job.ordinals;
  try {
    for (let from = turn.claim(length, job.partItems); from >= 0; from = turn.claim(length, job.partItems)) {
      const to = Math.min(from + job.partItems, length);
      lists.write(from, to);
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
  return lists.result;
}

class ListWriter {
  readonly result: TermLists = { parts: [], languages: [] };
  readonly #job: TermListsJob;
  readonly #reader: ArticleReader;
  readonly #scanner = new WordScanner();
  readonly #terms = new ArticleTerms();
  #hashes = new Uint32Array(1 << 16);
  #counts = new Uint8Array(1 << 16);
  #used = 0;

  constructor(job: TermListsJob, reader: ArticleReader) {
    this.#job = job;
    this.#reader = reader;
  }

  write(from: number, to: number): void {
    const width = blocks.length;
    const count = to - from;
    const borders = new Uint32Array(new SharedArrayBuffer((count * width + 1) * 4));
    const languages = new Uint16Array(new SharedArrayBuffer(count * 2));
    this.#used = 0;
    for (let item = from; item < to; item++) {
      languages[item - from] = this.#take(this.#job.ordinals[item]!);
      for (let b = 0; b < width; b++) borders[(item - from) * width + b] = this.#used + this.#terms.borders[b]!;
      this.#append();
    }
    borders[count * width] = this.#used;
    const counts = new Uint8Array(new SharedArrayBuffer(this.#used));
    counts.set(this.#counts.subarray(0, this.#used));
    this.result.parts.push({
      first: from,
      count,
      borders,
      ...byRange(this.#hashes.subarray(0, this.#used), this.#job.rangeBits),
      counts,
      languages,
    });
  }

  /** Finds the terms of an article, and says which of the languages it is in. */
  #take(ordinal: number): number {
    const article = this.#reader.article(ordinal);
    const language = languageOf(article, this.#scanner, this.#job.prior);
    this.#terms.take(this.#scanner, article.title, article.text, stopHashes(language), Stems.of(language));
    const { languages } = this.result;
    const known = languages.indexOf(language);
    return known >= 0 ? known : languages.push(language) - 1;
  }

  #append(): void {
    const { count, hashes, counts } = this.#terms;
    while (this.#used + count > this.#hashes.length) this.#grow();
    this.#hashes.set(hashes.subarray(0, count), this.#used);
    let at = this.#used;
    for (let i = 0; i < count; i++) this.#counts[at++] = Math.min(counts[i]!, 255);
    this.#used = at;
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    const counts = new Uint8Array(this.#counts.length * 2);
    hashes.set(this.#hashes);
    counts.set(this.#counts);
    this.#hashes = hashes;
    this.#counts = counts;
  }
}
