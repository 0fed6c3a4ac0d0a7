// Sampled shingles: the sketch from which candidates come.
//
// A shingle is taken if its hash lies below a bound (mod sampling, Broder 1997, "On the resemblance and containment of documents"). Two
// articles that share text then share entries, however unlike their lengths; a signature of fixed length cannot promise that. The
// shorter an article, the higher its bound, so that its sketch has enough entries to be found by; a higher bound takes all that a lower one takes.
import { EDGES, SHINGLES, STAMPS, WORDS } from './addresses';
import { padWords, postingKey, shingleCount, shingles4, SKETCH_WIDTH } from './shingles';
import { sortWide } from './sort';

/** Entries that a sketch is expected to have at least, where there are as many shingles: the bound is doubled until it has. */
export const FEWEST: u32 = 12;
/** Above this many entries, repeated ones are dropped by sorting. */
const MANY = 256;
/** A posting: 40 bits of key above 24 bits of article. */
export const ARTICLE_BITS: u64 = 24;

/** Equal for equal sequences of shingles. */
export let fingerprint: u64 = 0;
let article: u32 = 0;

/** The posting of shingle `i`: the key from its hash, and eight bits of other sums of its words against chance strangers. */
function posting(i: i32, owner: u32): u64 {
  const word = WORDS + (<usize>i << 2);
  const check = load<u32>(word) * 0x85ebca6b + load<u32>(word, 12) * 0xc2b2ae35 + load<u32>(word, 24) * 0xcc9e2d51;
  const key = (<u64>postingKey(load<u32>(SHINGLES + (<usize>i << 2))) << 8) | (check >>> 24);
  return (key << ARTICLE_BITS) | owner;
}

/** The bound for an article of `count` shingles, from that for long ones. */
// @ts-ignore: decorator
@inline
function boundFor(count: u32, bound: u32): u32 {
  let wide: u64 = bound;
  while (<u64>count * wide < <u64>FEWEST << 32 && wide < 0xffffffff) wide <<= 1;
  return <u32>min<u64>(wide, 0xffffffff);
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

/** Lanes of four vectors that are below the bound, a bit each. */
// @ts-ignore: decorator
@inline
function below(a: v128, b: v128, c: v128, d: v128, bounds: v128): i32 {
  const low = i16x8.narrow_i32x4_s(i32x4.lt_u(a, bounds), i32x4.lt_u(b, bounds));
  const high = i16x8.narrow_i32x4_s(i32x4.lt_u(c, bounds), i32x4.lt_u(d, bounds));
  return i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
}

/**
 * Hashes all shingles of a sketch, to SHINGLES, sets `fingerprint`, and lists the places of those below the bound, to EDGES (the words are
 * hashed, their edges done with). Returns how many.
 */
function listSampled(words: i32, count: i32, bounds: v128): i32 {
  const end = SHINGLES + (<usize>count << 2);
  let a = i32x4.splat(words), b = i32x4.splat(~words), c = a, d = b;
  const p = i32x4.splat(0x85ebca6b), q = i32x4.splat(0xc2b2ae35);
  let to = EDGES;
  let word = WORDS;
  for (let at = SHINGLES; at < end; at += 64, word += 64) {
    v128.store(at, shingles4(word));
    v128.store(at, shingles4(word + 16), 16);
    v128.store(at, shingles4(word + 32), 32);
    v128.store(at, shingles4(word + 48), 48);
    if (at + 64 > end) for (let beyond = end; beyond < at + 64; beyond += 4) store<u32>(beyond, 0xffffffff);
    const h0 = v128.load(at), h1 = v128.load(at, 16), h2 = v128.load(at, 32), h3 = v128.load(at, 48);
    a = i32x4.mul(i32x4.add(a, h0), p);
    b = i32x4.mul(v128.xor(b, h1), q);
    c = i32x4.mul(i32x4.add(c, h2), p);
    d = i32x4.mul(v128.xor(d, h3), q);
    let taken = below(h0, h1, h2, h3, bounds);
    const place = <u32>((at - SHINGLES) >> 2);
    const found = <usize>popcnt(taken);
    // One or two in sixteen as a rule: four are written without a test each, the counter moves by what was there.
    store<u32>(to, place + ctz(taken));
    taken &= taken - 1;
    store<u32>(to, place + ctz(taken), 4);
    taken &= taken - 1;
    store<u32>(to, place + ctz(taken), 8);
    taken &= taken - 1;
    store<u32>(to, place + ctz(taken), 12);
    taken &= taken - 1;
    for (let more = to + 16; taken; more += 4, taken &= taken - 1) store<u32>(more, place + ctz(taken));
    to += found << 2;
  }
  fingerprint = fold(fold(fold(fold(<u64>words, a), b), c), d);
  return <i32>((to - EDGES) >> 2);
}

/**
 * Hashes the shingles of the `words` in WORDS (to SHINGLES), sets `fingerprint`, and writes the postings of the sampled ones, each key
 * once, to `out`. Returns their number. `out` needs room for twice the number of shingles. EDGES is used up.
 */
export function sample(words: i32, bound: u32, owner: u32, out: usize): i32 {
  const count = shingleCount(words, SKETCH_WIDTH);
  fingerprint = 0;
  if (count == 0) return 0;
  padWords(words);
  article++;
  let repeats = false;
  let to = out;
  const sampled = EDGES + (<usize>listSampled(words, count, i32x4.splat(boundFor(count, bound))) << 2);
  for (let at = EDGES; at < sampled; at += 4) {
    const i = <i32>load<u32>(at);
    const value = posting(i, owner);
    if (stamped(load<u32>(SHINGLES + (<usize>i << 2)))) {
      if (to - out > <usize>(MANY << 3)) repeats = true;
      else if (contains(out, to, value)) continue;
    }
    store<u64>(to, value);
    to += 8;
  }
  const taken = <i32>((to - out) >> 3);
  return repeats ? dropRepeats(out, taken) : taken;
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
