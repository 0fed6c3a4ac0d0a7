/**
 * Random integers from a seed, the same on every machine: SplitMix (Steele, Lea & Flood 2014) in 32 bits with the finisher of
 * MurmurHash3. Its period of 2^32 is ample for resampling; it is not for secrets.
 *
 * @param seed any integer; its low 32 bits count
 * @returns a function from a bound (1 to 2^32) to a random integer from 0 to the bound less 1
 */
export function randomIntegers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    return Math.floor((mixed / 2 ** 32) * bound);
  };
}
