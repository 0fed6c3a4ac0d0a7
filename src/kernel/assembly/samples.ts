// Sampled shingles: the sketch from which candidates come.
//
// Every shingle whose hash lies below a bound is taken (mod sampling, Broder 1997, "On the resemblance and containment of
// documents"), and never fewer than the few smallest (a bottom-k sketch, Cohen and Kaplan 2007). Two articles that share text then share entries, however
// unlike their lengths; a signature of fixed length cannot promise that.
import { SHINGLES, STAMPS, WORDS } from './addresses';
import { mix32 } from './hash';
import { padWords, postingKey, shingleCount, shingles4, SKETCH_WIDTH } from './shingles';
import { sortWide } from './sort';

/** Never fewer entries than this, where there are as many shingles. */
export const FEWEST = 16;
/** Above this many entries, repeated ones are dropped by sorting. */
const MANY = 256;
/** A posting: 40 bits of key above 24 bits of article. */
export const ARTICLE_BITS: u64 = 24;
const SECOND_BASE: u32 = 0xcc9e2d51;

/** Equal for equal sequences of shingles. */
export let fingerprint: u64 = 0;
let article: u32 = 0;

/** The posting of shingle `i`: the key from its hash, and eight bits of a second hash against chance strangers. */
function posting(i: i32, owner: u32): u64 {
  const word = WORDS + (<usize>i << 2);
  let second: u32 = 0;
  for (let o: usize = 0; o < <usize>(SKETCH_WIDTH << 2); o += 4) second = second * SECOND_BASE + load<u32>(word + o);
  const key = (<u64>postingKey(load<u32>(SHINGLES + (<usize>i << 2))) << 8) | (mix32(second) >>> 24);
  return (key << ARTICLE_BITS) | owner;
}

// @ts-ignore: decorator
@inline
function fold(h: u64, lanes: v128): u64 {
  h = (h ^ (h >>> 29) ^ <u64>i64x2.extract_lane(lanes, 0)) * 0xff51afd7ed558ccd;
  return (h ^ (h >>> 31) ^ <u64>i64x2.extract_lane(lanes, 1)) * 0xc4ceb9fe1a85ec53;
}

/** Whether a posting with these low bits may have been written for this article already. */
// @ts-ignore: decorator
@inline
function stamped(hash: u32): bool {
  const stamp = STAMPS + (<usize>(hash & 4095) << 2);
  if (load<u32>(stamp) == article) return true;
  store<u32>(stamp, article);
  return false;
}

/** Whether a posting of the same key is among those at [from, to). */
function contains(from: usize, to: usize, value: u64): bool {
  for (; from < to; from += 8) if (load<u64>(from) >>> ARTICLE_BITS == value >>> ARTICLE_BITS) return true;
  return false;
}

/**
 * Hashes the shingles of the `words` in WORDS (to SHINGLES), sets `fingerprint`, and writes the postings of the sampled ones, each key
 * once, to `out`. Returns their number. `out` needs room for twice the number of shingles.
 */
export function sample(words: i32, bound: u32, owner: u32, out: usize): i32 {
  const count = shingleCount(words, SKETCH_WIDTH);
  fingerprint = 0;
  if (count == 0) return 0;
  padWords(words);
  article++;
  let repeats = false;
  let to = out;
  let a = i32x4.splat(words), b = i32x4.splat(~words), c = a, d = b;
  const bounds = i32x4.splat(bound), p = i32x4.splat(0x85ebca6b), q = i32x4.splat(0xc2b2ae35);
  const end = SHINGLES + (<usize>count << 2);
  let word = WORDS;
  for (let at = SHINGLES; at < end; at += 64, word += 64) {
    v128.store(at, shingles4(word));
    v128.store(at, shingles4(word + 16), 16);
    v128.store(at, shingles4(word + 32), 32);
    v128.store(at, shingles4(word + 48), 48);
    for (let beyond = end; beyond < at + 64; beyond += 4) store<u32>(beyond, 0xffffffff);
    const h0 = v128.load(at), h1 = v128.load(at, 16), h2 = v128.load(at, 32), h3 = v128.load(at, 48);
    a = i32x4.mul(i32x4.add(a, h0), p);
    b = i32x4.mul(v128.xor(b, h1), q);
    c = i32x4.mul(i32x4.add(c, h2), p);
    d = i32x4.mul(v128.xor(d, h3), q);
    const low = i16x8.narrow_i32x4_s(i32x4.lt_u(h0, bounds), i32x4.lt_u(h1, bounds));
    const high = i16x8.narrow_i32x4_s(i32x4.lt_u(h2, bounds), i32x4.lt_u(h3, bounds));
    let taken = i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
    while (taken) {
      const i = <i32>((at - SHINGLES) >> 2) + ctz(taken);
      taken &= taken - 1;
      const value = posting(i, owner);
      if (stamped(load<u32>(SHINGLES + (<usize>i << 2)))) {
        if (to - out > <usize>(MANY << 3)) repeats = true;
        else if (contains(out, to, value)) continue;
      }
      store<u64>(to, value);
      to += 8;
    }
  }
  fingerprint = fold(fold(fold(fold(<u64>words, a), b), c), d);
  let taken = <i32>((to - out) >> 3);
  if (repeats) taken = dropRepeats(out, taken);
  return taken < FEWEST ? smallest(count, owner, out) : taken;
}

function dropRepeats(out: usize, count: i32): i32 {
  const sorted = sortWide(out, out + (<usize>count << 3), count, ARTICLE_BITS, 64);
  let to = out;
  let last: u64 = 0;
  for (let i = 0; i < count; i++) {
    const value = load<u64>(sorted + (<usize>i << 3));
    if (i == 0 || (value ^ last) >>> ARTICLE_BITS) {
      store<u64>(to, value);
      to += 8;
    }
    last = value;
  }
  return <i32>((to - out) >> 3);
}

/** The postings of the FEWEST smallest hashes of a short article, by insertion. The hashes stand behind the postings meanwhile. */
function smallest(count: i32, owner: u32, out: usize): i32 {
  const hashes = out + (FEWEST << 3);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const hash = load<u32>(SHINGLES + (<usize>i << 2));
    let place = kept;
    while (place > 0 && load<u32>(hashes + (<usize>(place - 1) << 2)) > hash) place--;
    if (place == FEWEST || (place > 0 && load<u32>(hashes + (<usize>(place - 1) << 2)) == hash)) continue;
    for (let at = min(kept, FEWEST - 1); at > place; at--) {
      store<u32>(hashes + (<usize>at << 2), load<u32>(hashes + (<usize>(at - 1) << 2)));
      store<u64>(out + (<usize>at << 3), load<u64>(out + (<usize>(at - 1) << 3)));
    }
    store<u32>(hashes + (<usize>place << 2), hash);
    store<u64>(out + (<usize>place << 3), posting(i, owner));
    if (kept < FEWEST) kept++;
  }
  return kept;
}
