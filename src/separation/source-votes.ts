import { gramKey, gramMark } from './grams.js';
import type { GramTable } from './passage-index.js';

/** Articles that each kind of vote proposes for one passage. */
const proposed = 6;

/** An article and what speaks for it; 16 votes are one bit of rarity. */
export interface Voted {
  article: number;
  votes: number;
}

/**
 * Proposes articles that a passage may have been taken from: each of its runs of two words, and of three, votes for the articles that have
 * it, with log2(articles / those that have it). The best few by runs of three and by runs of two.
 */
export class SourceVotes {
  readonly #runs: GramTable;
  readonly #articles: number;
  readonly #excluded: (article: number) => boolean;
  /** Votes by article, all 0 between two calls. */
  readonly #votes: Int32Array;
  readonly #touched: number[] = [];
  readonly #weights: Int32Array;

  /**
   * @param articles how many are indexed
   * @param ordinals the highest number of an article, and one
   */
  constructor(runs: GramTable, articles: number, ordinals: number, excluded: (article: number) => boolean) {
    this.#runs = runs;
    this.#articles = articles;
    this.#excluded = excluded;
    this.#votes = new Int32Array(ordinals);
    this.#weights = Int32Array.from({ length: runs.mostListed + 1 }, (_, n) =>
      Math.round(Math.log2((this.#articles + 1) / Math.max(n, 0.5)) * 16),
    );
  }

  /** The articles with most votes of the passage's runs of `width` words, 2 or 3, best first. `compare` decides between equals. */
  best(hashes: Uint32Array, width: 2 | 3, compare: (a: number, b: number) => number): Voted[] {
    for (let i = 0; i + width <= hashes.length; i++) this.#vote(hashes[i]!, hashes[i + 1]!, width === 3 ? hashes[i + 2]! : 0);
    const votes = this.#votes;
    const top: Voted[] = [];
    for (const article of this.#touched) {
      const got = votes[article]!;
      votes[article] = 0;
      // Most of the articles touched have fewer votes than the last of the best so far.
      if (top.length === proposed && got < top[proposed - 1]!.votes) continue;
      const voted = { article, votes: got };
      if (beats(voted, top, compare) && !this.#excluded(article)) insert(top, voted, compare);
    }
    this.#touched.length = 0;
    return top;
  }

  #vote(a: number, b: number, c: number): void {
    const { list, from, to } = this.#runs.find(gramKey(a, b, c), gramMark(a, b, c));
    const weight = this.#weights[to - from]!;
    if (weight <= 0) return;
    for (let i = from; i < to; i++) {
      const article = this.#runs.article(list[i]!);
      if (this.#votes[article] === 0) this.#touched.push(article);
      this.#votes[article]! += weight;
    }
  }
}

const better = (a: Voted, b: Voted, compare: (a: number, b: number) => number): boolean =>
  a.votes > b.votes || (a.votes === b.votes && compare(a.article, b.article) < 0);

function beats(voted: Voted, top: readonly Voted[], compare: (a: number, b: number) => number): boolean {
  return top.length < proposed || better(voted, top[proposed - 1]!, compare);
}

/** Keeps the best few in order. */
function insert(top: Voted[], voted: Voted, compare: (a: number, b: number) => number): void {
  let at = top.length;
  while (at > 0 && better(voted, top[at - 1]!, compare)) at--;
  top.splice(at, 0, voted);
  if (top.length > proposed) top.pop();
}
