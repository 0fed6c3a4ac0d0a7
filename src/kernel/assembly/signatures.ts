// MinHash signatures of fixed length, by fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017, "Fast similarity sketching"):
// each round throws every shingle into one bin at random, until no bin is empty; the rounds are ordered, so a bin keeps what the first
// round to reach it left there. As cheap as one permutation on long articles, half its variance on short ones, and never
// broken by how empty bins are filled.
import { ARTICLE_BITS } from './samples';
import { mix64 } from './hash';

/** Rounds with random bins. The round number takes the upper five bits of a value, the hash the lower 27. */
const RANDOM_ROUNDS: u32 = 31;
const EMPTY: u32 = 0xffffffff;
const ROUND_SEED: u64 = 0x9e3779b97f4a7c15;

/** Throws the shingles of one round into the bins. Returns how many bins were empty and are not now. */
function throwRound(hashes: usize, count: i32, round: u32, size: u32, out: usize): u32 {
  let filled: u32 = 0;
  const seed = <u64>round * ROUND_SEED;
  for (let i = 0; i < count; i++) {
    const h = mix64(load<u64>(hashes + (<usize>i << 3)) ^ seed);
    const bin = out + (<usize>(((h >>> 32) * size) >>> 32) << 2);
    const value = (round << 27) | (<u32>h & 0x7ffffff);
    const held = load<u32>(bin);
    if (value < held) {
      if (held == EMPTY) filled++;
      store<u32>(bin, value);
    }
  }
  return filled;
}

/** The signature (`size` u32) of `count` 64-bit shingle hashes, to `out`. No shingles: every value is 0xffffffff. */
export function signature(hashes: usize, count: i32, size: u32, out: usize): void {
  memory.fill(out, 0xff, <usize>size << 2);
  if (count == 0) return;
  let empty = size;
  for (let round: u32 = 0; round < RANDOM_ROUNDS && empty > 0; round++) empty -= throwRound(hashes, count, round, size, out);
  if (empty == 0) return;
  // Few shingles: bins that chance has left empty take the smallest hash under a function of their own.
  for (let bin: u32 = 0; bin < size; bin++) {
    if (load<u32>(out + (<usize>bin << 2)) != EMPTY) continue;
    let least: u32 = EMPTY;
    for (let i = 0; i < count; i++) {
      const h = mix64(load<u64>(hashes + (<usize>i << 3)) ^ (<u64>(RANDOM_ROUNDS + bin) * ROUND_SEED));
      least = min(least, (RANDOM_ROUNDS << 27) | (<u32>h & 0x7fffffe));
    }
    store<u32>(out + (<usize>bin << 2), least);
  }
}

/** A posting for each of `bands` bands of `rows` signature values, to `out`. */
export function bandPostings(values: usize, bands: i32, rows: i32, owner: u32, out: usize): void {
  for (let b = 0; b < bands; b++) {
    let h = <u64>b * ROUND_SEED;
    for (let r = 0; r < rows; r++) h = mix64(h ^ load<u32>(values + (<usize>(b * rows + r) << 2)));
    store<u64>(out + (<usize>b << 3), ((h >>> ARTICLE_BITS) << ARTICLE_BITS) | owner);
  }
}
