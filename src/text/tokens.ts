import { fold, foldedWords, plainText } from './fold.js';

/** The words of a text as they are compared, and where each stands in it. */
export interface Tokens {
  /** Folded words, in order: those of `foldedWords`. */
  words: string[];
  /** UTF-16 code units into the text, an entry a word: where it begins, and ends. */
  starts: number[];
  ends: number[];
}

/** Runs that folding may part further, never join: what parts words before NFKC parts them after it. */
const run = /[\p{L}\p{N}\p{M}\p{So}\p{No}\p{Sk}]+/gu;

/**
 * The words of `text.slice(start, end)`, offsets into the whole text. A run of letters that folding turns into several words
 * (scripts without spaces, ligatures, fractions) gives each of them its own offsets where they can be told, otherwise the run's.
 */
export function tokensOf(text: string, start = 0, end = text.length): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  if (plainText.test(part)) addPlain(tokens, part.toLowerCase(), start);
  else for (const { index, 0: letters } of part.matchAll(run)) addRun(tokens, letters, start + index);
  return tokens;
}

/** The words of a text whose letters are a to z, in lower case: reading it unit by unit takes half the time of a pattern. */
function addPlain(tokens: Tokens, text: string, at: number): void {
  for (let i = 0; i < text.length; i++) {
    if (!isPlain(text.charCodeAt(i))) continue;
    const start = i;
    while (i < text.length && isPlain(text.charCodeAt(i))) i++;
    add(tokens, text.slice(start, i), at + start, at + i);
  }
}

/** Whether a code unit of a plain text in lower case is a letter or digit. */
const isPlain = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

function addRun(tokens: Tokens, letters: string, at: number): void {
  const words = foldedWords(letters);
  if (words.length === 1) {
    add(tokens, words[0]!, at, at + letters.length);
    return;
  }
  // Where folding keeps every length, offsets in the folded run are offsets in the run.
  const folded = fold(letters);
  let from = 0;
  for (const word of words) {
    const found = folded.length === letters.length ? folded.indexOf(word, from) : -1;
    if (found < 0) add(tokens, word, at, at + letters.length);
    else {
      add(tokens, word, at + found, at + found + word.length);
      from = found + word.length;
    }
  }
}

function add(tokens: Tokens, word: string, start: number, end: number): void {
  tokens.words.push(word);
  tokens.starts.push(start);
  tokens.ends.push(end);
}
