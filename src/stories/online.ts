import type { Link, Linked } from './average-link.js';

/** What happened when one item came in, by items' numbers; a story is named by its first item. */
export interface OnlineStep {
  kind: 'opened' | 'joined' | 'merged';
  item: number;
  story: number;
  /** Of `merged`: the story that is part of `story` from now on. */
  merged: number;
}

/**
 * Stories in the order of time: each item sees what came before it and nothing else. It joins the story to which its mean affinity is highest, if
 * that reaches the cut, and opens one otherwise; and where a story that grew reaches the cut with another, the two become one. What was once
 * together stays together.
 *
 * @param n items, in the order in which they come
 * @param links each pair at most once
 * @param cut the smallest mean that joins
 */
export function linkOnline(n: number, links: Link, cut: number, onStep: (step: OnlineStep) => void = () => {}): Linked {
  const parents = Uint32Array.from({ length: n }, (_, item) => item);
  const storyOf = (item: number): number => {
    while (parents[item] !== item) item = parents[item] = parents[parents[item]!]!;
    return item;
  };
  const sizes = new Float64Array(n).fill(1);
  const heights = new Float64Array(n).fill(Infinity);
  const next = new Float64Array(n);
  /** Sums of the affinities between stories, at their first items. */
  const sums: (Map<number, number> | undefined)[] = Array.from({ length: n });
  const earlier = earlierLinks(n, links);
  for (let item = 0; item < n; item++) {
    let story = item;
    onStep({ kind: 'opened', item, story, merged: story });
    const mine = new Map<number, number>();
    for (let i = earlier.starts[item]!; i < earlier.starts[item + 1]!; i++) {
      const other = storyOf(earlier.others[i]!);
      mine.set(other, (mine.get(other) ?? 0) + earlier.affinities[i]!);
    }
    if (mine.size === 0) continue;
    sums[item] = mine;
    for (const [other, sum] of mine) (sums[other] ??= new Map()).set(item, sum);
    for (;;) {
      const [nearest, mean] = nearestTo(story, sums[story]!, sizes);
      if (mean < cut) break;
      const [kept, gone] = [Math.min(story, nearest), Math.max(story, nearest)];
      const kind = sizes[story] === 1 && gone === item ? 'joined' : 'merged';
      heights[kept] = Math.min(heights[kept]!, heights[gone]!, mean);
      joinSums(kept, gone, sums);
      sizes[kept]! += sizes[gone]!;
      parents[gone] = kept;
      story = kept;
      onStep({ kind, item, story: kept, merged: gone });
    }
  }
  const labels = Uint32Array.from({ length: n }, (_, item) => storyOf(item));
  const height = heights.map((value, item) => (sizes[item]! > 1 && labels[item] === item ? value : 0));
  for (let item = 0; item < n; item++)
    if (labels[item] === item && sums[item] !== undefined) next[item] = nearestTo(item, sums[item]!, sizes)[1];
  return { labels, height, next };
}

/** The story of the highest mean; of equals the one that opened first. */
function nearestTo(story: number, sums: ReadonlyMap<number, number>, sizes: Float64Array): [number, number] {
  let nearest = -1;
  let best = 0;
  for (const [other, sum] of sums) {
    const mean = sum / (sizes[story]! * sizes[other]!);
    if (mean < best || (mean === best && other > nearest)) continue;
    nearest = other;
    best = mean;
  }
  return [nearest, best];
}

function joinSums(kept: number, gone: number, sums: (Map<number, number> | undefined)[]): void {
  const into = sums[kept]!;
  into.delete(gone);
  for (const [other, sum] of sums[gone]!) {
    if (other === kept) continue;
    const total = (into.get(other) ?? 0) + sum;
    into.set(other, total);
    const back = sums[other]!;
    back.delete(gone);
    back.set(kept, total);
  }
  sums[gone] = undefined;
}

/** Of each item its links to items before it. */
function earlierLinks(n: number, { a, b, affinity }: Link): { starts: Uint32Array; others: Uint32Array; affinities: Float64Array } {
  const starts = new Uint32Array(n + 2);
  for (let pair = 0; pair < a.length; pair++) starts[Math.max(a[pair]!, b[pair]!) + 2]!++;
  for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const others = new Uint32Array(a.length);
  const affinities = new Float64Array(a.length);
  for (let pair = 0; pair < a.length; pair++) {
    const at = starts[Math.max(a[pair]!, b[pair]!) + 1]!++;
    others[at] = Math.min(a[pair]!, b[pair]!);
    affinities[at] = affinity[pair]!;
  }
  return { starts, others, affinities };
}
