import { dayMilliseconds, outletFactor, timeFactor } from './affinity.js';
import { gallop, lowerBound } from './lower-bound.js';
import type { TermIndex } from './term-index.js';

/** Partners an item proposes at most. */
const mostPartners = 20;
/** Terms two items must share among their heaviest. */
const fewestShared = 2;
/** Entries of the index that are looked at for one item: what the whole search costs grows with the items, not with their pairs. */
const mostEntries = 60_000;
/** An item's sum counts shared terms below this, and above it what they weigh. Heavy terms are fewer, so neither reaches the other. */
const sharedUnit = 256;
/** Where fewer than one in so many items of the window can share a term, those that do are listed; elsewhere the window is gone through. */
const fewSharing = 4;
/** Items that are offered together. */
const stretch = 128;

export interface CandidatesJob {
  index: TermIndex;
  /** Terms of the vocabulary. */
  terms: number;
  count: number;
  dated: number;
  times: Float64Array;
  outlets: Uint32Array;
  window: number;
}

/** The weight of a term in the item at hand. */
interface TermWeights {
  of(term: number): number;
}

/** Finds for one item after the other, in ascending order, the items within its window that share the most of its heaviest terms. */
export class Candidates {
  /** What was found last, ascending. */
  readonly partners = new Uint32Array(mostPartners);
  readonly #job: CandidatesJob;
  /** Of each term: where in the index the window began, and where it ended, when the term was met last; windows only move on. */
  readonly #windows: Uint32Array;
  /** What each item shares with the one at hand, see {@link sharedUnit}. All 0 in between. */
  readonly #sums: Float64Array;
  readonly #listed = new Uint32Array(mostEntries);
  readonly #scores = new Float64Array(mostPartners);
  #found = 0;
  /** Terms of the item at hand: how many entries are to be looked at, and its number below. */
  readonly #order = new Float64Array(256);
  readonly #termUnit: number;
  /** Of each of them: where the index begins and ends for it, and where its window did when it was met last. */
  readonly #bounds = new Uint32Array(1024);
  /** What was loaded ahead: noted, so that no compiler leaves the loads out. */
  warmed = 0;
  /** Rows of the index to be looked at: where each begins and ends, and the weight of its term. */
  readonly #from = new Uint32Array(512);
  readonly #to = new Uint32Array(512);
  readonly #weight = new Float64Array(512);
  #rows = 0;

  constructor(job: CandidatesJob) {
    this.#job = job;
    this.#windows = new Uint32Array(job.terms * 2);
    for (let term = 0; term < job.terms; term++) this.#windows.fill(job.index.starts[term]!, term * 2, term * 2 + 2);
    this.#sums = new Float64Array(job.count);
    this.#termUnit = 2 ** Math.ceil(Math.log2(job.terms + 1));
  }

  /**
   * Adds up what every item within the window shares of the heaviest terms, rarest term first, as long as the entries last, and keeps the best.
   *
   * @param heavy numbers of the item's heaviest terms
   * @param weights of the item
   * @returns how many {@link partners} there are
   */
  find(item: number, heavy: Uint32Array, weights: TermWeights): number {
    const { dated, count } = this.#job;
    const [first, behind] = this.#window(item);
    const entries = this.#chooseRows(item, heavy, weights, first, behind);
    this.#found = 0;
    const undated = item < dated ? count - dated : 0;
    if (entries * fewSharing < behind - first + undated) this.#listSharing(item);
    else {
      this.#addRows();
      this.#offerWindow(item, first, behind);
      if (undated > 0) this.#offerWindow(item, dated, count);
    }
    this.partners.subarray(0, this.#found).sort();
    return this.#found;
  }

  /** The dated items that can belong with an item: from the first, up to the one behind the last. All for one without a date. */
  #window(item: number): [number, number] {
    const { times, dated, window, count } = this.#job;
    if (item >= dated) return [0, count];
    const reach = (window + 1) * dayMilliseconds;
    return [lowerBound(times, 0, dated, times[item]! - reach), lowerBound(times, 0, dated, times[item]! + reach)];
  }

  /** Chooses the rows of the index that are looked at, those of the rarest terms first. Returns how many entries they have. */
  #chooseRows(item: number, heavy: Uint32Array, weights: TermWeights, first: number, behind: number): number {
    const { index, dated, count } = this.#job;
    const { starts } = index;
    const terms = this.#inOrder(item, heavy, first, behind);
    this.#rows = 0;
    let left = mostEntries;
    for (let i = 0; i < terms && left >= 0; i++) {
      const term = this.#order[i]! - Math.floor(this.#order[i]! / this.#termUnit) * this.#termUnit;
      const end = starts[term + 1]!;
      if (item >= dated) left = this.#chooseRow(starts[term]!, end, weights.of(term), left);
      else {
        const high = this.#windows[term * 2 + 1]!;
        left = this.#chooseRow(this.#windows[term * 2]!, high, weights.of(term), left);
        if (left >= 0 && dated < count) left = this.#chooseRow(this.#undatedFrom(high, end), end, weights.of(term), left);
      }
    }
    return mostEntries - Math.max(left, 0);
  }

  /** Sorts the terms that others can share by how many entries are to be looked at. Returns how many terms those are. */
  #inOrder(item: number, heavy: Uint32Array, first: number, behind: number): number {
    const { index, dated } = this.#job;
    const { items, starts } = index;
    const windows = this.#windows;
    const bounds = this.#bounds;
    // Each of these loads misses the processor's caches as a rule: in loops that ask nothing of what was loaded, many are under way at once.
    for (let i = 0; i < heavy.length; i++) {
      const term = heavy[i]!;
      bounds[i * 4] = starts[term]!;
      bounds[i * 4 + 1] = starts[term + 1]!;
      bounds[i * 4 + 2] = windows[term * 2]!;
      bounds[i * 4 + 3] = windows[term * 2 + 1]!;
    }
    let warmed = 0;
    for (let i = 0; i < heavy.length; i++) warmed ^= items[bounds[i * 4 + 2]!]! ^ items[bounds[i * 4 + 3]!]!;
    this.warmed = warmed;
    let terms = 0;
    for (let i = 0; i < heavy.length; i++) {
      const end = bounds[i * 4 + 1]!;
      let length = end - bounds[i * 4]!;
      if (length < 2) continue;
      const term = heavy[i]!;
      if (item < dated) {
        const low = gallop(items, bounds[i * 4 + 2]!, end, first);
        const high = gallop(items, Math.max(bounds[i * 4 + 3]!, low), end, behind);
        windows[term * 2] = low;
        windows[term * 2 + 1] = high;
        length = high - low + end - this.#undatedFrom(high, end);
      }
      if (length > 0) this.#order[terms++] = length * this.#termUnit + term;
    }
    this.#order.subarray(0, terms).sort();
    return terms;
  }

  /** Where a term's undated items begin, behind its dated ones. */
  #undatedFrom(from: number, end: number): number {
    const { index, dated, count } = this.#job;
    return dated === count ? end : lowerBound(index.items, from, end, dated);
  }

  /** Chooses a row, if so many entries are left. Returns how many are then; below 0 for an end. */
  #chooseRow(from: number, to: number, weight: number, left: number): number {
    if (to - from > left) return -1;
    this.#from[this.#rows] = from;
    this.#to[this.#rows] = to;
    this.#weight[this.#rows++] = weight * sharedUnit;
    return left - (to - from);
  }

  #addRows(): void {
    const { items, weights } = this.#job.index;
    const sums = this.#sums;
    for (let row = 0; row < this.#rows; row++) {
      const weight = this.#weight[row]!;
      const to = this.#to[row]!;
      for (let i = this.#from[row]!; i < to; i++) sums[items[i]!]! += weight * weights[i]! + 1;
    }
  }

  /** Offers every item that shares something, and leaves its sum empty. */
  #listSharing(item: number): void {
    const { items, weights } = this.#job.index;
    const sums = this.#sums;
    const listed = this.#listed;
    let sharing = 0;
    for (let row = 0; row < this.#rows; row++) {
      const weight = this.#weight[row]!;
      const to = this.#to[row]!;
      for (let i = this.#from[row]!; i < to; i++) {
        const other = items[i]!;
        if (sums[other] === 0) listed[sharing++] = other;
        sums[other]! += weight * weights[i]! + 1;
      }
    }
    let least = this.#leastSum(1);
    for (let i = 0; i < sharing; i++) {
      const other = listed[i]!;
      const sum = sums[other]!;
      sums[other] = 0;
      if (sum < least) continue;
      this.#offer(item, other, sum);
      least = this.#leastSum(1);
    }
  }

  /**
   * Offers the items of the window, those next to the item first: what dates leave of the best of a stretch then rules out most of it. Leaves their
   * sums empty.
   */
  #offerWindow(item: number, first: number, behind: number): void {
    const { times, window } = this.#job;
    const middle = Math.min(Math.max(item, first), behind);
    const mostLeft = (nearest: number): number => timeFactor(times[item]! - times[nearest]!, window);
    for (let from = middle; from < behind; from += stretch) this.#offerFrom(item, from, Math.min(from + stretch, behind), mostLeft(from));
    for (let to = middle; to > first; to -= stretch) this.#offerFrom(item, Math.max(to - stretch, first), to, mostLeft(to - 1));
    this.#sums.fill(0, first, behind);
  }

  /** Offers the items of a range. `mostLeft`: no date in it leaves more of a likeness. */
  #offerFrom(item: number, from: number, to: number, mostLeft: number): void {
    const sums = this.#sums;
    let least = this.#leastSum(mostLeft);
    for (let other = from; other < to; other++) {
      const sum = sums[other]!;
      if (sum < least) continue;
      this.#offer(item, other, sum);
      least = this.#leastSum(mostLeft);
    }
  }

  /** No item of a lower sum can be among the best. */
  #leastSum(mostLeft: number): number {
    const enough = sharedUnit + fewestShared;
    if (this.#found < mostPartners) return enough;
    // A little less, since it was rounded on the way.
    return Math.max((this.#scores[mostPartners - 1]! / mostLeft) * sharedUnit * (1 - 1e-9), enough);
  }

  /** Keeps the highest scores; of equals the earlier item. */
  #offer(item: number, other: number, sum: number): void {
    const overlap = Math.floor(sum / sharedUnit);
    if (other === item || sum - overlap * sharedUnit < fewestShared) return;
    const { times, outlets, window } = this.#job;
    const score = overlap * (timeFactor(times[item]! - times[other]!, window) * outletFactor(outlets[item]!, outlets[other]!));
    if (!(score > 0)) return;
    const { partners } = this;
    const scores = this.#scores;
    let place = this.#found;
    while (place > 0 && (scores[place - 1]! < score || (scores[place - 1] === score && partners[place - 1]! > other))) place--;
    if (place === mostPartners) return;
    if (this.#found < mostPartners) this.#found++;
    for (let i = this.#found - 1; i > place; i--) {
      partners[i] = partners[i - 1]!;
      scores[i] = scores[i - 1]!;
    }
    partners[place] = other;
    scores[place] = score;
  }
}
