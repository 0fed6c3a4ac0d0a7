import { ClusterSums, rootOf } from './cluster-sums.js';
import { pairsByItem } from './pairs-by-item.js';
import type { PairsByItem } from './pairs-by-item.js';

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
 * earlier items comes first, which makes the answer a function of the items' order alone. A mean that reaches the cut needs an edge that does: other
 * sums between clusters, most of them, are added up only once, when a cluster is done.
 *
 * @param n items
 * @param links each pair at most once, in any order
 * @param cut the smallest mean that still joins two clusters, more than 0
 */
export function sparseAverageLink(n: number, links: Link, cut: number): Linked {
  const labels = Uint32Array.from({ length: n }, (_, item) => item);
  const height = new Float64Array(n);
  const next = new Float64Array(n);
  const sizes = new Float64Array(n).fill(1);
  const heights = new Float64Array(n).fill(Infinity);
  const byItem = pairsByItem(n, links);
  const sums = new ClusterSums(n, links, byItem, labels, cut);
  const surroundings = new Surroundings(n, links, byItem, labels, sizes);
  const done = new Uint8Array(n);
  const chain: number[] = [];
  for (let start = 0; start < n; start++) {
    if (done[start] === 1 || labels[start] !== start) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1]!;
      const [nearest, mean] = sums.nearest(top, sizes);
      if (mean < cut) {
        // No merge elsewhere raises a mean: this cluster is final, and alone on its chain.
        next[top] = surroundings.nearest(top);
        done[top] = 1;
        sums.forget(top);
        chain.pop();
      } else if (nearest === chain[chain.length - 2]) {
        chain.length -= 2;
        const kept = Math.min(top, nearest);
        const gone = Math.max(top, nearest);
        heights[kept] = Math.min(heights[kept]!, heights[gone]!, mean);
        sums.merge(kept, gone);
        surroundings.join(kept, gone);
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

/** Everything that a cluster is tied to, however weakly. */
class Surroundings {
  readonly #links: Link;
  readonly #labels: Uint32Array;
  readonly #sizes: Float64Array;
  /** The pairs of each item: item i's are `pairs[starts[i]]` up to `pairs[starts[i + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #pairs: Uint32Array;
  /** The items of each cluster, from its first on, as a list that ends in itself; and where it ends. */
  readonly #following: Uint32Array;
  readonly #last: Uint32Array;
  /** Sums towards other clusters; all 0 in between. */
  readonly #sums: Float64Array;

  constructor(n: number, links: Link, { starts, pairs }: PairsByItem, labels: Uint32Array, sizes: Float64Array) {
    this.#links = links;
    this.#labels = labels;
    this.#sizes = sizes;
    this.#following = labels.slice();
    this.#last = labels.slice();
    this.#sums = new Float64Array(n);
    this.#starts = starts;
    this.#pairs = pairs;
  }

  /** Appends the items of one cluster to another's. */
  join(kept: number, gone: number): void {
    this.#following[this.#last[kept]!] = gone;
    this.#last[kept] = this.#last[gone]!;
  }

  /** The highest mean of a cluster towards another. */
  nearest(cluster: number): number {
    const { a, b, affinity } = this.#links;
    const touched: number[] = [];
    for (let item = cluster; ; item = this.#following[item]!) {
      for (let i = this.#starts[item]!; i < this.#starts[item + 1]!; i++) {
        const pair = this.#pairs[i]!;
        const other = rootOf(this.#labels, a[pair]! + b[pair]! - item);
        if (other === cluster || affinity[pair] === 0) continue;
        if (this.#sums[other] === 0) touched.push(other);
        this.#sums[other]! += affinity[pair]!;
      }
      if (this.#following[item] === item) break;
    }
    let most = 0;
    for (const other of touched) {
      most = Math.max(most, this.#sums[other]! / (this.#sizes[cluster]! * this.#sizes[other]!));
      this.#sums[other] = 0;
    }
    return most;
  }
}
