/** What a reader would stumble over, in one line each. */
const explanations: Record<string, string> = {
  'orphan-pronoun': 'It speaks of “he”, “she” or “they”, and nobody was named before.',
  'short-name': 'It calls somebody by a surname alone who was never introduced on this page.',
  'spelling-change': 'A name or word is spelt otherwise than elsewhere on this page.',
  'reversed-quotes': 'A quotation opens or closes with the wrong mark, as when quotation marks are replaced by a program.',
};

/** The sign as a heading: `orphan pronoun`. */
export function signName(sign: string): string {
  return sign.replaceAll('-', ' ');
}

/** What a sign means, in one sentence; empty where it is not known here. */
export function explanationOf(sign: string): string {
  return explanations[sign] ?? '';
}
