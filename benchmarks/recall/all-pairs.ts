/** Two texts, by their places in a list, and how alike they are; `a` is the smaller place. */
export interface AlikePair {
  a: number;
  b: number;
  /** Shared shingles over the union. */
  jaccard: number;
  /** Shared shingles over the smaller set. */
  containment: number;
}

export function jaccardOf(a: number, b: number, shared: number): number {
  return shared === 0 ? 0 : shared / (a + b - shared);
}

export function containmentOf(a: number, b: number, shared: number): number {
  return shared === 0 ? 0 : shared / Math.min(a, b);
}

/**
 * Every pair of sets whose containment is `least` or more (Jaccard is never above it): by brute force, every set with every other that
 * shares a member. Nothing is sampled or left out.
 *
 * @param sets distinct numbers, in any order
 * @param least above 0, at most 1
 */
export function alikePairs(sets: readonly Uint32Array[], least: number): AlikePair[] {
  const holders = new Map<number, number[]>();
  const pairs: AlikePair[] = [];
  const shared = new Uint32Array(sets.length);
  for (let b = 0; b < sets.length; b++) {
    const set = sets[b]!;
    const met: number[] = [];
    for (const member of set) {
      const before = holders.get(member);
      if (before === undefined) {
        holders.set(member, [b]);
        continue;
      }
      for (const a of before) if (shared[a]!++ === 0) met.push(a);
      before.push(b);
    }
    for (const a of met) {
      const size = sets[a]!.length;
      const containment = containmentOf(size, set.length, shared[a]!);
      if (containment >= least) pairs.push({ a, b, jaccard: jaccardOf(size, set.length, shared[a]!), containment });
      shared[a] = 0;
    }
  }
  return pairs;
}
