import type { GoldPage } from '../../src/evaluation/separation/pages.js';
import { linkTree } from '../../src/separation/link-tree.js';
import { pageBags } from '../../src/separation/page-bags.js';
import { sparseGram } from '../../src/separation/pair-features.js';
import { cutTree } from '../../src/separation/partition.js';
import { wordStatistics } from '../../src/separation/word-statistics.js';
import { contentWords } from '../../src/text/content-words.js';

/**
 * What anyone would write first: TF-IDF cosines of the page's units, average link, cut at the number of stories, which it is told as no engine is.
 *
 * @returns a label a unit
 */
export function plainTfidf({ text, units }: GoldPage): number[] {
  const bags = pageBags(
    units.map(({ start, end }) => contentWords(text!.slice(start, end))),
    { ...wordStatistics('eng'), vectors: undefined },
  );
  const start = units.map((_, unit) => unit);
  const cosines = sparseGram(bags, (word) => bags.idf[word]!);
  const wanted = new Set(units.map(({ story }) => story)).size;
  return cutTree(start, linkTree(units.length, cosines, start), { bound: 0, fewest: 1, wanted });
}
