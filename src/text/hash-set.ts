/** A set of unsigned 32-bit hashes that is made once and asked often: open addressing in one typed array, half full at most. */
export class HashSet {
  readonly slots: Uint32Array;
  readonly #mask: number;

  private constructor(slots: Uint32Array) {
    this.slots = slots;
    this.#mask = slots.length - 1;
  }

  /** Hash 0 marks an empty slot and is never a member. */
  static of(hashes: Iterable<number>): HashSet {
    const members = new Set(hashes);
    members.delete(0);
    const set = new HashSet(new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(members.size * 2, 8)))));
    for (const hash of members) set.slots[set.#find(hash)] = hash;
    return set;
  }

  has(hash: number): boolean {
    return hash !== 0 && this.slots[this.#find(hash)] === hash;
  }

  #find(hash: number): number {
    let slot = hash & this.#mask;
    while (this.slots[slot] !== 0 && this.slots[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
