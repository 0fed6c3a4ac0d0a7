import { block, blocks } from '../../text/terms.js';
import { outletFactor, timeFactor } from '../affinity.js';
import { termWeight } from '../vectors.js';
import { RecentIndex } from './recent-index.js';
import type { FeedTerms, SeenTerms } from './seen-terms.js';
import type { TermLookUp } from './term-look-up.js';

/** Partners an article has at most when it comes. */
const mostPartners = 20;
/** Terms that two articles must share. */
const fewestShared = 2;
/** Entries of the index that are looked at for one article, those of the rarest terms first. */
const mostEntries = 8000;
/** Places of terms, below how many articles have them. */
const placeUnit = 2 ** 24;
/** Blocks by whose terms articles are looked up: runs of words would take most of the room, and hardly find more. */
const looked = [block.words, block.title, block.names, block.numbers];

/** What is compared. */
export interface Compared {
  number: number;
  /** Milliseconds; NaN where there is no date. */
  time: number;
  /** A hash of the outlet; 0 where none is named. */
  outlet: number;
}

/** Finds the recent articles that share the most of an article's terms. */
export class FeedCandidates<Article extends Compared> {
  readonly #index = new RecentIndex();
  readonly #window: number;
  readonly #at: (number: number) => Article;
  /** By the lower bits of its number: what an article shares with the one at hand, and how many terms. All 0 in between. */
  #sums = new Float64Array(1 << 10);
  #shared = new Uint32Array(1 << 10);
  /** Numbers of the articles that share something. */
  #sharing = new Uint32Array(1 << 10);
  #order = new Float64Array(1 << 10);

  /**
   * @param window days
   * @param at the article of a number, as long as it is not forgotten
   */
  constructor(window: number, at: (number: number) => Article) {
    this.#window = window;
    this.#at = at;
  }

  /** Takes in an article's terms, weighed by how often each occurs: how rare they are is known when they are looked up. */
  add({ number }: Article, { borders, hashes, counts }: FeedTerms): void {
    for (const b of looked) {
      const [from, to] = [borders[b]!, borders[b + 1]!];
      let squares = 0;
      for (let i = from; i < to; i++) squares += termWeight(counts[i]!, 1) ** 2;
      const scale = Math.sqrt(blocks[b].share / squares);
      for (let i = from; i < to; i++) this.#index.add(hashes[i]!, number, termWeight(counts[i]!, 1) * scale);
    }
  }

  forgetBefore(number: number): void {
    this.#index.forgetBefore(number);
  }

  /** The partners of an article that was not added yet, ascending. `lookUp`: its terms' weights. `from`: the first that is looked at. */
  find(article: Article, terms: FeedTerms, seen: SeenTerms, lookUp: TermLookUp, from: number): Article[] {
    this.#reserve(article.number - from);
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
    const scored: { other: Article; score: number }[] = [];
    for (let i = 0; i < found; i++) {
      const at = sharing[i]! & mask;
      const score = shared[at]! < fewestShared ? 0 : sums[at]! * this.#factor(article, this.#at(sharing[i]!));
      sums[at] = 0;
      shared[at] = 0;
      if (score > 0) scored.push({ other: this.#at(sharing[i]!), score });
    }
    scored.sort((a, b) => b.score - a.score || a.other.number - b.other.number);
    return scored
      .slice(0, mostPartners)
      .map(({ other }) => other)
      .toSorted((a, b) => a.number - b.number);
  }

  #factor(a: Article, b: Article): number {
    return timeFactor(a.time - b.time, this.#window) * outletFactor(a.outlet, b.outlet);
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

  /** Makes room for so many articles. */
  #reserve(articles: number): void {
    if (articles < this.#sums.length) return;
    const length = 2 ** Math.ceil(Math.log2(articles + 1));
    this.#sums = new Float64Array(length);
    this.#shared = new Uint32Array(length);
    this.#sharing = new Uint32Array(length);
  }
}
