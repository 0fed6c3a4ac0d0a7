import { UnstitchError } from '../errors.js';
import { TermCounts } from './term-counts.js';

/** Of one language of an archive: in how many of its articles each term occurs. */
export interface TermFrequencies {
  /** ISO 639-3 code. */
  language: string;
  /** Articles that were counted. */
  articles: number;
  /** Ascending. */
  hashes: Uint32Array;
  /** Articles with each of them. */
  frequencies: Uint32Array;
}

/** Frequencies as bytes: u32 articles and terms, the gaps between hashes, then the frequencies, both as variable-length numbers. */
export function packFrequencies({ articles, hashes, frequencies }: TermFrequencies): Uint8Array {
  const bytes = new Uint8Array(8 + hashes.length * 10);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, articles, true);
  view.setUint32(4, hashes.length, true);
  let at = 8;
  const put = (value: number): void => {
    for (; value > 127; value = Math.floor(value / 128)) bytes[at++] = (value % 128) + 128;
    bytes[at++] = value;
  };
  let last = 0;
  for (const hash of hashes) {
    put(hash - last);
    last = hash;
  }
  for (const frequency of frequencies) put(frequency);
  return bytes.slice(0, at);
}

/** The reverse. @throws UnstitchError `internal` for bytes that are none: their digest was checked before. */
export function unpackFrequencies(language: string, bytes: Uint8Array): TermFrequencies {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const articles = view.getUint32(0, true);
  const terms = view.getUint32(4, true);
  let at = 8;
  const take = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new UnstitchError('internal', 'the frequencies of a background end too early');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const hashes = new Uint32Array(terms);
  const frequencies = new Uint32Array(terms);
  let last = 0;
  for (let i = 0; i < terms; i++) {
    last += take();
    hashes[i] = last;
  }
  for (let i = 0; i < terms; i++) frequencies[i] = take();
  return { language, articles, hashes, frequencies };
}

/** Frequencies to be looked up by hash. */
export function indexed({ hashes, frequencies }: TermFrequencies): TermCounts {
  const counts = new TermCounts(hashes.length);
  for (let i = 0; i < hashes.length; i++) counts.add(hashes[i]!, frequencies[i]);
  return counts;
}
