// Terms are compared by 32-bit hashes. Two of the few hundred terms of a pair of articles meet by chance less than once in 10,000 pairs, and
// then share one weight among hundreds; in the counts of an archive, one term in some 20,000 borrows a little of another's frequency.

const prime = 0x0100_0193;
const basis = 0x811c_9dc5 | 0;

/** Mixes all bits of a 32-bit number (the finaliser of MurmurHash3, Appleby). Unsigned; a bijection. */
export function mixed(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Takes one more UTF-16 code unit into a hash under way (FNV-1a, Fowler, Noll & Vo). Begin with {@link emptyHash}, end with {@link mixed}. */
export function extended(h: number, unit: number): number {
  return Math.imul(h ^ unit, prime);
}

/** The hash under way of no code unit. */
export const emptyHash = basis;

/** The hash of a folded word: unsigned 32 bits of its UTF-16 code units. */
export function wordHash(word: string): number {
  let h = emptyHash;
  for (let i = 0; i < word.length; i++) h = extended(h, word.charCodeAt(i));
  return mixed(h);
}

/** The hash of a run of words from the hash of all but the last, and the last one's. Order counts. */
export function joinedHash(first: number, last: number): number {
  return mixed((Math.imul(first, 0x9e37_79b1) + last) ^ 0x51ed_270b);
}
