// Articles that are one: the same id given twice, the same words in the same order.
import { AT_FINGERPRINT, AT_ID, AT_ID_HASH, AT_ID_LENGTH, AT_STATE, AT_WORDS } from './record';

// @ts-ignore: decorator
@inline
function recordOf(records: usize, article: u32): usize {
  return <usize>load<u32>(records + (<usize>article << 2));
}

function sameId(a: usize, b: usize): bool {
  const length = load<u16>(a, AT_ID_LENGTH);
  if (load<u16>(b, AT_ID_LENGTH) != length) return false;
  return memory.compare(<usize>load<u32>(a, AT_ID), <usize>load<u32>(b, AT_ID), length) == 0;
}

/**
 * Sets the state of every article whose id was read before to `state`. `table`: mask + 1 zeroed u32 slots, more than there are articles.
 * first[i] becomes the article that bears the id first. Returns how many were given twice.
 */
export function findDuplicateIds(count: u32, records: usize, table: usize, mask: u32, state: u32, first: usize): u32 {
  let found: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const record = recordOf(records, i);
    store<u32>(first + (<usize>i << 2), i);
    if (load<u16>(record, AT_STATE)) continue;
    const h = load<u32>(record, AT_ID_HASH);
    let slot = h & mask;
    while (true) {
      const at = table + (<usize>slot << 2);
      const held = load<u32>(at);
      if (held == 0) {
        store<u32>(at, i + 1);
        break;
      }
      const other = recordOf(records, held - 1);
      if (load<u32>(other, AT_ID_HASH) == h && sameId(record, other)) {
        store<u16>(record, state, AT_STATE);
        store<u32>(first + (<usize>i << 2), held - 1);
        found++;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return found;
}

/**
 * Ties every article to one with the same words, of all those that whose id has the smallest hash (a choice that no order of reading
 * changes): twin[i]. Sets dead[i] for the others, and for articles out of use or without a word. `table` as above. Returns how many the others
 * are.
 */
export function findTwins(count: u32, records: usize, table: usize, mask: u32, twin: usize, dead: usize): u32 {
  let found: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const record = recordOf(records, i);
    const words = load<u32>(record, AT_WORDS);
    store<u32>(twin + (<usize>i << 2), i);
    const unused = load<u16>(record, AT_STATE) != 0 || words == 0;
    store<u8>(dead + i, unused ? 1 : 0);
    if (unused) continue;
    const h = load<u64>(record, AT_FINGERPRINT);
    let slot = <u32>(h >>> 20) & mask;
    while (true) {
      const at = table + (<usize>slot << 2);
      const held = load<u32>(at);
      if (held == 0) {
        store<u32>(at, i + 1);
        break;
      }
      const other = recordOf(records, held - 1);
      if (load<u64>(other, AT_FINGERPRINT) == h && load<u32>(other, AT_WORDS) == words) {
        const first = load<u32>(record, AT_ID_HASH) < load<u32>(other, AT_ID_HASH);
        const kept = first ? i : held - 1, left = first ? held - 1 : i;
        store<u32>(at, kept + 1);
        store<u32>(twin + (<usize>left << 2), kept);
        store<u8>(dead + left, 1);
        found++;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  if (found) followTwins(count, twin);
  return found;
}

/** Ties every article to the last of its chain: each was tied to the one that was kept at the time. */
function followTwins(count: u32, twin: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    let kept = load<u32>(twin + (<usize>i << 2));
    while (true) {
      const next = load<u32>(twin + (<usize>kept << 2));
      if (next == kept) break;
      kept = next;
    }
    store<u32>(twin + (<usize>i << 2), kept);
  }
}

/** Lists the articles that have the same words as another that is compared for them, to `out` (u32). Returns how many. */
export function listTwins(count: u32, twin: usize, out: usize): u32 {
  let found: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    if (load<u32>(twin + (<usize>i << 2)) == i) continue;
    store<u32>(out + (<usize>found << 2), i);
    found++;
  }
  return found;
}

/** How many of `count` articles are in use. */
export function countInUse(count: u32, records: usize): u32 {
  let found: u32 = 0;
  for (let i: u32 = 0; i < count; i++) if (load<u16>(recordOf(records, i), AT_STATE) == 0) found++;
  return found;
}

/** Writes the addresses of `count` records that stand together at `from` to the column at `to` (u32). */
export function listRecords(from: usize, count: i32, recordBytes: usize, to: usize): void {
  for (let i = 0; i < count; i++) store<u32>(to + (<usize>i << 2), <u32>(from + <usize>i * recordBytes));
}

/** Turns where a block's records say their ids are, relative to the block's ids, into addresses. */
export function settleRecords(from: usize, count: i32, recordBytes: usize, ids: usize): void {
  for (let i = 0; i < count; i++) {
    const record = from + <usize>i * recordBytes;
    store<u32>(record, load<u32>(record, AT_ID) + <u32>ids, AT_ID);
  }
}
