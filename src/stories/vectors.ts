import type { Turn } from '../pool/turn.js';
import type { SharedCounts } from '../background/term-counts.js';
import { TermCounts } from '../background/term-counts.js';
import { blocks } from '../text/terms.js';
import type { Vocabulary } from './frequencies.js';
import { termNumber } from './frequencies.js';
import { sharedBytes } from './term-lists.js';
import type { TermPart } from './term-lists.js';

/** The weight of a whole vector's length: weights are whole numbers, so that sums of products do not depend on their order. */
export const weightOne = 2 ** 15;
/** Terms of an item that it is looked up by: its heaviest. */
const heaviest = 120;

export interface VectorsJob {
  parts: TermPart[];
  vocabulary: Vocabulary;
  seen: Uint8Array;
  /** Of each part and its languages: which of `weighings` weighs each item. */
  weighing: Uint16Array[];
  weighings: Weighing[];
}

/** How the articles of a language are weighed. */
export interface Weighing {
  /** Of each term: the logarithm of how many articles have it, of the corpus and of the language's background. */
  logFrequencies: Float32Array;
  /** The logarithm of how many articles there are. */
  logArticles: number;
  /** The background's counts, for terms that only one article here has. */
  background: SharedCounts | undefined;
}

/** The vectors of some items in a row. */
export interface VectorPart {
  first: number;
  count: number;
  /** Where each item's terms begin; one entry more than items. */
  starts: Uint32Array;
  /** How many of them, the first, are its heaviest. */
  heavy: Uint8Array;
  /** Numbers of the terms, and their weights as parts of {@link weightOne}. */
  terms: Uint32Array;
  weights: Uint16Array;
}

/** A thread's share of the weighing. */
export async function storyVectors(job: VectorsJob, _: unknown, turn: Turn): Promise<VectorPart[]> {
  const found: VectorPart[] = [];
  const weigher = new Weigher(job);
  for (let part = turn.claim(job.parts.length); part >= 0; part = turn.claim(job.parts.length)) {
    found.push(weigher.weigh(part));
    turn.finish(1);
    await turn.pause();
  }
  return found;
}

const logCounts = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

const unsharedLogs = Float64Array.from({ length: 1024 }, (_, frequency) => Math.log(frequency + 1.5));

/** The logarithm of the frequency of a term that one article here has, and so many of the background. */
function logOfUnshared(frequency: number): number {
  return frequency < unsharedLogs.length ? unsharedLogs[frequency]! : Math.log(frequency + 1.5);
}

class Weigher {
  readonly #job: VectorsJob;
  readonly #backgrounds: readonly (TermCounts | undefined)[];
  #terms = new Uint32Array(1 << 12);
  #weights = new Float64Array(1 << 12);
  #count = 0;

  constructor(job: VectorsJob) {
    this.#job = job;
    this.#backgrounds = job.weighings.map(({ background }) => (background === undefined ? undefined : TermCounts.onShared(background)));
  }

  weigh(number: number): VectorPart {
    const part = this.#job.parts[number]!;
    const { first, count } = part;
    const starts = new Uint32Array(sharedBytes((count + 1) * 4));
    const heavy = new Uint8Array(sharedBytes(count));
    const terms = new Uint32Array(part.hashes.length);
    const weights = new Uint16Array(part.hashes.length);
    let at = 0;
    for (let item = 0; item < count; item++) {
      starts[item] = at;
      this.#join(part, item, this.#job.weighing[number]![item]!);
      heavy[item] = this.#write(terms, weights, at);
      at += this.#count;
    }
    starts[count] = at;
    const keptTerms = new Uint32Array(sharedBytes(at * 4));
    keptTerms.set(terms.subarray(0, at));
    const keptWeights = new Uint16Array(sharedBytes(at * 2));
    keptWeights.set(weights.subarray(0, at));
    return { first, count, starts, heavy, terms: keptTerms, weights: keptWeights };
  }

  /** Joins the blocks of an item, each of its share's length, to one vector of length 1. */
  #join(part: TermPart, item: number, weighing: number): void {
    const { logFrequencies, logArticles } = this.#job.weighings[weighing]!;
    const background = this.#backgrounds[weighing];
    const { vocabulary, seen } = this.#job;
    const mask = seen.length - 1;
    const { borders, hashes, counts } = part;
    const width = blocks.length;
    this.#count = 0;
    let shares = 0;
    for (let b = 0; b < width; b++) {
      const from = this.#count;
      const end = borders[item * width + b + 1]!;
      const { share, usualUnshared, runs } = blocks[b]!;
      const known = runs ? undefined : background;
      let squares = 0;
      let unshared = 0;
      for (let i = borders[item * width + b]!; i < end; i++) {
        const hash = hashes[i]!;
        const term = seen[hash & mask]! < 2 ? -1 : termNumber(vocabulary, hash);
        const rarity = logArticles - (term < 0 ? logOfUnshared(known === undefined ? 0 : known.get(hash)) : logFrequencies[term]!);
        if (rarity <= 0) continue;
        const weight = logCounts[counts[i]!]! * rarity * Math.sqrt(rarity);
        if (term < 0) unshared += weight * weight;
        else {
          this.#push(term, weight);
          squares += weight * weight;
        }
      }
      if (squares === 0) continue;
      shares += share;
      const scale = Math.sqrt(share / (squares + Math.max(unshared - usualUnshared * squares, 0)));
      for (let i = from; i < this.#count; i++) this.#weights[i]! *= scale;
    }
    const scale = shares === 0 ? 0 : weightOne / Math.sqrt(shares);
    for (let i = 0; i < this.#count; i++) this.#weights[i] = Math.min(Math.round(this.#weights[i]! * scale), 65_535);
  }

  #push(term: number, weight: number): void {
    if (this.#count === this.#terms.length) {
      const terms = new Uint32Array(this.#count * 2);
      const weights = new Float64Array(this.#count * 2);
      terms.set(this.#terms);
      weights.set(this.#weights);
      this.#terms = terms;
      this.#weights = weights;
    }
    this.#terms[this.#count] = term;
    this.#weights[this.#count++] = weight;
  }

  /** Writes the vector, its heaviest terms first. Returns how many those are. */
  #write(terms: Uint32Array, weights: Uint16Array, at: number): number {
    const count = this.#count;
    let bound = 0;
    let equal = count;
    if (count > heaviest) {
      const sorted = Uint16Array.from(this.#weights.subarray(0, count)).toSorted();
      bound = sorted[count - heaviest]!;
      equal = 0;
      for (let i = count - heaviest; i < count && sorted[i] === bound; i++) equal++;
    }
    let front = at;
    let back = at + count;
    for (let i = 0; i < count; i++) {
      const weight = this.#weights[i]!;
      const isHeavy = weight > bound || (weight === bound && equal-- > 0);
      const place = isHeavy ? front++ : --back;
      terms[place] = this.#terms[i]!;
      weights[place] = weight;
    }
    return Math.min(front - at, 255);
  }
}
