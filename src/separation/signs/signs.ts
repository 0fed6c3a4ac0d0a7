import { shippedBackground } from '../../background/shipped.js';
import { languageCode } from '../../text/languages.js';
import type { Passage } from '../passages.js';
import { findReversedQuotes, findStyleChanges } from './house-style.js';
import { findNameSpellings, findShortNames } from './names.js';
import { findAgencyMarks, findSubstitutions } from './provenance.js';
import { findOrphans, tieTo } from './references.js';
import type { Sign, SignPage } from './sign.js';

/** What is known of a page beside its passages. */
export interface SignOptions {
  /** BCP 47. Default English; of other languages only marks of printing are looked for. */
  language?: string | undefined;
  /** Who printed it. */
  outlet?: string | undefined;
}

/** The signs of stitching in each passage of a page, by its text alone. Each code at most twice in a passage. */
export function signsOf(text: string, passages: readonly Passage[], { language, outlet }: SignOptions = {}): Sign[][] {
  const signs: Sign[][] = passages.map(() => []);
  const report = (i: number, sign: Sign): void => {
    const there = signs[i]!;
    if (there.every(({ message }) => message !== sign.message) && there.filter(({ code }) => code === sign.code).length < 2)
      there.push(sign);
  };
  const page: SignPage = {
    passages,
    texts: passages.map(({ start, end }) => text.slice(start, end)),
    body: [...passages.keys()].filter((i) => passages[i]!.kind === 'body'),
    outlet,
  };
  findReversedQuotes(page, report);
  if (language !== undefined && languageCode(language) !== 'eng') return signs;
  const background = shippedBackground();
  const familiar = (word: string): number => background.documentFrequency(word);
  findOrphans(page, report);
  findShortNames(page, familiar, report);
  findStyleChanges(page, report);
  findNameSpellings(page, familiar, report);
  findAgencyMarks(page, report);
  findSubstitutions(page, report);
  return signs;
}

/**
 * What the strands bring to light: words that tie a passage to the one before it, which tells another story.
 *
 * @param strands of each passage; `null` where it has none
 */
export function signsBetween(text: string, passages: readonly Passage[], strands: readonly (string | null)[]): (Sign | undefined)[] {
  let before: string | null = null;
  return passages.map(({ start, end }, i) => {
    const strand = strands[i]!;
    if (strand === null) return undefined;
    const tied = before === null || before === strand ? undefined : tieTo(text.slice(start, end));
    before = strand;
    if (tied === undefined) return undefined;
    const what = tied.code === 'orphan-pronoun' ? 'refers to nobody in' : 'does not go on from';
    return { code: tied.code, message: `“${tied.word}” ${what} the passage before it, which tells another story.` };
  });
}
