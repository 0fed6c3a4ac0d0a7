/** Weight of the heaviest common subsequence of two lists of words, by trying at every pair whether to take or to leave it. */
export function heaviestCommon(a: readonly number[], b: readonly number[], weight: (word: number) => number): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const key = `${i} ${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const taken = a[i] === b[j] ? weight(a[i]!) + from(i + 1, j + 1) : 0;
    const best = Math.max(taken, from(i + 1, j), from(i, j + 1));
    known.set(key, best);
    return best;
  };
  return from(0, 0);
}
