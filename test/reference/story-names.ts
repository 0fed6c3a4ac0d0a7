import type { WordScanner } from '../../src/text/word-scanner.js';
import { wordFlag } from '../../src/text/word-scanner.js';
import { joinedHash } from '../../src/text/term-hash.js';
import { block, termHash } from '../../src/text/terms.js';

interface Candidate {
  hash: number;
  words: number[];
  score: number;
  times: number;
  form: string;
  opens: boolean;
}

/** The terms of a story, as its article writes them: all candidates as objects, sorted. `scoreOf`: what a term says before its kind is looked at. */
export function slowNames(
  scanner: WordScanner,
  { title, text }: { title?: string | null | undefined; text: string },
  isStop: (hash: number) => boolean,
  scoreOf: (hash: number) => number,
): string[] {
  const candidates = new Map<number, Candidate>();
  const texts = [...(typeof title === 'string' ? [[title, 1.5] as const] : []), [text.slice(0, 1500), 1] as const];
  for (const [part, weight] of texts) {
    scanner.scan(part);
    const { scanned } = scanner;
    const words = Array.from({ length: scanner.count }, (_, i) => ({
      hash: scanner.hashes[i]!,
      start: scanner.starts[i]!,
      end: scanner.ends[i]!,
      content: !isStop(scanner.hashes[i]!),
      has: (flag: keyof typeof wordFlag): boolean => (scanner.flags[i]! & wordFlag[flag]) !== 0,
    }));
    const namePart = (i: number): boolean => words[i]!.has('capital') && words[i]!.content;
    const add = (from: number, to: number, hash: number, kind: number): void => {
      const form = scanned.slice(words[from]!.start, words[to - 1]!.end).replaceAll(/\s+/gu, ' ');
      const opens = to - from === 1 && words[from]!.has('opening');
      const known = candidates.get(hash);
      if (known === undefined) {
        candidates.set(hash, {
          hash,
          words: words.slice(from, to).map((word) => word.hash),
          score: scoreOf(hash) * kind * weight,
          times: 1,
          form,
          opens,
        });
        return;
      }
      known.times++;
      if (known.opens && !opens) Object.assign(known, { form, opens });
    };
    words.forEach((word, i) => {
      if (word.has('digit') || !word.content) return;
      const next = words[i + 1];
      if (word.has('whole')) {
        if (next !== undefined && next.has('whole') && !next.has('parted') && next.content)
          add(i, i + 2, termHash(joinedHash(word.hash, next.hash), block.pairs), 1.2);
        return;
      }
      if (word.end - word.start < 3) return;
      add(i, i + 1, word.hash, 1);
      if (!word.has('capital') || (i > 0 && !word.has('parted') && namePart(i - 1))) return;
      let to = i + 1;
      while (to < words.length && to - i < 4 && !words[to]!.has('parted') && namePart(to)) to++;
      if (to - i < 2) return;
      const run = words.slice(i + 1, to).reduce((hash, { hash: last }) => joinedHash(hash, last), word.hash);
      add(i, to, termHash(run, block.names), 1.6);
    });
  }
  const ranked = [...candidates.values()]
    .filter(({ score }) => score > 0)
    .map((candidate) => ({ ...candidate, score: candidate.score * (1 + Math.log(candidate.times)) }))
    .toSorted((a, b) => b.score - a.score || a.hash - b.hash);
  const terms: string[] = [];
  const used = new Set<number>();
  for (const { words, form } of ranked) {
    if (terms.length === 8) break;
    if (words.some((word) => used.has(word))) continue;
    for (const word of words) used.add(word);
    terms.push(form);
  }
  return terms;
}
