import { pairsByItem } from './pairs-by-item.js';

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
 * earlier items comes first, which makes the answer a function of the items' order alone. A mean that reaches the cut needs an edge that does: sums
 * between clusters are kept only where such edges lead from one to the other; the others, most of them, are added up once, when a cluster is done.
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
  const sums = sumsWithin(n, links, cut);
  const surroundings = new Surroundings(n, links, labels, sizes);
  const done = new Uint8Array(n);
  const chain: number[] = [];
  for (let start = 0; start < n; start++) {
    if (done[start] === 1 || labels[start] !== start) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1]!;
      const [nearest, mean] = nearestOf(top, sums[top], sizes);
      if (mean < cut) {
        // No merge elsewhere raises a mean: this cluster is final, and alone on its chain.
        next[top] = surroundings.nearest(top);
        done[top] = 1;
        chain.pop();
      } else if (nearest === chain[chain.length - 2]) {
        chain.length -= 2;
        const kept = Math.min(top, nearest);
        const gone = Math.max(top, nearest);
        heights[kept] = Math.min(heights[kept]!, heights[gone]!, mean);
        merge(kept, gone, sums);
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

/** At each item: its affinities to the items that edges of the cut or more lead to, be it on a way around. */
function sumsWithin(n: number, { a, b, affinity }: Link, cut: number): (Map<number, number> | undefined)[] {
  const parents = Uint32Array.from({ length: n }, (_, item) => item);
  for (let pair = 0; pair < a.length; pair++) {
    if (affinity[pair]! < cut) continue;
    const [first, second] = [rootOf(parents, a[pair]!), rootOf(parents, b[pair]!)];
    parents[Math.max(first, second)] = Math.min(first, second);
  }
  const sums: (Map<number, number> | undefined)[] = Array.from({ length: n });
  const link = (from: number, to: number, value: number): void => {
    const known = sums[from];
    if (known === undefined) sums[from] = new Map([[to, value]]);
    else known.set(to, value);
  };
  for (let pair = 0; pair < a.length; pair++) {
    if (affinity[pair] === 0 || rootOf(parents, a[pair]!) !== rootOf(parents, b[pair]!)) continue;
    link(a[pair]!, b[pair]!, affinity[pair]!);
    link(b[pair]!, a[pair]!, affinity[pair]!);
  }
  return sums;
}

/** The root of an item in a forest, in which ways are shortened as they are gone. */
function rootOf(parents: Uint32Array, item: number): number {
  while (parents[item] !== item) item = parents[item] = parents[parents[item]!]!;
  return item;
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

  constructor(n: number, links: Link, labels: Uint32Array, sizes: Float64Array) {
    this.#links = links;
    this.#labels = labels;
    this.#sizes = sizes;
    this.#following = labels.slice();
    this.#last = labels.slice();
    this.#sums = new Float64Array(n);
    const { starts, pairs } = pairsByItem(n, links);
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
