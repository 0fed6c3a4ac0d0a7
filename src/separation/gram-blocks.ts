import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import { gramKey, gramMark } from './grams.js';
import { WordReader } from './word-reader.js';

/** Entries are parted by the highest bits of their keys into this many parts. */
export const gramParts = 64;
const partShift = 26;
/** Articles claimed at a time: their entries fit a cache or two. */
export const articlesAtOnce = 128;

export interface GramBlockJob {
  /** Address of the column of records. */
  records: number;
  reading: Reading;
  items: Items;
  /** u32: ordinals of the articles to be indexed. */
  ordinals: Uint32Array<SharedArrayBuffer>;
  /** Bits of a posting that name the article. */
  articleBits: number;
  /** Parts whose entries are collected in this pass: `from` up to `to`. */
  from: number;
  to: number;
}

/** Entries of some articles: two u32 each, the key, and the posting (mark above, article below), parted by key, in the order of the articles. */
export interface GramEntries {
  entries: Uint32Array<SharedArrayBuffer>;
  /** Where each part begins, in entries; one more than there are parts. */
  borders: Uint32Array;
}

export interface GramBlock {
  block: number;
  words: GramEntries;
  runs: GramEntries;
}

/** A thread's share of collecting the words, and runs of two and three words, of all articles. */
export async function gramBlocks(job: GramBlockJob, kernel: Kernel, turn: Turn): Promise<GramBlock[]> {
  const reader = new WordReader(kernel, job.reading, job.items, job.records);
  const collector = new Collector(job, reader);
  const blocks: GramBlock[] = [];
  const count = Math.ceil(job.ordinals.length / articlesAtOnce);
  try {
    for (let block = turn.claim(count); block >= 0; block = turn.claim(count)) {
      const from = block * articlesAtOnce;
      const ordinals = job.ordinals.subarray(from, Math.min(from + articlesAtOnce, job.ordinals.length));
      blocks.push({ block, ...collector.collect(ordinals) });
      turn.finish(1);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
  return blocks;
}

class Collector {
  readonly #job: GramBlockJob;
  readonly #reader: WordReader;
  readonly #words = new EntryList();
  readonly #runs = new EntryList();

  constructor(job: GramBlockJob, reader: WordReader) {
    this.#job = job;
    this.#reader = reader;
  }

  collect(ordinals: Uint32Array): Pick<GramBlock, 'words' | 'runs'> {
    const { articleBits, from, to } = this.#job;
    const words = this.#words;
    const runs = this.#runs;
    words.clear();
    runs.clear();
    for (const ordinal of ordinals) {
      const { hashes, count } = this.#reader.canon.apply(this.#reader.article(ordinal));
      words.reserve(count);
      runs.reserve(count * 2);
      for (let i = 0; i < count; i++) {
        const a = hashes[i]!;
        words.add(gramKey(a, 0, 0), gramMark(a, 0, 0), ordinal, articleBits, from, to);
        if (i + 1 >= count) break;
        const b = hashes[i + 1]!;
        runs.add(gramKey(a, b, 0), gramMark(a, b, 0), ordinal, articleBits, from, to);
        if (i + 2 >= count) continue;
        const c = hashes[i + 2]!;
        runs.add(gramKey(a, b, c), gramMark(a, b, c), ordinal, articleBits, from, to);
      }
    }
    return { words: words.parted(), runs: runs.parted() };
  }
}

/** A list of entries that grows. */
class EntryList {
  #entries = new Uint32Array(1 << 16);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if ((this.#count + more) * 2 <= this.#entries.length) return;
    const larger = new Uint32Array(Math.max(this.#entries.length * 2, (this.#count + more) * 2));
    larger.set(this.#entries);
    this.#entries = larger;
  }

  add(key: number, mark: number, article: number, articleBits: number, from: number, to: number): void {
    const part = key >>> partShift;
    if (part < from || part >= to) return;
    const at = this.#count++ * 2;
    this.#entries[at] = key;
    this.#entries[at + 1] = ((mark << articleBits) | article) >>> 0;
  }

  /** The entries by part, in the order in which they were added. */
  parted(): GramEntries {
    const borders = new Uint32Array(gramParts + 1);
    const entries = this.#entries;
    const end = this.#count * 2;
    for (let i = 0; i < end; i += 2) borders[(entries[i]! >>> partShift) + 1]!++;
    for (let part = 0; part < gramParts; part++) borders[part + 1]! += borders[part]!;
    const next = borders.slice();
    const out = new Uint32Array(new SharedArrayBuffer(end * 4));
    for (let i = 0; i < end; i += 2) {
      const at = next[entries[i]! >>> partShift]!++ * 2;
      out[at] = entries[i]!;
      out[at + 1] = entries[i + 1]!;
    }
    return { entries: out, borders };
  }
}
