import { sketchShingles } from './shingles.js';

/** Entries that a sketch is expected to have at least, where there are as many shingles. */
export const fewest = 12;

/** The bound for an article of `count` shingles: doubled until `fewest` are expected below it. */
export function boundFor(count: number, bound: number): number {
  let wide = bound;
  while (count * wide < fewest * 2 ** 32 && wide < 0xffff_ffff) wide *= 2;
  return Math.min(wide, 0xffff_ffff);
}

/** The keys of an article's sampled shingles, ascending, each once: those whose hash is below the bound for its length. */
export function sampledKeys(words: readonly string[], bound: number): bigint[] {
  const shingles = sketchShingles(words);
  const wide = BigInt(boundFor(shingles.length, bound));
  const keys = shingles.filter(({ hash }) => hash < wide).map(({ key }) => key);
  return [...new Set(keys)].toSorted(ascending);
}

export function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
