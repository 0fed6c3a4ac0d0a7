/** Letters of scripts that put no spaces between words: each is a word of its own. */
const whole = String.raw`[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]&&[\p{L}\p{Nl}]]`;
const wholeLetter = new RegExp(`^${whole}$`, 'v');
const word = new RegExp(String.raw`${whole}\p{M}*|[[\p{L}\p{N}]--${whole}][[\p{L}\p{N}\p{M}]--${whole}]*`, 'gv');

/** Texts in which no letter but a to z folds to a letter, and nothing else to one. */
export const plainText = /^[\0-\x7f’‘“”–—…]*$/u;
const plainWord = /[a-z0-9]+/g;

/** Whether the code point is a word of its own (see {@link foldedWords}). */
export function isWholeWord(character: string): boolean {
  return wholeLetter.test(character);
}

/** A text as it is compared: Unicode's compatibility composition (NFKC), in lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * The words of a text, folded: runs of letters, digits and combining marks that begin with a letter or digit. In scripts without
 * spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) every letter with its marks is a word.
 */
export function foldedWords(text: string): string[] {
  return (plainText.test(text) ? text.toLowerCase().match(plainWord) : fold(text).match(word)) ?? [];
}

/** The words of a text that is folded already, with their places in it. */
export function* foldedMatches(folded: string): Generator<{ word: string; index: number; whole: boolean }, void, undefined> {
  for (const match of folded.matchAll(word)) {
    const [found] = match;
    yield { word: found, index: match.index, whole: wholeLetter.test(String.fromCodePoint(found.codePointAt(0)!)) };
  }
}

/** The folded words parted by spaces, one line for each line of the text: what the kernel takes where it cannot fold by itself. */
export function foldedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => foldedWords(line).join(' '))
    .join('\n');
}
