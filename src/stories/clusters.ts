import type { Link, Linked } from './average-link.js';
import type { Items } from './items.js';

/** Clusters of items, in the order of their first items: cluster c is `items[starts[c]]` up to `items[starts[c + 1]]`, ascending. */
export interface Clusters {
  count: number;
  starts: Uint32Array;
  items: Uint32Array;
  /** The most central item of each: that with the highest sum of affinities inside; of equals the earliest. */
  central: Uint32Array;
}

export function clustersOf({ labels }: Linked, links: Link, { count: items }: Items): Clusters {
  const clusterOf = new Uint32Array(items);
  let count = 0;
  for (let item = 0; item < items; item++) clusterOf[item] = labels[item] === item ? count++ : clusterOf[labels[item]!]!;
  const starts = new Uint32Array(count + 2);
  for (const cluster of clusterOf) starts[cluster + 2]!++;
  for (let cluster = 2; cluster < starts.length; cluster++) starts[cluster]! += starts[cluster - 1]!;
  const members = new Uint32Array(items);
  for (let item = 0; item < items; item++) members[starts[clusterOf[item]! + 1]!++] = item;

  const inside = new Float64Array(items);
  for (let pair = 0; pair < links.a.length; pair++) {
    const a = links.a[pair]!;
    const b = links.b[pair]!;
    if (labels[a] !== labels[b]) continue;
    inside[a]! += links.affinity[pair]!;
    inside[b]! += links.affinity[pair]!;
  }
  const central = new Uint32Array(count);
  for (let cluster = 0; cluster < count; cluster++) {
    let best = members[starts[cluster]!]!;
    for (let i = starts[cluster]!; i < starts[cluster + 1]!; i++) if (inside[members[i]!]! > inside[best]!) best = members[i]!;
    central[cluster] = best;
  }
  return { count, starts: starts.subarray(0, count + 1), items: members, central };
}
