// Hash functions. Their twins in JavaScript are in test/reference/hash.ts.
import { MASKS } from './addresses';

const SEED: u64 = 0x9e3779b97f4a7c15;
const MULTIPLIER_A: u64 = 0xff51afd7ed558ccd;
const MULTIPLIER_B: u64 = 0xc4ceb9fe1a85ec53;

/** The finaliser of MurmurHash3 (Appleby, 2011): every input bit reaches every output bit. */
// @ts-ignore: decorator
@inline
export function mix32(h: u32): u32 {
  h ^= h >>> 16;
  h *= 0x85ebca6b;
  h ^= h >>> 13;
  h *= 0xc2b2ae35;
  return h ^ (h >>> 16);
}

// @ts-ignore: decorator
@inline
export function mix32x4(h: v128): v128 {
  h = v128.xor(h, i32x4.shr_u(h, 16));
  h = i32x4.mul(h, i32x4.splat(0x85ebca6b));
  h = v128.xor(h, i32x4.shr_u(h, 13));
  h = i32x4.mul(h, i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

// @ts-ignore: decorator
@inline
export function mix64(h: u64): u64 {
  h = (h ^ (h >>> 33)) * MULTIPLIER_A;
  h = (h ^ (h >>> 33)) * MULTIPLIER_B;
  return h ^ (h >>> 33);
}

/**
 * Hash of `length` bytes. Reads up to 16 bytes past the end (masked away). No two strings of up to 8 bytes and one
 * length share a hash: each step is a bijection of the 64-bit state.
 */
// @ts-ignore: decorator
@inline
export function hashBytes(at: usize, length: u32): u64 {
  const mask = MASKS + (<usize>min<u32>(length, 16) << 4);
  let h: u64 = ((load<u64>(at) & load<u64>(mask)) ^ SEED ^ length) * MULTIPLIER_A;
  h = (h ^ (h >>> 32) ^ (load<u64>(at, 8) & load<u64>(mask, 8))) * MULTIPLIER_B;
  if (length > 16) {
    for (let o: u32 = 16; o < length; o += 8) {
      const rest = MASKS + (<usize>min<u32>(length - o, 8) << 4);
      h = (rotl(h, 29) ^ (load<u64>(at + o) & load<u64>(rest))) * MULTIPLIER_B;
    }
  }
  return h;
}
