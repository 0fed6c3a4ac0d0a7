import { contentOf } from '../text/content-words.js';
import { pageBags } from './page-bags.js';
import type { WordStatistics } from './page-bags.js';
import { sparseGram } from './pair-features.js';

/** Reports more alike than this, in their words weighted by rarity, are on one event: from .3 on are half of 300 pairs on one event, but 3 % of pairs on like matters too. */
const oneEvent = 0.4;
/** Where no two are less alike than this, all may be on one event. */
const anyEvents = 0.06;

/**
 * Which reports tell of one event, by their words. Where all of them may, nothing is joined: what can be told of such a page is which report a passage
 * is from.
 *
 * @param reports the folded words of each
 * @param language ISO 639-3 code
 * @returns of each report the first that is on the same event, by index
 */
export function eventsOf(reports: readonly (readonly string[])[], language: string, statistics: WordStatistics): number[] {
  const n = reports.length;
  const each = reports.map((_, i) => i);
  if (n < 3) return each;
  const bags = pageBags(
    reports.map((words) => contentOf(words, language)),
    { ...statistics, vectors: undefined },
  );
  const cosines = sparseGram(bags, (word) => bags.idf[word]!);
  if (cosines.every((cosine) => cosine >= anyEvents)) return each;
  const events: number[] = [];
  for (let i = 0; i < n; i++) {
    // Each joins the first event all of whose reports it is like: chains of likenesses would join what is not alike.
    const joined = events.find(
      (event, first) => event === first && events.every((other, j) => other !== event || cosines[i * n + j]! >= oneEvent),
    );
    events.push(joined ?? i);
  }
  return events;
}
