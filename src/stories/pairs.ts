import type { Turn } from '../pool/turn.js';
import type { Embeddings } from './embedding.js';
import { embeddedLikeness } from './embedding.js';
import { outletFactor, timeFactor } from './affinity.js';
import type { CandidatesJob } from './candidates.js';
import { Candidates } from './candidates.js';
import type { VectorPart } from './vectors.js';
import { Weights } from './weights.js';

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
  /** Likeness by time and outlet, as parts of {@link affinityOne}. */
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
    const starts = new Uint32Array(new SharedArrayBuffer((to - from + 1) * 4));
    const partners: number[] = [];
    const affinities: number[] = [];
    for (let item = from; item < to; item++) {
      starts[item - from] = partners.length;
      this.#compare(item, partners, affinities);
    }
    starts[to - from] = partners.length;
    const sharedPartners = new Uint32Array(new SharedArrayBuffer(partners.length * 4));
    sharedPartners.set(partners);
    const sharedAffinities = new Uint32Array(new SharedArrayBuffer(affinities.length * 4));
    sharedAffinities.set(affinities);
    return { first: from, count: to - from, starts, partners: sharedPartners, affinities: sharedAffinities };
  }

  /** Finds the best partners, and computes their affinity from the whole vectors. */
  #compare(item: number, partners: number[], affinities: number[]): void {
    const vectors = this.#vectors;
    const weights = this.#weights;
    vectors.seek(item);
    const { part, from, heavyTo } = vectors;
    weights.take(vectors);
    const found = this.#candidates.find(item, part.terms.subarray(from, heavyTo), weights);
    for (const partner of this.#candidates.partners.subarray(0, found)) {
      vectors.seek(partner);
      const alike = weights.likeness(vectors);
      const affinity = Math.round(this.#likeness(item, partner, alike) * this.#factor(item, partner) * affinityOne);
      partners.push(partner);
      affinities.push(Math.min(affinity, 2 ** 32 - 1));
    }
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
