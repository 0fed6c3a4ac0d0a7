import { foldedWords } from '../text/fold.js';
import type { Neighbour } from './neighbours.js';

/** What strands are made from. Everything is aligned with `passages`. */
export interface StrandInput {
  /** Texts of the passages of the body, in the order of the page. */
  passages: readonly string[];
  /** The paragraph each stands in. */
  paragraphs?: readonly number[] | undefined;
  /** The articles of a corpus that are nearest to each. */
  neighbours?: readonly (readonly Neighbour[])[] | undefined;
  /** What each one's source is called by; `null` where it has none. */
  sources?: readonly (string | null)[] | undefined;
  /** Codes of the signs of stitching met in each. */
  signs?: readonly (readonly string[])[] | undefined;
  /** How many strands there are, where that is known. */
  strands?: number | undefined;
  assume: 'stitched' | 'unknown';
}

export interface StrandResult {
  /** From 0, in the order in which they begin. */
  labels: number[];
  separable: boolean[];
  stitched: boolean;
  confidence: number;
  terms: string[][];
}

const threshold = 0.05;

/** Joins passages into strands: those of one source, then by average link of their words' cosines. */
export function strandsOf({ passages, sources, strands: wanted, assume }: StrandInput): StrandResult {
  const vectors = vectorsOf(passages);
  const groups: number[][] = [];
  const bySource = new Map<string, number[]>();
  for (const i of passages.keys()) {
    const source = sources?.[i] ?? null;
    const group = source === null ? undefined : bySource.get(source);
    if (group !== undefined) group.push(i);
    else {
      groups.push([i]);
      if (source !== null) bySource.set(source, groups.at(-1)!);
    }
  }
  const mean = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += dot(vectors[i]!, vectors[j]!);
    return sum / (a.length * b.length);
  };
  while (groups.length > 1 && groups.length <= 100) {
    let best = -1;
    let pair: [number, number] = [0, 1];
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const link = mean(groups[a]!, groups[b]!);
        if (link > best) [best, pair] = [link, [a, b]];
      }
    }
    if (wanted === undefined ? best < threshold : groups.length <= wanted) break;
    groups[pair[0]]!.push(...groups.splice(pair[1], 1)[0]!);
  }
  const stitched = false;
  const kept = assume === 'unknown' && bySource.size < 2 ? [passages.map((_, i) => i)] : groups;
  return result(kept, passages.length, vectors, stitched);
}

function result(groups: number[][], count: number, vectors: Map<string, number>[], stitched: boolean): StrandResult {
  const ordered = groups.map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const labels = Array.from({ length: count }, () => 0);
  for (const [label, group] of ordered.entries()) for (const i of group) labels[i] = label;
  const terms = ordered.map((group) => {
    const sums = new Map<string, number>();
    for (const i of group) for (const [word, weight] of vectors[i]!) sums.set(word, (sums.get(word) ?? 0) + weight);
    return [...sums]
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 5)
      .map(([word]) => word);
  });
  return { labels, separable: ordered.map(() => true), stitched, confidence: stitched ? 0.9 : 0.1, terms };
}

function vectorsOf(passages: readonly string[]): Map<string, number>[] {
  const words = passages.map((passage) => foldedWords(passage));
  const frequency = new Map<string, number>();
  for (const some of words) for (const word of new Set(some)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return words.map((some) => {
    const vector = new Map<string, number>();
    for (const word of some) vector.set(word, Math.log((passages.length + 1) / frequency.get(word)!));
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
