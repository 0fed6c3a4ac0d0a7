// Verification: exact figures of candidate pairs, and which of them are copies.
//
// Furniture decides ties, never figures. Two pages of one outlet must still be alike without the furniture they share. Of two outlets each
// leaves out its own, which can only bring to light a copy that was hidden under it.
import { free, KEPT_HASHES, KEPT_RANGES, KEPT_RANGES_AT, KEPT_SOURCE, KEPT_WORDS, keptAt } from './kept';
import { addMember, isMember, RANGE_BYTES } from './paragraphs';
import { makeSet, SET_HEADER, shared } from './sets';
import { shinglesOfHashes, WIDTH } from './shingles';

/** Similarities are in fixed point, as LINK_ONE in src/copies/average-link.ts. */
const ONE: f64 = 1048576;
/** Set in a similarity where the two are copies. */
const TIE: u32 = 0x80000000;
const UNCHANGED: u32 = 0x7fffffff;

let jaccard: f64 = 0, containment: f64 = 0, fewestContained: u32 = 0;
let fewestOwnWords: u32 = 0, smallestOwnShare: f64 = 0, ownSimilarity: u32 = 0;
let spare: usize = 0;

/**
 * What makes two articles copies: Jaccard similarity or, of at least `fewest` shingles, containment. A page with fewer words of its own than
 * `fewestOwn`, or a smaller share of them, is judged whole; two of one outlet must have the similarity `own` (fixed point) in the rest. `spareAt`: 512 KiB.
 */
export function setThresholds(
  leastJaccard: f64, leastContainment: f64, fewest: u32, fewestOwn: u32, smallestShare: f64, own: u32, spareAt: usize,
): void {
  jaccard = leastJaccard;
  containment = leastContainment;
  fewestContained = fewest;
  fewestOwnWords = fewestOwn;
  smallestOwnShare = smallestShare;
  ownSimilarity = own;
  spare = spareAt;
}

function isTie(a: u32, b: u32, common: u32): bool {
  if (common == 0) return false;
  if (<f64>common / <f64>(a + b - common) >= jaccard) return true;
  const smaller = min(a, b);
  return smaller >= fewestContained && <f64>common / <f64>smaller >= containment;
}

/** Containment of the smaller in fixed point: what groups are cut by. It is never below Jaccard. */
function similarityOf(a: u32, b: u32, common: u32): u32 {
  return common == 0 ? 0 : <u32>Math.floor((<f64>common / <f64>min(a, b)) * ONE + 0.5);
}

/** The hashes of the furniture on a kept article, each told once, as a set in `spare`; its mask, and how many in `distinct`. */
function furnitureOf(article: usize): u32 {
  const count = load<u32>(article, KEPT_RANGES);
  const mask = (1 << (32 - <i32>clz(max<u32>(count, 4) * 2 - 1))) - 1;
  memory.fill(spare, 0, <usize>(mask + 1) << 2);
  distinct = 0;
  let range = <usize>load<u32>(article, KEPT_RANGES_AT);
  for (let i: u32 = 0; i < count; i++, range += RANGE_BYTES) {
    const hash = load<u32>(range);
    if (isMember(spare, mask, hash)) continue;
    addMember(spare, mask, hash);
    distinct++;
  }
  return mask;
}
let distinct: u32 = 0;

/** Whether any furniture on a kept article is in the set in `spare`. */
function meets(article: usize, mask: u32): bool {
  let range = <usize>load<u32>(article, KEPT_RANGES_AT);
  for (let i = load<u32>(article, KEPT_RANGES); i > 0; i--, range += RANGE_BYTES) if (isMember(spare, mask, load<u32>(range))) return true;
  return false;
}

/** The least shingles that an article may have without its furniture, if all that it shares (`common`) is its own. */
function leastOwn(article: usize, common: u32): u32 {
  const size = load<u32>(article);
  let lost: u32 = 0;
  const count = load<u32>(article, KEPT_RANGES);
  if (count > 0) {
    furnitureOf(article);
    let range = <usize>load<u32>(article, KEPT_RANGES_AT);
    for (let i: u32 = 0; i < count; i++, range += RANGE_BYTES) lost += load<u32>(range, 8) - load<u32>(range, 4);
    lost += (WIDTH - 1) * distinct;
  }
  return max(size > lost ? size - lost : 0, common);
}

/**
 * Builds at `at` the set of a kept article without the furniture that is in the set in `spare` (`mask`), or without any (`mask` 0). Returns the
 * address behind it; how many words stay is in `ownWords`.
 */
function buildOwn(article: usize, mask: u32, at: usize): usize {
  const hashes = <usize>load<u32>(article, KEPT_HASHES);
  const words = load<u32>(article, KEPT_WORDS);
  const members = at + SET_HEADER;
  let range = <usize>load<u32>(article, KEPT_RANGES_AT);
  let to = members;
  let word: u32 = 0;
  for (let i = load<u32>(article, KEPT_RANGES); i > 0; i--, range += RANGE_BYTES) {
    if (mask && !isMember(spare, mask, load<u32>(range))) continue;
    const bytes = <usize>(load<u32>(range, 4) - word) << 3;
    memory.copy(to, hashes + (<usize>word << 3), bytes);
    to += bytes;
    word = load<u32>(range, 8);
  }
  memory.copy(to, hashes + (<usize>word << 3), <usize>(words - word) << 3);
  ownWords = <u32>((to - members) >> 3) + words - word;
  return (makeSet(at, members, shinglesOfHashes(members, ownWords, members)) + 7) & ~7;
}
let ownWords: u32 = 0;

/** Whether a page has too few words of its own, `ownWords`, to be judged by them. */
function saysLittle(article: usize): bool {
  return ownWords < fewestOwnWords || <f64>ownWords < <f64>load<u32>(article, KEPT_WORDS) * smallestOwnShare;
}

/** The similarity, with TIE, of two kept articles when furniture is left out; UNCHANGED where that changes nothing. */
function withoutFurniture(a: usize, b: usize, common: u32, tie: bool): u32 {
  const source = load<u32>(a, KEPT_SOURCE);
  const sameOutlet = source != 0 && source == load<u32>(b, KEPT_SOURCE);
  if (sameOutlet != tie) return UNCHANGED;
  let first: usize, second: usize, ownA: u32;
  if (sameOutlet) {
    let mask = furnitureOf(b);
    if (!meets(a, mask)) return UNCHANGED;
    first = free;
    second = buildOwn(a, mask, first);
    if (saysLittle(a)) return UNCHANGED;
    mask = furnitureOf(a);
    buildOwn(b, mask, second);
  } else {
    if (!isTie(leastOwn(a, common), leastOwn(b, common), common)) return UNCHANGED;
    // An article without furniture is kept without the hashes of its words: it stays as it is.
    first = load<u32>(a, KEPT_RANGES) ? free : a;
    second = free;
    ownWords = load<u32>(a, KEPT_WORDS);
    if (first != a) second = buildOwn(a, 0, free);
    if (saysLittle(a)) return UNCHANGED;
    ownWords = load<u32>(b, KEPT_WORDS);
    if (load<u32>(b, KEPT_RANGES)) buildOwn(b, 0, second);
    else second = b;
  }
  if (saysLittle(b)) return UNCHANGED;
  const ownCommon = shared(first, second);
  const similarity = similarityOf(load<u32>(first), load<u32>(second), ownCommon);
  const alike = sameOutlet ? similarity >= ownSimilarity : isTie(load<u32>(first), load<u32>(second), ownCommon);
  return similarity | (alike ? TIE : 0);
}

/**
 * Compares pairs [from, to) of `order`, whose articles are kept: the shingles they share (u32), their similarity (u32) and whether they are copies
 * (u8), by pair, and the sizes of their sets (u32), by the numbers that `numbersA` and `numbersB` (u32 a pair) have for them.
 */
export function comparePairs(
  pairs: usize, order: usize, from: i32, to: i32, numbersA: usize, numbersB: usize, sharedOut: usize, similarityOut: usize, ties: usize, sizes: usize,
): void {
  for (let i = from; i < to; i++) {
    const index = <usize>load<u32>(order + (<usize>i << 2));
    const pair = load<u64>(pairs + (index << 3));
    const a = keptAt(<u32>(pair >>> 40)), b = keptAt(<u32>(pair >>> 16) & 0xffffff);
    const sizeA = load<u32>(a), sizeB = load<u32>(b);
    const common = <u32>shared(a, b);
    const tie = isTie(sizeA, sizeB, common);
    let similarity = similarityOf(sizeA, sizeB, common) | (tie ? TIE : 0);
    if (load<u32>(a, KEPT_RANGES) | load<u32>(b, KEPT_RANGES)) {
      const own = withoutFurniture(a, b, common, tie);
      if (own != UNCHANGED) similarity = own;
    }
    store<u32>(sharedOut + (index << 2), common);
    store<u32>(similarityOut + (index << 2), similarity & ~TIE);
    store<u8>(ties + index, similarity >>> 31);
    store<u32>(sizes + (<usize>load<u32>(numbersA + (index << 2)) << 2), sizeA);
    store<u32>(sizes + (<usize>load<u32>(numbersB + (index << 2)) << 2), sizeB);
  }
}
