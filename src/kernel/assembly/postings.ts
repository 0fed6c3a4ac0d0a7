// Postings -> candidate pairs.
//
// A posting is a 40-bit key above a 24-bit article, a pair two 24-bit articles (the smaller first) above a 16-bit count of shared keys.
import { ARTICLE_BITS } from './samples';
import { AT_ID_HASH, AT_SAMPLES } from './record';
import { sortRuns, sortWide } from './sort';

export const PARTITIONS: usize = 64;
const ARTICLE_MASK: u64 = 0xffffff;
const PARTITION_SHIFT: u64 = ARTICLE_BITS;
const PARTITION_MASK: u64 = 63;
/** Bits by which a partition is sorted; a sampled key is below 2^60, so these are the upper ones that vary. */
const SORT_LOW: u64 = 36, SORT_HIGH: u64 = 60;
const COUNT_BITS: u64 = 16;
const COUNT_MASK: u64 = 0xffff;

/** Parts `count` postings at `from` by the lowest bits of their keys, to `to`; PARTITIONS + 1 u32 borders to `borders`. */
export function partition(from: usize, count: i32, to: usize, borders: usize): void {
  const size = (PARTITIONS + 1) << 2;
  memory.fill(borders, 0, size);
  const end = from + (<usize>count << 3);
  for (let at = from; at < end; at += 8) {
    const border = borders + 4 + (<usize>((load<u64>(at) >>> PARTITION_SHIFT) & PARTITION_MASK) << 2);
    store<u32>(border, load<u32>(border) + 1);
  }
  for (let border = borders + 4; border < borders + size; border += 4) store<u32>(border, load<u32>(border) + load<u32>(border - 4));
  // Walking backwards from the ends keeps the order and leaves each border at its beginning.
  for (let at = end; at > from; ) {
    at -= 8;
    const value = load<u64>(at);
    const border = borders + 4 + (<usize>((value >>> PARTITION_SHIFT) & PARTITION_MASK) << 2);
    const place = load<u32>(border) - 1;
    store<u32>(border, place);
    store<u64>(to + (<usize>place << 3), value);
  }
  // Each border now holds the beginning of its own partition, one entry too far up.
  memory.copy(borders, borders + 4, size - 4);
  store<u32>(borders + size - 4, count);
}

/** Copies `count` postings, their articles counted from `base`. */
export function gather(from: usize, count: i32, base: u32, to: usize): void {
  const end = from + (<usize>count << 3);
  for (; from < end; from += 8, to += 8) store<u64>(to, load<u64>(from) + base);
}

/** Sorts a gathered partition so that equal keys stand together. Returns where it is: `a` or `b`. */
export function sortPostings(a: usize, b: usize, count: i32): usize {
  const sorted = sortWide(a, b, count, SORT_LOW, SORT_HIGH);
  sortRuns(sorted, count, SORT_LOW, SORT_HIGH);
  return sorted;
}

/** Where `writePairs` stopped, a posting's number. */
export let stoppedAt: i32 = 0;

// @ts-ignore: decorator
@inline
function pair(a: u64, b: u64): u64 {
  return a < b ? (a << 40) | (b << COUNT_BITS) | 1 : (b << 40) | (a << COUNT_BITS) | 1;
}

/** Of `count` articles at `list` (u32): the one whose id has the smallest hash. A choice that no order of reading changes. */
function centre(list: usize, count: i32, records: usize): u32 {
  let best = load<u32>(list);
  let least = load<u64>(<usize>load<u32>(records + (<usize>best << 2)), AT_ID_HASH);
  for (let i = 1; i < count; i++) {
    const article = load<u32>(list + (<usize>i << 2));
    const h = load<u64>(<usize>load<u32>(records + (<usize>article << 2)), AT_ID_HASH);
    if (h < least) {
      least = h;
      best = article;
    }
  }
  return best;
}

/**
 * Pairs of the articles that share a key, from sorted postings [from, count), to `out` (room for `room` pairs). A list of up to `most` articles gives all its pairs, a longer one a star. Articles
 * whose byte in `dead` is set are passed over. `records`: u32 record address an article. `scratch`: u32 an article of the longest list. Returns the number of pairs; `stoppedAt` is `count` when all was done.
 */
export function writePairs(
  postings: usize, from: i32, count: i32, most: i32, dead: usize, records: usize, scratch: usize, out: usize, room: i32,
): i32 {
  let to = out;
  const end = out + (<usize>room << 3);
  let i = from;
  while (i < count) {
    const key = load<u64>(postings + (<usize>i << 3)) >>> ARTICLE_BITS;
    let j = i, alive = 0;
    for (; j < count; j++) {
      const posting = load<u64>(postings + (<usize>j << 3));
      if (posting >>> ARTICLE_BITS != key) break;
      const article = <u32>(posting & ARTICLE_MASK);
      if (load<u8>(dead + article)) continue;
      store<u32>(scratch + (<usize>alive << 2), article);
      alive++;
    }
    if (alive > 1) {
      const star = alive > most;
      const pairs = star ? alive - 1 : (alive * (alive - 1)) / 2;
      if (to + (<usize>pairs << 3) > end) break;
      if (star) {
        const middle = centre(scratch, alive, records);
        for (let a = 0; a < alive; a++) {
          const article = load<u32>(scratch + (<usize>a << 2));
          if (article == middle) continue;
          store<u64>(to, pair(middle, article));
          to += 8;
        }
      } else {
        for (let a = 0; a < alive; a++) {
          for (let b = a + 1; b < alive; b++) {
            store<u64>(to, pair(load<u32>(scratch + (<usize>a << 2)), load<u32>(scratch + (<usize>b << 2))));
            to += 8;
          }
        }
      }
    }
    i = j;
  }
  stoppedAt = i;
  return <i32>((to - out) >> 3);
}

/** Sorts pairs and adds up the counts of equal ones (at most 65,535), in `a`. `articleBits`: bits in use of an article. Returns how many are left. */
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
    store<u64>(to, (value & ~COUNT_MASK) | min(shared, COUNT_MASK));
    to += 8;
  }
  return <i32>((to - a) >> 3);
}

/**
 * Keeps the pairs that share at least `share` percent (rounded down, one at least) of the smaller sketch. Returns how many are left.
 */
export function keepPairs(pairs: usize, count: i32, records: usize, share: i32): i32 {
  let to = pairs;
  for (let i = 0; i < count; i++) {
    const value = load<u64>(pairs + (<usize>i << 3));
    const a = load<u16>(<usize>load<u32>(records + (<usize>(value >>> 40) << 2)), AT_SAMPLES);
    const b = load<u16>(<usize>load<u32>(records + (<usize>((value >>> COUNT_BITS) & ARTICLE_MASK) << 2)), AT_SAMPLES);
    const needed = max((<i32>min(a, b) * share) / 100, 1);
    if (<i32>(value & COUNT_MASK) < needed) continue;
    store<u64>(to, value);
    to += 8;
  }
  return <i32>((to - pairs) >> 3);
}
