import type { HashSet } from './hash-set.js';
import type { Stems } from './stems.js';
import { joinedHash, mixed } from './term-hash.js';
import type { WordScanner } from './word-scanner.js';
import { wordFlag } from './word-scanner.js';

/**
 * The blocks in which an article's terms are counted, each with its share in the likeness of two articles. A term is of its block alone: a word
 * of the headline meets the same word in another headline, not in a text.
 *
 * `usualUnshared`: how much more than its other terms together the terms that no other article has may weigh (in squares), before they count. In
 * whole articles, reportage among two dozen others too, they hardly ever weigh more; in a short notice nearly all may be unshared, and two such texts
 * are not alike for a single word.
 *
 * `runs`: whether a term is several words in a row, which a background hardly ever knows unless articles at hand share it too.
 */
export const blocks = [
  { name: 'words', share: 1, usualUnshared: 6, runs: false },
  { name: 'title', share: 1, usualUnshared: 6, runs: false },
  { name: 'opening', share: 1, usualUnshared: 6, runs: false },
  { name: 'first sentences', share: 0.5, usualUnshared: 6, runs: false },
  { name: 'pairs', share: 2.5, usualUnshared: 60, runs: true },
  { name: 'pairs of the opening', share: 1, usualUnshared: 60, runs: true },
  { name: 'quotations', share: 0.3, usualUnshared: 120, runs: true },
  { name: 'names', share: 0.6, usualUnshared: 18, runs: false },
  { name: 'numbers', share: 0.2, usualUnshared: 18, runs: false },
] as const;

export const block = {
  words: 0,
  title: 1,
  opening: 2,
  first: 3,
  pairs: 4,
  openingPairs: 5,
  quotations: 6,
  names: 7,
  numbers: 8,
} as const;

/** Words of the text that are its opening, and of that what comes first. */
const openingWords = 150;
const firstWords = 60;
/** An article without a title is named by so many of its first content words. */
const untitledWords = 12;
const untitledAmong = 18;
const fewestQuoted = 6;
const quotedRun = 5;
const longestName = 4;

/** The hash of a term in a block, from the hash of its word or words. Words of the text keep theirs. */
export function termHash(hash: number, of: number): number {
  return of === block.words ? hash : mixed(hash ^ Math.imul(of, 0x9e37_79b9));
}

/** The terms of one article, block by block. Made once, to take one article after the other. */
export class ArticleTerms {
  /** Terms of the article taken last; the arrays hold more. Sorted by block, in the order in which each was first met. */
  count = 0;
  hashes = new Uint32Array(4096);
  /** How often each occurs in its block. */
  counts = new Uint16Array(4096);
  /** Where each block's terms begin; one entry more than there are blocks. */
  readonly borders = new Uint32Array(blocks.length + 1);
  #slots = new Int32Array(8192);
  #used = new Uint32Array(4096);
  #content = new Uint32Array(4096);
  /** Of content words: their number among all words. */
  #places = new Uint32Array(4096);
  #stems: Stems | undefined;
  /** Hashes of the scanned words' stems. */
  #read: Uint32Array = new Uint32Array(0);

  /** Takes an article: `scanner` is asked for its title first, then for its text. */
  take(scanner: WordScanner, title: string | undefined, text: string, stops: HashSet, stems: Stems | undefined): void {
    this.count = 0;
    this.#stems = stems;
    const titled = title !== undefined && scanner.scan(title) > 0;
    const inTitle = titled ? this.#takeContent(scanner, stops) : 0;
    const titleWords = this.#content.slice(0, inTitle);
    scanner.scan(text);
    const content = this.#takeContent(scanner, stops);
    const words = this.#content;
    const opening = this.#contentWithin(content, openingWords);
    const first = this.#contentWithin(content, firstWords);

    this.#open(block.words);
    for (let i = 0; i < inTitle; i++) this.#add(titleWords[i]!);
    for (let i = 0; i < content; i++) this.#add(words[i]!);
    this.#open(block.title);
    if (titled) for (let i = 0; i < inTitle; i++) this.#add(titleWords[i]!);
    else
      for (let i = 0; i < content && i < untitledAmong && this.count - this.borders[block.title]! < untitledWords; i++)
        this.#add(words[i]!);
    this.#open(block.opening);
    for (let i = 0; i < inTitle; i++) this.#add(titleWords[i]!);
    for (let i = 0; i < opening; i++) this.#add(words[i]!);
    this.#open(block.first);
    for (let i = 0; i < inTitle; i++) this.#add(titleWords[i]!);
    for (let i = 0; i < first; i++) this.#add(words[i]!);
    this.#open(block.pairs);
    for (let i = 1; i < inTitle; i++) this.#add(joinedHash(titleWords[i - 1]!, titleWords[i]!));
    for (let i = 1; i < content; i++) this.#add(joinedHash(words[i - 1]!, words[i]!));
    this.#open(block.openingPairs);
    for (let i = 1; i < inTitle; i++) this.#add(joinedHash(titleWords[i - 1]!, titleWords[i]!));
    for (let i = 1; i < opening; i++) this.#add(joinedHash(words[i - 1]!, words[i]!));
    this.#open(block.quotations);
    this.#addQuotations(scanner);
    this.#open(block.names);
    this.#addNames(scanner, stops);
    this.#open(block.numbers);
    for (let i = 0; i < scanner.count; i++) if ((scanner.flags[i]! & wordFlag.digit) !== 0) this.#add(scanner.hashes[i]!);
    this.#close();
  }

  /** Sets the content words of what was scanned apart: no stop words, no single letters or digits. */
  #takeContent(scanner: WordScanner, stops: HashSet): number {
    const { hashes, flags, starts, ends, count } = scanner;
    const stems = (this.#read = this.#stems?.ofScanned(scanner) ?? hashes);
    if (this.#content.length < count) {
      this.#content = new Uint32Array(hashes.length);
      this.#places = new Uint32Array(hashes.length);
    }
    let content = 0;
    for (let i = 0; i < count; i++) {
      if (ends[i]! - starts[i]! < 2 && (flags[i]! & wordFlag.whole) === 0) continue;
      if (stops.has(hashes[i]!)) continue;
      this.#content[content] = stems[i]!;
      this.#places[content] = i;
      content++;
    }
    return content;
  }

  #contentWithin(content: number, words: number): number {
    let within = 0;
    while (within < content && this.#places[within]! < words) within++;
    return within;
  }

  #addQuotations({ flags, count }: WordScanner): void {
    const hashes = this.#read;
    for (let from = 0; from < count;) {
      let to = from;
      while (to < count && (flags[to]! & wordFlag.quoted) !== 0) to++;
      const last = to - from >= fewestQuoted ? to - quotedRun : -1;
      for (let i = from; i <= last; i++) {
        let run = hashes[i]!;
        for (let k = 1; k < quotedRun; k++) run = joinedHash(run, hashes[i + k]!);
        this.#add(run);
      }
      from = Math.max(to, from + 1);
    }
  }

  /** Runs of capital words, and each of their words; a capital that opens a sentence counts only within a longer run. */
  #addNames({ hashes, flags, count }: WordScanner, stops: HashSet): void {
    const stems = this.#read;
    for (let from = 0; from < count;) {
      if ((flags[from]! & wordFlag.capital) === 0 || stops.has(hashes[from]!)) {
        from++;
        continue;
      }
      let to = from + 1;
      while (
        to < count &&
        to - from < longestName &&
        (flags[to]! & (wordFlag.capital | wordFlag.parted)) === wordFlag.capital &&
        !stops.has(hashes[to]!)
      )
        to++;
      const opens = (flags[from]! & wordFlag.opening) !== 0;
      if (to - from > 1 || !opens) {
        let run = stems[from]!;
        for (let k = from + 1; k < to; k++) run = joinedHash(run, stems[k]!);
        this.#add(run);
        if (to - from > 1) for (let k = from; k < to; k++) this.#add(stems[k]!);
      }
      from = to;
    }
  }

  #block = 0;

  #open(of: number): void {
    if (of > 0) this.#close();
    this.#block = of;
    this.borders[of] = this.count;
  }

  /** Leaves the table of the block's terms empty for the next. */
  #close(): void {
    for (let i = this.borders[this.#block]!; i < this.count; i++) this.#slots[this.#used[i]!] = 0;
    this.borders[this.#block + 1] = this.count;
  }

  #add(hash: number): void {
    const term = termHash(hash, this.#block);
    const mask = this.#slots.length - 1;
    let slot = term & mask;
    for (;;) {
      const at = this.#slots[slot]! - 1;
      if (at < 0) break;
      if (this.hashes[at] === term) {
        if (this.counts[at]! < 0xffff) this.counts[at]!++;
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (this.count === this.hashes.length) this.#grow();
    this.hashes[this.count] = term;
    this.counts[this.count] = 1;
    this.#used[this.count] = slot;
    this.count++;
    this.#slots[slot] = this.count;
    if ((this.count - this.borders[this.#block]!) * 2 > this.#slots.length) this.#widen();
  }

  #grow(): void {
    const grown = <Column extends Uint16Array | Uint32Array>(column: Column, wider: Column): Column => {
      wider.set(column);
      return wider;
    };
    const length = this.hashes.length * 2;
    this.hashes = grown(this.hashes, new Uint32Array(length));
    this.counts = grown(this.counts, new Uint16Array(length));
    this.#used = grown(this.#used, new Uint32Array(length));
  }

  /** A table of twice the slots, with the open block's terms in it. */
  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let i = this.borders[this.#block]!; i < this.count; i++) {
      let slot = this.hashes[i]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = i + 1;
      this.#used[i] = slot;
    }
  }
}
