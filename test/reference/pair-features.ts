/** Cosine of two lists of words, each weighing (1 + ln tf) times its weight. */
export function slowCosine(a: readonly string[], b: readonly string[], weightOf: (word: string) => number): number {
  const weigh = (words: readonly string[], word: string): number => {
    const count = words.filter((one) => one === word).length;
    return count === 0 ? 0 : (1 + Math.log(count)) * weightOf(word);
  };
  const words = [...new Set([...a, ...b])];
  const sum = (of: (word: string) => number): number => words.reduce((all, word) => all + of(word), 0);
  const lengths = Math.sqrt(sum((word) => weigh(a, word) ** 2) * sum((word) => weigh(b, word) ** 2));
  return lengths > 0 ? sum((word) => weigh(a, word) * weigh(b, word)) / lengths : 0;
}

/** How much of `a` is said in `b`: word by word the greatest likeness, weighted. */
export function slowCoverage(
  a: readonly string[],
  b: readonly string[],
  weightOf: (word: string) => number,
  likeness: (a: string, b: string) => number,
): number {
  const words = [...new Set(a)];
  const all = words.reduce((sum, word) => sum + weightOf(word), 0);
  if (all === 0) return 0;
  return words.reduce((sum, word) => sum + weightOf(word) * Math.max(0, ...b.map((other) => likeness(word, other))), 0) / all;
}
