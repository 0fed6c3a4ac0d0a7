import { hashText, mix32, mix64, u32, u64 } from './hash.js';

/** Words in a shingle of the exact figures, and of the sketches. */
export const width = 5;
export const sketchWidth = 7;

const base = 0x9e3779b1n;
const wideBase = 0x9e3779b97f4a7c15n;
const pad = 0x51ed270bn;

/** The runs of `size` words, as text; one shorter run where there are not as many words. */
export function shingleTexts(words: readonly string[], size = width): string[] {
  if (words.length === 0) return [];
  if (words.length < size) return [words.join(' ')];
  return Array.from({ length: words.length - size + 1 }, (_, i) => words.slice(i, i + size).join(' '));
}

/** The 64-bit hashes of all shingles, repeated ones included. */
export function wideShingles(words: readonly string[]): bigint[] {
  const hashes = words.map(hashText);
  const polynomial = (values: readonly bigint[]): bigint => values.reduce((sum, value) => u64(sum * wideBase + value), 0n);
  if (hashes.length === 0) return [];
  // Too few words are told from as many others by their number, which takes the place of the fifth.
  if (hashes.length < width) return [mix64(polynomial([...hashes, BigInt(hashes.length)]))];
  return Array.from({ length: hashes.length - width + 1 }, (_, i) => mix64(polynomial(hashes.slice(i, i + width))));
}

/** A shingle of a sketch: its 32-bit hash, and the 40-bit key of its posting. */
export interface SketchShingle {
  hash: bigint;
  key: bigint;
}

/** The shingles of the sketch, in order, repeated ones included. */
export function sketchShingles(words: readonly string[]): SketchShingle[] {
  const hashes = words.map((word) => hashText(word) >> 32n);
  if (hashes.length === 0) return [];
  while (hashes.length < sketchWidth) hashes.push(pad);
  return Array.from({ length: hashes.length - sketchWidth + 1 }, (_, i) => {
    const run = hashes.slice(i, i + sketchWidth);
    const hash = mix32(run.reduce((sum, value) => u32(sum * base + value), 0n));
    const check = u32(run[0]! * 0x85ebca6bn + run[3]! * 0xc2b2ae35n + run[6]! * 0xcc9e2d51n) >> 24n;
    return { hash, key: (postingKey(hash) << 8n) | check };
  });
}

/** The upper 32 bits of a posting's key. */
export function postingKey(hash: bigint): bigint {
  return u32(hash * base);
}
