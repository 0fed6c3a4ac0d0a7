import type { Pairs } from './matrices.js';

/** One merge: the cluster of the smallest item `b` goes into that of the smallest item `a < b`. */
export interface Merge {
  /** Mean affinity of all pairs between the two. */
  height: number;
  a: number;
  b: number;
}

/** One in fixed point: sums of affinities are then exact, and do not depend on their order. */
const one = 2 ** 20;

/**
 * The tree of average link (Sokal & Michener 1958): from the given clusters on, the two of the highest mean affinity become one, until one is left or
 * only pairs are that must not meet. Of equal means the pair with the smallest item comes first, then that with the smaller second.
 *
 * Each row remembers its nearest, so time is `O(n^2)` but for rows that lose theirs.
 *
 * @param affinity n x n; rounded to 2^-20
 * @param start the cluster of every item to begin with; the smallest item names it
 * @param apart whether two of those clusters must not meet in one; told by their names
 */
export function linkTree(n: number, affinity: Pairs, start: readonly number[], apart?: (a: number, b: number) => boolean): Merge[] {
  const sums = new Float64Array(n * n);
  const sizes = new Float64Array(n);
  for (let i = 0; i < n; i++) sizes[start[i]!]!++;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [start[i]!, start[j]!];
      if (a === b) continue;
      const fixed = Math.round(affinity[i * n + j]! * one);
      sums[a * n + b]! += fixed;
      sums[b * n + a]! += fixed;
    }
  }
  const open = Array.from({ length: n }, (_, i) => i).filter((i) => sizes[i]! > 0);
  if (apart) for (const a of open) for (const b of open) if (a !== b && apart(a, b)) sums[a * n + b] = -Infinity;
  const nearest = new Int32Array(n).fill(-1);
  const means = new Float64Array(n).fill(-Infinity);
  for (const a of open) seek(a);

  const merges: Merge[] = [];
  while (open.length > 1) {
    let a = open[0]!;
    for (const row of open) if (means[row]! > means[a]!) a = row;
    if (means[a] === -Infinity) break;
    const b = nearest[a]!;
    merges.push({ height: means[a]! / one, a, b });
    open.splice(open.indexOf(b), 1);
    sizes[a]! += sizes[b]!;
    for (const c of open) {
      if (c === a) continue;
      const sum = sums[a * n + c]! + sums[b * n + c]!;
      sums[a * n + c] = sums[c * n + a] = sum;
    }
    for (const c of open) if (c === a || nearest[c] === a || nearest[c] === b) seek(c);
  }
  return merges;

  /** Finds the nearest of a cluster: the smallest item of the highest mean. The first row that holds the highest mean is the smaller of its two. */
  function seek(a: number): void {
    nearest[a] = -1;
    means[a] = -Infinity;
    for (const b of open) {
      if (b === a) continue;
      const mean = sums[a * n + b]! / (sizes[a]! * sizes[b]!);
      if (mean > means[a]) {
        means[a] = mean;
        nearest[a] = b;
      }
    }
  }
}

/** Labels after the first merges of a tree: the smallest item of every item's cluster. */
export function labelsAfter(start: readonly number[], merges: readonly Merge[], count: number): number[] {
  const into = new Map<number, number>();
  for (const { a, b } of merges.slice(0, count)) into.set(b, a);
  const rootOf = (name: number): number => {
    let root = name;
    for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
    return root;
  };
  return start.map(rootOf);
}
