// Sorted postings -> candidate pairs: two 24-bit articles, the smaller first, above a 16-bit count of shared keys.
import { furnitureKey, isMember, mayBeFurniture } from './paragraphs';
import { ARTICLE_MASK, HASH_SHIFT } from './postings';
import { AT_ID_HASH, AT_SOURCE, AT_WORDS } from './record';
import { ARTICLE_BITS, FEWEST } from './samples';
import { sortRuns, sortWide } from './sort';

const COUNT_BITS: u64 = 16;
const COUNT_MASK: u64 = 0xffff;
/** In a byte of `dead`: the article is not alive; it is, and keeps its furniture. */
const DEAD: u32 = 1, WHOLE_PAGE: u32 = 2;

/** Where `writePairs` stopped, a posting's number. */
export let stoppedAt: i32 = 0;

// What outlets print on many pages: a set of furniture keys, and its filter; 0: none.
let furniture: usize = 0, furnitureMask: u32 = 0, furnitureFilter: usize = 0;

export function setFurniture(set: usize, mask: u32, filter: usize): void {
  furniture = set;
  furnitureMask = mask;
  furnitureFilter = filter;
}

// @ts-ignore: decorator
@inline
function pair(x: u32, y: u32): u64 {
  return (<u64>min(x, y) << 40) | (<u64>max(x, y) << COUNT_BITS) | 1;
}

// @ts-ignore: decorator
@inline
function recordOf(records: usize, article: u32): usize {
  return <usize>load<u32>(records + (<usize>article << 2));
}

/** The end of the list of postings that share the key of posting `from`. */
// @ts-ignore: decorator
@inline
function listEnd(postings: usize, from: i32, count: i32): i32 {
  const key = load<u64>(postings + (<usize>from << 3)) >>> ARTICLE_BITS;
  let to = from + 1;
  while (to < count && load<u64>(postings + (<usize>to << 3)) >>> ARTICLE_BITS == key) to++;
  return to;
}

/** Writes the living articles of a list to `list`, furniture of their outlets left out. Returns how many. */
function listArticles(postings: usize, from: i32, to: i32, dead: usize, records: usize, list: usize): i32 {
  const key = <u32>(load<u64>(postings + (<usize>from << 3)) >>> HASH_SHIFT);
  const suspect = mayBeFurniture(furnitureFilter, key);
  let alive = 0;
  for (let i = from; i < to; i++) {
    const article = <u32>(load<u64>(postings + (<usize>i << 3)) & ARTICLE_MASK);
    const kind: u32 = load<u8>(dead + <usize>article);
    if (kind == DEAD) continue;
    if (suspect && kind != WHOLE_PAGE) {
      const source = load<u32>(recordOf(records, article), AT_SOURCE);
      if (isMember(furniture, furnitureMask, furnitureKey(key, source))) continue;
    }
    store<u32>(list + (<usize>alive << 2), article);
    alive++;
  }
  return alive;
}

/** The longest article of a list, of which the others may be excerpts; of equals that whose id has the greatest hash. No order of reading changes it. */
function centre(list: usize, count: i32, records: usize): u32 {
  let best: u32 = 0;
  let most: u64 = 0;
  for (let i = 0; i < count; i++) {
    const article = load<u32>(list + (<usize>i << 2));
    const record = recordOf(records, article);
    const length = (<u64>load<u32>(record, AT_WORDS) << 32) | load<u32>(record, AT_ID_HASH);
    if (i > 0 && length <= most) continue;
    most = length;
    best = article;
  }
  return best;
}

/** Writes { article, hash of its id } as u64 and sorts them by the hash, so that lists of the same articles stand in the same order. */
function sortByHash(list: usize, count: i32, records: usize, a: usize, b: usize): usize {
  for (let i = 0; i < count; i++) {
    const article = load<u32>(list + (<usize>i << 2));
    store<u64>(a + (<usize>i << 3), (<u64>load<u32>(recordOf(records, article), AT_ID_HASH) << 32) | article);
  }
  if (count > MANY) return sortWide(a, b, count, 32, 64);
  sortRuns(a, count, 0, 0, 0);
  return a;
}

/** Lists of more articles are sorted by digits. */
const MANY = 256;

/** What more articles than this share is one text with very many copies, or a phrase: the chain would only double the work. */
const MOST_CHAINED = 1024;

/** Pairs of all articles of a list with its centre, and of each with the next in the order of their ids' hashes. */
function writeStar(list: usize, count: i32, records: usize, to: usize): usize {
  const middle = centre(list, count, records);
  // Room for both orders lies behind the list.
  const a = (list + (<usize>count << 2) + 7) & ~7, b = a + (<usize>count << 3);
  const chained = count <= MOST_CHAINED;
  const sorted = sortByHash(list, count, records, a, b);
  let before = middle;
  for (let i = 0; i < count; i++) {
    const article = load<u32>(sorted + (<usize>i << 3));
    if (article == middle) continue;
    store<u64>(to, pair(middle, article));
    to += 8;
    if (chained && before != middle) {
      store<u64>(to, pair(before, article));
      to += 8;
    }
    before = article;
  }
  return to;
}

function writeAll(list: usize, count: i32, to: usize): usize {
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      store<u64>(to, pair(load<u32>(list + (<usize>i << 2)), load<u32>(list + (<usize>j << 2))));
      to += 8;
    }
  }
  return to;
}

/**
 * Pairs of the articles that share a key, from sorted postings [from, count), to `out` (room for `room` pairs). A list of up to `most`
 * articles gives all its pairs, a longer one a star and a chain. `dead`: u8 an article; `records`: u32 record address an article; `list`: 24 bytes an
 * article of the longest list. Returns the number of pairs; `stoppedAt` is `count` when all was done.
 */
export function writePairs(
  postings: usize, from: i32, count: i32, most: i32, dead: usize, records: usize, list: usize, out: usize, room: i32,
): i32 {
  let to = out;
  const end = out + (<usize>room << 3);
  let i = from;
  while (i < count) {
    const next = listEnd(postings, i, count);
    const alive = next - i > 1 ? listArticles(postings, i, next, dead, records, list) : 0;
    if (alive > 1) {
      const star = alive > most;
      const pairs = star ? 2 * alive : (alive * (alive - 1)) / 2;
      if (to + (<usize>pairs << 3) > end) break;
      to = star ? writeStar(list, alive, records, to) : writeAll(list, alive, to);
    }
    i = next;
  }
  stoppedAt = i;
  return <i32>((to - out) >> 3);
}

/**
 * Sorts pairs and adds up the counts of equal ones (at most 65,535), in `a`. An article that was paired with itself, since two of its bands were
 * equal by chance, is dropped. `articleBits`: bits in use of an article. Returns how many are left.
 */
export function mergePairs(a: usize, b: usize, count: i32, articleBits: u64): i32 {
  let sorted = sortWide(a, b, count, COUNT_BITS, COUNT_BITS + articleBits);
  sorted = sortWide(sorted, sorted == a ? b : a, count, 40, 40 + articleBits);
  let to = a;
  for (let i = 0; i < count; ) {
    const value = load<u64>(sorted + (<usize>i << 3));
    let shared: u64 = 0;
    for (; i < count; i++) {
      const next = load<u64>(sorted + (<usize>i << 3));
      if ((next ^ value) >>> COUNT_BITS) break;
      shared += next & COUNT_MASK;
    }
    if (value >>> 40 == ((value >>> COUNT_BITS) & ARTICLE_MASK)) continue;
    store<u64>(to, (value & ~COUNT_MASK) | min(shared, COUNT_MASK));
    to += 8;
  }
  return <i32>((to - a) >> 3);
}

/** Of a copy's shingles of seven words, how many the original has, at the least that is looked for: .8 of five words, less for seven. */
const SURVIVING: f64 = 0.75;
/** Where fewer shared keys than this are to be expected, one is enough to be compared. */
const FEW_EXPECTED: f64 = 6;

/** How many keys two articles are to be expected to share if the shorter is a copy out of the longer. `rate`: the share of sampled shingles. */
function expectedShared(wordsA: u32, wordsB: u32, rate: f64): f64 {
  const longer = <f64>max(wordsA, wordsB), shorter = <f64>min(wordsA, wordsB);
  // The longer one has the lower bound of the two; as in samples.ts.
  while (longer * rate < <f64>FEWEST && rate < 1) rate *= 2;
  return SURVIVING * shorter * min(rate, 1);
}

/**
 * Keeps the pairs that share keys enough to be copies: one; two where a copy would share more by far; `percent` of what a copy would share where that is most.
 * `percent` 0: one is always enough. Returns how many are left.
 */
export function keepPairs(pairs: usize, count: i32, records: usize, percent: i32, rate: f64): i32 {
  let to = pairs;
  const share = <f64>percent / 100;
  for (let i = 0; i < count; i++) {
    const value = load<u64>(pairs + (<usize>i << 3));
    const a = load<u32>(recordOf(records, <u32>(value >>> 40)), AT_WORDS);
    const b = load<u32>(recordOf(records, <u32>((value >>> COUNT_BITS) & ARTICLE_MASK)), AT_WORDS);
    const expected = expectedShared(a, b, rate);
    const needed: u64 = percent == 0 || expected < FEW_EXPECTED ? 1 : max(<u64>(expected * share), 2);
    if ((value & COUNT_MASK) < needed) continue;
    store<u64>(to, value);
    to += 8;
  }
  return <i32>((to - pairs) >> 3);
}

/**
 * Puts `lists` sorted lists of pairs, { u32 address, u32 count } each at `table` (used up), together, adds up the counts of equal pairs (at most 65,535), and
 * writes those that `keepPairs` would keep to `out`. Returns how many.
 */
export function joinPairs(table: usize, lists: u32, records: usize, percent: i32, rate: f64, out: usize): i32 {
  const tableEnd = table + (<usize>lists << 3);
  let to = out;
  while (true) {
    let least: u64 = u64.MAX_VALUE;
    for (let list = table; list < tableEnd; list += 8) {
      if (load<u32>(list, 4)) least = min(least, load<u64>(<usize>load<u32>(list)) >>> COUNT_BITS);
    }
    if (least == u64.MAX_VALUE) break;
    let shared: u64 = 0;
    for (let list = table; list < tableEnd; list += 8) {
      const at = <usize>load<u32>(list);
      if (load<u32>(list, 4) == 0 || load<u64>(at) >>> COUNT_BITS != least) continue;
      shared += load<u64>(at) & COUNT_MASK;
      store<u32>(list, <u32>at + 8);
      store<u32>(list, load<u32>(list, 4) - 1, 4);
    }
    store<u64>(to, (least << COUNT_BITS) | min(shared, COUNT_MASK));
    to += <usize>keepPairs(to, 1, records, percent, rate) << 3;
  }
  return <i32>((to - out) >> 3);
}
