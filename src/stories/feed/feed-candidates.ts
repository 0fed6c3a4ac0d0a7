import { block, blocks } from '../../text/terms.js';
import { outletFactor, timeFactor } from '../affinity.js';
import { termWeight } from '../vectors.js';
import { mostTies } from './ranked-ties.js';
import { RecentIndex } from './recent-index.js';
import type { FeedTerms, SeenTerms } from './seen-terms.js';
import type { TermLookUp } from './term-look-up.js';

/** Terms that two articles must share. */
const fewestShared = 2;
/** Entries of the index that are looked at for one article, those of the rarest terms first. */
const mostEntries = 4000;
/** Terms that an article is looked up by: its heaviest. */
const heaviest = 120;
/** Places of terms, below how many articles have them. */
const placeUnit = 2 ** 24;
/** Blocks by whose terms articles are looked up: runs of words would take most of the room, and hardly find more. */
const looked = [block.words, block.title, block.names, block.numbers];

/** What is looked for. */
interface Candidate {
  number: number;
  /** Milliseconds; NaN where there is no date. */
  time: number;
  /** A hash of the outlet; 0 where none is named. */
  outlet: number;
}

/** Finds the recent articles that share the most of an article's terms. */
export class FeedCandidates<Article extends Candidate> {
  readonly #index = new RecentIndex();
  readonly #window: number;
  readonly #at: (number: number) => Article;
  /** By the lower bits of its number: an article's date and outlet. */
  #times = new Float64Array(1 << 10);
  #outlets = new Uint32Array(1 << 10);
  /** The same: what it shares with the one at hand, and how many terms. All 0 in between. */
  #sums = new Float64Array(1 << 10);
  #shared = new Uint32Array(1 << 10);
  /** Numbers of the articles that share something. */
  #sharing = new Uint32Array(1 << 10);
  #order = new Float64Array(1 << 10);
  #first = 0;

  /**
   * @param window days
   * @param at the article of a number, as long as it is not forgotten
   */
  constructor(window: number, at: (number: number) => Article) {
    this.#window = window;
    this.#at = at;
  }

  /** Takes in an article, to be found by its heaviest terms: how heavy they are by how often each occurs, and how rare they are by now. */
  add({ number, time, outlet }: Article, { language, borders, hashes, counts }: FeedTerms, seen: SeenTerms): void {
    this.#reserve(number);
    const at = number & (this.#times.length - 1);
    this.#times[at] = time;
    this.#outlets[at] = outlet;
    const rarities = seen.rarities(language);
    const terms: { hash: number; weight: number; heavy: number }[] = [];
    for (const b of looked) {
      const [from, to] = [borders[b]!, borders[b + 1]!];
      let squares = 0;
      for (let i = from; i < to; i++) squares += termWeight(counts[i]!, 1) ** 2;
      const scale = Math.sqrt(blocks[b].share / squares);
      for (let i = from; i < to; i++) {
        const weight = termWeight(counts[i]!, 1) * scale;
        const rarity = Math.max(rarities.of(hashes[i]!, seen.count(hashes[i]!)), 0);
        terms.push({ hash: hashes[i]!, weight, heavy: weight * rarity * Math.sqrt(rarity) });
      }
    }
    terms.sort((a, b) => b.heavy - a.heavy || a.hash - b.hash);
    for (const { hash, weight } of terms.slice(0, heaviest)) this.#index.add(hash, number, weight);
  }

  forgetBefore(number: number): void {
    this.#first = number;
    this.#index.forgetBefore(number);
  }

  /** The partners of an article that was not added yet, ascending. `lookUp`: its terms' weights. `from`: the first that is looked at. */
  find(article: Article, terms: FeedTerms, seen: SeenTerms, lookUp: TermLookUp, from: number): Article[] {
    const mask = this.#sums.length - 1;
    const [sums, shared, sharing] = [this.#sums, this.#shared, this.#sharing];
    let found = 0;
    let left = mostEntries;
    for (const place of this.#rarestFirst(terms, seen)) {
      if (left <= 0) break;
      const hash = terms.hashes[place % placeUnit]!;
      const weight = lookUp.of(hash);
      if (weight === 0) continue;
      left -= this.#index.visit(hash, from, left, (number, its) => {
        const at = number & mask;
        if (shared[at] === 0) sharing[found++] = number;
        sums[at]! += weight * its;
        shared[at]!++;
      });
    }
    const best = new Best();
    for (let i = 0; i < found; i++) {
      const number = sharing[i]!;
      const at = number & mask;
      const sum = sums[at]!;
      // Neither date nor outlet adds anything.
      if (shared[at]! >= fewestShared && sum >= best.least) best.offer(number, sum * this.#factor(article, at));
      sums[at] = 0;
      shared[at] = 0;
    }
    return best.numbers.toSorted((a, b) => a - b).map((number) => this.#at(number));
  }

  #factor({ time, outlet }: Article, at: number): number {
    return timeFactor(time - this.#times[at]!, this.#window) * outletFactor(outlet, this.#outlets[at]!);
  }

  /** Places of the terms that others have, the rarest first, below {@link placeUnit}. */
  #rarestFirst({ borders, hashes }: FeedTerms, seen: SeenTerms): Float64Array {
    if (this.#order.length < hashes.length) this.#order = new Float64Array(hashes.length * 2);
    let terms = 0;
    for (const b of looked) {
      for (let i = borders[b]!; i < borders[b + 1]!; i++) {
        const count = seen.count(hashes[i]!);
        if (count > 1) this.#order[terms++] = count * placeUnit + i;
      }
    }
    const order = this.#order.subarray(0, terms);
    order.sort();
    return order;
  }

  /** Makes room for the articles up to one. */
  #reserve(number: number): void {
    const { length } = this.#times;
    if (number - this.#first < length) return;
    const [times, outlets] = [this.#times, this.#outlets];
    this.#times = new Float64Array(length * 2);
    this.#outlets = new Uint32Array(length * 2);
    for (let known = this.#first; known < number; known++) {
      this.#times[known & (length * 2 - 1)] = times[known & (length - 1)]!;
      this.#outlets[known & (length * 2 - 1)] = outlets[known & (length - 1)]!;
    }
    this.#sums = new Float64Array(length * 2);
    this.#shared = new Uint32Array(length * 2);
    this.#sharing = new Uint32Array(length * 2);
  }
}

/** The articles of the highest scores; of equals the earlier. */
class Best {
  readonly numbers: number[] = [];
  readonly #scores: number[] = [];

  /** What is not more than this is not among them. */
  get least(): number {
    return this.numbers.length < mostTies ? 0 : this.#scores[mostTies - 1]!;
  }

  offer(number: number, score: number): void {
    let place = this.numbers.length;
    while (place > 0 && (this.#scores[place - 1]! < score || (this.#scores[place - 1] === score && this.numbers[place - 1]! > number)))
      place--;
    if (place === mostTies || !(score > 0)) return;
    this.numbers.splice(place, 0, number);
    this.#scores.splice(place, 0, score);
    this.numbers.length = Math.min(this.numbers.length, mostTies);
    this.#scores.length = this.numbers.length;
  }
}
