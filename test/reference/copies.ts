import { shingleTexts } from './shingles.js';
import { slowFoldedWords } from './fold.js';

/** A pair of articles and its exact figures. */
export interface BrutePair {
  a: string;
  b: string;
  jaccard: number;
  containment: number;
  /** Distinct shingles of the smaller. */
  smaller: number;
}

/** An article's distinct shingles of five words, as plain text. */
export function shingleSet(text: string): Set<string> {
  return new Set(shingleTexts(slowFoldedWords(text)));
}

/** All pairs of articles that share a shingle, with their exact figures: the slow twin of the search for copies. */
export function brutePairs(articles: readonly { id: string; text: string }[]): BrutePair[] {
  const sets = articles.map(({ text }) => shingleSet(text));
  const owners = new Map<string, number[]>();
  sets.forEach((set, i) => {
    for (const shingle of set) {
      const list = owners.get(shingle);
      if (list === undefined) owners.set(shingle, [i]);
      else list.push(i);
    }
  });
  // Every shingle counts once for every pair of articles that have it.
  const shared = new Map<number, number>();
  for (const list of owners.values()) {
    for (const [place, i] of list.entries()) {
      for (const j of list.slice(place + 1)) shared.set(i * articles.length + j, (shared.get(i * articles.length + j) ?? 0) + 1);
    }
  }
  return Array.from(shared, ([code, common]) => {
    const i = Math.floor(code / articles.length);
    const j = code % articles.length;
    const [a, b] = [sets[i]!.size, sets[j]!.size];
    const smaller = Math.min(a, b);
    return { a: articles[i]!.id, b: articles[j]!.id, jaccard: common / (a + b - common), containment: common / smaller, smaller };
  });
}
