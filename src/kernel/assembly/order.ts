// Articles in the one order that settles what figures leave open: by date, undated ones last, then by id.
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

/**
 * Puts the `count` articles (u32) at `articles` in order: by date, undated ones last, then by id as JavaScript compares strings. `spare`: 32 bytes an
 * article. A merge sort from the bottom up.
 */
export function sortArticles(articles: usize, count: u32, records: usize, spare: usize): void {
  const bytes = <usize>count * ENTRY_BYTES;
  let from = spare, to = spare + bytes;
  for (let i: u32 = 0; i < count; i++) {
    const article = load<u32>(articles + (<usize>i << 2));
    const record = load<u32>(records + (<usize>article << 2));
    const date = load<i64>(<usize>record, AT_DATE);
    const entry = from + <usize>i * ENTRY_BYTES;
    store<u64>(entry, date == UNDATED ? u64.MAX_VALUE : <u64>date ^ 0x8000000000000000);
    store<u32>(entry, article, 8);
    store<u32>(entry, record, 12);
  }
  for (let width = ENTRY_BYTES; width < bytes; width <<= 1) {
    for (let at: usize = 0; at < bytes; at += width << 1) {
      merge(from + at, from + min(at + width, bytes), from + min(at + (width << 1), bytes), to + at);
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  for (let i: u32 = 0; i < count; i++) store<u32>(articles + (<usize>i << 2), load<u32>(from + <usize>i * ENTRY_BYTES, 8));
}
