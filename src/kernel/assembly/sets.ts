// Sets of 64-bit shingle hashes, and how many members two of them share: the exact figures.
//
// A set lies in memory as { u32 size, u32 table address, u32 slots, u32 unused, u64 members... , u64 table[slots] }. The table (open
// addressing, half full at most) holds the members again, 0 being empty; a hash of 0 is stored as 1.
import { hashShinglesWide, shingleCount, WIDTH } from './shingles';

const HEADER: usize = 16;

// @ts-ignore: decorator
@inline
function slotsFor(count: i32): u32 {
  return 1 << (32 - <i32>clz(<u32>max(count, 4) * 2 - 1));
}

/** Bytes that the set of an article of `words` words takes at most. */
export function setBytes(words: i32): usize {
  const count = shingleCount(words, WIDTH);
  return HEADER + ((<usize>count + slotsFor(count)) << 3);
}

/** Puts `h` into the table; whether it is new there. */
// @ts-ignore: decorator
@inline
function insert(table: usize, mask: u32, h: u64): bool {
  let slot = <u32>h & mask;
  while (true) {
    const at = table + (<usize>slot << 3);
    const held = load<u64>(at);
    if (held == h) return false;
    if (held == 0) {
      store<u64>(at, h);
      return true;
    }
    slot = (slot + 1) & mask;
  }
}

/** Builds at `at` the set of the article in hand (its words found). `skip`: as in hashShinglesWide. Returns the address behind it. */
export function buildSet(words: i32, skip: usize, at: usize): usize {
  const members = at + HEADER;
  const count = hashShinglesWide(words, members, skip);
  const slots = slotsFor(count);
  const table = members + (<usize>count << 3);
  memory.fill(table, 0, <usize>slots << 3);
  let size = 0;
  for (let i = 0; i < count; i++) {
    let h = load<u64>(members + (<usize>i << 3));
    if (h == 0) h = 1;
    if (!insert(table, slots - 1, h)) continue;
    store<u64>(members + (<usize>size << 3), h);
    size++;
  }
  store<u32>(at, size);
  store<u32>(at, <u32>table, 4);
  store<u32>(at, slots, 8);
  return table + (<usize>slots << 3);
}

/** How many members the sets at `a` and `b` share. */
export function shared(a: usize, b: usize): i32 {
  if (load<u32>(a) > load<u32>(b)) {
    const smaller = b;
    b = a;
    a = smaller;
  }
  const table = <usize>load<u32>(b, 4), mask = load<u32>(b, 8) - 1;
  const end = a + HEADER + (<usize>load<u32>(a) << 3);
  let count = 0;
  for (let at = a + HEADER; at < end; at += 8) {
    const h = load<u64>(at);
    let slot = <u32>h & mask;
    while (true) {
      const held = load<u64>(table + (<usize>slot << 3));
      if (held == h) {
        count++;
        break;
      }
      if (held == 0) break;
      slot = (slot + 1) & mask;
    }
  }
  return count;
}
