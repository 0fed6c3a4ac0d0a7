/** Entries that are let go of at once, at least. */
const fewestGone = 1 << 16;

/**
 * Where recent items are looked up by key: of each key a chain of its items, the newest first, so that those that are gone are at its end and cost
 * nothing. Items come in ascending order.
 */
export class RecentIndex {
  /** Open addressing: keys, and the number of the newest entry and 1; 0 is an empty slot. */
  #keys = new Uint32Array(1 << 12);
  #heads = new Uint32Array(1 << 12);
  #used = 0;
  /** Entries, three words each, so that a look at one is one look at memory: item, the next entry of the same key as in heads, weight. */
  #entries = new Uint32Array(3 << 12);
  #weights = new Float32Array(this.#entries.buffer);
  #count = 0;
  /** Items before this one are gone. */
  #first = 0;
  /** Of the entries, in their order, those before this one are of items that are gone. */
  #gone = 0;

  add(key: number, item: number, weight: number): void {
    const at = this.#count * 3;
    if (at === this.#entries.length) this.#grow();
    if (this.#used * 2 >= this.#keys.length) this.#widen();
    const slot = this.#find(key);
    if (this.#heads[slot] === 0) {
      this.#keys[slot] = key;
      this.#used++;
    }
    this.#entries[at] = item;
    this.#entries[at + 1] = this.#heads[slot]!;
    this.#weights[at + 2] = weight;
    this.#heads[slot] = ++this.#count;
  }

  /** Visits the items of a key from one on, newest first, at most `most` of them. Returns how many there were. */
  visit(key: number, from: number, most: number, visit: (item: number, weight: number) => void): number {
    const entries = this.#entries;
    let visited = 0;
    for (let entry = this.#heads[this.#find(key)]!; entry !== 0 && visited < most; visited++) {
      const at = (entry - 1) * 3;
      const item = entries[at]!;
      if (item < from || item < this.#first) break;
      visit(item, this.#weights[at + 2]!);
      entry = entries[at + 1]!;
    }
    return visited;
  }

  /** Lets go of all items before one. */
  forgetBefore(item: number): void {
    this.#first = item;
    while (this.#gone < this.#count && this.#entries[this.#gone * 3]! < item) this.#gone++;
    if (this.#gone >= fewestGone && this.#gone * 2 >= this.#count) this.#compact();
  }

  /** Moves what is left to the front, and keeps the keys that it needs. */
  #compact(): void {
    const gone = this.#gone;
    const [keys, heads] = [this.#keys, this.#heads];
    this.#entries.copyWithin(0, gone * 3, this.#count * 3);
    this.#count -= gone;
    for (let at = 1; at < this.#count * 3; at += 3) this.#entries[at] = Math.max(this.#entries[at]! - gone, 0);
    this.#gone = 0;
    this.#used = 0;
    this.#keys = new Uint32Array(keys.length);
    this.#heads = new Uint32Array(keys.length);
    for (const [slot, head] of heads.entries()) if (head > gone) this.#place(keys[slot]!, head - gone);
  }

  #widen(): void {
    const [keys, heads] = [this.#keys, this.#heads];
    this.#used = 0;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#heads = new Uint32Array(keys.length * 2);
    for (const [slot, head] of heads.entries()) if (head > 0) this.#place(keys[slot]!, head);
  }

  #place(key: number, head: number): void {
    const slot = this.#find(key);
    this.#keys[slot] = key;
    this.#heads[slot] = head;
    this.#used++;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const wide = new Uint32Array(this.#entries.length * 2);
    wide.set(this.#entries);
    this.#entries = wide;
    this.#weights = new Float32Array(wide.buffer);
  }
}
