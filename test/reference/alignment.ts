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

/**
 * The window of words [from, to) that holds most of a passage's weight, each word as often as the passage has it: the first of the heaviest, and behind
 * it as many further places as hold the same. Every window is weighed anew.
 */
export function heaviestWindow(
  passage: readonly number[],
  article: readonly number[],
  weight: (word: number) => number,
): { from: number; to: number } {
  const length = Math.ceil(passage.length * 1.3) + 3;
  const weighed = article.map((_, end) => {
    const left = [...passage];
    let sum = 0;
    for (const word of article.slice(Math.max(end + 1 - length, 0), end + 1)) {
      const at = left.indexOf(word);
      if (at < 0) continue;
      left.splice(at, 1);
      sum += weight(word);
    }
    return sum;
  });
  const most = Math.max(...weighed);
  if (most === 0) return { from: 0, to: 0 };
  const first = weighed.indexOf(most);
  let last = first;
  while (weighed[last + 1] === most) last++;
  return { from: Math.max(first + 1 - length, 0), to: last + 1 };
}
