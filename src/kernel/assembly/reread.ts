// Reading an article a second time, for exact figures and signatures: from its bytes to its words.
import { foldNothing, foldPlain } from './fold';
import { scanLine, source, textLength, hashSource } from './scan';
import { findWords, hashWords } from './words';

/** Source hash of the article that was read last. */
export let lastSource: u32 = 0;

/** The words of the JSON line [at, end). Returns how many, or -1: unsure. The bytes behind `end` must be a line feed and padding. */
export function rereadLine(at: usize, end: usize): i32 {
  if (!scanLine(at, end)) return -1;
  lastSource = source;
  return findWords(textLength);
}

/** The words of UTF-8 text. Returns how many, or -1: the text must be folded by JavaScript. */
export function rereadText(text: usize, bytes: usize, folded: bool, sourceAt: usize, sourceBytes: u32): i32 {
  const length = folded ? foldNothing(text, text + bytes) : foldPlain(text, text + bytes);
  lastSource = sourceBytes ? hashSource(sourceAt, sourceBytes) : 0;
  return length < 0 ? -1 : findWords(length);
}

/** Hashes the words found, as `hashParagraphs` and `markFurniture` need them. */
export function hashFoundWords(words: i32): void {
  hashWords(words);
}
