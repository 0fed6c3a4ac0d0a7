/** A posting: 40 bits of key above 24 bits of article. */
export function posting(key: bigint, article: number): bigint {
  return (key << 24n) | BigInt(article);
}

/** What is left of a posting's key when it is packed: of the eight bits of its check, two. */
export function packedKey(key: bigint): bigint {
  return ((key >> 8n) << 8n) | (key & 3n);
}

/** Which of 64 partitions a key belongs to: the lowest bits of its hash. */
export function partitionOf(key: bigint): number {
  return Number((key >> 8n) & 63n);
}

export interface CountedPair {
  a: number;
  b: number;
  shared: number;
}

/** Every pair of articles once, with the sum of its counts, by article; none of an article with itself. */
export function slowMerge(pairs: readonly CountedPair[]): CountedPair[] {
  const sums = new Map<string, CountedPair>();
  for (const { a, b, shared } of pairs) {
    if (a === b) continue;
    const known = sums.get(`${a} ${b}`);
    if (known === undefined) sums.set(`${a} ${b}`, { a, b, shared });
    else known.shared += shared;
  }
  return [...sums.values()].map((pair) => ({ ...pair, shared: Math.min(pair.shared, 65_535) })).toSorted((x, y) => x.a - y.a || x.b - y.b);
}

/** An article as the lists know it. */
export interface Listed {
  words: number;
  /** Upper half of the hash of its id. */
  idHash: number;
  alive: boolean;
}

/** All pairs of articles that share a key, where it is shared by up to `most`; beyond that a star around the longest, and a chain by id hash. */
export function slowPairs(keys: ReadonlyMap<bigint, readonly number[]>, articles: readonly Listed[], most: number): CountedPair[] {
  const pairs: CountedPair[] = [];
  const add = (x: number, y: number): number => pairs.push({ a: Math.min(x, y), b: Math.max(x, y), shared: 1 });
  for (const owners of keys.values()) {
    const alive = owners.filter((article) => articles[article]!.alive);
    if (alive.length <= most) {
      for (const [i, x] of alive.entries()) for (const y of alive.slice(i + 1)) add(x, y);
      continue;
    }
    const [centre, ...others] = alive.toSorted(
      (x, y) => articles[y]!.words - articles[x]!.words || articles[y]!.idHash - articles[x]!.idHash,
    );
    const chain = others.toSorted((x, y) => articles[x]!.idHash - articles[y]!.idHash);
    for (const [i, article] of chain.entries()) {
      add(centre!, article);
      if (i > 0 && alive.length <= 1024) add(chain[i - 1]!, article);
    }
  }
  return slowMerge(pairs);
}
