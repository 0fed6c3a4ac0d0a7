import type { Aligner } from './alignment.js';
import type { NumberedArticle } from './numbered-article.js';
import type { Fit } from './attribution.js';
import type { PassageWords } from './page-words.js';
import type { Passage } from './passages.js';

/** Words that a part must have to be told from a change of words. */
const fewestWords = 6;
/** What the part's own source must hold of it: in sequence, and without a break. */
const leastSequence = 0.75;
const fewestInRow = 5;

/** What is needed to look for the source of part of a passage. */
export interface PartSearch {
  aligner: Aligner;
  /** Numbers of the words of each passage, and of an article. */
  numbers: readonly Int32Array[];
  numbered: (article: number) => NumberedArticle;
  /** The article with most runs of three words of a part. */
  propose: (hashes: Uint32Array) => number | undefined;
}

/** Whether the words [from, to) of a passage, which its source does not hold, are from another article. */
function fromElsewhere(
  { aligner, numbers, numbered, propose }: PartSearch,
  words: PassageWords,
  i: number,
  fit: Fit,
  from: number,
  to: number,
): boolean {
  if (to - from < fewestWords) return false;
  const article = propose(words.hashes.slice(from, to));
  if (article === undefined || article === fit.article) return false;
  const alignment = aligner.align(numbers[i]!.subarray(from, to), numbered(article));
  return alignment !== undefined && alignment.sequence >= leastSequence && alignment.run >= fewestInRow;
}

/**
 * Parts sentences that were made of two: one end stands in the passage's source, the other end in another article. Returns the passages, those
 * parted in two; the same array where none was.
 */
export function partSplices(
  text: string,
  passages: readonly Passage[],
  words: readonly PassageWords[],
  fits: readonly (Fit | undefined)[],
  search: PartSearch,
): readonly Passage[] {
  let parted = false;
  const parts = passages.flatMap((passage, i): Passage[] => {
    const fit = fits[i];
    const own = words[i]!;
    if (fit === undefined || passage.kind !== 'body') return [passage];
    const { first, last } = fit.alignment.passage;
    const behind = last + 1;
    const cut = fromElsewhere(search, own, i, fit, behind, own.hashes.length)
      ? behind
      : fromElsewhere(search, own, i, fit, 0, first)
        ? first
        : undefined;
    if (cut === undefined) return [passage];
    parted = true;
    return partAt(text, passage, own.starts[cut]!);
  });
  return parted ? parts : passages;
}

/** Parts a passage where a word begins; marks that open before the word go with it. */
function partAt(text: string, passage: Passage, word: number): Passage[] {
  let start = word;
  while (start > passage.start && /["“‘«„([]/u.test(text[start - 1]!)) start--;
  let end = start;
  while (end > passage.start && /\s/u.test(text[end - 1]!)) end--;
  return end === passage.start
    ? [passage]
    : [
        { ...passage, end },
        { ...passage, start },
      ];
}
