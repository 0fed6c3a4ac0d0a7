import type { Link } from './average-link.js';
import type { PairsByItem } from './pairs-by-item.js';

/**
 * The sums of affinities between clusters that grow from single items, as far as edges of the cut or more lead from one to the other, be it on a way around:
 * no mean reaches the cut otherwise.
 *
 * What a single item is tied to is added up from its pairs whenever it is asked for, and only a cluster of several keeps its sums: most items are never
 * joined, and a table for each would take several times the memory of the pairs.
 */
export class ClusterSums {
  readonly #links: Link;
  readonly #byItem: PairsByItem;
  /** Of each item its cluster, on ways that {@link rootOf} follows. */
  readonly #labels: Uint32Array;
  readonly #components: Uint32Array;
  readonly #kept = new Map<number, Map<number, number>>();
  /** Sums of the item at hand; all 0 in between. */
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];

  constructor(n: number, links: Link, byItem: PairsByItem, labels: Uint32Array, cut: number) {
    this.#links = links;
    this.#byItem = byItem;
    this.#labels = labels;
    this.#components = componentsOf(n, links, cut);
    this.#sums = new Float64Array(n);
  }

  /** The cluster to which a cluster has the highest mean, the earlier of equals, and that mean; -1 and 0 where there is none. */
  nearest(cluster: number, sizes: Float64Array): [nearest: number, mean: number] {
    let nearest = -1;
    let best = 0;
    const size = sizes[cluster]!;
    const look = (other: number, sum: number): void => {
      const mean = sum / (size * sizes[other]!);
      if (mean < best || (mean === best && other > nearest)) return;
      nearest = other;
      best = mean;
    };
    const kept = this.#kept.get(cluster);
    if (kept === undefined) this.#addUp(cluster, look);
    else for (const [other, sum] of kept) look(other, sum);
    return [nearest, best];
  }

  /** Makes two clusters one, by the name of the first. Neither has another name yet. */
  merge(kept: number, gone: number): void {
    let into = this.#tableOf(kept);
    let from = this.#tableOf(gone);
    into.delete(gone);
    from.delete(kept);
    // The larger one stays; whatever was known by the one that goes is known by the one that is kept.
    const swapped = from.size > into.size;
    if (swapped) [into, from] = [from, into];
    if (swapped) {
      for (const [other, sum] of into) {
        const back = this.#kept.get(other);
        back?.delete(gone);
        back?.set(kept, sum);
      }
    }
    for (const [other, sum] of from) {
      const back = this.#kept.get(other);
      if (!swapped) back?.delete(gone);
      const total = (into.get(other) ?? 0) + sum;
      into.set(other, total);
      back?.set(kept, total);
    }
    this.#kept.set(kept, into);
    this.#kept.delete(gone);
  }

  /** Lets go of what is known of a cluster that is not asked for again. */
  forget(cluster: number): void {
    this.#kept.delete(cluster);
  }

  #tableOf(cluster: number): Map<number, number> {
    const kept = this.#kept.get(cluster);
    if (kept !== undefined) return kept;
    const table = new Map<number, number>();
    this.#addUp(cluster, (other, sum) => table.set(other, sum));
    return table;
  }

  /** Sums of a single item towards clusters. */
  #addUp(item: number, visit: (other: number, sum: number) => void): void {
    const { a, b, affinity } = this.#links;
    const { starts, pairs } = this.#byItem;
    const sums = this.#sums;
    const component = this.#components[item];
    for (let i = starts[item]!; i < starts[item + 1]!; i++) {
      const pair = pairs[i]!;
      const other = a[pair]! + b[pair]! - item;
      if (affinity[pair] === 0 || this.#components[other] !== component) continue;
      const cluster = rootOf(this.#labels, other);
      if (sums[cluster] === 0) this.#touched.push(cluster);
      sums[cluster]! += affinity[pair]!;
    }
    for (const cluster of this.#touched) {
      visit(cluster, sums[cluster]!);
      sums[cluster] = 0;
    }
    this.#touched.length = 0;
  }
}

/** Of each item the first item that edges of the cut or more lead to. */
function componentsOf(n: number, { a, b, affinity }: Link, cut: number): Uint32Array {
  const parents = Uint32Array.from({ length: n }, (_, item) => item);
  for (let pair = 0; pair < a.length; pair++) {
    if (affinity[pair]! < cut) continue;
    const [first, second] = [rootOf(parents, a[pair]!), rootOf(parents, b[pair]!)];
    parents[Math.max(first, second)] = Math.min(first, second);
  }
  for (let item = 0; item < n; item++) parents[item] = parents[parents[item]!]!;
  return parents;
}

/** The root of an item in a forest, in which ways are shortened as they are gone. */
export function rootOf(parents: Uint32Array, item: number): number {
  while (parents[item] !== item) item = parents[item] = parents[parents[item]!]!;
  return item;
}
