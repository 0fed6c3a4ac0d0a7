/** The runs of three words of a text, as numbers that differ but by chance: a set in one typed array, half full at most. */
export class RunSet {
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** How many different runs there are. */
  readonly size: number;

  /** A text of fewer than three words has its words for runs. */
  constructor(hashes: Uint32Array, count: number) {
    const runs = count < 3 ? count : count - 2;
    const bits = 32 - Math.clz32(Math.max(runs, 4) * 2 - 1);
    this.#slots = new Int32Array(2 ** bits);
    this.#mask = 2 ** bits - 1;
    let size = 0;
    for (let i = 0; i < runs; i++) {
      const run = runAt(hashes, i, count);
      const slot = this.#slotOf(run);
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = run;
      size++;
    }
    this.size = size;
  }

  /** How many runs two texts have in common. */
  sharedWith(other: RunSet): number {
    const [few, many] = this.size <= other.size ? [this, other] : [other, this];
    let shared = 0;
    for (const run of few.#slots) if (run !== 0 && many.#slots[many.#slotOf(run)] !== 0) shared++;
    return shared;
  }

  /** The slot that holds a run, or the free one where it would be. */
  #slotOf(run: number): number {
    let slot = Math.imul(run, 0x9e37_79b1) >>> 7;
    slot = (slot ^ (slot >>> 13)) & this.#mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== run) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** Never 0, which marks a free slot. */
function runAt(hashes: Uint32Array, i: number, count: number): number {
  if (count < 3) return hashes[i]! | 0 || 1;
  const [a, b, c] = [hashes[i]!, hashes[i + 1]!, hashes[i + 2]!];
  return Math.imul(a, 0x9e37_79b1) ^ Math.imul((b << 13) | (b >>> 19), 0x85eb_ca6b) ^ c || 1;
}
