/** Average link by its definition: every mean from single pairs, over and over. Labels where no mean reaches the bound. */
export function slowAverageLink(n: number, affinity: ArrayLike<number>, start: readonly number[], bound: number): number[] {
  const clusters = new Map<number, number[]>();
  for (const [item, name] of start.entries()) clusters.set(name, [...(clusters.get(name) ?? []), item]);
  for (;;) {
    let best: [number, number] | undefined;
    let highest = -Infinity;
    for (const a of [...clusters.keys()].toSorted((x, y) => x - y)) {
      for (const b of [...clusters.keys()].toSorted((x, y) => x - y)) {
        if (b <= a) continue;
        let sum = 0;
        for (const i of clusters.get(a)!) for (const j of clusters.get(b)!) sum += affinity[i * n + j]!;
        const mean = sum / (clusters.get(a)!.length * clusters.get(b)!.length);
        if (mean > highest) [highest, best] = [mean, [a, b]];
      }
    }
    if (best === undefined || highest < bound) break;
    clusters.set(best[0], [...clusters.get(best[0])!, ...clusters.get(best[1])!]);
    clusters.delete(best[1]);
  }
  const labels = start.map(() => 0);
  for (const [name, items] of clusters) for (const item of items) labels[item] = name;
  return labels;
}
