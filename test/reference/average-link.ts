/**
 * Greedy average link, the slow twin of src/copies/average-link.ts: at every step all pairs of clusters, each mean from the
 * items themselves in big integers, and of the best the pair that is smallest by its smallest items.
 */
export function greedyAverageLink(n: number, similarity: Uint32Array, weights: Uint32Array, cut: number): number[] {
  let clusters = Array.from({ length: n }, (_, item) => [item]);
  for (;;) {
    let best: { a: number[]; b: number[]; sum: bigint; size: bigint } | undefined;
    for (const [index, a] of clusters.entries()) {
      for (const b of clusters.slice(index + 1)) {
        const { sum, size } = meanOf(a, b);
        // Clusters stand in the order of their smallest items, so only a truly higher mean may replace the first.
        if (best === undefined || sum * best.size > best.sum * size) best = { a, b, sum, size };
      }
    }
    if (best === undefined || best.sum < BigInt(cut) * best.size) break;
    const { a, b } = best;
    clusters = clusters.filter((cluster) => cluster !== b);
    a.push(...b);
  }
  const labels: number[] = [];
  for (const cluster of clusters) for (const item of cluster) labels[item] = Math.min(...cluster);
  return labels;

  function meanOf(a: number[], b: number[]): { sum: bigint; size: bigint } {
    let sum = 0n;
    let size = 0n;
    for (const i of a) {
      for (const j of b) {
        const pairs = BigInt(weights[i]!) * BigInt(weights[j]!);
        sum += pairs * BigInt(similarity[Math.min(i, j) * n + Math.max(i, j)]!);
        size += pairs;
      }
    }
    return { sum, size };
  }
}
