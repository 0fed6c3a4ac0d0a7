// Paragraphs: what lies between two line ends. Their hashes show what an outlet prints on many pages (its furniture).
import { BREAKS, EDGES, MASKS, SHINGLES, TEXT } from './addresses';
import { breakCount } from './fold';
import { mix32 } from './hash';
import { hashShingles, postingKey, SKETCH_WIDTH } from './shingles';

/** Bytes of folded text below which a paragraph is not worth learning: four or five words make up no false pair. */
const SHORTEST: u32 = 24;
const LONGEST_LIST = 65535;

/** Hash of the folded bytes [from, to) of TEXT and of the outlet that printed them. */
function hashParagraph(from: u32, to: u32, source: u32): u32 {
  let acc = i32x4.splat(source);
  let at = TEXT + from;
  const end = TEXT + to;
  for (; at + 16 <= end; at += 16) acc = i32x4.add(v128.or(i32x4.shl(acc, 5), i32x4.shr_u(acc, 27)), v128.load(at));
  const rest = v128.and(v128.load(at), v128.load(MASKS + (<usize>(end - at) << 4)));
  acc = i32x4.add(v128.or(i32x4.shl(acc, 5), i32x4.shr_u(acc, 27)), rest);
  let h: u64 = <u64>i64x2.extract_lane(acc, 0) * 0x9e3779b97f4a7c15;
  h = (h ^ (h >>> 29) ^ <u64>i64x2.extract_lane(acc, 1)) * 0xff51afd7ed558ccd;
  return <u32>(h >>> 32) + (to - from);
}

/** How many paragraphs `bytes` bytes of folded text can be counted as. */
// @ts-ignore: decorator
@inline
export function mostParagraphs(bytes: usize): usize {
  return min(bytes / <usize>SHORTEST + 1, <usize>LONGEST_LIST);
}

/** Hashes of the paragraphs of the `length` bytes folded last, to `out` (u32). Returns how many. */
export function hashParagraphs(length: u32, source: u32, out: usize): i32 {
  let from: u32 = 0;
  let count = 0;
  for (let b = 0; b <= breakCount && count < LONGEST_LIST; b++) {
    const to = b == breakCount ? length : load<u32>(BREAKS + (<usize>b << 2));
    if (to - from >= SHORTEST) {
      store<u32>(out + (<usize>count << 2), hashParagraph(from, to, source));
      count++;
    }
    from = to;
  }
  return count;
}

/** Counts the hashes in this thread's table of bytes, which stop at 255; a count may be too high (two hashes in a slot), never too low. */
export function countParagraphs(hashes: usize, count: i32, table: usize, mask: u32): void {
  for (let i = 0; i < count; i++) {
    const slot = table + <usize>(load<u32>(hashes + (<usize>i << 2)) & mask);
    const seen: u32 = load<u8>(slot);
    store<u8>(slot, seen + (seen < 255 ? 1 : 0));
  }
}

/** Whether `hash` is in the set of `mask` + 1 u32 slots at `set`; 0 is never a member. */
export function isMember(set: usize, mask: u32, hash: u32): bool {
  let slot = mix32(hash) & mask;
  while (true) {
    const found = load<u32>(set + (<usize>slot << 2));
    if (found == hash) return hash != 0;
    if (found == 0) return false;
    slot = (slot + 1) & mask;
  }
}

/** Adds a hash to such a set. */
export function addMember(set: usize, mask: u32, hash: u32): void {
  let slot = mix32(hash) & mask;
  while (true) {
    const found = load<u32>(set + (<usize>slot << 2));
    if (found == hash) return;
    if (found == 0) {
      store<u32>(set + (<usize>slot << 2), hash);
      return;
    }
    slot = (slot + 1) & mask;
  }
}

/** The first word from word `word` on that begins at `offset` or behind it. */
function wordFrom(word: i32, offset: u32, words: i32): i32 {
  while (word < words && load<u32>(EDGES + (<usize>word << 3)) < offset) word++;
  return word;
}

/**
 * Marks, one byte a word at `skip`, the words of paragraphs that are members of the set. Returns how many words are marked. The hashes
 * of the members met go to `met` (u32), their number to `metCount`.
 */
export function markFurniture(length: u32, words: i32, source: u32, set: usize, mask: u32, skip: usize, met: usize): i32 {
  memory.fill(skip, 0, words);
  metCount = 0;
  let from: u32 = 0;
  let firstWord = 0, marked = 0;
  for (let b = 0; b <= breakCount; b++) {
    const to = b == breakCount ? length : load<u32>(BREAKS + (<usize>b << 2));
    const endWord = wordFrom(firstWord, to, words);
    if (to - from >= SHORTEST) {
      const hash = hashParagraph(from, to, source);
      if (isMember(set, mask, hash)) {
        memory.fill(skip + <usize>firstWord, 1, endWord - firstWord);
        marked += endWord - firstWord;
        if (metCount < LONGEST_LIST) {
          store<u32>(met + (<usize>metCount << 2), hash);
          metCount++;
        }
      }
    }
    from = to;
    firstWord = endWord;
  }
  return marked;
}
export let metCount: i32 = 0;

/**
 * Adds the shingles that lie within marked words (see markFurniture) to a set of furniture keys, and to `filter`, a bitmap of
 * FILTER_BITS bits that tells at once that a shingle is nobody's furniture. The words must be hashed.
 */
export function addFurnitureShingles(words: i32, source: u32, skip: usize, set: usize, mask: u32, filter: usize): void {
  const count = hashShingles(words);
  let run = 0;
  for (let i = 0; i < words; i++) {
    run = load<u8>(skip + <usize>i) ? run + 1 : 0;
    if (run < SKETCH_WIDTH || i - SKETCH_WIDTH + 1 >= count) continue;
    const key = postingKey(load<u32>(SHINGLES + (<usize>(i - SKETCH_WIDTH + 1) << 2)));
    addMember(set, mask, furnitureKey(key, source));
    const at = filter + <usize>((key & FILTER_MASK) >>> 3);
    store<u8>(at, <u32>load<u8>(at) | (<u32>1 << (key & 7)));
  }
}

const FILTER_MASK: u32 = (1 << 20) - 1;

/** Whether a posting of this key may be some outlet's furniture. */
// @ts-ignore: decorator
@inline
export function mayBeFurniture(filter: usize, key: u32): bool {
  return filter != 0 && ((load<u8>(filter + <usize>((key & FILTER_MASK) >>> 3)) >>> (key & 7)) & 1) != 0;
}

/** What a posting's key is known by among the furniture of an outlet. */
// @ts-ignore: decorator
@inline
export function furnitureKey(key: u32, source: u32): u32 {
  return mix32(key + source * 0x9e3779b1) | 1;
}
