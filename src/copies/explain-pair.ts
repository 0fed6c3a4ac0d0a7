import { foldedWords } from '../text/fold.js';
import { fewestContained } from './find.js';
import type { Thresholds } from './similarity.js';
import { containmentOf, jaccardOf } from './similarity.js';
import { shingleWidth } from './sketching.js';
import { fewestOwnWords, ownSimilarity, smallestOwnShare } from './verify.js';

/** Shingles of two articles, and what follows from their numbers. */
export interface PairFigures {
  /** Distinct shingles of each, and those in both. */
  a: number;
  b: number;
  shared: number;
  jaccard: number;
  /** Of the smaller set. */
  containment: number;
}

/** Why two articles are tied, or are not. */
export type PairReason =
  /** The same words in the same order. */
  | 'exact'
  /** A threshold is reached. */
  | 'jaccard'
  | 'containment'
  /** No threshold is reached; or only that of containment, by a text that is too short for it. */
  | 'unlike'
  | 'too_short'
  /** Pages of one outlet that are alike by their furniture alone. */
  | 'furniture_alone'
  /** Copies, once each outlet's furniture is left out. */
  | 'under_furniture';

/** The verdict on two articles, with all that it rests on. */
export interface PairVerdict {
  tied: boolean;
  reason: PairReason;
  /** Of the whole texts: what is reported. */
  whole: PairFigures;
  /** Of the texts without furniture, where furniture decided. */
  own: PairFigures | undefined;
  /** Paragraphs of furniture on each page. */
  furniture: { a: string[]; b: string[] };
}

/** One of the two: its text, its outlet, and which of its folded words are furniture (see `furnitureMarks`). */
export interface PairSide {
  text: string;
  outlet: string;
  marks: Uint8Array;
}

/**
 * Judges two articles as the verification does, but slowly, from their texts alone, and says why.
 *
 * @param thresholds Jaccard similarity and containment from which two articles are copies, 0 to 1.
 */
export function explainPair(first: PairSide, second: PairSide, thresholds: { threshold: number; containment: number }): PairVerdict {
  const [a, b] = [pageOf(first), pageOf(second)];
  const limits = { jaccard: thresholds.threshold, containment: thresholds.containment, fewestContained };
  const tied = (figures: PairFigures): boolean => isTie(figures, limits);
  const whole = figuresOf(allWords(a), allWords(b));
  const furniture = { a: furnitureOf(a), b: furnitureOf(b) };
  const verdict = { whole, furniture };

  const alike = tied(whole);
  const sameOutlet = first.outlet !== '' && first.outlet === second.outlet;
  const left = leftOut(a, b, sameOutlet);
  if (sameOutlet === alike && left.a.size + left.b.size > 0) {
    const [ownA, ownB] = [allWords(a, left.a), allWords(b, left.b)];
    if (!saysLittle(ownA.length, allWords(a).length) && !saysLittle(ownB.length, allWords(b).length)) {
      const own = figuresOf(ownA, ownB);
      if (sameOutlet && own.containment < ownSimilarity) {
        return { ...verdict, own, tied: false, reason: 'furniture_alone' };
      }
      if (!sameOutlet && tied(own)) return { ...verdict, own, tied: true, reason: 'under_furniture' };
    }
  }
  return { ...verdict, own: undefined, tied: alike, reason: reasonOf(a, b, whole, alike, limits) };
}

/** Whether figures reach a threshold. */
function isTie({ a, b, shared, jaccard, containment }: PairFigures, limits: Thresholds): boolean {
  if (shared === 0) return false;
  return jaccard >= limits.jaccard || (Math.min(a, b) >= limits.fewestContained && containment >= limits.containment);
}

function reasonOf(a: Page, b: Page, whole: PairFigures, alike: boolean, limits: { jaccard: number; containment: number }): PairReason {
  if (alike && allWords(a).join(' ') === allWords(b).join(' ')) return 'exact';
  if (whole.jaccard >= limits.jaccard && alike) return 'jaccard';
  if (alike) return 'containment';
  return whole.containment >= limits.containment && whole.shared > 0 ? 'too_short' : 'unlike';
}

interface Paragraph {
  text: string;
  words: string[];
  furniture: boolean;
}

type Page = readonly Paragraph[];

function pageOf({ text, marks }: PairSide): Page {
  let at = 0;
  return text.split('\n').map((line) => {
    const words = foldedWords(line);
    const furniture = words.length > 0 && marks[at] === 1;
    at += words.length;
    return { text: line.trim(), words, furniture };
  });
}

function allWords(page: Page, leftOut?: ReadonlySet<string>): string[] {
  return page.filter((paragraph) => !(paragraph.furniture && leftOut?.has(keyOf(paragraph)))).flatMap(({ words }) => words);
}

function furnitureOf(page: Page): string[] {
  return page.filter(({ furniture }) => furniture).map(({ text }) => text);
}

function keyOf({ words }: Paragraph): string {
  return words.join(' ');
}

/** Of one outlet's pages the furniture that both print is left out, of two outlets' pages each one's own. */
function leftOut(a: Page, b: Page, sameOutlet: boolean): { a: ReadonlySet<string>; b: ReadonlySet<string> } {
  const keys = (page: Page): Set<string> => new Set(page.filter(({ furniture }) => furniture).map(keyOf));
  const [mine, theirs] = [keys(a), keys(b)];
  if (!sameOutlet) return { a: mine, b: theirs };
  const both = new Set([...mine].filter((key) => theirs.has(key)));
  return { a: both, b: both };
}

function saysLittle(own: number, all: number): boolean {
  return own < fewestOwnWords || own < all * smallestOwnShare;
}

function figuresOf(first: readonly string[], second: readonly string[]): PairFigures {
  const [mine, theirs] = [shinglesOf(first), shinglesOf(second)];
  let shared = 0;
  for (const shingle of mine) if (theirs.has(shingle)) shared++;
  const [a, b] = [mine.size, theirs.size];
  return { a, b, shared, jaccard: jaccardOf(a, b, shared), containment: containmentOf(a, b, shared) };
}

/** All runs of five words; of fewer words, the one run that they are. */
function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + shingleWidth <= words.length; i++) shingles.add(words.slice(i, i + shingleWidth).join(' '));
  if (words.length > 0 && words.length < shingleWidth) shingles.add(words.join(' '));
  return shingles;
}

/** Runs of words, five or more, that stand in both texts, folded: the longest first, each once. */
export function sharedRuns(first: string, second: string): string[] {
  const words = foldedWords(first);
  const theirs = shinglesOf(foldedWords(second));
  const runs = new Set<string>();
  let start = 0;
  let end = 0;
  for (let i = 0; i + shingleWidth <= words.length; i++) {
    if (!theirs.has(words.slice(i, i + shingleWidth).join(' '))) continue;
    if (end < i + shingleWidth - 1) {
      if (end > start) runs.add(words.slice(start, end).join(' '));
      start = i;
    }
    end = i + shingleWidth;
  }
  if (end > start) runs.add(words.slice(start, end).join(' '));
  return [...runs].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
