/**
 * Folding, code point by code point: the slow twin of src/text/fold.ts and of the kernel's fold and words.
 *
 * A word is a run of letters, digits and marks that begins with a letter or digit; a letter of a script without spaces is a word of
 * its own, with the marks behind it.
 */
export function slowFoldedWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let alone = false;
  const close = (): void => {
    if (word !== '') words.push(word);
    word = '';
    alone = false;
  };
  for (const character of text.normalize('NFKC').toLowerCase()) {
    if (/\p{M}/u.test(character)) {
      // A mark continues a word, and begins none.
      if (word !== '') word += character;
    } else if (!/[\p{L}\p{N}]/u.test(character)) close();
    else if (standsAlone(character)) {
      close();
      word = character;
      alone = true;
    } else {
      if (alone) close();
      word += character;
    }
  }
  close();
  return words;
}

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));

function standsAlone(character: string): boolean {
  return scripts.some((script) => script.test(character)) && /[\p{L}\p{Nl}]/u.test(character);
}
