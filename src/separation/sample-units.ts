import type { PageUnits } from './page-units.js';

/** Units of a long page by which it is judged, and how many that stand next to each other are taken at a time. */
const sampled = 100;
const together = 10;

/**
 * The units by which a long page is judged: stretches of ten, evenly spread from its first to its last, so that what stands next to each other and what
 * stands far apart are both seen.
 *
 * @returns indexes, ascending: 100 at most
 */
export function sampleOf(units: number): number[] {
  if (units <= sampled) return Array.from({ length: units }, (_, unit) => unit);
  const stretches = sampled / together;
  return Array.from({ length: sampled }, (_, i) => {
    const stretch = Math.floor(i / together);
    return Math.floor((stretch * (units - together)) / (stretches - 1)) + (i % together);
  });
}

/** A page of some of its units, in order. What stood elsewhere does not go on from what is now before it. */
export function someUnits({ units, words, neighbours, mayMeet, statistics }: PageUnits, chosen: readonly number[]): PageUnits {
  return {
    units: {
      passages: chosen.map((unit) => units.passages[unit]!),
      sources: chosen.map((unit) => units.sources[unit]!),
      continues: chosen.map((unit, i) => i > 0 && chosen[i - 1] === unit - 1 && units.continues[unit]!),
    },
    words: chosen.map((unit) => words[unit]!),
    neighbours: neighbours && chosen.map((unit) => neighbours[unit]!),
    mayMeet,
    statistics,
  };
}
