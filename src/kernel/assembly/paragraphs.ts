// Paragraphs: what lies between two line ends. Their hashes show what an outlet prints on many pages (its furniture).
import { BREAKS, EDGES, MASKS, SHINGLES, WORDS } from './addresses';
import { breakCount } from './fold';
import { mix32 } from './hash';
import { hashShingles, postingKey, SKETCH_WIDTH } from './shingles';

/** Words below which a paragraph is not worth learning: so few make up no false pair. */
const FEWEST_WORDS: i32 = 5;
const LONGEST_LIST = 65535;

/**
 * Hash of the words [first, end), whose hashes are in WORDS, and of the outlet that printed them. Of the words, not of the folded bytes: how many spaces
 * stand between two words depends on which way the text was folded.
 */
function hashParagraph(first: i32, end: i32, source: u32): u32 {
  let acc = i32x4.splat(source);
  let at = WORDS + (<usize>first << 2);
  const stop = WORDS + (<usize>end << 2);
  for (; at + 16 <= stop; at += 16) acc = i32x4.add(v128.or(i32x4.shl(acc, 5), i32x4.shr_u(acc, 27)), v128.load(at));
  const rest = v128.and(v128.load(at), v128.load(MASKS + (<usize>(stop - at) << 4)));
  acc = i32x4.add(v128.or(i32x4.shl(acc, 5), i32x4.shr_u(acc, 27)), rest);
  let h: u64 = <u64>i64x2.extract_lane(acc, 0) * 0x9e3779b97f4a7c15;
  h = (h ^ (h >>> 29) ^ <u64>i64x2.extract_lane(acc, 1)) * 0xff51afd7ed558ccd;
  return <u32>(h >>> 32) + <u32>(end - first);
}

/** How many paragraphs `bytes` bytes of folded text can be counted as. */
// @ts-ignore: decorator
@inline
export function mostParagraphs(bytes: usize): usize {
  return min(bytes / (2 * <usize>FEWEST_WORDS) + 1, <usize>LONGEST_LIST);
}

/** The first word from word `word` on that begins at `offset` or behind it. A word and its space take two bytes at least. */
function wordFrom(word: i32, offset: u32, words: i32): i32 {
  if (word == words) return words;
  const start = load<u32>(EDGES + (<usize>word << 3));
  if (start >= offset) return word;
  let low = word, high = min(words, word + <i32>((offset - start) >>> 1) + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u32>(EDGES + (<usize>middle << 3)) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hashes of the paragraphs of the text folded last, its `words` words found and hashed, to `out` (u32). Returns how many. */
export function hashParagraphs(words: i32, source: u32, out: usize): i32 {
  let first = 0, count = 0;
  for (let b = 0; b <= breakCount && count < LONGEST_LIST; b++) {
    const end = b == breakCount ? words : wordFrom(first, load<u32>(BREAKS + (<usize>b << 2)), words);
    if (end - first >= FEWEST_WORDS) {
      store<u32>(out + (<usize>count << 2), hashParagraph(first, end, source));
      count++;
    }
    first = end;
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

/**
 * Marks, one byte a word at `skip`, the words of paragraphs that are members of the set; the words must be found and hashed. Returns how many
 * words are marked.
 */
export function markFurniture(words: i32, source: u32, set: usize, mask: u32, skip: usize): i32 {
  memory.fill(skip, 0, words);
  let first = 0, marked = 0;
  for (let b = 0; b <= breakCount; b++) {
    const end = b == breakCount ? words : wordFrom(first, load<u32>(BREAKS + (<usize>b << 2)), words);
    if (end - first >= FEWEST_WORDS) {
      if (isMember(set, mask, hashParagraph(first, end, source))) {
        memory.fill(skip + <usize>first, 1, end - first);
        marked += end - first;
      }
    }
    first = end;
  }
  return marked;
}

/** A range of words that are furniture: { u32 hash of the paragraph, u32 first word, u32 word behind the last }. */
export const RANGE_BYTES: usize = 12;

/** Bytes that the ranges of an article of `words` words take at most. */
// @ts-ignore: decorator
@inline
export function rangesBytes(words: i32): usize {
  return <usize>(words / FEWEST_WORDS + 1) * RANGE_BYTES;
}

/** Lists the paragraphs of the article in hand that are members of the set, as ranges at `out`; the words must be found and hashed. Returns how many. */
export function listFurniture(words: i32, source: u32, set: usize, mask: u32, out: usize): i32 {
  let first = 0, count = 0;
  for (let b = 0; b <= breakCount && count < LONGEST_LIST; b++) {
    const end = b == breakCount ? words : wordFrom(first, load<u32>(BREAKS + (<usize>b << 2)), words);
    if (end - first >= FEWEST_WORDS) {
      const hash = hashParagraph(first, end, source);
      if (isMember(set, mask, hash)) {
        const range = out + <usize>count * RANGE_BYTES;
        store<u32>(range, hash);
        store<u32>(range, first, 4);
        store<u32>(range, end, 8);
        count++;
      }
    }
    first = end;
  }
  return count;
}

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

/**
 * How many shingles lie within words that are not marked (see markFurniture); `knownCount` says how many of them are in the set of furniture keys
 * all the same. The words must be hashed.
 */
export function countOwn(words: i32, source: u32, skip: usize, set: usize, mask: u32): i32 {
  const count = hashShingles(words);
  let run = 0, own = 0;
  knownCount = 0;
  for (let i = 0; i < words; i++) {
    run = load<u8>(skip + <usize>i) ? 0 : run + 1;
    if (run < SKETCH_WIDTH || i - SKETCH_WIDTH + 1 >= count) continue;
    own++;
    const key = postingKey(load<u32>(SHINGLES + (<usize>(i - SKETCH_WIDTH + 1) << 2)));
    if (isMember(set, mask, furnitureKey(key, source))) knownCount++;
  }
  return own;
}
export let knownCount: i32 = 0;

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
