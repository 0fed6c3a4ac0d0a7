// The hashes of src/kernel/assembly/hash.ts, in whole numbers of any size that are cut to 32 or 64 bits after every step.

const seed = 0x9e3779b97f4a7c15n;
const multiplierA = 0xff51afd7ed558ccdn;
const multiplierB = 0xc4ceb9fe1a85ec53n;

export const u32 = (x: bigint): bigint => BigInt.asUintN(32, x);
export const u64 = (x: bigint): bigint => BigInt.asUintN(64, x);
const rotateLeft = (x: bigint, bits: bigint): bigint => u64((x << bits) | (x >> (64n - bits)));

/** The finaliser of MurmurHash3 for 32 bits. */
export function mix32(h: bigint): bigint {
  h = u32((h ^ (h >> 16n)) * 0x85ebca6bn);
  h = u32((h ^ (h >> 13n)) * 0xc2b2ae35n);
  return h ^ (h >> 16n);
}

/** The same for 64 bits. */
export function mix64(h: bigint): bigint {
  h = u64((h ^ (h >> 33n)) * multiplierA);
  h = u64((h ^ (h >> 33n)) * multiplierB);
  return h ^ (h >> 33n);
}

/** Hash of bytes: eight at a time, as little-endian numbers filled up with zeros. */
export function hashBytes(bytes: Uint8Array): bigint {
  const eight = (from: number): bigint => {
    let value = 0n;
    for (let i = 7; i >= 0; i--) value = (value << 8n) | BigInt(bytes[from + i] ?? 0);
    return value;
  };
  let h = u64((eight(0) ^ seed ^ BigInt(bytes.length)) * multiplierA);
  h = u64((h ^ (h >> 32n) ^ eight(8)) * multiplierB);
  for (let from = 16; from < bytes.length; from += 8) h = u64((rotateLeft(h, 29n) ^ eight(from)) * multiplierB);
  return h;
}

/** Hash of a text's UTF-8. */
export function hashText(text: string): bigint {
  return hashBytes(Buffer.from(text));
}

/** Hash by which an outlet is known: 0 only where there is none. */
export function hashSource(source: string): number {
  const bytes = Buffer.from(source);
  return bytes.length === 0 ? 0 : Number((hashBytes(bytes) >> 32n) | 1n);
}
