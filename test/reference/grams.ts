import { foldedWords } from '../../src/text/fold.js';
import { equivalents } from '../../src/text/equivalents.js';

/** The words of a text as they are matched: at each place the longest equivalent gives way to what stands for it. */
export function canonicalWords(text: string): string[] {
  const words = foldedWords(text);
  const canonical: string[] = [];
  for (let i = 0; i < words.length;) {
    const fitting = equivalents
      .filter(([written]) => written.every((word, n) => words[i + n] === word))
      .toSorted(([a], [b]) => b.length - a.length)[0];
    canonical.push(fitting?.[1] ?? words[i]!);
    i += fitting?.[0].length ?? 1;
  }
  return canonical;
}

/** How often each text has each run of `width` canonical words. */
export function runCounts(texts: readonly string[], width: number): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const [article, text] of texts.entries()) {
    const words = canonicalWords(text);
    for (let i = 0; i + width <= words.length; i++) {
      const run = words.slice(i, i + width).join(' ');
      const bearers = counts.get(run) ?? new Map<number, number>();
      bearers.set(article, (bearers.get(article) ?? 0) + 1);
      counts.set(run, bearers);
    }
  }
  return counts;
}
