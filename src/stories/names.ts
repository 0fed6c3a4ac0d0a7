import { ArticleReader } from '../corpus/article-reader.js';
import type { Columns } from '../corpus/parts.js';
import type { Items as InputItems, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import { stopHashes } from '../text/language-guess.js';
import { Stems } from '../text/stems.js';
import { WordScanner } from '../text/word-scanner.js';
import type { Vocabulary } from './frequencies.js';
import { Namer } from './namer.js';
import { Vectors } from './pairs.js';
import type { VectorPart } from './vectors.js';

export interface NamesJob {
  columns: Columns;
  reading: Reading;
  items: InputItems;
  /** ISO 639-3 codes, and which of them each item is in. */
  languages: readonly string[];
  itemLanguages: Uint16Array;
  parts: VectorPart[];
  vocabulary: Vocabulary;
  /** Of each term: the logarithm of the number of articles that have it; and of the number of all articles. */
  logFrequencies: Float32Array;
  logArticles: number;
  itemCount: number;
  /** See Clusters. */
  starts: Uint32Array;
  clusterItems: Uint32Array;
  central: Uint32Array;
  /** Of each item: the article that stands for it, and its outlet. */
  ordinals: Uint32Array;
  outlets: Uint32Array;
}

/** What some stories in a row are called: a list of terms each. */
export interface NamedPart {
  first: number;
  terms: string[][];
}

const storiesAtOnce = 64;
/** Items of a story whose terms are counted; beyond, the first of them speak for all. */
const mostItems = 40;

/** A thread's share of the naming: the terms of each story, as its most central article writes them. */
export async function storyNames(job: NamesJob, kernel: Kernel, turn: Turn): Promise<NamedPart[]> {
  const reader = new ArticleReader(kernel, job.reading, job.items, job.columns.records);
  const named: NamedPart[] = [];
  const support = new Support(job);
  const scanner = new WordScanner();
  const namer = new Namer(job);
  const count = job.central.length;
  try {
    for (let first = turn.claim(count, storiesAtOnce); first >= 0; first = turn.claim(count, storiesAtOnce)) {
      const terms: string[][] = [];
      for (let cluster = first; cluster < Math.min(first + storiesAtOnce, count); cluster++) {
        const item = job.central[cluster]!;
        support.count(cluster);
        const language = job.languages[job.itemLanguages[item]!]!;
        const article = reader.article(job.ordinals[item]!);
        terms.push(namer.name(scanner, article, stopHashes(language), Stems.of(language), support));
        support.clear();
      }
      // A slice of a string may keep the whole of it: copies let the articles go.
      named.push({ first, terms: structuredClone(terms) });
      turn.finish(terms.length);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
  return named;
}

/** In how many items of a story, and of how many outlets, each term occurs. */
class Support {
  readonly #job: NamesJob;
  readonly #vectors: Vectors;
  readonly #items: Uint8Array;
  readonly #outlets: Uint8Array;
  readonly #lastOutlet: Uint32Array;
  readonly #touched: number[] = [];
  /** Items that were counted, and their outlets. */
  items = 0;
  outlets = 0;

  constructor(job: NamesJob) {
    this.#job = job;
    this.#vectors = new Vectors(job.parts, job.itemCount);
    this.#items = new Uint8Array(job.vocabulary.size);
    this.#outlets = new Uint8Array(job.vocabulary.size);
    this.#lastOutlet = new Uint32Array(job.vocabulary.size);
  }

  count(cluster: number): void {
    const { starts, clusterItems, outlets } = this.#job;
    const from = starts[cluster]!;
    const to = starts[cluster + 1]!;
    this.items = to - from;
    this.outlets = 1;
    if (this.items === 1) return;
    const members = Array.from(clusterItems.subarray(from, Math.min(to, from + mostItems)));
    members.sort((a, b) => outlets[a]! - outlets[b]! || a - b);
    this.items = members.length;
    this.outlets = 0;
    let last = -1;
    for (const item of members) {
      const outlet = outlets[item]!;
      // Articles that name no outlet may be of as many.
      if (outlet !== last || outlet === 0) this.outlets++;
      last = outlet;
      this.#vectors.seek(item);
      const { part } = this.#vectors;
      for (let i = this.#vectors.from; i < this.#vectors.to; i++) {
        const term = part.terms[i]!;
        if (this.#items[term] === 0) this.#touched.push(term);
        if (this.#items[term] === 0 || outlet === 0 || this.#lastOutlet[term] !== outlet) this.#outlets[term]!++;
        this.#lastOutlet[term] = outlet;
        this.#items[term]!++;
      }
    }
  }

  /** The share of the story's items that have a term, 0 to 1; 0 too where all of them are of one outlet and the story is not. */
  of(term: number): number {
    if (this.items === 1) return 1;
    if (term < 0) return 0;
    if (this.outlets > 1 && this.#outlets[term]! < 2) return 0;
    return this.#items[term]! / this.items;
  }

  clear(): void {
    for (const term of this.#touched) {
      this.#items[term] = 0;
      this.#outlets[term] = 0;
    }
    this.#touched.length = 0;
  }
}
