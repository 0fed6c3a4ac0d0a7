/** A passage as the verdict weighs it: its length, and the number of its source. */
export interface WeighedPassage {
  characters: number;
  source: number | null;
}

/** Share of a stitched page's body that is found elsewhere. */
const leastFound = 0.4;
/** Share of the body that must come from elsewhere than the greatest of its sources. */
const leastMixed = 0.12;

/**
 * How probable a corpus makes it that a page was stitched, 0 to 1: most of it stands in other articles, and not all of that in one of them.
 * Genuine articles share a quotation or a paragraph of background with many others; pages that were stitched are found nearly whole.
 *
 * @returns 0.5 at the least that is enough, 1 where all is found and a quarter comes from elsewhere than the greatest source; below .5 it is not enough.
 */
export function stitchedByCorpus(passages: readonly WeighedPassage[]): number {
  const bySource = new Map<number, number>();
  let found = 0;
  let all = 0;
  for (const { characters, source } of passages) {
    all += characters;
    if (source === null) continue;
    found += characters;
    bySource.set(source, (bySource.get(source) ?? 0) + characters);
  }
  if (all === 0) return 0;
  const greatest = Math.max(0, ...bySource.values());
  const foundShare = found / all;
  const mixedShare = (found - greatest) / all;
  return Math.min(scaled(foundShare, leastFound, 0.8), scaled(mixedShare, leastMixed, 0.25));
}

/** 0 at 0, a half at `least`, 1 from `full` on. */
function scaled(value: number, least: number, full: number): number {
  if (value < least) return (value / least) * 0.5;
  return Math.min(0.5 + ((value - least) / (full - least)) * 0.5, 1);
}
