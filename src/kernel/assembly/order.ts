// Articles in the one order that settles what figures leave open: by date, undated ones last, then by id.
import { COUNTERS } from './addresses';
import { AT_DATE, AT_ID, AT_ID_LENGTH, UNDATED } from './record';

/** What is sorted: { u64 date, in the order of unsigned numbers; u32 article; u32 address of its record }. */
const ENTRY_BYTES: usize = 16;

/** A byte's place in the order of UTF-16 code units, in which JavaScript compares: U+E000 to U+FFFF (0xee, 0xef) come behind surrogate pairs. */
// @ts-ignore: decorator
@inline
function place(byte: u32): u32 {
  return byte == 0xee || byte == 0xef ? byte + 16 : byte;
}

/** Whether the id of one record comes before that of another. */
function idBefore(one: usize, other: usize): bool {
  const length = <u32>load<u16>(one, AT_ID_LENGTH), otherLength = <u32>load<u16>(other, AT_ID_LENGTH);
  const id = <usize>load<u32>(one, AT_ID), otherId = <usize>load<u32>(other, AT_ID);
  const shorter = min(length, otherLength);
  for (let i: u32 = 0; i < shorter; i++) {
    const x: u32 = load<u8>(id + <usize>i), y: u32 = load<u8>(otherId + <usize>i);
    if (x != y) return place(x) < place(y);
  }
  return length < otherLength;
}

// @ts-ignore: decorator
@inline
function before(one: usize, other: usize): bool {
  const date = load<u64>(one), otherDate = load<u64>(other);
  return date == otherDate ? idBefore(<usize>load<u32>(one, 12), <usize>load<u32>(other, 12)) : date < otherDate;
}

// @ts-ignore: decorator
@inline
function copyEntry(to: usize, from: usize): void {
  v128.store(to, v128.load(from));
}

/** Merges the sorted entries [from, middle) and [middle, end) to `to`. */
function merge(from: usize, middle: usize, end: usize, to: usize): void {
  let one = from, other = middle;
  while (one < middle && other < end) {
    if (before(other, one)) {
      copyEntry(to, other);
      other += ENTRY_BYTES;
    } else {
      copyEntry(to, one);
      one += ENTRY_BYTES;
    }
    to += ENTRY_BYTES;
  }
  memory.copy(to, one, middle - one);
  memory.copy(to + (middle - one), other, end - other);
}

/** Sorts the `count` entries at `from`, with `to` as the other buffer: a merge sort from the bottom up. Returns where they are then. */
function mergeSort(from: usize, to: usize, count: usize): usize {
  const bytes = count * ENTRY_BYTES;
  for (let width = ENTRY_BYTES; width < bytes; width <<= 1) {
    for (let at: usize = 0; at < bytes; at += width << 1) {
      merge(from + at, from + min(at + width, bytes), from + min(at + (width << 1), bytes), to + at);
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  return from;
}

/** Parts of dates, and one more of what is undated. */
const DIGITS: u32 = 2048;

/**
 * Parts the entries at `from` by their dates, to `to`, so that whoever is in a part is before all in the next. `counters`: DIGITS + 1 u32. Dates that are apart
 * by little against the longest span (one undated article is enough) are in one part.
 */
function part(from: usize, to: usize, count: usize, counters: usize): void {
  const end = from + count * ENTRY_BYTES;
  let least: u64 = u64.MAX_VALUE, most: u64 = 0;
  for (let at = from; at < end; at += ENTRY_BYTES) {
    const date = load<u64>(at);
    least = min(least, date);
    // What is undated is behind all, in the last part.
    if (date != u64.MAX_VALUE) most = max(most, date);
  }
  const span = most > least ? most - least : 0;
  const shift = <u64>max<i32>(64 - <i32>clz(span) - 11, 0);
  memory.fill(counters, 0, <usize>(DIGITS + 1) << 2);
  for (let at = from; at < end; at += ENTRY_BYTES) {
    const counter = counters + (<usize>partOf(load<u64>(at), least, shift) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  let sum: u32 = 0;
  for (let digit: u32 = 0; digit <= DIGITS; digit++) {
    const counter = counters + (<usize>digit << 2);
    const here = load<u32>(counter);
    store<u32>(counter, sum);
    sum += here;
  }
  for (let at = from; at < end; at += ENTRY_BYTES) {
    const counter = counters + (<usize>partOf(load<u64>(at), least, shift) << 2);
    const place = load<u32>(counter);
    store<u32>(counter, place + 1);
    copyEntry(to + <usize>place * ENTRY_BYTES, at);
  }
}

// @ts-ignore: decorator
@inline
function partOf(date: u64, least: u64, shift: u64): u32 {
  return date == u64.MAX_VALUE ? DIGITS : <u32>((date - least) >>> shift);
}

/**
 * Puts the `count` articles (u32) at `articles` in order: by date, undated ones last, then by id as JavaScript compares strings. `spare`: 32 bytes an
 * article. They are parted by date, and the parts sorted.
 */
export function sortArticles(articles: usize, count: u32, records: usize, spare: usize): void {
  const first = spare, other = spare + <usize>count * ENTRY_BYTES;
  for (let i: u32 = 0; i < count; i++) {
    const article = load<u32>(articles + (<usize>i << 2));
    const record = load<u32>(records + (<usize>article << 2));
    const date = load<i64>(<usize>record, AT_DATE);
    const entry = first + <usize>i * ENTRY_BYTES;
    store<u64>(entry, date == UNDATED ? u64.MAX_VALUE : <u64>date ^ 0x8000000000000000);
    store<u32>(entry, article, 8);
    store<u32>(entry, record, 12);
  }
  part(first, other, count, COUNTERS);
  let begin: u32 = 0;
  for (let digit: u32 = 0; digit <= DIGITS; digit++) {
    // Each counter has come to the end of its part.
    const end = load<u32>(COUNTERS + (<usize>digit << 2));
    const at = <usize>begin * ENTRY_BYTES;
    const sorted = end - begin > 1 ? mergeSort(other + at, first + at, end - begin) : other + at;
    for (let i = begin; i < end; i++) store<u32>(articles + (<usize>i << 2), load<u32>(sorted + <usize>(i - begin) * ENTRY_BYTES, 8));
    begin = end;
  }
}
