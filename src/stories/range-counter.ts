import type { RangedHashes } from './hash-ranges.js';
import { lowerBound } from './lower-bound.js';

/** Of an archive in one language, in memory that all threads see: terms' hashes, ascending, and how many articles have each. */
export interface KnownTerms {
  hashes: Uint32Array;
  frequencies: Uint32Array;
}

/** What is counted. */
export interface RangedTerms {
  parts: readonly Pick<RangedHashes, 'hashes' | 'ranges'>[];
  /** See byRange. */
  rangeBits: number;
  /** What frequencies are added to, an entry each; `undefined` adds nothing. */
  archives: readonly (KnownTerms | undefined)[];
}

/** What was counted in some ranges in a row. */
export interface CountedRanges {
  first: number;
  /** Of each range: how many terms several items have; how many one item has that an archive knows. */
  sizes: Uint32Array;
  knownSizes: Uint32Array;
  /** Terms that several items have, ascending; for each archive, the logarithm of how many articles have them. */
  hashes: Uint32Array;
  logFrequencies: Float32Array[];
  /** Of the other terms: for each archive, how many of its articles have them. */
  known: Uint32Array[];
}

/** What stands below the range in the code of a term that one item alone has, and no archive. */
export function lonely(rangeBits: number): number {
  return 2 ** (32 - rangeBits) - 1;
}

/** Counts the terms of one range of hashes after the other: few enough at a time for a table that stays in the processor's cache. */
export class RangeCounter {
  readonly #parts: RangedTerms['parts'];
  readonly #rangeBits: number;
  readonly #archives: readonly (KnownTerms | undefined)[];
  /** Open addressing by the bits below the range's, so that the table is in the order of hashes but for a few steps. */
  #keys = new Uint32Array(1 << 10);
  #counts = new Uint32Array(1 << 10);
  #codes = new Uint32Array(1 << 10);
  #order = new Uint32Array(1 << 9);
  /** Where each entry of the range found its hash in the table. */
  #slotOf = new Uint32Array(1 << 9);
  /** How far each archive was read. */
  readonly #read: Uint32Array;

  #size = 0;
  #hashes = new Uint32Array(1 << 12);
  #logFrequencies: Float32Array[];
  #knownSize = 0;
  #known: Uint32Array[];

  constructor({ parts, rangeBits, archives }: RangedTerms) {
    this.#parts = parts;
    this.#rangeBits = rangeBits;
    this.#archives = archives;
    this.#read = new Uint32Array(archives.length);
    this.#logFrequencies = archives.map(() => new Float32Array(1 << 12));
    this.#known = archives.map(() => new Uint32Array(1 << 10));
  }

  /** Counts `count` ranges from the first on, and puts codes in the place of their hashes. */
  count(first: number, count: number): CountedRanges {
    const sizes = new Uint32Array(count);
    const knownSizes = new Uint32Array(count);
    this.#size = 0;
    this.#knownSize = 0;
    for (let i = 0; i < count; i++) {
      const [size, knownSize] = [this.#size, this.#knownSize];
      const slots = this.#fill(first + i);
      this.#number(first + i, slots);
      this.#encode(first + i);
      sizes[i] = this.#size - size;
      knownSizes[i] = this.#knownSize - knownSize;
    }
    return {
      first,
      sizes,
      knownSizes,
      hashes: this.#hashes.slice(0, this.#size),
      logFrequencies: this.#logFrequencies.map((column) => column.slice(0, this.#size)),
      known: this.#known.map((column) => column.slice(0, this.#knownSize)),
    };
  }

  /** Counts the entries of a range in the table. Returns how many slots it has. */
  #fill(range: number): number {
    let entries = 0;
    for (const { ranges } of this.#parts) entries += ranges[range + 1]! - ranges[range]!;
    const bits = Math.max(Math.ceil(Math.log2(entries + 1)), 4) + 1;
    const slots = 2 ** bits;
    if (slots > this.#keys.length) {
      this.#keys = new Uint32Array(slots);
      this.#counts = new Uint32Array(slots);
      this.#codes = new Uint32Array(slots);
      this.#order = new Uint32Array(slots / 2);
      this.#slotOf = new Uint32Array(slots / 2);
    } else this.#counts.fill(0, 0, slots);
    const keys = this.#keys;
    const counts = this.#counts;
    const slotOf = this.#slotOf;
    const rangeBits = this.#rangeBits;
    const shift = 32 - bits;
    const mask = slots - 1;
    let entry = 0;
    for (const { ranges, hashes } of this.#parts) {
      const to = ranges[range + 1]!;
      for (let i = ranges[range]!; i < to; i++) {
        const hash = hashes[i]!;
        let slot = (hash << rangeBits) >>> shift;
        while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
        keys[slot] = hash;
        counts[slot]!++;
        slotOf[entry++] = slot;
      }
    }
    return slots;
  }

  /** Gives every term of the table its code, in the order of hashes. */
  #number(range: number, slots: number): void {
    const keys = this.#keys;
    const counts = this.#counts;
    const order = this.#order;
    let terms = 0;
    for (let slot = 0; slot < slots; slot++) {
      if (counts[slot] === 0) continue;
      const key = keys[slot]!;
      let at = terms++;
      for (; at > 0 && keys[order[at - 1]!]! > key; at--) order[at] = order[at - 1]!;
      order[at] = slot;
    }
    const prefix = range * 2 ** (32 - this.#rangeBits);
    for (const [archive, known] of this.#archives.entries())
      this.#read[archive] = known === undefined ? 0 : lowerBound(known.hashes, 0, known.hashes.length, prefix);
    const alone = lonely(this.#rangeBits);
    const before = this.#size;
    const knownBefore = this.#knownSize;
    for (let i = 0; i < terms; i++) {
      const slot = order[i]!;
      const key = keys[slot]!;
      const count = counts[slot]!;
      let code = alone;
      if (count > 1) {
        code = this.#size - before;
        this.#note(key, count);
      } else if (this.#noteKnown(key)) code = alone - (this.#knownSize - knownBefore);
      this.#codes[slot] = prefix + code;
    }
  }

  /** Notes a term that several items have. */
  #note(hash: number, count: number): void {
    const at = this.#size++;
    if (at === this.#hashes.length) {
      this.#hashes = wider(this.#hashes);
      this.#logFrequencies = this.#logFrequencies.map((column) => wider(column));
    }
    this.#hashes[at] = hash;
    for (let archive = 0; archive < this.#archives.length; archive++) {
      this.#logFrequencies[archive]![at] = Math.log(count + this.#frequency(archive, hash) + 0.5);
    }
  }

  /** Notes a term that one item has, if an archive knows it. */
  #noteKnown(hash: number): boolean {
    const at = this.#knownSize;
    let found = false;
    for (let archive = 0; archive < this.#archives.length; archive++) {
      const frequency = this.#frequency(archive, hash);
      if (frequency > 0 && !found) {
        found = true;
        this.#knownSize++;
        if (at === this.#known[0]!.length) this.#known = this.#known.map((column) => wider(column));
        for (const column of this.#known) column[at] = 0;
      }
      if (found) this.#known[archive]![at] = frequency;
    }
    return found;
  }

  /** How many articles of an archive have a term. Hashes are asked for in ascending order. */
  #frequency(archive: number, hash: number): number {
    const known = this.#archives[archive];
    if (known === undefined) return 0;
    const { hashes, frequencies } = known;
    let at = this.#read[archive]!;
    while (at < hashes.length && hashes[at]! < hash) at++;
    this.#read[archive] = at;
    return hashes[at] === hash ? frequencies[at]! : 0;
  }

  /** Puts the codes of a range in the place of its hashes. */
  #encode(range: number): void {
    const codes = this.#codes;
    const slotOf = this.#slotOf;
    let entry = 0;
    for (const { ranges, hashes } of this.#parts) {
      const to = ranges[range + 1]!;
      for (let i = ranges[range]!; i < to; i++) hashes[i] = codes[slotOf[entry++]!]!;
    }
  }
}

function wider<Column extends Uint32Array | Float32Array>(column: Column): Column {
  const wide = (column instanceof Uint32Array ? new Uint32Array(column.length * 2) : new Float32Array(column.length * 2)) as Column;
  wide.set(column);
  return wide;
}
