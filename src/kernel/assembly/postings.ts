// Postings: a 40-bit key above a 24-bit article. They are kept by block and partition, packed into five bytes: 26 bits of the key's hash (the
// partition is the other six), 2 of its check, and 12 of the article's place in its block.
import { ARTICLE_BITS } from './samples';
import { sortRuns, sortWide } from './sort';

export const PARTITIONS: usize = 64;
export const ARTICLE_MASK: u64 = 0xffffff;
/** The lower 32 bits of a posting are its article and a check; the partition is told by the lowest bits of the hash above them. */
export const HASH_SHIFT: u64 = 32;
const PARTITION_MASK: u64 = 63;
/** Bits of the key by which a partition is sorted in two passes; the lower six are the partition's, and few postings differ in the upper four alone. */
const SORT_LOW: u64 = 38, SORT_HIGH: u64 = 60;

/** Bytes of a packed posting. */
const PACKED: usize = 5;
const PARTITION_BITS: u64 = 6;
/** Bits of the place in its block that stand beside the hash; the others follow. */
const LOW_PLACE_BITS: u32 = 6;

/** Parts `count` postings at `from` by the lowest bits of their hashes, packed, to `to`; PARTITIONS + 1 u32 borders to `borders`. */
export function partition(from: usize, count: i32, to: usize, borders: usize): void {
  const size = (PARTITIONS + 1) << 2;
  memory.fill(borders, 0, size);
  const end = from + (<usize>count << 3);
  for (let at = from; at < end; at += 8) {
    const border = borders + 4 + (<usize>((load<u64>(at) >>> HASH_SHIFT) & PARTITION_MASK) << 2);
    store<u32>(border, load<u32>(border) + 1);
  }
  for (let border = borders + 4; border < borders + size; border += 4) store<u32>(border, load<u32>(border) + load<u32>(border - 4));
  // Walking backwards from the ends keeps the order and leaves each border at its beginning.
  for (let at = end; at > from; ) {
    at -= 8;
    const posting = load<u64>(at);
    const border = borders + 4 + (<usize>((posting >>> HASH_SHIFT) & PARTITION_MASK) << 2);
    const place = load<u32>(border) - 1;
    store<u32>(border, place);
    pack(posting, to + <usize>place * PACKED);
  }
  // Each border now holds the beginning of its own partition, one entry too far up.
  memory.copy(borders, borders + 4, size - 4);
  store<u32>(borders + size - 4, count);
}

// @ts-ignore: decorator
@inline
function pack(posting: u64, at: usize): void {
  const place = <u32>(posting & ARTICLE_MASK);
  const hash = <u32>(posting >>> (HASH_SHIFT + PARTITION_BITS));
  store<u32>(at, hash | (place << (32 - LOW_PLACE_BITS)));
  store<u8>(at, (place >>> LOW_PLACE_BITS) | (<u32>(posting >>> ARTICLE_BITS) << 6), 4);
}

/** Unpacks `count` postings of a partition, from number `first` of those at `from` on, their articles counted from `base`. */
function unpack(from: usize, first: u32, count: i32, partition: u32, base: u32, to: usize): void {
  let at = from + <usize>first * PACKED;
  const end = to + (<usize>count << 3);
  const low: u32 = (1 << (32 - LOW_PLACE_BITS)) - 1;
  for (; to < end; to += 8, at += PACKED) {
    const packed = load<u32>(at), rest: u32 = load<u8>(at, 4);
    const hash = (<u64>(packed & low) << PARTITION_BITS) | partition;
    const place = (packed >>> (32 - LOW_PLACE_BITS)) | ((rest & 63) << LOW_PLACE_BITS);
    store<u64>(to, (hash << HASH_SHIFT) | (<u64>(rest >>> 6) << ARTICLE_BITS) | (place + base));
  }
}

// A run of records, as `run` in src/kernel/layout.ts.
const RUN_BYTES: usize = 20;
const RUN_BASE: usize = 0, RUN_POSTINGS: usize = 8, RUN_BORDERS: usize = 12;

/** How many postings of a partition the `runs` runs at `table` hold. */
export function countPostings(table: usize, runs: u32, partition: u32): u32 {
  let count: u32 = 0;
  for (let run = table; run < table + <usize>runs * RUN_BYTES; run += RUN_BYTES) {
    const border = <usize>load<u32>(run, RUN_BORDERS) + (<usize>partition << 2);
    count += load<u32>(border, 4) - load<u32>(border);
  }
  return count;
}

/** Unpacks the postings of a partition from the `runs` runs at `table`, in the order of the runs. Returns how many. */
export function gather(table: usize, runs: u32, partition: u32, to: usize): i32 {
  const start = to;
  for (let run = table; run < table + <usize>runs * RUN_BYTES; run += RUN_BYTES) {
    const border = <usize>load<u32>(run, RUN_BORDERS) + (<usize>partition << 2);
    const first = load<u32>(border), count = load<u32>(border, 4) - first;
    unpack(load<u32>(run, RUN_POSTINGS), first, count, partition, load<u32>(run, RUN_BASE), to);
    to += <usize>count << 3;
  }
  return <i32>((to - start) >> 3);
}

/** Sorts a gathered partition so that equal keys stand together. Returns where it is: `a` or `b`. */
export function sortPostings(a: usize, b: usize, count: i32): usize {
  const sorted = sortWide(a, b, count, SORT_LOW, SORT_HIGH);
  sortRuns(sorted, count, SORT_LOW, SORT_HIGH, ARTICLE_BITS);
  return sorted;
}
