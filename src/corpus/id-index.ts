/** What an index is made of: articles by number, and the bytes of their ids. */
export interface IdSource {
  /** Numbers of the articles, below 2^32 - 1, and how many there are at most. */
  ordinals: Iterable<number>;
  count: number;
  /** The UTF-8 bytes of an article's id, which differ from those of every other. */
  bytes(ordinal: number): Uint8Array;
}

/**
 * Articles by their ids: a table of numbers with open addressing, at most half full, 8 to 16 bytes an article. The ids themselves stay
 * where they are.
 */
export class IdIndex {
  readonly #source: IdSource;
  /** One more than the number of an article; 0 where there is none. */
  readonly #slots: Uint32Array;

  constructor(source: IdSource) {
    this.#source = source;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(source.count, 1) * 2)));
    for (const ordinal of source.ordinals) this.#slots[this.#slot(source.bytes(ordinal))] = ordinal + 1;
  }

  /** The number of the article with an id; `undefined` if there is none. */
  find(id: string): number | undefined {
    // Half of a surrogate pair has no UTF-8 and would be taken for U+FFFD, which another id may well hold.
    if (!id.isWellFormed()) return undefined;
    const found = this.#slots[this.#slot(Buffer.from(id))]!;
    return found === 0 ? undefined : found - 1;
  }

  /** The slot that an id has, or the free one that it would get. */
  #slot(id: Uint8Array): number {
    const mask = this.#slots.length - 1;
    let slot = hash(id) & mask;
    for (;;) {
      const held = this.#slots[slot]!;
      if (held === 0 || Buffer.compare(this.#source.bytes(held - 1), id) === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

/** FNV-1a of 32 bits (Fowler, Noll & Vo), with its high bits folded into the low ones, which choose the slot. */
function hash(bytes: Uint8Array): number {
  let hash = 0x811c_9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return hash ^ (hash >>> 15);
}
