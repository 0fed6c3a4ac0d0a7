// Sets of 64-bit shingle hashes, and how many members two of them share: the exact figures.
//
// A set lies in memory as { u32 size, u32 table address, u32 slots, u32 members address }. Its members (u64) are in the order of the text, each
// told once; the table (open addressing, half full at most) holds their numbers from 1, 0 being empty. A hash of 0 is stored as 1.
import { hashShinglesWide, shingleCount, WIDTH } from './shingles';

export const SET_HEADER: usize = 16;
const AT_TABLE: usize = 4, AT_SLOTS: usize = 8, AT_MEMBERS: usize = 12;

// @ts-ignore: decorator
@inline
function slotsFor(count: i32): u32 {
  return 1 << (32 - <i32>clz(<u32>max(count, 4) * 2 - 1));
}

/** Bytes that the members and the table of `count` shingles take. */
// @ts-ignore: decorator
@inline
export function membersBytes(count: i32): usize {
  return (<usize>count << 3) + (<usize>slotsFor(count) << 2);
}

/** Bytes that the set of an article of `words` words takes at most. */
export function setBytes(words: i32): usize {
  return SET_HEADER + membersBytes(shingleCount(words, WIDTH));
}

/** Makes a set, its header at `at`, of the `count` hashes at `members`, which stay there, each told once. Returns the address behind its table. */
export function makeSet(at: usize, members: usize, count: i32): usize {
  const slots = slotsFor(count), mask = slots - 1;
  const table = members + (<usize>count << 3);
  memory.fill(table, 0, <usize>slots << 2);
  let size: u32 = 0;
  for (let i = 0; i < count; i++) {
    const h = max<u64>(load<u64>(members + (<usize>i << 3)), 1);
    let slot = <u32>h & mask;
    let held = load<u32>(table + (<usize>slot << 2));
    while (held != 0 && load<u64>(members + (<usize>(held - 1) << 3)) != h) {
      slot = (slot + 1) & mask;
      held = load<u32>(table + (<usize>slot << 2));
    }
    if (held != 0) continue;
    store<u64>(members + (<usize>size << 3), h);
    size++;
    store<u32>(table + (<usize>slot << 2), size);
  }
  store<u32>(at, size);
  store<u32>(at, <u32>table, AT_TABLE);
  store<u32>(at, slots, AT_SLOTS);
  store<u32>(at, <u32>members, AT_MEMBERS);
  return table + (<usize>slots << 2);
}

/** Builds at `at` the set of the article in hand (its words found). `skip`: as in hashShinglesWide. Returns the address behind it. */
export function buildSet(words: i32, skip: usize, at: usize): usize {
  const members = at + SET_HEADER;
  return makeSet(at, members, hashShinglesWide(words, members, skip));
}

/**
 * How many members the sets at `a` and `b` share. Copies share long runs: behind a member that is found, the next one is looked for next to
 * it, and in the table only if it is not there.
 */
export function shared(a: usize, b: usize): i32 {
  if (load<u32>(a) > load<u32>(b)) {
    const smaller = b;
    b = a;
    a = smaller;
  }
  const table = <usize>load<u32>(b, AT_TABLE), mask = load<u32>(b, AT_SLOTS) - 1;
  const members = <usize>load<u32>(b, AT_MEMBERS);
  const membersEnd = members + (<usize>load<u32>(b) << 3);
  let at = <usize>load<u32>(a, AT_MEMBERS);
  const end = at + (<usize>load<u32>(a) << 3);
  let next = members;
  let count = 0;
  for (; at < end; at += 8) {
    const h = load<u64>(at);
    if (next < membersEnd && load<u64>(next) == h) {
      count++;
      next += 8;
      continue;
    }
    let slot = <u32>h & mask;
    let held = load<u32>(table + (<usize>slot << 2));
    while (held != 0) {
      const member = members + (<usize>(held - 1) << 3);
      if (load<u64>(member) == h) {
        count++;
        next = member + 8;
        break;
      }
      slot = (slot + 1) & mask;
      held = load<u32>(table + (<usize>slot << 2));
    }
  }
  return count;
}
