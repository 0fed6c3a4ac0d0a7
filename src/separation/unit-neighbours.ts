import type { Neighbour } from './neighbours.js';

const each = 8;

/**
 * The nearest articles of units, from those of their passages: a unit's vector is the sum of its passages', which have next to no word in common,
 * so cosines add up weighted by the passages' lengths.
 *
 * @param lengths of every passage, in words or characters; the length of its vector goes with the root
 */
export function unitNeighbours(
  units: readonly (readonly number[])[],
  neighbours: readonly (readonly Neighbour[])[],
  lengths: readonly number[],
): Neighbour[][] {
  return units.map((passages) => {
    if (passages.length === 1) return [...neighbours[passages[0]!]!];
    const whole = Math.sqrt(passages.reduce((sum, passage) => sum + lengths[passage]!, 0)) || 1;
    const cosines = new Map<number, number>();
    for (const passage of passages) {
      const weight = Math.sqrt(lengths[passage]!) / whole;
      for (const { article, cosine } of neighbours[passage]!) cosines.set(article, (cosines.get(article) ?? 0) + weight * cosine);
    }
    return Array.from(cosines, ([article, cosine]) => ({ article, cosine: Math.min(cosine, 1) }))
      .toSorted((a, b) => b.cosine - a.cosine || a.article - b.article)
      .slice(0, each);
  });
}
