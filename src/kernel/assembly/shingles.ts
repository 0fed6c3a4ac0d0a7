// Shingles: hashes of w consecutive words. Two kinds: 64 bits of five words, for exact figures, and 32 bits of seven, four at a time,
// for sketches. Seven words in a row are hardly ever shared by chance, and of a copy with a few words changed not many fewer
// survive than of five.
import { SHINGLES, WORDS } from './addresses';
import { mix32x4, mix64 } from './hash';
import { wordHash } from './words';

/** Words in a shingle. */
export const WIDTH = 5;
/** Words in a shingle of a sketch. Shorter articles are one such shingle, filled up with PAD. */
export const SKETCH_WIDTH = 7;
const PAD: u32 = 0x51ed270b;
const BASE: i32 = 0x9e3779b1;
const BASE_64: u64 = 0x9e3779b97f4a7c15;

/** How many shingles of `width` words `words` words make. */
// @ts-ignore: decorator
@inline
export function shingleCount(words: i32, width: i32): i32 {
  return words == 0 ? 0 : max(words - width + 1, 1);
}

/** Fills WORDS up to one shingle of a sketch; call before `shingles4`. */
export function padWords(words: i32): void {
  for (let i = words; i < SKETCH_WIDTH; i++) store<u32>(WORDS + (<usize>i << 2), PAD);
}

/** The four shingles of a sketch that begin at the word hashes at `at`: Horner's rule in four lanes over overlapping loads. */
// @ts-ignore: decorator
@inline
export function shingles4(at: usize): v128 {
  const base = i32x4.splat(BASE);
  let h = v128.load(at);
  h = i32x4.add(i32x4.mul(h, base), v128.load(at, 4));
  h = i32x4.add(i32x4.mul(h, base), v128.load(at, 8));
  h = i32x4.add(i32x4.mul(h, base), v128.load(at, 12));
  h = i32x4.add(i32x4.mul(h, base), v128.load(at, 16));
  h = i32x4.add(i32x4.mul(h, base), v128.load(at, 20));
  h = i32x4.add(i32x4.mul(h, base), v128.load(at, 24));
  return mix32x4(h);
}

/** The key of a shingle's posting: its hash, turned so that the keys of sampled shingles, whose hashes are small, spread over all bits. */
// @ts-ignore: decorator
@inline
export function postingKey(hash: u32): u32 {
  return hash * 0x9e3779b1;
}

/** All shingles of the sketch, to SHINGLES. Returns their number. */
export function hashShingles(words: i32): i32 {
  const count = shingleCount(words, SKETCH_WIDTH);
  padWords(words);
  for (let i = 0; i < count; i += 4) v128.store(SHINGLES + (<usize>i << 2), shingles4(WORDS + (<usize>i << 2)));
  return count;
}

/**
 * All 64-bit shingle hashes of the words found, to `to` (8 bytes each). Returns their number. Words whose bit in `skip` (one byte a
 * word; 0: none) is set are left out as if they were not there.
 */
export function hashShinglesWide(words: i32, to: usize, skip: usize): i32 {
  let a: u64 = 0, b: u64 = 0, c: u64 = 0, d: u64 = 0;
  let seen = 0;
  let out = to;
  for (let i = 0; i < words; i++) {
    if (skip && load<u8>(skip + <usize>i)) continue;
    const e = wordHash(i);
    seen++;
    if (seen >= WIDTH) {
      const h = (((a * BASE_64 + b) * BASE_64 + c) * BASE_64 + d) * BASE_64 + e;
      store<u64>(out, mix64(h));
      out += 8;
    }
    a = b;
    b = c;
    c = d;
    d = e;
  }
  if (seen > 0 && seen < WIDTH) {
    // One short shingle; the number of words keeps it from meeting a longer one.
    store<u64>(out, mix64((((a * BASE_64 + b) * BASE_64 + c) * BASE_64 + d) * BASE_64 + <u64>seen));
    out += 8;
  }
  return <i32>((out - to) >> 3);
}

/**
 * All 64-bit shingle hashes of `words` words whose hashes (u64) are at `hashes`, to `to`, which may be the same place. Returns their number.
 * They are those of hashShinglesWide.
 */
export function shinglesOfHashes(hashes: usize, words: i32, to: usize): i32 {
  if (words == 0) return 0;
  let a: u64 = 0, b: u64 = 0, c: u64 = 0, d: u64 = 0;
  for (let i = 0; i < min(words, WIDTH - 1); i++) {
    a = b;
    b = c;
    c = d;
    d = load<u64>(hashes + (<usize>i << 3));
  }
  if (words < WIDTH) {
    store<u64>(to, mix64((((a * BASE_64 + b) * BASE_64 + c) * BASE_64 + d) * BASE_64 + <u64>words));
    return 1;
  }
  const end = hashes + (<usize>words << 3);
  for (let at = hashes + ((WIDTH - 1) << 3); at < end; at += 8, to += 8) {
    const e = load<u64>(at);
    store<u64>(to, mix64((((a * BASE_64 + b) * BASE_64 + c) * BASE_64 + d) * BASE_64 + e));
    a = b;
    b = c;
    c = d;
    d = e;
  }
  return words - WIDTH + 1;
}
