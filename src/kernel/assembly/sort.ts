// Radix sorts of 64-bit values.
import { COUNTERS } from './addresses';

const DIGIT_BITS: u64 = 12;

/**
 * Sorts `count` u64 at `a` by bits [low, high), least significant digit first (stable), with `b` as the other buffer. Returns where the
 * sorted values are: `a` or `b`.
 */
export function sortWide(a: usize, b: usize, count: i32, low: u64, high: u64): usize {
  for (let shift = low; shift < high; shift += DIGIT_BITS) {
    const size = 1 << <i32>min(DIGIT_BITS, high - shift);
    const mask = <u64>(size - 1);
    memory.fill(COUNTERS, 0, <usize>size << 2);
    const end = a + (<usize>count << 3);
    for (let at = a; at < end; at += 8) {
      const counter = COUNTERS + (<usize>((load<u64>(at) >>> shift) & mask) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
    }
    let sum: u32 = 0;
    for (let counter = COUNTERS; counter < COUNTERS + (<usize>size << 2); counter += 4) {
      const here = load<u32>(counter);
      store<u32>(counter, sum);
      sum += here;
    }
    for (let at = a; at < end; at += 8) {
      const value = load<u64>(at);
      const counter = COUNTERS + (<usize>((value >>> shift) & mask) << 2);
      const place = load<u32>(counter);
      store<u32>(counter, place + 1);
      store<u64>(b + (<usize>place << 3), value);
    }
    const sorted = b;
    b = a;
    a = sorted;
  }
  return a;
}

/**
 * Completes a sort by bits [low, high), as far as bits from `key` on go, where few values share those: every value is moved back past the few of
 * greater bits that it shares them with.
 */
export function sortRuns(a: usize, count: i32, low: u64, high: u64, key: u64): void {
  const mask = (((<u64>1) << (high - low)) - 1) << low;
  for (let i = 1; i < count; i++) {
    let at = a + (<usize>i << 3);
    const value = load<u64>(at);
    // Nearly always the value before has smaller bits, or the same key.
    if (load<u64>(at - 8) >>> key <= value >>> key) continue;
    while (at > a) {
      const before = load<u64>(at - 8);
      if (before >>> key <= value >>> key || (before ^ value) & mask) break;
      store<u64>(at, before);
      at -= 8;
    }
    store<u64>(at, value);
  }
}
