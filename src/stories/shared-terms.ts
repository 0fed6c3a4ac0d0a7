import type { Article } from '../article/article.js';
import type { Background } from '../background/background.js';
import { foldedWords } from '../text/fold.js';
import { languageCode, undetermined } from '../text/languages.js';
import { stopWords } from '../text/stop-words.js';
import { stemHash } from '../text/stems.js';

/** A word that two articles have in common. */
export interface SharedTerm {
  term: string;
  /** How often each has it. */
  a: number;
  b: number;
  /** How much it says that both have it: its rarity by the background, times the logarithm of how often the one has it that has it less. */
  weight: number;
}

/**
 * The words that two articles share, headline and text together, the most telling first: stop words of the language are left out, and what
 * few articles of the background have counts most (Spärck Jones 1972). Without a background of the language all words are as rare.
 */
export function sharedTerms(first: Article, second: Article, background: Background | undefined): SharedTerm[] {
  const language = languageCode(first.language ?? second.language ?? 'en') ?? undetermined;
  const stop = stopWords(language);
  const known = background?.index(language);
  const articles = background?.articles(language) ?? 0;
  const [mine, theirs] = [countsOf(first), countsOf(second)];
  const shared: SharedTerm[] = [];
  for (const [term, a] of mine) {
    const b = theirs.get(term);
    if (b === undefined || stop.has(term) || (term.length < 3 && !/\P{ASCII}/u.test(term))) continue;
    const rarity = Math.log((articles + 1) / ((known?.get(stemHash(term, language)) ?? 0) + 0.5));
    shared.push({ term, a, b, weight: (1 + Math.log(Math.min(a, b))) * Math.max(rarity, 0) });
  }
  return shared.toSorted((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
}

function countsOf({ title = '', text }: Article): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(`${title}\n${text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
