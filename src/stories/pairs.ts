import type { Turn } from '../pool/turn.js';
import type { Embeddings } from './embedding.js';
import { embeddedCosine } from './embedding.js';
import { dayMilliseconds, outletFactor, timeFactor } from './affinity.js';
import type { TermIndex } from './term-index.js';
import { lowerBound } from './lower-bound.js';
import { sharedBytes } from './shared-bytes.js';
import type { VectorPart } from './vectors.js';
import { weightOne } from './vectors.js';

/** Partners an item proposes at most. */
const mostPartners = 20;
/** Terms two items must share among their heaviest. */
const fewestShared = 2;
/** Entries of the index that are looked at for one item: what the whole search costs grows with the items, not with their pairs. */
const mostEntries = 60_000;
const itemsAtOnce = 64;
/** Affinities are compared as whole numbers: parts of this. */
export const affinityOne = 2 ** 30;

export interface PairsJob {
  parts: VectorPart[];
  index: TermIndex;
  terms: number;
  count: number;
  dated: number;
  times: Float64Array;
  outlets: Uint32Array;
  window: number;
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

/**
 * How alike two articles are, 0 to 1: the cosine of their vectors, lowered where it rests on few terms.
 *
 * @param dense the weights of one of them, by term
 * @param other the vector of the other: `from` up to `to` of the part
 */
export function likeness(dense: Uint16Array, { terms, weights }: VectorPart, from: number, to: number): number {
  let product = 0;
  let shared = 0;
  for (let i = from; i < to; i++) {
    const weight = dense[terms[i]!]!;
    if (weight === 0) continue;
    product += weight * weights[i]!;
    shared++;
  }
  return ((product / (weightOne * weightOne)) * shared) / (shared + byChance);
}

/** What an embedder's cosine counts against all words together. */
const embeddingShare = 0.25;

/** The likeness of two articles by their words and by an embedder. */
export function withEmbedding(ofWords: number, cosine: number): number {
  return ofWords * (1 - embeddingShare) + cosine * embeddingShare;
}

class PartnerSearch {
  readonly #job: PairsJob;
  readonly #vectors: Vectors;
  /** By item: overlap so far, and shared terms. */
  readonly #overlap: Float64Array;
  readonly #shared: Uint8Array;
  readonly #touched: number[] = [];
  /** The weights of the item at hand, by term. */
  readonly #dense: Uint16Array;
  readonly #best: { partner: number; score: number }[] = [];

  constructor(job: PairsJob) {
    this.#job = job;
    this.#vectors = new Vectors(job.parts, job.count);
    this.#overlap = new Float64Array(job.count);
    this.#shared = new Uint8Array(job.count);
    this.#dense = new Uint16Array(job.terms);
  }

  search(from: number, to: number): PartnerPart {
    const starts = new Uint32Array(sharedBytes((to - from + 1) * 4));
    const partners: number[] = [];
    const affinities: number[] = [];
    for (let item = from; item < to; item++) {
      starts[item - from] = partners.length;
      this.#propose(item);
      this.#compare(item, partners, affinities);
    }
    starts[to - from] = partners.length;
    const sharedPartners = new Uint32Array(sharedBytes(partners.length * 4));
    sharedPartners.set(partners);
    const sharedAffinities = new Uint32Array(sharedBytes(affinities.length * 4));
    sharedAffinities.set(affinities);
    return { first: from, count: to - from, starts, partners: sharedPartners, affinities: sharedAffinities };
  }

  /** Adds up what every item within the window shares of the heaviest terms, rarest term first, as long as the entries last. */
  #propose(item: number): void {
    const { index, dated, count } = this.#job;
    const vectors = this.#vectors;
    vectors.seek(item);
    const { part, from, heavyTo } = vectors;
    const [first, behind] = this.#window(item);
    const runs: { from: number; to: number; weight: number; length: number; term: number }[] = [];
    for (let i = from; i < heavyTo; i++) {
      const term = part.terms[i]!;
      const start = index.starts[term]!;
      const end = index.starts[term + 1]!;
      if (end - start < 2) continue;
      const low = lowerBound(index.items, start, end, first);
      const high = lowerBound(index.items, low, end, behind);
      const undatedFrom = behind >= count ? high : lowerBound(index.items, high, end, dated);
      const weight = part.weights[i]!;
      if (high - low > 0) runs.push({ from: low, to: high, weight, length: high - low + end - undatedFrom, term });
      if (undatedFrom < end && undatedFrom > high - 1 && behind < count)
        runs.push({ from: undatedFrom, to: end, weight, length: high - low + end - undatedFrom, term });
    }
    runs.sort((a, b) => a.length - b.length || a.term - b.term || a.from - b.from);
    let left = mostEntries;
    for (const run of runs) {
      if (run.to - run.from > left) break;
      left -= run.to - run.from;
      this.#add(run.from, run.to, run.weight);
    }
  }

  #add(from: number, to: number, weight: number): void {
    const { items, weights } = this.#job.index;
    for (let i = from; i < to; i++) {
      const other = items[i]!;
      if (this.#shared[other] === 0) this.#touched.push(other);
      if (this.#shared[other]! < 255) this.#shared[other]!++;
      this.#overlap[other]! += weight * weights[i]!;
    }
  }

  /** The dated items that can belong with an item: from the first, up to the one behind the last. All for one without a date. */
  #window(item: number): [number, number] {
    const { times, dated, window, count } = this.#job;
    if (item >= dated) return [0, count];
    const reach = (window + 1) * dayMilliseconds;
    return [lowerBound(times, 0, dated, times[item]! - reach), lowerBound(times, 0, dated, times[item]! + reach)];
  }

  #factor(a: number, b: number): number {
    const { times, outlets, window } = this.#job;
    return timeFactor(times[a]! - times[b]!, window) * outletFactor(outlets[a]!, outlets[b]!);
  }

  /** Keeps the best partners and computes their affinity from the whole vectors. */
  #compare(item: number, partners: number[], affinities: number[]): void {
    const best = this.#best;
    best.length = 0;
    for (const other of this.#touched) {
      if (other !== item && this.#shared[other]! >= fewestShared) {
        const score = this.#overlap[other]! * this.#factor(item, other);
        if (score > 0) this.#offer(other, score);
      }
      this.#overlap[other] = 0;
      this.#shared[other] = 0;
    }
    this.#touched.length = 0;
    if (best.length === 0) return;
    const vectors = this.#vectors;
    const dense = this.#dense;
    vectors.seek(item);
    const { part, from, to } = vectors;
    for (let i = from; i < to; i++) dense[part.terms[i]!] = part.weights[i]!;
    best.sort((a, b) => a.partner - b.partner);
    for (const { partner } of best) {
      vectors.seek(partner);
      const other = vectors.part;
      const affinity = Math.round(
        this.#likeness(item, partner, likeness(dense, other, vectors.from, vectors.to)) * this.#factor(item, partner) * affinityOne,
      );
      partners.push(partner);
      affinities.push(Math.min(affinity, 2 ** 32 - 1));
    }
    for (let i = from; i < to; i++) dense[part.terms[i]!] = 0;
  }

  #likeness(item: number, partner: number, ofWords: number): number {
    const { embeddings } = this.#job;
    return embeddings === undefined ? ofWords : withEmbedding(ofWords, embeddedCosine(embeddings, item, partner));
  }

  /** Keeps the highest scores; of equals the earlier item. */
  #offer(partner: number, score: number): void {
    const best = this.#best;
    const before = (x: { partner: number; score: number }): boolean => x.score > score || (x.score === score && x.partner < partner);
    if (best.length === mostPartners) {
      if (before(best[mostPartners - 1]!)) return;
      best.pop();
    }
    let place = best.length;
    while (place > 0 && !before(best[place - 1]!)) place--;
    best.splice(place, 0, { partner, score });
  }
}
