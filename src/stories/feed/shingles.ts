import { shingleWidth } from '../../copies/sketching.js';
import { joinedHash } from '../../text/term-hash.js';
import type { WordScanner } from '../../text/word-scanner.js';

/** One shingle in so many is sampled, more of short texts: see DESIGN, Samples. */
const sampling = 16;
const fewestSampled = 12;

/** The distinct shingles of what was scanned last, as hashes, ascending; of fewer words than a shingle has, the one run that they are. */
export function shinglesOf({ hashes, count }: Pick<WordScanner, 'hashes' | 'count'>): Uint32Array {
  const width = Math.min(shingleWidth, count);
  const runs = new Uint32Array(count === 0 ? 0 : count - width + 1);
  for (let i = 0; i < runs.length; i++) {
    let run = hashes[i]!;
    for (let k = 1; k < width; k++) run = joinedHash(run, hashes[i + k]!);
    runs[i] = run;
  }
  runs.sort();
  let distinct = 0;
  for (let i = 0; i < runs.length; i++) if (i === 0 || runs[i] !== runs[distinct - 1]) runs[distinct++] = runs[i]!;
  return runs.slice(0, distinct);
}

/** The sampled ones: the first of them, since they are those of the smallest hashes. */
export function sampleOf(shingles: Uint32Array): Uint32Array {
  let bound = 2 ** 32 / sampling;
  while (bound < 2 ** 32 && (shingles.length * bound) / 2 ** 32 < fewestSampled) bound *= 2;
  let end = 0;
  while (end < shingles.length && shingles[end]! < bound) end++;
  return shingles.subarray(0, end);
}

/** How many shingles two sets share. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const [x, y] = [a[i]!, b[k]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return shared;
}
