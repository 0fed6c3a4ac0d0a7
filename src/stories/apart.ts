import type { Link, Linked } from './average-link.js';
import type { Items } from './items.js';

/** The items of which an article was stitched together from several reports: 1 where an item is one. `undefined` where there are none. */
export function itemsApart({ count, ordinals, members }: Items, stitched: ReadonlySet<number>): Uint8Array | undefined {
  if (stitched.size === 0) return undefined;
  const apart = new Uint8Array(count);
  for (let item = 0; item < count; item++) {
    if ((members.get(item) ?? [ordinals[item]!]).some((ordinal) => stitched.has(ordinal))) apart[item] = 1;
  }
  return apart;
}

/** The links that tie no item set apart to anything. */
export function linksWithout({ a, b, affinity }: Link, apart: Uint8Array): Link {
  const kept = Uint32Array.from({ length: a.length }, (_, pair) => pair).filter((pair) => apart[a[pair]!] === 0 && apart[b[pair]!] === 0);
  return {
    a: kept.map((pair) => a[pair]!),
    b: kept.map((pair) => b[pair]!),
    affinity: Float64Array.from(kept, (pair) => affinity[pair]!),
  };
}

/**
 * Lets each item set apart join the cluster of the others that it is most alike on average, if it reaches the cut; it cannot bring two
 * clusters together, however much it shares with both. Of equal means the cluster of the earlier items is taken.
 */
export function joinApart({ labels, height, next }: Linked, links: Link, apart: Uint8Array, cut: number): Linked {
  const sizes = new Uint32Array(labels.length);
  for (const label of labels) sizes[label]!++;
  const sums = new Map<number, Map<number, number>>();
  const add = (item: number, other: number, affinity: number): void => {
    if (apart[item] === 0 || apart[other] === 1) return;
    const mine = sums.get(item) ?? new Map<number, number>();
    sums.set(item, mine.set(labels[other]!, (mine.get(labels[other]!) ?? 0) + affinity));
  };
  for (let pair = 0; pair < links.a.length; pair++) {
    add(links.a[pair]!, links.b[pair]!, links.affinity[pair]!);
    add(links.b[pair]!, links.a[pair]!, links.affinity[pair]!);
  }
  const joined = labels.slice();
  for (const [item, mine] of sums) {
    let best = item;
    let most = 0;
    for (const [label, sum] of mine) {
      const mean = sum / sizes[label]!;
      if (mean > most || (mean === most && label < best)) [best, most] = [label, mean];
    }
    if (most >= cut) joined[item] = best;
  }
  return named(joined, height, next);
}

/** The same clusters, each named by its first item, which may be one that joined. */
function named(labels: Uint32Array, height: Float64Array, next: Float64Array): Linked {
  const first = new Map<number, number>();
  labels.forEach((label, item) => {
    if (!first.has(label)) first.set(label, item);
  });
  const heights = height.slice();
  const nexts = next.slice();
  for (const [label, item] of first) {
    heights[item] = height[label]!;
    nexts[item] = next[label]!;
  }
  return { labels: labels.map((label) => first.get(label)!), height: heights, next: nexts };
}
