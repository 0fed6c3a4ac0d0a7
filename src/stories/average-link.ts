/** A pair of items and how alike they are. */
export interface Link {
  a: Uint32Array;
  b: Uint32Array;
  /** Whole numbers of at most 2^30. */
  affinity: Float64Array;
}

/** A partition, and how firmly each part holds together. */
export interface Linked {
  /** Of each item: the first item of its cluster. */
  labels: Uint32Array;
  /** At a cluster's first item: the lowest mean at which two of its parts were joined; 0 where it is one item. */
  height: Float64Array;
  /** At a cluster's first item: the highest mean towards another cluster when nothing was left to join. */
  next: Float64Array;
}

/**
 * Average link (Sokal & Michener 1958) on a sparse graph: two clusters are as alike as the mean over all their pairs, a pair without an edge
 * counting 0. Merges down to the cut.
 *
 * Follows chains of nearest neighbours (Benzécri 1982), so that a merge costs what the two clusters' edges are. Of equal means the cluster of the
 * earlier items comes first, which makes the answer a function of the items' order alone.
 *
 * @param n items
 * @param links each pair at most once, in any order
 * @param cut the smallest mean that still joins two clusters, more than 0
 */
export function sparseAverageLink(n: number, { a, b, affinity }: Link, cut: number): Linked {
  const labels = Uint32Array.from({ length: n }, (_, item) => item);
  const height = new Float64Array(n);
  const next = new Float64Array(n);
  const sizes = new Float64Array(n).fill(1);
  const heights = new Float64Array(n).fill(Infinity);
  /** At each open cluster's first item: sums of the affinities to other clusters, by their first items. */
  const sums: (Map<number, number> | undefined)[] = Array.from({ length: n });
  const link = (from: number, to: number, value: number): void => {
    const known = sums[from];
    if (known === undefined) sums[from] = new Map([[to, value]]);
    else known.set(to, value);
  };
  for (let pair = 0; pair < a.length; pair++) {
    if (affinity[pair] === 0) continue;
    link(a[pair]!, b[pair]!, affinity[pair]!);
    link(b[pair]!, a[pair]!, affinity[pair]!);
  }
  const done = new Uint8Array(n);
  const chain: number[] = [];
  for (let start = 0; start < n; start++) {
    if (done[start] === 1 || labels[start] !== start) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1]!;
      const [nearest, mean] = nearestOf(top, sums[top], sizes);
      next[top] = mean;
      if (mean < cut) {
        // No merge elsewhere raises a mean: this cluster is final, and alone on its chain.
        done[top] = 1;
        chain.pop();
      } else if (nearest === chain[chain.length - 2]) {
        chain.length -= 2;
        const kept = Math.min(top, nearest);
        const gone = Math.max(top, nearest);
        heights[kept] = Math.min(heights[kept]!, heights[gone]!, mean);
        merge(kept, gone, sums);
        sizes[kept]! += sizes[gone]!;
        labels[gone] = kept;
        // The first item of a cluster stands for it on the chain: it may be new to it.
        if (chain.length === 0) chain.push(kept);
      } else chain.push(nearest);
    }
  }
  for (let item = 0; item < n; item++) {
    labels[item] = labels[labels[item]!]!;
    if (labels[item] === item && sizes[item]! > 1) height[item] = heights[item]!;
  }
  return { labels, height, next };
}

function nearestOf(cluster: number, sums: Map<number, number> | undefined, sizes: Float64Array): [number, number] {
  let nearest = -1;
  let best = 0;
  if (sums === undefined) return [nearest, best];
  const size = sizes[cluster]!;
  for (const [other, sum] of sums) {
    const mean = sum / (size * sizes[other]!);
    if (mean < best || (mean === best && other > nearest)) continue;
    nearest = other;
    best = mean;
  }
  return [nearest, best];
}

function merge(kept: number, gone: number, sums: (Map<number, number> | undefined)[]): void {
  let into = sums[kept]!;
  let from = sums[gone]!;
  into.delete(gone);
  from.delete(kept);
  // The larger one stays; whatever was known by the one that goes is known by the one that is kept.
  const swapped = from.size > into.size;
  if (swapped) [into, from] = [from, into];
  if (swapped) {
    for (const [other, sum] of into) {
      const back = sums[other]!;
      back.delete(gone);
      back.set(kept, sum);
    }
  }
  for (const [other, sum] of from) {
    const back = sums[other]!;
    if (!swapped) back.delete(gone);
    const total = (into.get(other) ?? 0) + sum;
    into.set(other, total);
    back.set(kept, total);
  }
  sums[kept] = into;
  sums[gone] = undefined;
}
