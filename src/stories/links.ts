import type { Link } from './average-link.js';
import type { PartnerPart } from './pairs.js';

/** Each pair that was compared once, whichever of the two proposed it; its affinity lowered by the better of the ranks that the two
 * give each other, to the power of `-rankPower`. */
export function linksOf(parts: readonly PartnerPart[], count: number, rankPower: number): Link {
  const { a, b, affinity } = uniquePairs(parts, count);
  if (rankPower === 0) return { a, b, affinity };
  const starts = new Uint32Array(count + 2);
  for (let pair = 0; pair < a.length; pair++) {
    starts[a[pair]! + 2]!++;
    starts[b[pair]! + 2]!++;
  }
  for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const pairs = new Uint32Array(a.length * 2);
  for (let pair = 0; pair < a.length; pair++) {
    pairs[starts[a[pair]! + 1]!++] = pair;
    pairs[starts[b[pair]! + 1]!++] = pair;
  }
  const best = new Uint32Array(a.length).fill(0xffff_ffff);
  for (let item = 0; item < count; item++) {
    const mine = pairs.subarray(starts[item], starts[item + 1]);
    const otherOf = (pair: number): number => a[pair]! + b[pair]! - item;
    mine.sort((x, y) => affinity[y]! - affinity[x]! || otherOf(x) - otherOf(y));
    for (let rank = 0; rank < mine.length; rank++) best[mine[rank]!] = Math.min(best[mine[rank]!]!, rank + 1);
  }
  const factors = Float64Array.from({ length: 256 }, (_, rank) => Math.max(rank, 1) ** -rankPower);
  for (let pair = 0; pair < a.length; pair++) affinity[pair] = Math.round(affinity[pair]! * (factors[best[pair]!] ?? factors[255]!));
  return { a, b, affinity };
}

function uniquePairs(parts: readonly PartnerPart[], count: number): Link {
  const partOf = new Uint32Array(count);
  parts.forEach(({ first, count: items }, part) => partOf.fill(part, first, first + items));
  const proposes = (item: number, other: number): boolean => {
    const { first, starts, partners } = parts[partOf[item]!]!;
    for (let i = starts[item - first]!; i < starts[item - first + 1]!; i++) if (partners[i] === other) return true;
    return false;
  };
  const most = parts.reduce((sum, { partners }) => sum + partners.length, 0);
  const a = new Uint32Array(most);
  const b = new Uint32Array(most);
  const affinity = new Float64Array(most);
  let pairs = 0;
  for (const { first, count: items, starts, partners, affinities } of parts) {
    for (let item = first; item < first + items; item++) {
      for (let i = starts[item - first]!; i < starts[item - first + 1]!; i++) {
        const other = partners[i]!;
        // Both propose: the earlier one tells.
        if (other < item && proposes(other, item)) continue;
        a[pairs] = item;
        b[pairs] = other;
        affinity[pairs++] = affinities[i]!;
      }
    }
  }
  return { a: a.slice(0, pairs), b: b.slice(0, pairs), affinity: affinity.slice(0, pairs) };
}
