// Paragraphs that may be furniture: those that the threads, between them, have counted often enough.
import { AT_PARAGRAPH_COUNT, AT_PARAGRAPHS } from './record';

const DEAD: u32 = 1, WHOLE_PAGE: u32 = 2;
/** A page that has at least one in so many paragraphs to itself says something of its own. */
const OWN_PART: u32 = 5;

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
 * article set where it has enough paragraphs of its own. An article that has not is marked as a whole page in `dead`. Stops
 * before an article for which there is no room. Returns the number of entries; `suspectsEnd` is the first article not listed.
 */
export function listSuspects(
  from: u32, to: u32, records: usize, dead: usize, tables: usize, tableCount: u32, mask: u32, fewest: u32, out: usize, room: u32,
): u32 {
  let at = out;
  let article = from;
  for (; article < to; article++) {
    if (load<u8>(dead + article) == DEAD) continue;
    const record = <usize>load<u32>(records + (<usize>article << 2));
    const paragraphs: u32 = load<u16>(record, AT_PARAGRAPH_COUNT);
    if (<u32>((at - out) >> 3) + paragraphs > room) break;
    const first = at;
    let hash = <usize>load<u32>(record, AT_PARAGRAPHS);
    for (let i: u32 = 0; i < paragraphs; i++, hash += 4) {
      const h = load<u32>(hash);
      // A page that prints the same paragraph twice is still one page.
      if (count(tables, tableCount, h & mask) < fewest || contains(first, at, h)) continue;
      store<u32>(at, h);
      store<u32>(at, article, 4);
      at += 8;
    }
    const met = <u32>((at - first) >> 3);
    if (met == 0) continue;
    if ((paragraphs - met) * OWN_PART < paragraphs) store<u8>(dead + article, WHOLE_PAGE);
    else for (let entry = first; entry < at; entry += 8) store<u32>(entry, article | 0x80000000, 4);
  }
  suspectsEnd = article;
  return <u32>((at - out) >> 3);
}
export let suspectsEnd: u32 = 0;
