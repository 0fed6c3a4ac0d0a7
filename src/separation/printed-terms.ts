import { foldedWords } from '../text/fold.js';

/** A word as it is printed: an apostrophe between letters does not end it. */
const printed = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
const possessive = /['’]s$/iu;

/**
 * Folded words as the texts print them, most frequent form first, of equals the one that comes first; words that are parts of one printed word are
 * told once (“Shi’ite”). Words that are printed nowhere stay as they are.
 *
 * @param terms folded words, the most telling first
 * @param texts where they come from
 * @param most how many are told
 */
export function printedTerms(terms: readonly string[], texts: readonly string[], most: number): string[] {
  const wanted = new Set(terms);
  const forms = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const [whole] of text.matchAll(printed)) {
      const form = whole.replace(possessive, '');
      for (const word of foldedWords(form)) {
        if (!wanted.has(word)) continue;
        const counts = forms.get(word) ?? new Map<string, number>();
        forms.set(word, counts.set(form, (counts.get(form) ?? 0) + 1));
      }
    }
  }
  const told = terms.map((term) => {
    let best = term;
    let times = 0;
    for (const [form, count] of forms.get(term) ?? []) if (count > times) [best, times] = [form, count];
    return best;
  });
  return [...new Set(told)].slice(0, most);
}
