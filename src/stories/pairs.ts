import type { Turn } from '../pool/turn.js';
import type { Embeddings } from './embedding.js';
import { embeddedLikeness } from './embedding.js';
import { outletFactor, timeFactor } from './affinity.js';
import type { CandidatesJob } from './candidates.js';
import { Candidates } from './candidates.js';
import { sharedBytes } from './shared-bytes.js';
import type { VectorPart } from './vectors.js';
import { weightOne } from './vectors.js';

const itemsAtOnce = 64;
/** Affinities are compared as whole numbers: parts of this. */
export const affinityOne = 2 ** 30;

export interface PairsJob extends CandidatesJob {
  parts: VectorPart[];
  embeddings: Embeddings | undefined;
}

/** The partners of some items in a row, as one thread found them. */
export interface PartnerPart {
  first: number;
  count: number;
  /** Where each item's partners begin; one entry more than items. */
  starts: Uint32Array;
  partners: Uint32Array;
  /** Cosine by time and outlet, as parts of {@link affinityOne}. */
  affinities: Uint32Array;
}

/** A thread's share of the search: for each item the partners that share the most of its heaviest terms, and how alike they are in all. */
export async function storyPairs(job: PairsJob, _: unknown, turn: Turn): Promise<PartnerPart[]> {
  const found: PartnerPart[] = [];
  const search = new PartnerSearch(job);
  for (let from = turn.claim(job.count, itemsAtOnce); from >= 0; from = turn.claim(job.count, itemsAtOnce)) {
    const to = Math.min(from + itemsAtOnce, job.count);
    found.push(search.search(from, to));
    turn.finish(to - from);
    await turn.pause();
  }
  return found;
}

/** Vectors of items by number. */
export class Vectors {
  readonly #parts: readonly VectorPart[];
  readonly #partOf: Uint32Array;
  part: VectorPart;
  from = 0;
  to = 0;
  heavyTo = 0;

  constructor(parts: readonly VectorPart[], count: number) {
    this.#parts = parts;
    this.#partOf = new Uint32Array(count);
    parts.forEach(({ first, count: items }, part) => this.#partOf.fill(part, first, first + items));
    this.part = parts[0]!;
  }

  /** Makes an item's vector the one at hand: terms and weights of `part`, `from` up to `to`. */
  seek(item: number): void {
    const part = this.#parts[this.#partOf[item]!]!;
    this.part = part;
    this.from = part.starts[item - part.first]!;
    this.to = part.starts[item - part.first + 1]!;
    this.heavyTo = this.from + part.heavy[item - part.first]!;
  }
}

/** Of an article's terms so many count as chance: what few shared terms say is lowered, the more the fewer they are. */
const byChance = 4;

/** Entries of the first look at a term: more than an article has terms, and few enough for the processor's nearest cache. */
const glances = 8192;

/** The weights of one item, to be looked up by term. */
export class Weights {
  /** By term; 0 where the item has it not. */
  readonly dense: Uint16Array;
  /** By the lower bits of a term's number: 0 where the item has no such term, so that nearly all that it has not need no further look. */
  readonly #glance = new Uint8Array(glances);

  /** @param terms of the vocabulary */
  constructor(terms: number) {
    this.dense = new Uint16Array(terms);
  }

  /** Takes terms `from` up to `to` of a part. They are to be left before others are taken. */
  take({ terms, weights }: VectorPart, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const term = terms[i]!;
      this.dense[term] = weights[i]!;
      this.#glance[term % glances] = 1;
    }
  }

  leave({ terms }: VectorPart, from: number, to: number): void {
    for (let i = from; i < to; i++) this.dense[terms[i]!] = 0;
    this.#glance.fill(0);
  }

  /** How alike the item is to another, 0 to 1: the cosine of their vectors, lowered where it rests on few terms. The other's is `from` up to `to`. */
  likeness({ terms, weights }: VectorPart, from: number, to: number): number {
    const { dense } = this;
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
    return ((product / (weightOne * weightOne)) * shared) / (shared + byChance);
  }
}

/** What an embedder adds to the likeness by words, at most: it tells topics better than events. */
const embeddingShare = 0.1;

/** The likeness of two articles by their words and by an embedder. */
export function withEmbedding(ofWords: number, byEmbedder: number): number {
  return ofWords + byEmbedder * embeddingShare;
}

class PartnerSearch {
  readonly #job: PairsJob;
  readonly #vectors: Vectors;
  readonly #candidates: Candidates;
  /** Of the item at hand. */
  readonly #weights: Weights;

  constructor(job: PairsJob) {
    this.#job = job;
    this.#vectors = new Vectors(job.parts, job.count);
    this.#candidates = new Candidates(job);
    this.#weights = new Weights(job.terms);
  }

  search(from: number, to: number): PartnerPart {
    const starts = new Uint32Array(sharedBytes((to - from + 1) * 4));
    const partners: number[] = [];
    const affinities: number[] = [];
    for (let item = from; item < to; item++) {
      starts[item - from] = partners.length;
      this.#compare(item, partners, affinities);
    }
    starts[to - from] = partners.length;
    const sharedPartners = new Uint32Array(sharedBytes(partners.length * 4));
    sharedPartners.set(partners);
    const sharedAffinities = new Uint32Array(sharedBytes(affinities.length * 4));
    sharedAffinities.set(affinities);
    return { first: from, count: to - from, starts, partners: sharedPartners, affinities: sharedAffinities };
  }

  /** Finds the best partners, and computes their affinity from the whole vectors. */
  #compare(item: number, partners: number[], affinities: number[]): void {
    const vectors = this.#vectors;
    const weights = this.#weights;
    vectors.seek(item);
    const { part, from, to, heavyTo } = vectors;
    weights.take(part, from, to);
    const found = this.#candidates.find(item, part.terms.subarray(from, heavyTo), weights.dense);
    for (const partner of this.#candidates.partners.subarray(0, found)) {
      vectors.seek(partner);
      const alike = weights.likeness(vectors.part, vectors.from, vectors.to);
      const affinity = Math.round(this.#likeness(item, partner, alike) * this.#factor(item, partner) * affinityOne);
      partners.push(partner);
      affinities.push(Math.min(affinity, 2 ** 32 - 1));
    }
    weights.leave(part, from, to);
  }

  #likeness(item: number, partner: number, ofWords: number): number {
    const { embeddings } = this.#job;
    return embeddings === undefined ? ofWords : withEmbedding(ofWords, embeddedLikeness(embeddings, item, partner));
  }

  #factor(a: number, b: number): number {
    const { times, outlets, window } = this.#job;
    return timeFactor(times[a]! - times[b]!, window) * outletFactor(outlets[a]!, outlets[b]!);
  }
}
