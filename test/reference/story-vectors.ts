import { blocks } from '../../src/text/terms.js';

/** The terms of an item, block by block: hashes and how often each occurs. */
export type ItemTerms = readonly (readonly (readonly [hash: number, count: number])[])[];

/** In how many entries of all items each hash occurs. */
export function slowFrequencies(items: readonly ItemTerms[]): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const [hash] of items.flat(2)) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  return frequencies;
}

/** The weights of an item's terms that another entry has, too, by hash, before they are rounded; of equal hashes one behind the other. */
export function slowVector(
  item: ItemTerms,
  frequencies: ReadonlyMap<number, number>,
  archive: ReadonlyMap<number, number>,
  articles: number,
): [hash: number, weight: number][] {
  const vector: [number, number][] = [];
  let shares = 0;
  for (const [b, entries] of item.entries()) {
    const { share, usualUnshared, runs } = blocks[b]!;
    const weighed = entries.map(([hash, count]) => {
      const own = frequencies.get(hash)!;
      const known = own < 2 && runs ? 0 : (archive.get(hash) ?? 0);
      const log = Math.log(own + known + 0.5);
      const rarity = Math.max(Math.log(articles + 1) - (own < 2 ? log : Math.fround(log)), 0);
      return { hash, own, weight: (1 + Math.log(Math.min(count, 255))) * rarity * Math.sqrt(rarity) };
    });
    const shared = weighed.filter(({ own, weight }) => own > 1 && weight > 0);
    const squares = shared.reduce((sum, { weight }) => sum + weight * weight, 0);
    if (squares === 0) continue;
    const unshared = weighed.filter(({ own }) => own < 2).reduce((sum, { weight }) => sum + weight * weight, 0);
    const scale = Math.sqrt(share / (squares + Math.max(unshared - usualUnshared * squares, 0)));
    shares += share;
    for (const { hash, weight } of shared) vector.push([hash, weight * scale]);
  }
  return vector.map(([hash, weight]) => [hash, weight / Math.sqrt(shares)]);
}

/** How alike two vectors are, of length 1 at most: what each covers of the other, term by term. */
export function slowCoverage(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const sharedSquares = (vector: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number =>
    [...vector].reduce((sum, [term, weight]) => sum + (other.has(term) ? weight ** 2 : 0), 0);
  const shared = [...a.keys()].filter((term) => b.has(term)).length;
  const covered = [sharedSquares(a, b), sharedSquares(b, a)];
  return (0.9 * Math.max(...covered) + 0.1 * Math.min(...covered)) * (shared / (shared + 4));
}
