// What the kernel does, written for speed in JavaScript: typed arrays, whole numbers of 32 bits, no object an element. Hashes have 32 bits
// where the kernel's have 64, which is all that JavaScript multiplies without detours.

/** Words of a shingle. */
const width = 5;
const base = 0x9e3779b1;

/** The finaliser of MurmurHash3 for 32 bits. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h;
}

/** Hashes of all runs of five words, repeated ones included. @param out has room for as many hashes as there are words @returns how many */
export function hashShingles(words: readonly string[], out: Uint32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const e = hashWord(words[i]!);
    if (i >= width - 1) {
      let h = Math.imul(a, base) + b;
      h = Math.imul(h, base) + c;
      h = Math.imul(h, base) + d;
      out[count++] = mix(Math.imul(h, base) + e);
    }
    a = b;
    b = c;
    c = d;
    d = e;
  }
  return count;
}

/** Sorts hashes and drops repeated ones. @returns a set for {@link sharedCount} */
export function buildSet(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let size = 0;
  for (let i = 0; i < hashes.length; i++) if (size === 0 || hashes[i] !== hashes[size - 1]) hashes[size++] = hashes[i]!;
  return hashes.subarray(0, size);
}

/** Members that two sorted sets share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

const randomRounds = 31;
const empty = 0xffff_ffff;

/** Fast similarity sketching (Dahlgaard, Knudsen & Thorup 2017) of hashes, to `out`: a value of 0xffffffff stands only where there is no hash. */
export function sign(hashes: Uint32Array, out: Uint32Array): void {
  out.fill(empty);
  let left = hashes.length === 0 ? 0 : out.length;
  for (let round = 0; round < randomRounds && left > 0; round++) {
    for (let i = 0; i < hashes.length; i++) {
      const h = mix(hashes[i]! ^ Math.imul(round + 1, base));
      const bin = Math.floor((h * out.length) / 2 ** 32);
      const value = ((round << 27) | (mix(h + 1) & 0x7ff_ffff)) >>> 0;
      if (value >= out[bin]!) continue;
      if (out[bin] === empty) left--;
      out[bin] = value;
    }
  }
  for (let bin = 0; bin < out.length && left > 0; bin++) {
    if (out[bin] !== empty) continue;
    left--;
    for (let i = 0; i < hashes.length; i++) {
      const value = ((randomRounds << 27) | (mix(hashes[i]! ^ Math.imul(randomRounds + bin + 1, base)) & 0x7ff_fffe)) >>> 0;
      if (value < out[bin]!) out[bin] = value;
    }
  }
}

/** Numbers of 64 bits as two halves. */
export interface Halves {
  high: Uint32Array;
  low: Uint32Array;
}

const digits = 11;
const counters = new Uint32Array(1 << digits);
/** The bits by which {@link gatherKeys} sorts, of the upper half: the others are few, or equal. */
const [lowest, highest] = [6, 28];

/**
 * Puts numbers with equal upper halves together, as the kernel does: a radix sort by 22 bits, between two buffers, and within the few that are
 * equal by these an insertion sort. @returns the buffer that holds them
 */
export function gatherKeys(from: Halves, to: Halves): Halves {
  for (let shift = lowest; shift < highest; shift += digits) {
    countingSort(from, to, shift);
    [from, to] = [to, from];
  }
  sortRuns(from);
  return from;
}

function countingSort(from: Halves, to: Halves, shift: number): void {
  const { high, low } = from;
  const mask = counters.length - 1;
  counters.fill(0);
  for (let i = 0; i < high.length; i++) counters[(high[i]! >>> shift) & mask]!++;
  let sum = 0;
  for (let digit = 0; digit < counters.length; digit++) {
    const here = counters[digit]!;
    counters[digit] = sum;
    sum += here;
  }
  for (let i = 0; i < high.length; i++) {
    const place = counters[(high[i]! >>> shift) & mask]!++;
    to.high[place] = high[i]!;
    to.low[place] = low[i]!;
  }
}

function sortRuns({ high, low }: Halves): void {
  const mask = ((1 << (highest - lowest)) - 1) << lowest;
  for (let i = 1; i < high.length; i++) {
    const [key, rest] = [high[i]!, low[i]!];
    if (high[i - 1]! <= key) continue;
    let at = i;
    for (; at > 0 && high[at - 1]! > key && ((high[at - 1]! ^ key) & mask) === 0; at--) {
      high[at] = high[at - 1]!;
      low[at] = low[at - 1]!;
    }
    high[at] = key;
    low[at] = rest;
  }
}
