import type { Thresholds } from '../../copies/similarity.js';
import { containmentOf, jaccardOf } from '../../copies/similarity.js';
import { RecentIndex } from './recent-index.js';
import { sampleOf, sharedShingles } from './shingles.js';

/** Articles with a shingle that are looked at: the latest. */
const mostSharing = 24;
/** Part of the smaller sample that must be shared before two texts are compared. */
const leastShared = 0.25;
/** Articles that are compared. */
const mostCompared = 8;
/** How alike a copy of a copy must be to the first of them. */
const likenessToLead = 0.5;

/** What carries a text: its shingles, and the first article of its copies, unless it is that itself. */
export interface Carrier {
  number: number;
  shingles: Uint32Array;
  lead: Carrier | undefined;
}

/** Finds among recent articles the one that an article copies. */
export class EarlierCopies<Article extends Carrier> {
  readonly #thresholds: Thresholds;
  readonly #index = new RecentIndex();
  readonly #at: (number: number) => Article;

  /** @param at the article of a number, as long as it is not forgotten */
  constructor(thresholds: Thresholds, at: (number: number) => Article) {
    this.#thresholds = thresholds;
    this.#at = at;
  }

  add({ number, shingles }: Article): void {
    for (const shingle of sampleOf(shingles)) this.#index.add(shingle, number, 0);
  }

  forgetBefore(number: number): void {
    this.#index.forgetBefore(number);
  }

  /**
   * The article that a text copies: of those that share most, the first whose figures, which are exact, reach a threshold. A copy of a copy must also
   * be like the first of them, so that no chain of edits leads from one text to another.
   */
  find(shingles: Uint32Array): Article | undefined {
    const sample = sampleOf(shingles);
    const sharing = new Map<number, number>();
    for (const shingle of sample) {
      this.#index.visit(shingle, 0, mostSharing, (number) => sharing.set(number, (sharing.get(number) ?? 0) + 1));
    }
    const likely = [...sharing].filter(
      ([number, shared]) => shared >= Math.min(sample.length, sampleOf(this.#at(number).shingles).length) * leastShared,
    );
    likely.sort(([a, x], [b, y]) => y - x || a - b);
    for (const [number] of likely.slice(0, mostCompared)) {
      const article = this.#at(number);
      if (!this.#isCopy(shingles, article.shingles)) continue;
      if (article.lead === undefined || likeness(shingles, article.lead.shingles) >= likenessToLead) return article;
    }
    return undefined;
  }

  #isCopy(a: Uint32Array, b: Uint32Array): boolean {
    const { jaccard, containment, fewestContained } = this.#thresholds;
    const shared = sharedShingles(a, b);
    if (shared === 0) return false;
    if (jaccardOf(a.length, b.length, shared) >= jaccard) return true;
    return Math.min(a.length, b.length) >= fewestContained && containmentOf(a.length, b.length, shared) >= containment;
  }
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  return containmentOf(a.length, b.length, sharedShingles(a, b));
}
