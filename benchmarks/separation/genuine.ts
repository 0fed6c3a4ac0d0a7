import { existsSync } from 'node:fs';
import { createEngine, readArticles } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';

/** Articles shorter than this are not long. */
const longFrom = 3000;

/** How many long genuine articles are judged, and the share of them that may be called stitched. */
export interface GenuineSet {
  articles: number;
  most: number;
}

const file = '../shared/data/stream/articles.jsonl.gz';

/**
 * Judges long genuine articles, without a corpus. They are among those of which the package's background is made, which makes them look a little more of a
 * piece than others; DESIGN.md has the figures of articles that it does not know.
 */
export async function runGenuine({ articles, most }: GenuineSet, note: (line: string) => void): Promise<Outcome | Unfinished> {
  if (!existsSync(file)) return { unfinished: 'skipped: there is no ../shared/data/stream' };
  const engine = await createEngine();
  let judged = 0;
  let stitched = 0;
  let parted = 0;
  try {
    for await (const article of readArticles(file)) {
      if (article.text.length < longFrom) continue;
      const found = await engine.separate(article, { assume: 'unknown' });
      judged++;
      if (found.stitched) stitched++;
      if (found.strands.length > 1) parted++;
      if (judged % 200 === 0) note(`${judged} articles`);
      if (judged === articles) break;
    }
  } finally {
    await engine.close();
  }
  return {
    figures: [
      { name: `${judged} long genuine articles called stitched`, value: stitched / judged, unit: 'share', most },
      { name: 'of them given more than one strand', value: parted / judged, unit: 'share', most },
    ],
    tables: [],
    faults: judged === articles ? [] : [`${judged} long articles were found, expected ${articles}`],
  };
}
