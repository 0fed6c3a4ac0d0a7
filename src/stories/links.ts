import type { Link } from './average-link.js';
import { lowerBound } from './lower-bound.js';
import { pairsByItem } from './pairs-by-item.js';
import type { PartnerPart } from './pairs.js';

/** What ranks count where there is a background of the language; without one they part the reports of large stories. */
const rankPower = 0.2;

const rankFactors = Float64Array.from({ length: 256 }, (_, rank) => Math.max(rank, 1) ** -rankPower);

/** What is left of a pair's affinity where the better of the ranks that its items give each other is this one, 1 to 255. */
export function rankFactor(rank: number): number {
  return rankFactors[rank]!;
}

/**
 * Each pair that was compared once, whichever of the two proposed it; its affinity lowered by the better of the ranks that the two give each other.
 *
 * @param ranks of each language whether ranks count in it
 * @param itemLanguages of each item: the number of its language
 */
export function linksOf(parts: readonly PartnerPart[], count: number, ranks: readonly boolean[], itemLanguages: ArrayLike<number>): Link {
  const { a, b, affinity } = uniquePairs(parts, count);
  if (!ranks.includes(true)) return { a, b, affinity };
  const best = bestRanks({ a, b, affinity }, count);
  for (let pair = 0; pair < a.length; pair++) {
    if (!ranks[itemLanguages[a[pair]!]!]! && !ranks[itemLanguages[b[pair]!]!]!) continue;
    affinity[pair] = Math.round(affinity[pair]! * rankFactor(best[pair]!));
  }
  return { a, b, affinity };
}

/** Places among an item's pairs: what a key is below the affinity. */
const placeUnit = 2 ** 20;

/** Of each pair: the better of the ranks that its items give each other, from 1, at most 255. Of equal affinities the earlier item ranks first. */
function bestRanks({ a, b, affinity }: Link, count: number): Uint8Array {
  const { starts, pairs } = pairsByItem(count, { a, b });
  const best = new Uint8Array(a.length).fill(255);
  let keys = new Float64Array(256);
  for (let item = 0; item < count; item++) {
    const from = starts[item]!;
    const length = starts[item + 1]! - from;
    if (length > keys.length) keys = new Float64Array(length * 2);
    // Affinities first, the highest in front, then places.
    for (let i = 0; i < length; i++) keys[i] = (2 ** 32 - affinity[pairs[from + i]!]!) * placeUnit + Math.min(i, placeUnit - 1);
    keys.subarray(0, length).sort();
    const pairAt = (rank: number): number => pairs[from + (keys[rank]! % placeUnit)]!;
    for (let rank = 0; rank < length;) {
      let end = rank + 1;
      while (end < length && affinity[pairAt(end)] === affinity[pairAt(rank)]) end++;
      if (end === rank + 1) {
        best[pairAt(rank)] = Math.min(best[pairAt(rank)]!, end);
        rank = end;
        continue;
      }
      const equals = Array.from({ length: end - rank }, (_, i) => pairAt(rank + i));
      equals.sort((x, y) => a[x]! + b[x]! - (a[y]! + b[y]!));
      for (const pair of equals) best[pair] = Math.min(best[pair]!, ++rank);
    }
  }
  return best;
}

function uniquePairs(parts: readonly PartnerPart[], count: number): Link {
  const partOf = new Uint32Array(count);
  parts.forEach(({ first, count: items }, part) => partOf.fill(part, first, first + items));
  const proposes = (item: number, other: number): boolean => {
    const { first, starts, partners } = parts[partOf[item]!]!;
    const end = starts[item - first + 1]!;
    const place = lowerBound(partners, starts[item - first]!, end, other);
    return place < end && partners[place] === other;
  };
  // Where both propose, the earlier one tells.
  const tells = (item: number, other: number): boolean => item < other || !proposes(other, item);
  let pairs = 0;
  for (const one of parts) {
    for (let item = 0; item < one.count; item++) {
      for (let i = one.starts[item]!; i < one.starts[item + 1]!; i++) if (tells(one.first + item, one.partners[i]!)) pairs++;
    }
  }
  const a = new Uint32Array(pairs);
  const b = new Uint32Array(pairs);
  const affinity = new Float64Array(pairs);
  pairs = 0;
  for (const { first, count: items, starts, partners, affinities } of parts) {
    for (let item = first; item < first + items; item++) {
      for (let i = starts[item - first]!; i < starts[item - first + 1]!; i++) {
        const other = partners[i]!;
        if (!tells(item, other)) continue;
        a[pairs] = item;
        b[pairs] = other;
        affinity[pairs++] = affinities[i]!;
      }
    }
  }
  return { a, b, affinity };
}
