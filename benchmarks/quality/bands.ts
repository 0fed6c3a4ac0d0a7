import type { AlikePair } from '../recall/all-pairs.js';

/** Pairs of one kind. */
export interface Band {
  label: string;
  has: (pair: AlikePair) => boolean;
}

const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

function cut(label: string, figure: (pair: AlikePair) => number): Band[] {
  return edges.map((from, i) => {
    const to = edges[i + 1] ?? Infinity;
    return {
      label: to === Infinity ? `${label} = 1` : `${label} ${from} to ${to}`,
      has: (pair) => figure(pair) >= from && figure(pair) < to,
    };
  });
}

/** By Jaccard similarity, from .5 to 1. */
export const jaccardBands: readonly Band[] = cut('J', ({ jaccard }) => jaccard);

/** By containment, from .5 to 1, of pairs that Jaccard similarity would not show: it is below .5. */
export const containmentBands: readonly Band[] = cut('C', ({ containment }) => containment).map(({ label, has }) => ({
  label: `${label}, J < .5`,
  has: (pair) => pair.jaccard < 0.5 && has(pair),
}));

/** What is a copy by the thresholds. */
export const copyBands: readonly Band[] = [
  { label: 'J >= .7', has: ({ jaccard }) => jaccard >= 0.7 },
  { label: 'C >= .8', has: ({ containment }) => containment >= 0.8 },
];

/** How many of some things an engine found. */
export interface Found {
  all: number;
  found: number;
}

/** Of the pairs of a band: those in one group. */
export function countBand({ has }: Band, pairs: readonly AlikePair[], groupOf: Int32Array): Found {
  const count = { all: 0, found: 0 };
  for (const pair of pairs) {
    if (!has(pair)) continue;
    count.all++;
    if (together(groupOf, pair.a, pair.b)) count.found++;
  }
  return count;
}

/** Whether two articles are in one group; `groupOf` is -1 for those in none. */
export function together(groupOf: Int32Array, a: number, b: number): boolean {
  return groupOf[a]! >= 0 && groupOf[a] === groupOf[b];
}

export function addFound(counts: readonly Found[]): Found {
  return counts.reduce((sum, { all, found }) => ({ all: sum.all + all, found: sum.found + found }), { all: 0, found: 0 });
}
