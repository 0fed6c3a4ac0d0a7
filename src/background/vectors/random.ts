import { mixed } from '../../text/term-hash.js';

/** Random numbers from 0 up to 1 from a seed, the same on every machine: a counter, its bits mixed (as in SplitMix, Steele, Lea & Flood 2014). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e37_79b9) >>> 0;
    return mixed(state) / 2 ** 32;
  };
}
