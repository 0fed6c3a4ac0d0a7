/** Two texts, by their places. */
export type Pair = readonly [number, number];

/** All pairs of a list. */
export function pairsWithin(members: readonly number[]): Pair[] {
  return members.flatMap((a, i) => members.slice(i + 1).map((b): Pair => [a, b]));
}

/** Each pair of different texts once, its smaller place first. */
export function distinctPairs(pairs: readonly Pair[]): Pair[] {
  const seen = new Map<string, Pair>();
  for (const [a, b] of pairs) if (a !== b) seen.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  return [...seen.values()];
}

/** What chains of pairs hold together, by their smallest places. */
export function chains(pairs: readonly Pair[]): number[][] {
  const parents = new Map<number, number>();
  const rootOf = (place: number): number => {
    let root = place;
    for (let above = parents.get(root) ?? root; above !== root; above = parents.get(root) ?? root) root = above;
    return root;
  };
  for (const pair of pairs) {
    for (const place of pair) if (!parents.has(place)) parents.set(place, place);
    const [x, y] = [rootOf(pair[0]), rootOf(pair[1])];
    parents.set(Math.max(x, y), Math.min(x, y));
  }
  const groups = new Map<number, number[]>();
  for (const place of [...parents.keys()].toSorted((x, y) => x - y)) {
    const root = rootOf(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}
