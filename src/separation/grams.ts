// Two independent hashes of a run of words: one says where its postings lie, the other tells it from others that lie there too.

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85eb_ca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function turned(h: number, bits: number): number {
  return (h << bits) | (h >>> (32 - bits));
}

/** Where the postings of a word, or run of two or three, lie; `b` and `c` are 0 where there are fewer. u32. */
export function gramKey(a: number, b: number, c: number): number {
  return mix(Math.imul(a, 0x9e37_79b1) ^ turned(Math.imul(b, 0x85eb_ca77), 13) ^ turned(Math.imul(c, 0xc2b2_ae3d), 21));
}

/** What tells it from others there. u32. */
export function gramMark(a: number, b: number, c: number): number {
  return mix(Math.imul(a ^ turned(b, 9) ^ turned(c, 19), 0x27d4_eb2f) ^ 0x1656_67b1);
}
