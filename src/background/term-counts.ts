/** Counts of 32-bit term hashes: a table in typed arrays that grows. */
export class TermCounts {
  /** Distinct terms. */
  size = 0;
  #keys: Uint32Array;
  #counts: Uint32Array;
  /** Hash 0 marks an empty slot, so it is counted apart. */
  #ofZero = 0;

  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(expected * 2, 16)));
    this.#keys = new Uint32Array(slots);
    this.#counts = new Uint32Array(slots);
  }

  add(hash: number, count = 1): void {
    if (hash === 0) {
      this.#ofZero += count;
      return;
    }
    const slot = this.#find(hash);
    this.#counts[slot]! += count;
    if (this.#keys[slot] === hash) return;
    this.#keys[slot] = hash;
    this.size++;
    if (this.size * 2 > this.#keys.length) this.#widen();
  }

  get(hash: number): number {
    return hash === 0 ? this.#ofZero : this.#counts[this.#find(hash)]!;
  }

  /** Lets go of all terms counted less than `fewest` times. */
  prune(fewest: number): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.size = 0;
    if (this.#ofZero < fewest) this.#ofZero = 0;
    this.#keys = new Uint32Array(keys.length);
    this.#counts = new Uint32Array(keys.length);
    for (let slot = 0; slot < keys.length; slot++) if (keys[slot] !== 0 && counts[slot]! >= fewest) this.add(keys[slot]!, counts[slot]);
  }

  /** The terms counted at least `fewest` times, ascending by hash. */
  sorted(fewest: number): { hashes: Uint32Array; counts: Uint32Array } {
    const kept = this.#keys.filter((hash, slot) => hash !== 0 && this.#counts[slot]! >= fewest);
    const zero = this.#ofZero >= fewest && this.#ofZero > 0 ? 1 : 0;
    const hashes = new Uint32Array(kept.length + zero);
    hashes.set(kept.toSorted(), zero);
    return { hashes, counts: hashes.map((hash) => this.get(hash)) };
  }

  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = hash & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const slot = this.#find(keys[i]!);
      this.#keys[slot] = keys[i]!;
      this.#counts[slot] = counts[i]!;
    }
  }
}
