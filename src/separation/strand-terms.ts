import type { PageBags } from './page-bags.js';

/** More than are told: parts of one printed word are told as one. */
const each = 8;

/**
 * The words that tell each strand from the others: by rarity in the archive and number of its units that have the word, less the share of units
 * elsewhere that do.
 *
 * @param labels the strand of every unit, from 0
 */
export function strandTerms({ units, counts, words, idf }: PageBags, labels: readonly number[]): string[][] {
  const strands = Math.max(-1, ...labels) + 1;
  const inside = Array.from({ length: strands }, () => new Map<number, number>());
  const everywhere = new Float64Array(words.length);
  const sizes = new Float64Array(strands);
  for (const [unit, own] of units.entries()) {
    const strand = labels[unit]!;
    sizes[strand]!++;
    for (const [k, word] of own.entries()) {
      everywhere[word]!++;
      inside[strand]!.set(word, (inside[strand]!.get(word) ?? 0) + 1 + Math.log(counts[unit]![k]!) / 2);
    }
  }
  return inside.map((held, strand) => {
    const others = Math.max(units.length - sizes[strand]!, 1);
    return Array.from(held, ([word, weight]) => {
      const elsewhere = Math.max(everywhere[word]! - weight, 0) / others;
      return { word: words[word]!, score: weight * idf[word]! * (1 - Math.min(elsewhere, 1)) * (/^\p{N}+$/u.test(words[word]!) ? 0.2 : 1) };
    })
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
      .slice(0, each)
      .map(({ word }) => word);
  });
}
