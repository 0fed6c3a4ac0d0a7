// Paragraphs that may be furniture: those that the threads, between them, have counted often enough.
import { AT_STATE, STATE_REJECTED } from './record';

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
