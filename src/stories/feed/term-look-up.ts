import { blocks } from '../../text/terms.js';
import { termWeight } from '../vectors.js';
import { likenessOf } from '../weights.js';
import type { FeedTerms, SeenTerms } from './seen-terms.js';

const glances = 8192;
const logCount = (count: number): number => termWeight(count, 1);

/** The weights of one article's terms, to be looked up by hash. */
export class TermLookUp {
  /** Open addressing; a weight of 0 is an empty slot. */
  #hashes = new Uint32Array(4096);
  #weights = new Float64Array(4096);
  /** Of each slot: the square of its weight in the article's vector, and what rarity adds to the square of its weight in another's. */
  #squares = new Float64Array(4096);
  #rarities = new Float64Array(4096);
  /** By the lower bits of a hash: 0 where the article has no such term, so that nearly all that it has not need no further look. */
  readonly #glance = new Uint8Array(glances);

  /** Takes the terms that other articles have, too. They must have been weighed. */
  take({ language, borders, hashes, counts, scales }: FeedTerms, seen: SeenTerms): void {
    if (hashes.length * 2 > this.#hashes.length) {
      const slots = 2 ** Math.ceil(Math.log2(hashes.length * 2));
      this.#hashes = new Uint32Array(slots);
      this.#weights = new Float64Array(slots);
      this.#squares = new Float64Array(slots);
      this.#rarities = new Float64Array(slots);
    } else this.#weights.fill(0);
    this.#glance.fill(0);
    const rarities = seen.rarities(language);
    const mask = this.#hashes.length - 1;
    for (let b = 0; b < blocks.length; b++) {
      for (let i = borders[b]!; i < borders[b + 1]!; i++) {
        const hash = hashes[i]!;
        const own = seen.count(hash);
        if (own < 2) continue;
        const rarity = rarities.of(hash, own);
        // The rarity of what both have counts twice: what the other article's weights need of it is here already.
        if (rarity <= 0) continue;
        let slot = hash & mask;
        while (this.#weights[slot] !== 0) slot = (slot + 1) & mask;
        this.#hashes[slot] = hash;
        const written = logCount(counts[i]!) * scales[b]!;
        const cube = rarity * rarity * rarity;
        this.#weights[slot] = written * cube;
        this.#squares[slot] = written * written * cube;
        this.#rarities[slot] = cube;
        this.#glance[hash % glances] = 1;
      }
    }
  }

  /** What both having a term says for each part that it has in another article's vector, before rarity; 0 where the article has it not. */
  of(hash: number): number {
    return this.#glance[hash % glances] === 0 ? 0 : this.#weights[this.#slot(hash)]!;
  }

  /** How alike the article is to another, 0 to 1, as `Weights.likeness` has it. */
  likeness({ borders, hashes, counts, scales }: FeedTerms): number {
    let mine = 0;
    let theirs = 0;
    let shared = 0;
    for (let b = 0; b < blocks.length; b++) {
      let ofBlock = 0;
      for (let i = borders[b]!; i < borders[b + 1]!; i++) {
        if (this.#glance[hashes[i]! % glances] === 0) continue;
        const slot = this.#slot(hashes[i]!);
        if (this.#weights[slot] === 0) continue;
        mine += this.#squares[slot]!;
        const log = logCount(counts[i]!);
        ofBlock += log * log * this.#rarities[slot]!;
        shared++;
      }
      theirs += ofBlock * scales[b]! * scales[b]!;
    }
    // A term may have become rarer, or commoner, since the articles were weighed.
    return likenessOf(Math.min(mine, 1), Math.min(theirs, 1), shared);
  }

  /** Where a hash stands, or the empty slot that tells that it is not there. */
  #slot(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#weights[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
