/** An article as a page's passages are aligned with it. */
export interface NumberedArticle {
  /** Numbers of its words, in order; -1 for those that the page has not. */
  words: Int32Array;
  /** For each of the page's words a bit for every stretch of so many words that has it. */
  stretches: Uint32Array;
  stretch: number;
}

/** Stretches that an article is parted into at most, and words that one has at least. */
export const mostStretches = 31;
const shortestStretch = 48;

/** An article's words by their numbers, and where in it each is met. */
export function numberArticle(words: Int32Array, size: number): NumberedArticle {
  const stretch = Math.max(Math.ceil(words.length / mostStretches), shortestStretch);
  // Number -1 has a place of its own before the others: whether the page has a word cannot be foretold, so nothing is to branch on it.
  const marked = new Uint32Array(size + 1);
  for (let from = 0, bit = 1; from < words.length; from += stretch, bit *= 2) {
    const to = Math.min(from + stretch, words.length);
    for (let i = from; i < to; i++) marked[words[i]! + 1]! |= bit;
  }
  return { words, stretches: marked.subarray(1), stretch };
}
