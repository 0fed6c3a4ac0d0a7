/** Average link on a sparse graph, a missing pair counting 0, by looking at all pairs of clusters before every merge. */
export function slowSparseAverageLink(
  n: number,
  edges: readonly (readonly [number, number, number])[],
  cut: number,
): { labels: number[]; heights: number[] } {
  const affinity = new Map(edges.flatMap(([a, b, value]) => [[a * n + b, value] as const, [b * n + a, value] as const]));
  let clusters = Array.from({ length: n }, (_, item) => ({ items: [item], height: Infinity }));
  for (;;) {
    let best: { mean: number; x: number; y: number } | undefined;
    for (let x = 0; x < clusters.length; x++) {
      for (let y = x + 1; y < clusters.length; y++) {
        const [one, other] = [clusters[x]!.items, clusters[y]!.items];
        let sum = 0;
        for (const a of one) for (const b of other) sum += affinity.get(a * n + b) ?? 0;
        const mean = sum / (one.length * other.length);
        // Clusters stand in the order of their first items, so of equal means the first met comes first.
        if (best === undefined || mean > best.mean) best = { mean, x, y };
      }
    }
    if (best === undefined || best.mean < cut) break;
    const { x, y, mean } = best;
    const merged = {
      items: [...clusters[x]!.items, ...clusters[y]!.items].toSorted((a, b) => a - b),
      height: Math.min(clusters[x]!.height, clusters[y]!.height, mean),
    };
    clusters = clusters.filter((_, i) => i !== x && i !== y);
    clusters.push(merged);
    clusters.sort((a, b) => a.items[0]! - b.items[0]!);
  }
  const labels = Array.from<number>({ length: n });
  const heights = Array.from({ length: n }, () => 0);
  for (const { items, height } of clusters) {
    for (const item of items) labels[item] = items[0]!;
    if (items.length > 1) heights[items[0]!] = height;
  }
  return { labels, heights };
}
