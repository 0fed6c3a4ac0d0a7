// Paragraphs: what lies between two line ends. Their hashes show what an outlet prints on many pages (its furniture).
import { BREAKS, EDGES, SHINGLES, WORDS } from './addresses';
import { breakCount } from './fold';
import { mix32 } from './hash';
import { hashShingles, WIDTH } from './shingles';

/** Shorter paragraphs are not worth learning: they make up no false pair. */
export const SHORTEST_PARAGRAPH = 5;
const LONGEST_LIST = 65535;

/** The first word that begins at `offset` or behind it. */
function wordAt(offset: u32, words: i32): i32 {
  let low = 0, high = words;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(EDGES + (<usize>middle << 3)) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hash of words [from, to) and of the outlet that printed them. */
function hashParagraph(from: i32, to: i32, source: u32): u32 {
  let acc = i32x4.splat(source);
  const step = i32x4.splat(0x85ebca6b);
  let i = from;
  for (; i + 4 <= to; i += 4) acc = i32x4.mul(v128.xor(acc, v128.load(WORDS + (<usize>i << 2))), step);
  let h: u32 = i32x4.extract_lane(acc, 0);
  h = mix32(h) ^ i32x4.extract_lane(acc, 1);
  h = mix32(h) ^ i32x4.extract_lane(acc, 2);
  h = mix32(h) ^ i32x4.extract_lane(acc, 3);
  for (; i < to; i++) h = mix32(h) ^ load<u32>(WORDS + (<usize>i << 2));
  return mix32(h + <u32>(to - from));
}

/** Hashes of the paragraphs of the article in hand to `out` (u32). Returns how many. */
export function hashParagraphs(words: i32, source: u32, out: usize): i32 {
  let from = 0, count = 0;
  for (let b = 0; b <= breakCount && count < LONGEST_LIST; b++) {
    const to = b == breakCount ? words : wordAt(load<u32>(BREAKS + (<usize>b << 2)), words);
    if (to - from >= SHORTEST_PARAGRAPH) {
      store<u32>(out + (<usize>count << 2), hashParagraph(from, to, source));
      count++;
    }
    from = to;
  }
  return count;
}

/** Counts the hashes in a shared table of saturating bytes; a count may be too high (two hashes in a slot), never too low. */
export function countParagraphs(hashes: usize, count: i32, table: usize, mask: u32): void {
  for (let i = 0; i < count; i++) {
    const slot = table + <usize>(load<u32>(hashes + (<usize>i << 2)) & mask);
    // Threads may overshoot the bound by their number, which leaves room below 255.
    if (atomic.load<u8>(slot) < 200) atomic.add<u8>(slot, 1);
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
 * Marks, one byte a word at `skip`, the words of paragraphs that are members of the set. Returns how many words are marked. The hashes
 * of the members met go to `met` (u32), their number to `metCount`.
 */
export function markFurniture(words: i32, source: u32, set: usize, mask: u32, skip: usize, met: usize): i32 {
  memory.fill(skip, 0, words);
  metCount = 0;
  let from = 0, marked = 0;
  for (let b = 0; b <= breakCount; b++) {
    const to = b == breakCount ? words : wordAt(load<u32>(BREAKS + (<usize>b << 2)), words);
    if (to - from >= SHORTEST_PARAGRAPH) {
      const hash = hashParagraph(from, to, source);
      if (isMember(set, mask, hash)) {
        memory.fill(skip + <usize>from, 1, to - from);
        marked += to - from;
        if (metCount < LONGEST_LIST) {
          store<u32>(met + (<usize>metCount << 2), hash);
          metCount++;
        }
      }
    }
    from = to;
  }
  return marked;
}
export let metCount: i32 = 0;

/** What a shingle of an outlet's furniture is known by. */
// @ts-ignore: decorator
@inline
export function furnitureKey(shingle: u32, source: u32): u32 {
  return mix32(shingle + source * 0x9e3779b1) | 1;
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
    if (run < WIDTH || i - WIDTH + 1 >= count) continue;
    const shingle = load<u32>(SHINGLES + (<usize>(i - WIDTH + 1) << 2));
    addMember(set, mask, furnitureKey(shingle, source));
    const at = filter + <usize>((shingle & FILTER_MASK) >>> 3);
    store<u8>(at, <u32>load<u8>(at) | (<u32>1 << (shingle & 7)));
  }
}

const FILTER_MASK: u32 = (1 << 20) - 1;

/** Whether the shingle may be some outlet's furniture. */
// @ts-ignore: decorator
@inline
export function mayBeFurniture(filter: usize, shingle: u32): bool {
  return filter != 0 && ((load<u8>(filter + <usize>((shingle & FILTER_MASK) >>> 3)) >>> (shingle & 7)) & 1) != 0;
}
