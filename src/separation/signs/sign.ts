import type { Passage } from '../passages.js';

/**
 * What marks a passage as taken out of another text.
 *
 * - `orphan-pronoun`: a pronoun that refers to nobody before it
 * - `orphan-connective`: a word that ties the passage to something that is not there
 * - `orphan-definite`: "the" with a thing that was not mentioned
 * - `short-name`: a name by its surname before it was given in full
 * - `spelling-change`: a name, or the English of one country, spelled otherwise than on the rest of the page
 * - `agency-mark`: an agency that was spoken to
 * - `dateline`: a dateline in the middle of a page
 * - `substitution`: an odd name put in the place of the usual one
 * - `reversed-quotes`: quotation marks turned round
 * - `quote-style`: straight quotation marks among curly ones, or the other way round
 * - `tense-change`: people "say" where on the rest of the page they "said"
 */
export type SignCode =
  | 'orphan-pronoun'
  | 'orphan-connective'
  | 'orphan-definite'
  | 'short-name'
  | 'spelling-change'
  | 'agency-mark'
  | 'dateline'
  | 'substitution'
  | 'reversed-quotes'
  | 'quote-style'
  | 'tense-change';

/** A visible mark of stitching. */
export interface Sign {
  code: SignCode;
  /** What a reader stumbles over, in one sentence about this passage. */
  message: string;
}

/** A page as the signs are looked for. */
export interface SignPage {
  /** The passages and their texts. */
  passages: readonly Passage[];
  texts: readonly string[];
  /** Numbers of the passages of the body. */
  body: readonly number[];
  /** Who printed it, where that is known. */
  outlet: string | undefined;
}

/** Called with every sign found: the number of the passage, and the sign. */
export type Report = (passage: number, sign: Sign) => void;
