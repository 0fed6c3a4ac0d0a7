import type { GoldPage } from './pages.js';

/** A label for every unit of a page, from what needs no engine. */
export type Baseline = (page: GoldPage) => string[] | null;

/** The baselines of a separation. */
export const baselines = { allInOne, eachAlone, equalBlocks, paragraphs } satisfies Record<string, Baseline>;

function allInOne({ units }: GoldPage): string[] {
  return units.map(() => 'one');
}

function eachAlone({ units }: GoldPage): string[] {
  return units.map((_, unit) => String(unit));
}

/** As many blocks of equal length in units as there are stories: it is told their number, which an engine is not. */
function equalBlocks({ units }: GoldPage): string[] {
  const stories = new Set(units.map(({ story }) => story)).size;
  return units.map((_, unit) => String(Math.floor((unit * stories) / units.length)));
}

/** Every paragraph a story; null where the gold has no text. */
function paragraphs({ text, units }: GoldPage): string[] | null {
  if (text === null) return null;
  const breaks = Array.from(text.matchAll(/\n\s*\n/g), ({ index }) => index);
  return units.map(({ start }) => String(breaks.filter((at) => at < start).length));
}
