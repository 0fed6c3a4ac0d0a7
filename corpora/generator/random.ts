/**
 * A small seeded random source, so that a corpus is the same on every machine and every version of Node.
 *
 * Only 32-bit integer arithmetic and the four basic operations on doubles are used: `Math.log`, `Math.cos` and their kin
 * may differ in the last bit between engine versions, and one bit is enough to change a generated word.
 */
export interface Random {
  /** The next 32 random bits, 0 to 2^32 - 1. */
  bits(): number;
  /** A whole number from 0 to `limit` - 1; `limit` from 1 to 2^32. The bias of at most limit / 2^32 does not matter here. */
  below(limit: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** Mixes one 32-bit word thoroughly: the finaliser of splitmix32, used to spread neighbouring seeds far apart. */
function mix(word: number): number {
  let z = (word + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/**
 * An independent stream of random numbers for every pair of `seed` and `stream` (whole numbers; 32 bits count).
 *
 * Small fast counter, 32 bits (C. Doty-Humphrey, PractRand): 128 bits of state, a few additions and shifts a number. One
 * stream an article means that any article can be written again from its ordinal alone, without those before it.
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = mix(seed);
  let b = mix(stream ^ 0x5bd1e995);
  let c = mix(a ^ stream);
  let counter = 1;

  function bits(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  }

  // The state starts out with little entropy in its low bits; twelve rounds are the author's advice.
  for (let round = 0; round < 12; round++) bits();

  return {
    bits,
    below: (limit) => Math.floor((bits() / 4294967296) * limit),
    chance: (probability) => bits() < probability * 4294967296,
    pick<T>(list: readonly T[]): T {
      return list[Math.floor((bits() / 4294967296) * list.length)] as T;
    },
  };
}
