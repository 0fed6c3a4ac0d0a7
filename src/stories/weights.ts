import type { VectorPart } from './vectors.js';
import { weightOne } from './vectors.js';

/** Of an article's terms so many count as chance: what few shared terms say is lowered, the more the fewer they are. */
const byChance = 4;
/** A cosine that rests on so many shared terms, lowered by what few of them may owe to chance. */
export function withChance(cosine: number, shared: number): number {
  return (cosine * shared) / (shared + byChance);
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

  /** Takes terms `from` up to `to` of a part, and leaves those it had. */
  take({ terms, weights }: VectorPart, from: number, to: number): void {
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

  /** How alike the item is to another, 0 to 1: the cosine of their vectors, lowered where it rests on few terms. The other's is `from` up to `to`. */
  likeness({ terms, weights }: VectorPart, from: number, to: number): number {
    const dense = this.#dense;
    const glance = this.#glance;
    let product = 0;
    let shared = 0;
    for (let i = from; i < to; i++) {
      const term = terms[i]!;
      if (glance[term % glances] === 0) continue;
      const weight = dense[term]!;
      if (weight === 0) continue;
      product += weight * weights[i]!;
      shared++;
    }
    return withChance(product / (weightOne * weightOne), shared);
  }
}
