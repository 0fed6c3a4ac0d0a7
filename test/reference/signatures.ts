import { mix64, u64 } from './hash.js';

const roundSeed = 0x9e3779b97f4a7c15n;
const randomRounds = 31;

/**
 * Fast similarity sketching (Dahlgaard, Knudsen & Thorup 2017) as it is written down: every bin holds the smallest of all values that any round
 * throws into it, where a value of an earlier round is always the smaller.
 */
export function slowSignature(hashes: readonly bigint[], size: number): number[] {
  const bins: (bigint | undefined)[] = Array.from({ length: size });
  for (let round = 0; round < randomRounds && hashes.length > 0 && bins.includes(undefined); round++) {
    for (const hash of hashes) {
      const h = mix64(hash ^ u64(BigInt(round) * roundSeed));
      const bin = Number(((h >> 32n) * BigInt(size)) >> 32n);
      const value = (BigInt(round) << 27n) | (h & 0x7ff_ffffn);
      if (bins[bin] === undefined || value < bins[bin]) bins[bin] = value;
    }
  }
  return bins.map((held, bin) => Number(held ?? lastRound(hashes, bin)));
}

/** What a bin holds that no round has reached: the smallest hash by a function of its own. */
function lastRound(hashes: readonly bigint[], bin: number): bigint {
  let least = 0xffff_ffffn;
  for (const hash of hashes) {
    const h = mix64(hash ^ u64(BigInt(randomRounds + bin) * roundSeed));
    const value = (BigInt(randomRounds) << 27n) | (h & 0x7ff_fffen);
    if (value < least) least = value;
  }
  return least;
}

/** Keys of 40 bits: each of `bands` bands of `rows` values hashed together. */
export function slowBandKeys(values: readonly number[], bands: number, rows: number): bigint[] {
  return Array.from({ length: bands }, (_, band) => {
    let h = u64(BigInt(band) * roundSeed);
    for (const value of values.slice(band * rows, (band + 1) * rows)) h = mix64(h ^ BigInt(value));
    return h >> 24n;
  });
}
