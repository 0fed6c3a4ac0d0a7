import { TermCounts } from '../background/term-counts.js';
import type { Turn } from '../pool/turn.js';
import { sharedBytes } from './term-lists.js';
import type { TermPart } from './term-lists.js';

/** Hashes are parted into this many ranges, by their upper bits. */
export const ranges = 4;
const rangeShift = 30;
const rangesAtOnce = 1;

export interface FrequenciesJob {
  parts: TermPart[];
  /** See TermLists; of all threads together. */
  seen: Uint8Array;
}

/** The terms of one range that two items or more have. */
export interface RangeFrequencies {
  range: number;
  /** Ascending. */
  hashes: Uint32Array;
  frequencies: Uint32Array;
}

/** A thread's share of the counting: in how many items each term occurs, range by range. */
export async function storyFrequencies({ parts, seen }: FrequenciesJob, _: unknown, turn: Turn): Promise<RangeFrequencies[]> {
  const mask = seen.length - 1;
  const found: RangeFrequencies[] = [];
  for (let range = turn.claim(ranges, rangesAtOnce); range >= 0; range = turn.claim(ranges, rangesAtOnce)) {
    const counts = new TermCounts();
    for (const { hashes } of parts) {
      for (let i = 0; i < hashes.length; i++) {
        const hash = hashes[i]!;
        if (hash >>> rangeShift === range && seen[hash & mask]! > 1) counts.add(hash);
      }
    }
    const { hashes, counts: frequencies } = counts.sorted(2);
    found.push({ range, hashes, frequencies });
    turn.finish(1);
    await turn.pause();
  }
  return found;
}

/** The terms that two items or more have: term i is `hashes[i]`, in `frequencies[i]` items. In shared memory. */
export interface Vocabulary {
  size: number;
  hashes: Uint32Array;
  frequencies: Uint32Array;
  /** Open addressing: a term's number and 1, at its hash's place or behind it; 0 is empty. */
  slots: Uint32Array;
}

/** Joins the ranges of all threads. Terms are numbered in the order of their hashes, whichever thread counted them. */
export function joinFrequencies(found: readonly RangeFrequencies[]): Vocabulary {
  const ordered = found.toSorted((a, b) => a.range - b.range);
  const size = ordered.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const hashes = new Uint32Array(sharedBytes(size * 4));
  const frequencies = new Uint32Array(sharedBytes(size * 4));
  let at = 0;
  for (const range of ordered) {
    hashes.set(range.hashes, at);
    frequencies.set(range.frequencies, at);
    at += range.hashes.length;
  }
  const slots = new Uint32Array(sharedBytes(2 ** Math.ceil(Math.log2(Math.max(size * 2, 16))) * 4));
  const mask = slots.length - 1;
  for (let term = 0; term < size; term++) {
    let slot = hashes[term]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = term + 1;
  }
  return { size, hashes, frequencies, slots };
}

/** The number of a term, -1 where fewer than two items have it. */
export function termNumber({ hashes, slots }: Vocabulary, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const term = slots[slot]! - 1;
    if (term < 0 || hashes[term] === hash) return term;
    slot = (slot + 1) & mask;
  }
}
