import type { Background } from '../../background/background.js';
import { TermCounts } from '../../background/term-counts.js';
import { blocks } from '../../text/terms.js';
import { blockScale, termWeight } from '../vectors.js';

/** Terms that are counted at most: beyond, those met once only are let go. */
const mostTerms = 4_000_000;

/** The terms of an article, block by block (see ArticleTerms), and what they weigh. */
export interface FeedTerms {
  /** The language whose archive says how rare they are; ISO 639-3. */
  language: string;
  borders: Uint16Array | Uint32Array;
  hashes: Uint32Array;
  /** How often each occurs in its block; 255 stands for more. */
  counts: Uint8Array;
  /** Of each block: what its weights are multiplied by, so that the whole has length 1. */
  scales: Float64Array;
  /** How many of its terms others had, too, when that was computed. */
  shared: number;
  /** How many articles had been seen then. */
  weighedAt: number;
}

/** What the articles seen so far, and an archive, say of how rare each term is. */
export class SeenTerms {
  /** Articles that were counted. */
  articles = 0;
  readonly #background: Background | undefined;
  readonly #most: number;
  readonly #counts = new TermCounts(1 << 16);
  readonly #articlesOf = new Map<string, number>();
  readonly #known = new Map<string, Known>();

  constructor(background: Background | undefined, most = mostTerms) {
    this.#background = background;
    this.#most = most;
  }

  /** Counts the terms of one more article. */
  add({ language, hashes }: FeedTerms): void {
    this.articles++;
    this.#articlesOf.set(language, (this.#articlesOf.get(language) ?? 0) + 1);
    for (let i = 0; i < hashes.length; i++) this.#counts.add(hashes[i]!);
    for (let fewest = 2; this.#counts.size > this.#most; fewest++) this.#counts.prune(fewest);
  }

  /** Whether an archive knows the language. */
  knows(language: string): boolean {
    return this.#knownIn(language).articles > 0;
  }

  /** Weighs an article by what has been seen until now, unless that is less than `grown` times what it was weighed by. */
  weigh(terms: FeedTerms, grown = 1): void {
    if (terms.weighedAt > 0 && this.articles < terms.weighedAt * grown) return;
    const { borders, hashes, counts, scales, language } = terms;
    const rarities = this.rarities(language);
    let shares = 0;
    terms.shared = 0;
    for (const [b, block] of blocks.entries()) {
      let squares = 0;
      let unshared = 0;
      for (let i = borders[b]!; i < borders[b + 1]!; i++) {
        const own = this.#counts.get(hashes[i]!);
        const rarity = own > 1 ? rarities.of(hashes[i]!, own) : rarities.ofUnshared(hashes[i]!, block.runs);
        if (rarity <= 0) continue;
        const weight = termWeight(counts[i]!, rarity);
        if (own > 1) {
          squares += weight * weight;
          terms.shared++;
        } else unshared += weight * weight;
      }
      scales[b] = squares === 0 ? 0 : blockScale(block, squares, unshared);
      if (squares > 0) shares += block.share;
    }
    for (let b = 0; b < scales.length; b++) scales[b]! /= Math.sqrt(Math.max(shares, Number.MIN_VALUE));
    terms.weighedAt = this.articles;
  }

  /** How many of the articles have a term; 0 and 1 are much the same, since what is met once may be let go. */
  count(hash: number): number {
    return this.#counts.get(hash);
  }

  /** How rare terms are, by now, in a language. */
  rarities(language: string): Rarities {
    const known = this.#knownIn(language);
    return new Rarities(Math.log((this.#articlesOf.get(language) ?? 0) + known.articles + 1), known.frequencies);
  }

  #knownIn(language: string): Known {
    let known = this.#known.get(language);
    if (known === undefined) {
      known = { articles: this.#background?.articles(language) ?? 0, frequencies: this.#background?.index(language) };
      this.#known.set(language, known);
    }
    return known;
  }
}

/** What an archive knows of a language. */
interface Known {
  articles: number;
  frequencies: TermCounts | undefined;
}

/** The logarithm of how many articles there are for each that has a term. */
class Rarities {
  readonly #logArticles: number;
  readonly #frequencies: TermCounts | undefined;

  constructor(logArticles: number, frequencies: TermCounts | undefined) {
    this.#logArticles = logArticles;
    this.#frequencies = frequencies;
  }

  /** Of a term that so many of the articles have; 0 and less says nothing. */
  of(hash: number, own: number): number {
    return this.#logArticles - Math.log(own + (this.#frequencies?.get(hash) ?? 0) + 0.5);
  }

  /** Of one that no other article has; an archive hardly ever knows runs of words. */
  ofUnshared(hash: number, run: boolean): number {
    return this.#logArticles - Math.log(1.5 + (run ? 0 : (this.#frequencies?.get(hash) ?? 0)));
  }
}
