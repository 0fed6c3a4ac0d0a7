/** The pairs of each item: item i's are `pairs[starts[i]]` up to `pairs[starts[i + 1]]`, in their order. */
export interface PairsByItem {
  starts: Uint32Array;
  pairs: Uint32Array;
}

/** Orders pairs by their items. */
export function pairsByItem(n: number, { a, b }: { a: Uint32Array; b: Uint32Array }): PairsByItem {
  // Counted two places on, so that filling moves every start to where it belongs.
  const starts = new Uint32Array(n + 2);
  for (let pair = 0; pair < a.length; pair++) {
    starts[a[pair]! + 2]!++;
    starts[b[pair]! + 2]!++;
  }
  for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const pairs = new Uint32Array(a.length * 2);
  for (let pair = 0; pair < a.length; pair++) {
    pairs[starts[a[pair]! + 1]!++] = pair;
    pairs[starts[b[pair]! + 1]!++] = pair;
  }
  return { starts, pairs };
}
