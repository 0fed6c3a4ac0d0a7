import type { SignCode } from '../../separation/signs/sign.js';

/** What a reader would stumble over, in one line each. */
const explanations: Record<SignCode, string> = {
  'orphan-pronoun': 'It speaks of “he”, “she” or “they”, and nobody was named before.',
  'orphan-connective': 'It goes on from something that does not stand before it: “but”, “also”, “meanwhile”.',
  'orphan-definite': 'It speaks of “the” thing as if it were known, and this page has not mentioned it.',
  'short-name': 'It calls somebody by a surname alone who was never introduced on this page.',
  'spelling-change': 'A name or word is spelt otherwise than elsewhere on this page.',
  'agency-mark': 'It names an agency or outlet as only that outlet’s own report would.',
  dateline: 'It has a dateline, or stands after one, in the middle of a page.',
  substitution: 'An odd name stands where another is usual, as when a program replaces words.',
  'reversed-quotes': 'A quotation opens or closes with the wrong mark, as when quotation marks are replaced by a program.',
  'quote-style': 'Its quotation marks are of another style than those elsewhere on this page.',
  'tense-change': 'It reports in another tense than the passages around it.',
};

/** The sign as a heading: `orphan pronoun`. */
export function signName(sign: string): string {
  return sign.replaceAll('-', ' ');
}

/** What a sign means, in one sentence; empty where it is not known here. */
export function explanationOf(sign: string): string {
  return Object.hasOwn(explanations, sign) ? explanations[sign as SignCode] : '';
}
