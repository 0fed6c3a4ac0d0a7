// Paragraphs that may be furniture: those that the threads, between them, have counted often enough.
import { AT_ID_HASH, AT_STATE, STATE_REJECTED } from './record';
import { sortWide } from './sort';

const DEAD: u32 = 1, WHOLE_PAGE: u32 = 2;
/** A page that has at least one in so many paragraphs to itself says something of its own. */
const OWN_PART: u32 = 4;

// @ts-ignore: decorator
@inline
function count(tables: usize, tableCount: u32, slot: u32): u32 {
  let sum: u32 = 0;
  for (let t: u32 = 0; t < tableCount; t++) sum += load<u8>(<usize>load<u32>(tables + (<usize>t << 2)) + <usize>slot);
  return sum;
}

// @ts-ignore: decorator
@inline
function contains(from: usize, to: usize, hash: u32): bool {
  for (; from < to; from += 8) if (load<u32>(from) == hash) return true;
  return false;
}

/**
 * Lists the paragraphs of articles [from, to) that `fewest` pages or more may carry, to `out`: { u32 hash, u32 article }, the highest bit of the
 * article set where it has enough paragraphs of its own. An article that has not is marked as a whole page in `dead`. `lists`: the hashes of
 * the articles' paragraphs, their number before them; rejected articles have none. Returns the number of entries.
 */
export function listSuspects(
  from: u32, to: u32, lists: usize, records: usize, dead: usize, tables: usize, tableCount: u32, mask: u32, fewest: u32, out: usize,
): u32 {
  let at = out;
  let list = lists;
  for (let article = from; article < to; article++) {
    if (load<u16>(<usize>load<u32>(records + (<usize>article << 2)), AT_STATE) == STATE_REJECTED) continue;
    const paragraphs = load<u32>(list);
    const end = list + 4 + (<usize>paragraphs << 2);
    if (load<u8>(dead + article) != DEAD) {
      const first = at;
      for (let hash = list + 4; hash < end; hash += 4) {
        const h = load<u32>(hash);
        // A page that prints the same paragraph twice is still one page.
        if (count(tables, tableCount, h & mask) < fewest || contains(first, at, h)) continue;
        store<u32>(at, h);
        store<u32>(at, article, 4);
        at += 8;
      }
      const met = <u32>((at - first) >> 3);
      if (met > 0 && (paragraphs - met) * OWN_PART < paragraphs) store<u8>(dead + article, WHOLE_PAGE);
      else for (let entry = first; entry < at; entry += 8) store<u32>(entry, article | 0x80000000, 4);
    }
    list = end;
  }
  return <u32>((at - out) >> 3);
}

/** Of the pages that carry a paragraph and have others of their own so many are named: those whose ids have the smallest hashes, a choice that no order of reading changes. */
const NAMED: u32 = 3;
/** A carrier entry: { u32 hash, u32 pages, u32 pages with paragraphs of their own, { u32 hash of the id, u32 article } of NAMED of these }. */
const CARRIER_BYTES: usize = 12 + (<usize>NAMED << 3);

/** Puts a page in its place among the named ones at `at`, in the order of their ids' hashes, if it belongs there. */
function name(at: usize, idHash: u32, article: u32): void {
  let place: u32 = NAMED;
  for (; place > 0; place--) {
    const before = at + (<usize>(place - 1) << 3);
    const hash = load<u32>(before);
    if (hash < idHash || (hash == idHash && load<u32>(before, 4) < article)) break;
  }
  if (place == NAMED) return;
  for (let slot = NAMED - 1; slot > place; slot--) store<u64>(at + (<usize>slot << 3), load<u64>(at + (<usize>(slot - 1) << 3)));
  store<u32>(at + (<usize>place << 3), idHash);
  store<u32>(at + (<usize>place << 3), article, 4);
}

/**
 * Counts `count` entries of `listSuspects` at `entries` by their hashes, to `out` (CARRIER_BYTES a hash; where there are fewer than can be
 * named, the rest has all bits set). `spare` is as large as `entries`. Returns the number of hashes.
 */
export function countCarriers(entries: usize, spare: usize, count: i32, records: usize, out: usize): i32 {
  const sorted = sortWide(entries, spare, count, 0, 32);
  let to = out;
  for (let i = 0; i < count; ) {
    const hash = load<u32>(sorted + (<usize>i << 3));
    let pages: u32 = 0, own: u32 = 0;
    memory.fill(to + 12, 0xff, <usize>NAMED << 3);
    for (; i < count; i++) {
      const entry = sorted + (<usize>i << 3);
      if (load<u32>(entry) != hash) break;
      const article = load<u32>(entry, 4);
      pages++;
      if (article >>> 31 == 0) continue;
      own++;
      const page = article & 0x7fffffff;
      name(to + 12, load<u32>(<usize>load<u32>(records + (<usize>page << 2)), AT_ID_HASH), page);
    }
    store<u32>(to, hash);
    store<u32>(to, pages, 4);
    store<u32>(to, own, 8);
    to += CARRIER_BYTES;
  }
  return <i32>((to - out) / CARRIER_BYTES);
}

/**
 * Puts `lists` lists of `countCarriers` together, { u32 address, u32 count } each at `table` (used up), and writes to `out` the hashes that may be furniture: those of
 * `fewest` pages or more, over half of which have paragraphs of their own. Returns how many.
 */
export function joinCarriers(table: usize, lists: u32, fewest: u32, out: usize): i32 {
  const tableEnd = table + (<usize>lists << 3);
  let to = out;
  while (true) {
    let least: u64 = u64.MAX_VALUE;
    for (let list = table; list < tableEnd; list += 8) if (load<u32>(list, 4)) least = min(least, <u64>load<u32>(<usize>load<u32>(list)));
    if (least == u64.MAX_VALUE) break;
    let pages: u32 = 0, own: u32 = 0;
    memory.fill(to + 12, 0xff, <usize>NAMED << 3);
    for (let list = table; list < tableEnd; list += 8) {
      const at = <usize>load<u32>(list);
      if (load<u32>(list, 4) == 0 || <u64>load<u32>(at) != least) continue;
      pages += load<u32>(at, 4);
      own += load<u32>(at, 8);
      for (let page = at + 12; page < at + CARRIER_BYTES && load<u32>(page, 4) != 0xffffffff; page += 8) name(to + 12, load<u32>(page), load<u32>(page, 4));
      store<u32>(list, <u32>(at + CARRIER_BYTES));
      store<u32>(list, load<u32>(list, 4) - 1, 4);
    }
    // The hash 0 stands for no paragraph in a set.
    if (least == 0 || pages < fewest || own * 2 <= pages) continue;
    store<u32>(to, <u32>least);
    store<u32>(to, pages, 4);
    store<u32>(to, own, 8);
    to += CARRIER_BYTES;
  }
  return <i32>((to - out) / CARRIER_BYTES);
}
