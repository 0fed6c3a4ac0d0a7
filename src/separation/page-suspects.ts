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
/** Bits that the keys of one run in four have not, and how many of those must be found. */
const sampledKeys = 3;
const fewestSampled = 2;
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
  /** By article: how many runs of the page it has. All 0 between two pages. */
  readonly #counts: Int32Array;
  readonly #touched: number[] = [];
  /** Of the page's runs: where each one's postings begin and end, and in which list. */
  #from = new Uint32Array(4096);
  #to = new Uint32Array(4096);
  #lists: Uint32Array[] = [];

  constructor(search: SearchData) {
    this.#search = search;
    this.#runs = new GramTable(search.index.runs);
    this.#counts = new Int32Array(search.ranks.length);
  }

  /** Articles that explain the page, greedily: the one that explains most, then the one that explains most of the rest, and so on. */
  sourcesOf(page: number, hashes: Uint32Array, count: number): { article: number; runs: number }[] {
    // One source alone makes no stitched page. Most pages have none, which one run in four is enough to tell.
    this.#count(hashes, count, sampledKeys);
    if (this.#able(page, fewestSampled).size < 2) return [];
    this.#count(hashes, count, 0);
    const able = this.#able(page, fewestRuns);
    if (able.size < 2) return [];
    const places = new Map([...able].map((article): [number, number[]] => [article, []]));
    for (let i = 0; i + 2 < count; i++) {
      for (let n = this.#from[i]!; n < this.#to[i]!; n++) places.get(this.#runs.article(this.#lists[i]![n]!))?.push(i);
    }
    return this.#greedy(places, count);
  }

  /** Articles that were counted so often and may be sources. The counts are 0 again after it. */
  #able(page: number, fewest: number): Set<number> {
    const counts = this.#counts;
    const able = new Set(this.#touched.filter((article) => counts[article]! >= fewest && this.#mayBeSource(article, page)));
    for (const article of this.#touched) counts[article] = 0;
    this.#touched.length = 0;
    return able;
  }

  /** Counts for each article the runs of the page that it and few others have; those alone whose key has none of the bits of `mask`. */
  #count(hashes: Uint32Array, count: number, mask: number): void {
    if (this.#from.length < count) {
      this.#from = new Uint32Array(count * 2);
      this.#to = new Uint32Array(count * 2);
    }
    for (let i = 0; i + 2 < count; i++) {
      const [a, b, c] = [hashes[i]!, hashes[i + 1]!, hashes[i + 2]!];
      const key = gramKey(a, b, c);
      if ((key & mask) !== 0) continue;
      const { list, from, to } = this.#runs.find(key, gramMark(a, b, c));
      this.#lists[i] = list;
      this.#from[i] = from;
      this.#to[i] = to - from > mostBearers ? from : to;
      for (let n = from; n < this.#to[i]!; n++) {
        const article = this.#runs.article(list[n]!);
        if (this.#counts[article]!++ === 0) this.#touched.push(article);
      }
    }
  }

  #mayBeSource(article: number, page: number): boolean {
    const { leads, dates, outlets } = this.#search;
    if (article === page || leads[article] === leads[page] || dates[article]! > dates[page]!) return false;
    // What the pages of one outlet share is furniture as a rule.
    return outlets[page] === 0 || outlets[article] !== outlets[page];
  }

  #greedy(places: Map<number, number[]>, count: number): { article: number; runs: number }[] {
    const { ranks } = this.#search;
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
