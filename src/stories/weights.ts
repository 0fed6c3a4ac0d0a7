import type { VectorPart } from './vectors.js';
import { weightOne } from './vectors.js';

/** The vector of one item: terms `from` up to `to` of a part. */
export interface VectorAt {
  part: Pick<VectorPart, 'terms' | 'weights'>;
  from: number;
  to: number;
}

/** Of an article's terms so many count as chance: what few shared terms say is lowered, the more the fewer they are. */
const byChance = 4;
/**
 * The larger coverage counts this, the smaller the rest. A report that goes its own way shares little but the names with the news of the event: those are
 * most of what it has in common with anyone, and little of what the news has. Of look-alike events neither has much.
 */
const coveredMore = 0.9;

/**
 * How alike two articles are, 0 to 1, of whose squared weights (of 1 in all) `mine` and `theirs` are of terms that both have, `shared` in number. One covers
 * the other as far as the other's weights are of shared terms: what is told is the larger coverage, with a little of the smaller, lowered where it
 * rests on few terms.
 */
export function likenessOf(mine: number, theirs: number, shared: number): number {
  return ((coveredMore * Math.max(mine, theirs) + (1 - coveredMore) * Math.min(mine, theirs)) * shared) / (shared + byChance);
}

/** Entries of the first look at a term: more than an article has terms, and few enough for the processor's nearest cache. */
const glances = 8192;

/** The weights of one item, to be looked up by term. */
export class Weights {
  /** By term; 0 where the item has it not. */
  readonly #dense: Uint16Array;
  /** By the lower bits of a term's number: 0 where the item has no such term, so that nearly all that it has not need no further look. */
  readonly #glance = new Uint8Array(glances);
  #taken: Uint32Array = new Uint32Array(0);

  /** @param terms of the vocabulary */
  constructor(terms: number) {
    this.#dense = new Uint16Array(terms);
  }

  /** Takes the terms of an item, and leaves those it had. */
  take({ part: { terms, weights }, from, to }: VectorAt): void {
    const dense = this.#dense;
    const glance = this.#glance.fill(0);
    for (const term of this.#taken) dense[term] = 0;
    for (let i = from; i < to; i++) {
      const term = terms[i]!;
      dense[term] = weights[i]!;
      glance[term % glances] = 1;
    }
    this.#taken = terms.subarray(from, to);
  }

  /** The weight of a term; 0 where the item has it not. */
  of(term: number): number {
    return this.#dense[term]!;
  }

  /** How alike the item is to another, see {@link likenessOf}. */
  likeness({ part: { terms, weights }, from, to }: VectorAt): number {
    const dense = this.#dense;
    const glance = this.#glance;
    // Whole numbers below 2^53: no sum depends on its order.
    let mine = 0;
    let theirs = 0;
    let shared = 0;
    for (let i = from; i < to; i++) {
      const term = terms[i]!;
      if (glance[term % glances] === 0) continue;
      const weight = dense[term]!;
      if (weight === 0) continue;
      mine += weight * weight;
      theirs += weights[i]! * weights[i]!;
      shared++;
    }
    return likenessOf(mine / (weightOne * weightOne), theirs / (weightOne * weightOne), shared);
  }
}
