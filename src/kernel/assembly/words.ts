// Words of the folded text: their edges, from 64-bit masks of "not a space", and their hashes.
import { EDGES, TEXT, WORDS } from './addresses';
import { hashBytes } from './hash';

/** Bit i is set where byte i of the 64 at `at` is not a space. */
// @ts-ignore: decorator
@inline
function occupied(at: usize): u64 {
  const space = i8x16.splat(0x20);
  const a = i8x16.bitmask(i8x16.ne(v128.load(at), space)) | (i8x16.bitmask(i8x16.ne(v128.load(at, 16), space)) << 16);
  const b = i8x16.bitmask(i8x16.ne(v128.load(at, 32), space)) | (i8x16.bitmask(i8x16.ne(v128.load(at, 48), space)) << 16);
  return <u64>(<u32>a) | (<u64>(<u32>b) << 32);
}

/** Writes the positions of the lowest eight set bits of `edges`, whether or not they are there, and drops them. */
// @ts-ignore: decorator
@inline
function writeEight(to: usize, base: u32, edges: u64): u64 {
  store<u32>(to, base + <u32>ctz(edges));
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 4);
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 8);
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 12);
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 16);
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 20);
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 24);
  edges &= edges - 1;
  store<u32>(to, base + <u32>ctz(edges), 28);
  return edges & (edges - 1);
}

/**
 * Edges of the words in the first `length` bytes of TEXT to EDGES: start, end, start, end, ... Returns the number of words.
 * Sixty-four bytes of English hold about 24 edges: eight are written at a time without a test each, the counter moves by what was there.
 */
export function findWords(length: i32): i32 {
  let carry: u64 = 0;
  let to = EDGES;
  const end = <u32>length + 1; // the padding after the text ends the last word
  for (let base: u32 = 0; base < end; base += 64) {
    const mask = occupied(TEXT + base);
    let edges = mask ^ ((mask << 1) | carry);
    carry = mask >>> 63;
    const count = <usize>popcnt(edges);
    edges = writeEight(to, base, edges);
    edges = writeEight(to + 32, base, edges);
    if (count > 16) {
      edges = writeEight(to + 64, base, edges);
      for (let more = to + 96; edges; more += 32) edges = writeEight(more, base, edges);
    }
    to += count << 2;
  }
  return <i32>((to - EDGES) >> 3);
}

/** Hash of word `i`. */
// @ts-ignore: decorator
@inline
export function wordHash(i: i32): u64 {
  const edge = EDGES + (<usize>i << 3);
  const start = load<u32>(edge);
  return hashBytes(TEXT + start, load<u32>(edge, 4) - start);
}

/** The upper halves of the word hashes, to WORDS. */
export function hashWords(count: i32): void {
  let to = WORDS;
  for (let i = 0; i < count; i++, to += 4) store<u32>(to, <u32>(wordHash(i) >>> 32));
}

/** The hashes of the words, to `to` (u64), and their upper halves to WORDS. */
export function hashWordsWide(count: i32, to: usize): void {
  for (let i = 0; i < count; i++) {
    const h = wordHash(i);
    store<u64>(to + (<usize>i << 3), h);
    store<u32>(WORDS + (<usize>i << 2), <u32>(h >>> 32));
  }
}
