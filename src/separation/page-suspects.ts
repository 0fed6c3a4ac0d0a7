import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import { gramKey, gramMark } from './grams.js';
import type { SearchData } from './page-search.js';
import { GramTable } from './passage-index.js';
import { WordReader } from './word-reader.js';

const articlesAtOnce = 64;
/** A run of three words that more articles than this have (copies of one not counted) says nothing about where a passage is from. */
const mostBearers = 12;
/** Runs of three words that must be found in one article for a passage to be from there: a sentence of fourteen words. */
const fewestRuns = 12;
/** Share of a page's words that begin a run found in its sources: low, since a changed word spoils three runs. */
const leastExplained = 0.15;
/** Articles that a page is explained by, at most. */
const mostSources = 12;

export interface PageSuspectJob {
  search: SearchData;
  /** Ordinals of the articles to be examined. */
  ordinals: Uint32Array<SharedArrayBuffer>;
}

/** An article whose passages are found in two or more others. */
export interface PageSuspect {
  article: number;
  /** The others, most runs first, and how many runs of three words each explains that those before it do not. */
  sources: { article: number; runs: number }[];
}

/**
 * A thread's share of the first look at a corpus: articles of which passages are found in two or more others that are not copies of each
 * other. Nothing but the passage index is read; later articles, where both are dated, are no sources.
 */
export async function pageSuspects(job: PageSuspectJob, kernel: Kernel, turn: Turn): Promise<PageSuspect[]> {
  const { search, ordinals } = job;
  const reader = new WordReader(kernel, search.reading, search.items, search.records);
  const look = new FirstLook(search);
  const suspects: PageSuspect[] = [];
  try {
    for (let from = turn.claim(ordinals.length, articlesAtOnce); from >= 0; from = turn.claim(ordinals.length, articlesAtOnce)) {
      const to = Math.min(from + articlesAtOnce, ordinals.length);
      for (let i = from; i < to; i++) {
        const { hashes, count } = reader.canon.apply(reader.article(ordinals[i]!));
        const sources = look.sourcesOf(ordinals[i]!, hashes, count);
        const runs = sources.reduce((sum, source) => sum + source.runs, 0);
        if (sources.length > 1 && runs >= leastExplained * count) suspects.push({ article: ordinals[i]!, sources });
      }
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    reader.close();
  }
  return suspects;
}

class FirstLook {
  readonly #search: SearchData;
  readonly #runs: GramTable;
  /** By article: places of the page whose run it has. */
  readonly #places = new Map<number, number[]>();

  constructor(search: SearchData) {
    this.#search = search;
    this.#runs = new GramTable(search.index.runs);
  }

  /** Articles that explain the page, greedily: the one that explains most, then the one that explains most of the rest, and so on. */
  sourcesOf(page: number, hashes: Uint32Array, count: number): { article: number; runs: number }[] {
    const { leads, dates, ranks, outlets } = this.#search;
    const outlet = outlets[page]!;
    const places = this.#places;
    places.clear();
    const date = dates[page]!;
    for (let i = 0; i + 2 < count; i++) {
      const key = gramKey(hashes[i]!, hashes[i + 1]!, hashes[i + 2]!);
      const { list, from, to } = this.#runs.find(key, gramMark(hashes[i]!, hashes[i + 1]!, hashes[i + 2]!));
      if (to - from > mostBearers) continue;
      for (let n = from; n < to; n++) {
        const article = this.#runs.article(list[n]!);
        if (article === page || leads[article] === leads[page] || dates[article]! > date) continue;
        // What the pages of one outlet share is furniture as a rule.
        if (outlet !== 0 && outlets[article] === outlet) continue;
        const there = places.get(article);
        if (there === undefined) places.set(article, [i]);
        else there.push(i);
      }
    }
    const explained = new Uint8Array(count);
    const sources: { article: number; runs: number }[] = [];
    while (sources.length < mostSources) {
      let best = -1;
      let most = fewestRuns - 1;
      for (const [article, there] of places) {
        if (there.length < fewestRuns) continue;
        const runs = there.reduce((sum, place) => sum + 1 - explained[place]!, 0);
        if (runs > most || (runs === most && best >= 0 && ranks[article]! < ranks[best]!)) [best, most] = [article, runs];
      }
      if (best < 0) break;
      for (const place of places.get(best)!) explained[place] = 1;
      sources.push({ article: best, runs: most });
      places.delete(best);
    }
    return sources;
  }
}
