import { labelsAfter } from './link-tree.js';
import type { Merge } from './link-tree.js';
import type { Pairs } from './matrices.js';

/** Fewer units than this, and every one of them may be a strand. */
const fewestForCrumbs = 40;
/** A strand of a long page has at least one in so many of its units. */
const crumb = 30;

/**
 * Joins strands that are too small for a long page, the smallest first, each to the one it has most to do with. Clusters that must not meet
 * stay apart, and those with a source of their own are no crumbs.
 *
 * @returns labels, each the smallest item of its cluster
 */
export function withoutCrumbs(n: number, labels: readonly number[], affinity: Pairs, sourced: (item: number) => boolean): number[] {
  if (n < fewestForCrumbs) return [...labels];
  const clusters = new Map<number, number[]>();
  for (const [item, label] of labels.entries()) clusters.set(label, [...(clusters.get(label) ?? []), item]);
  for (;;) {
    const crumbs = [...clusters.entries()].filter(([, items]) => items.length < n / crumb && !items.some(sourced));
    const smallest = crumbs.toSorted(([a, x], [b, y]) => x.length - y.length || a - b)[0];
    if (smallest === undefined || clusters.size <= 2) break;
    const [name, items] = smallest;
    let best: number | undefined;
    let highest = -Infinity;
    for (const [other, theirs] of clusters) {
      if (other === name) continue;
      let sum = 0;
      for (const i of items) for (const j of theirs) sum += affinity[i * n + j]!;
      const mean = sum / (items.length * theirs.length);
      if (mean > highest) [highest, best] = [mean, other];
    }
    clusters.delete(name);
    clusters.set(best!, [...clusters.get(best!)!, ...items]);
  }
  const joined = labels.map(() => 0);
  for (const items of clusters.values()) {
    const label = Math.min(...items);
    for (const item of items) joined[item] = label;
  }
  return joined;
}

/** The labels of a tree cut where merges fall below a bound, or at a number of clusters, whichever leaves more; never fewer than `fewest`. */
export function cutTree(
  start: readonly number[],
  merges: readonly Merge[],
  { bound, fewest, wanted }: { bound: number; fewest: number; wanted?: number | undefined },
): number[] {
  const clusters = new Set(start).size;
  if (wanted !== undefined) return labelsAfter(start, merges, Math.max(clusters - wanted, 0));
  const allowed = Math.max(clusters - fewest, 0);
  const below = merges.findIndex(({ height }) => height < bound);
  return labelsAfter(start, merges, Math.min(below < 0 ? merges.length : below, allowed));
}
