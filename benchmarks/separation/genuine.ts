import { existsSync } from 'node:fs';
import { createEngine, readArticles } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';

/** Articles shorter than this are not long. */
const longFrom = 3000;

/** How many long genuine articles are judged, and the share of them that may be called stitched. */
export interface GenuineSet {
  articles: number;
  most: number;
  /** A file of mixes, and the share of them that must be called stitched. */
  mixes: { file: string; least: number };
}

const file = '../shared/data/stream/articles.jsonl.gz';

/**
 * Judges long genuine articles, without a corpus. They are among those of which the package's background is made, which makes them look a little more of a
 * piece than others; DESIGN.md has the figures of articles that it does not know.
 */
export async function runGenuine({ articles, most, mixes }: GenuineSet, note: (line: string) => void): Promise<Outcome | Unfinished> {
  if (!existsSync(file)) return { unfinished: 'skipped: there is no ../shared/data/stream' };
  const engine = await createEngine();
  let judged = 0;
  let stitched = 0;
  let parted = 0;
  let found = 0;
  let pages = 0;
  try {
    for await (const article of readArticles(file)) {
      if (article.text.length < longFrom) continue;
      const separation = await engine.separate(article, { assume: 'unknown' });
      judged++;
      if (separation.stitched) stitched++;
      if (separation.strands.length > 1) parted++;
      if (judged % 200 === 0) note(`${judged} articles`);
      if (judged === articles) break;
    }
    if (existsSync(mixes.file)) {
      for await (const page of readArticles(mixes.file)) {
        pages++;
        if ((await engine.separate(page, { assume: 'unknown' })).stitched) found++;
      }
    }
  } finally {
    await engine.close();
  }
  return {
    figures: [
      { name: `${judged} long genuine articles called stitched`, value: stitched / judged, unit: 'share', most },
      { name: 'of them given more than one strand', value: parted / judged, unit: 'share', most },
      ...(pages > 0
        ? [
            {
              name: `${pages} mixes of unrelated paragraphs called stitched`,
              value: found / pages,
              unit: 'share' as const,
              least: mixes.least,
            },
          ]
        : []),
    ],
    tables: [],
    faults: judged === articles ? [] : [`${judged} long articles were found, expected ${articles}`],
  };
}
