import type { Turn } from '../pool/turn.js';
import { blocks } from '../text/terms.js';
import { lonely } from './range-counter.js';
import type { TermPart } from './term-lists.js';

/** The weight of a whole vector's length: weights are whole numbers, so that sums of products do not depend on their order. */
export const weightOne = 2 ** 15;
/** Terms of an item that it is looked up by: its heaviest. */
const heaviest = 120;

export interface VectorsJob {
  /** With codes in the place of hashes. */
  parts: TermPart[];
  /** See TermListsJob. */
  rangeBits: number;
  /** See Vocabulary and Lexicon. */
  starts: Uint32Array;
  knownStarts: Uint32Array;
  /** Of each item: which of `weighings` weighs it. */
  itemLanguages: Uint16Array;
  weighings: Weighing[];
}

/** How the articles of a language are weighed. */
export interface Weighing {
  /** Of each term: the logarithm of how many articles have it, of the corpus and of the language's background. */
  logFrequencies: Float32Array;
  /** The logarithm of how many articles there are. */
  logArticles: number;
  /** For terms that only one article here has: how many of the background's have each that it knows. */
  known: Uint32Array;
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

/** A thread's share of the weighing. The vectors of a part are written over its hashes and places. */
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

/** What a term weighs that occurs so many times (255 at most) in an article, by its rarity, which is more than 0. */
export function termWeight(count: number, rarity: number): number {
  return logCounts[count]! * rarity * Math.sqrt(rarity);
}

/** What brings the weights of a block to the length that its share gives it. `squares` and `unshared`: of the terms that others have, and of the others. */
export function blockScale({ share, usualUnshared }: { share: number; usualUnshared: number }, squares: number, unshared: number): number {
  return Math.sqrt(share / (squares + Math.max(unshared - usualUnshared * squares, 0)));
}

const unsharedLogs = Float64Array.from({ length: 1024 }, (_, frequency) => Math.log(frequency + 1.5));

/** The logarithm of the frequency of a term that one article here has, and so many of the background. */
function logOfUnshared(frequency: number): number {
  return frequency < unsharedLogs.length ? unsharedLogs[frequency]! : Math.log(frequency + 1.5);
}

class Weigher {
  readonly #job: VectorsJob;
  #terms = new Uint32Array(1 << 12);
  #weights = new Uint16Array(1 << 12);
  #exact = new Float64Array(1 << 12);
  #count = 0;
  /** The vectors of the part at hand. */
  #partTerms = new Uint32Array(0);
  #partWeights = new Uint16Array(0);
  readonly #upper = new Uint32Array(256);
  readonly #lower = new Uint32Array(256);

  constructor(job: VectorsJob) {
    this.#job = job;
  }

  weigh(number: number): VectorPart {
    const part = this.#job.parts[number]!;
    const { first, count } = part;
    const starts = new Uint32Array(new SharedArrayBuffer((count + 1) * 4));
    const heavy = new Uint8Array(new SharedArrayBuffer(count));
    if (this.#partTerms.length < part.hashes.length) {
      this.#partTerms = new Uint32Array(part.hashes.length);
      this.#partWeights = new Uint16Array(part.hashes.length);
    }
    const terms = this.#partTerms;
    const weights = this.#partWeights;
    let at = 0;
    for (let item = 0; item < count; item++) {
      starts[item] = at;
      this.#join(part, item, this.#job.itemLanguages[first + item]!);
      heavy[item] = this.#write(terms, weights, at);
      at += this.#count;
    }
    starts[count] = at;
    // In memory that all threads see nothing is let go before long: the vectors take the place of what they were made from.
    const keptTerms = part.hashes.subarray(0, at);
    keptTerms.set(terms.subarray(0, at));
    const keptWeights = new Uint16Array(part.places.buffer, 0, at);
    keptWeights.set(weights.subarray(0, at));
    return { first, count, starts, heavy, terms: keptTerms, weights: keptWeights };
  }

  /** Joins the blocks of an item, each of its share's length, to one vector of length 1. */
  #join({ borders, hashes: codes, places, counts }: TermPart, item: number, weighing: number): void {
    const { rangeBits, starts, knownStarts, weighings } = this.#job;
    const { logFrequencies, logArticles, known } = weighings[weighing]!;
    const shift = 32 - rangeBits;
    const alone = lonely(rangeBits);
    const width = blocks.length;
    this.#reserve(borders[(item + 1) * width]! - borders[item * width]!);
    const terms = this.#terms;
    const exact = this.#exact;
    let written = 0;
    let shares = 0;
    for (let b = 0; b < width; b++) {
      const from = written;
      const end = borders[item * width + b + 1]!;
      const { share, runs } = blocks[b]!;
      let squares = 0;
      let unshared = 0;
      for (let i = borders[item * width + b]!; i < end; i++) {
        const code = codes[places[i]!]!;
        const range = code >>> shift;
        const term = starts[range]! + (code & alone);
        if (term < starts[range + 1]!) {
          const rarity = logArticles - logFrequencies[term]!;
          if (rarity <= 0) continue;
          const weight = termWeight(counts[i]!, rarity);
          terms[written] = term;
          exact[written++] = weight;
          squares += weight * weight;
        } else {
          const place = alone - (code & alone) - 1;
          const rarity = logArticles - logOfUnshared(runs || place < 0 ? 0 : known[knownStarts[range]! + place]!);
          if (rarity <= 0) continue;
          const weight = termWeight(counts[i]!, rarity);
          unshared += weight * weight;
        }
      }
      if (squares === 0) continue;
      shares += share;
      const scale = blockScale(blocks[b]!, squares, unshared);
      for (let i = from; i < written; i++) exact[i]! *= scale;
    }
    const scale = shares === 0 ? 0 : weightOne / Math.sqrt(shares);
    for (let i = 0; i < written; i++) this.#weights[i] = Math.min(Math.round(exact[i]! * scale), 65_535);
    this.#count = written;
  }

  #reserve(terms: number): void {
    if (terms <= this.#terms.length) return;
    this.#terms = new Uint32Array(terms * 2);
    this.#weights = new Uint16Array(terms * 2);
    this.#exact = new Float64Array(terms * 2);
  }

  /** Writes the vector, its heaviest terms first. Returns how many those are. */
  #write(terms: Uint32Array, weights: Uint16Array, at: number): number {
    const count = this.#count;
    let bound = 0;
    let equal = count;
    if (count > heaviest) [bound, equal] = this.#bound();
    let front = at;
    let back = at + count;
    for (let i = 0; i < count; i++) {
      const weight = this.#weights[i]!;
      const isHeavy = weight > bound || (weight === bound && equal-- > 0);
      const place = isHeavy ? front++ : --back;
      terms[place] = this.#terms[i]!;
      weights[place] = weight;
    }
    return front - at;
  }

  /** The weight of the last of the heaviest, and how many of that weight are among them: by counting the weights' upper bytes, then the lower ones. */
  #bound(): [weight: number, equal: number] {
    const weights = this.#weights;
    const count = this.#count;
    const upper = this.#upper.fill(0);
    const lower = this.#lower.fill(0);
    for (let i = 0; i < count; i++) upper[weights[i]! >>> 8]!++;
    let left = heaviest;
    let high = 255;
    for (; upper[high]! < left; high--) left -= upper[high]!;
    for (let i = 0; i < count; i++) if (weights[i]! >>> 8 === high) lower[weights[i]! & 255]!++;
    let low = 255;
    for (; lower[low]! < left; low--) left -= lower[low]!;
    return [high * 256 + low, left];
  }
}
