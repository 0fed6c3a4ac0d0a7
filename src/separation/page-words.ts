import { tokensOf } from '../text/tokens.js';
import type { Passage } from './passages.js';
import type { WordReader } from './word-reader.js';

/** A passage, or part of one, as it is matched. */
export interface PassageWords {
  /** Canonical word hashes, in order. */
  hashes: Uint32Array;
  /** UTF-16 code units into the page's text, an entry a canonical word. */
  starts: number[];
  ends: number[];
}

/** The words of every passage of a page, as they are matched. Equivalents never reach over the end of a passage. */
export function pageWords(text: string, passages: readonly Pick<Passage, 'start' | 'end'>[], reader: WordReader): PassageWords[] {
  const tokens = passages.map(({ start, end }) => tokensOf(text, start, end));
  const hashes = reader.hashes(tokens.flatMap(({ words }) => words));
  let at = 0;
  return tokens.map(({ words, starts, ends }) => {
    const { hashes: canonical, firsts, count } = reader.canon.apply(hashes.subarray(at, at + words.length));
    at += words.length;
    const passage: PassageWords = { hashes: canonical.slice(0, count), starts: [], ends: [] };
    for (let i = 0; i < count; i++) {
      passage.starts.push(starts[firsts[i]!]!);
      passage.ends.push(ends[firsts[i + 1]! - 1]!);
    }
    return passage;
  });
}
