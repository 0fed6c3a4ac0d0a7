// The articles that a thread compares: each is read once and kept, as its set of shingles, while there is room. Pairs are ordered so that
// those of one article follow each other.
import { listFurniture, RANGE_BYTES, rangesBytes } from './paragraphs';
import { AT_WORDS } from './record';
import { lastSource } from './reread';
import { makeSet, membersBytes, SET_HEADER } from './sets';
import { shingleCount, shinglesOfHashes, WIDTH } from './shingles';
import { hashWordsWide } from './words';

// A kept article begins with the header of its set. Behind it:
/** u32: words. */
export const KEPT_WORDS: usize = SET_HEADER;
/** u32: hash of its source. */
export const KEPT_SOURCE: usize = SET_HEADER + 4;
/** u32: furniture on it, as ranges; how many, and where. */
export const KEPT_RANGES: usize = SET_HEADER + 8;
export const KEPT_RANGES_AT: usize = SET_HEADER + 12;
/** u32: where the hashes of its words are, if there is furniture on it. */
export const KEPT_HASHES: usize = SET_HEADER + 16;
const HEADER: usize = SET_HEADER + 24;

/** Articles by their ordinals: open addressing, entries of { u32 ordinal + 1, u32 address, 0 until it is read }, half full at most. */
const TABLE_BITS: u32 = 12;
const TABLE_BYTES: usize = 8 << TABLE_BITS;
const MOST_KEPT: u32 = 1 << (TABLE_BITS - 1);

let region: usize = 0, regionEnd: usize = 0, table: usize = 0, wanted: usize = 0;
let furniture: usize = 0, furnitureMask: u32 = 0;
/** Where the next article is kept. What lies behind is free to whoever has planned for it. */
export let free: usize = 0;
let kept: u32 = 0;

/** Articles that `planPairs` wants to be read, their ordinals (u32) behind the table; bytes that were lacking if it planned nothing. */
export let wantedCount: u32 = 0;
export let lacking: usize = 0;

/**
 * Where articles are kept: `bytes` bytes at `at`, and a table with the list of wanted articles at `tableAt` (40 KiB). `furnitureSet`: hashes of
 * paragraphs, 0: none.
 */
export function setKept(at: usize, bytes: usize, tableAt: usize, furnitureSet: usize, mask: u32): void {
  region = at;
  regionEnd = at + bytes;
  table = tableAt;
  wanted = tableAt + TABLE_BYTES;
  furniture = furnitureSet;
  furnitureMask = mask;
  forget();
}

function forget(): void {
  free = region;
  kept = 0;
  memory.fill(table, 0, TABLE_BYTES);
}

/** The entry of an article, or the empty one that it would get. */
// @ts-ignore: decorator
@inline
function entryOf(article: u32): usize {
  let slot = (article * 0x9e3779b1) >>> (32 - TABLE_BITS);
  while (true) {
    const entry = table + (<usize>slot << 3);
    const held = load<u32>(entry);
    if (held == 0 || held == article + 1) return entry;
    slot = (slot + 1) & ((1 << TABLE_BITS) - 1);
  }
}

/** The address of an article that is kept. */
// @ts-ignore: decorator
@inline
export function keptAt(article: u32): usize {
  return <usize>load<u32>(entryOf(article), 4);
}

/** Bytes that an article of `words` words takes at most. */
function bytesFor(words: i32): usize {
  return HEADER + (<usize>words << 3) + rangesBytes(words) + membersBytes(shingleCount(words, WIDTH)) + 16;
}

// @ts-ignore: decorator
@inline
function want(article: u32): void {
  const entry = entryOf(article);
  if (load<u32>(entry) != 0) return;
  store<u32>(entry, article + 1);
  store<u32>(wanted + (<usize>wantedCount << 2), article);
  wantedCount++;
  kept++;
}

/**
 * Says which articles must be read, and given to `keepArticle`, before pairs [from, to) of `order` can be compared, as far as there is room, also for
 * both articles of a pair without their furniture. What is kept is forgotten where there is none. Returns how many pairs were planned; 0: not
 * even one fits.
 */
export function planPairs(pairs: usize, order: usize, from: i32, to: i32, records: usize): i32 {
  wantedCount = 0;
  let needed: usize = 0, most: usize = 0;
  let i = from;
  while (i < to) {
    const pair = load<u64>(pairs + (<usize>load<u32>(order + (<usize>i << 2)) << 3));
    const a = <u32>(pair >>> 40), b = <u32>(pair >>> 16) & 0xffffff;
    const bytesA = bytesFor(load<u32>(<usize>load<u32>(records + (<usize>a << 2)), AT_WORDS));
    const bytesB = bytesFor(load<u32>(<usize>load<u32>(records + (<usize>b << 2)), AT_WORDS));
    const more = (load<u32>(entryOf(a)) == 0 ? bytesA : 0) + (load<u32>(entryOf(b)) == 0 ? bytesB : 0);
    const own = furniture ? bytesA + bytesB : 0;
    if (kept + 2 > MOST_KEPT || free + needed + more + max(most, own) > regionEnd) {
      if (i > from) break;
      lacking = more + own;
      if (kept == 0) return 0;
      forget();
      continue;
    }
    needed += more;
    most = max(most, own);
    want(a);
    want(b);
    i++;
  }
  return i - from;
}

// @ts-ignore: decorator
@inline
function aligned(at: usize): usize {
  return (at + 7) & ~7;
}

/** Keeps the article in hand (its words found), a wanted one. */
export function keepArticle(article: u32, words: i32): void {
  const at = free;
  const hashes = at + HEADER;
  hashWordsWide(words, hashes);
  const ranges = hashes + (<usize>words << 3);
  const count = furniture != 0 && lastSource != 0 ? listFurniture(words, lastSource, furniture, furnitureMask, ranges) : 0;
  // The hashes of the words are needed again only where some are to be left out.
  const members = count > 0 ? aligned(ranges + <usize>count * RANGE_BYTES) : hashes;
  free = aligned(makeSet(at, members, shinglesOfHashes(hashes, words, members)));
  store<u32>(at, words, KEPT_WORDS);
  store<u32>(at, lastSource, KEPT_SOURCE);
  store<u32>(at, count, KEPT_RANGES);
  store<u32>(at, <u32>ranges, KEPT_RANGES_AT);
  store<u32>(at, <u32>hashes, KEPT_HASHES);
  store<u32>(entryOf(article), <u32>at, 4);
}
