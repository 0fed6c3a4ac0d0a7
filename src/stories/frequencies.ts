import type { Turn } from '../pool/turn.js';
import { lowerBound } from './lower-bound.js';
import type { CountedRanges, RangedTerms } from './range-counter.js';
import { RangeCounter } from './range-counter.js';

export interface FrequenciesJob extends RangedTerms {
  /** Ranges that are counted at once. */
  chunk: number;
}

/**
 * A thread's share of the counting: in how many items each term occurs, range by range. What stands in the parts for a term is its code from then
 * on: its range in the upper bits; below them its place among the range's terms that several items have, or, counted from `lonely` down, its
 * place among those that one item has and an archive knows.
 */
export async function storyFrequencies(job: FrequenciesJob, _: unknown, turn: Turn): Promise<CountedRanges[]> {
  const found: CountedRanges[] = [];
  const counter = new RangeCounter(job);
  const ranges = 2 ** job.rangeBits;
  for (let first = turn.claim(ranges, job.chunk); first >= 0; first = turn.claim(ranges, job.chunk)) {
    const count = Math.min(job.chunk, ranges - first);
    found.push(counter.count(first, count));
    turn.finish(count);
    await turn.pause();
  }
  return found;
}

/** The terms that two items or more have: term i is `hashes[i]`. In shared memory. */
export interface Vocabulary {
  size: number;
  rangeBits: number;
  /** Ascending. */
  hashes: Uint32Array;
  /** Where each range's terms begin; one entry more than ranges. */
  starts: Uint32Array;
}

/** The vocabulary, with what archives know of it and of the terms of single items. */
export interface Lexicon {
  vocabulary: Vocabulary;
  /** For each archive, of each term. */
  logFrequencies: Float32Array[];
  /** Where each range's terms of single items begin in `known`. */
  knownStarts: Uint32Array;
  /** For each archive. */
  known: Uint32Array[];
}

/** Joins what all threads counted. Terms are numbered in the order of their hashes, whichever thread counted them. */
export function joinRanges(found: readonly CountedRanges[], rangeBits: number, archives: number): Lexicon {
  const ordered = found.toSorted((a, b) => a.first - b.first);
  const starts = new Uint32Array(new SharedArrayBuffer((2 ** rangeBits + 1) * 4));
  const knownStarts = new Uint32Array(new SharedArrayBuffer((2 ** rangeBits + 1) * 4));
  for (const { first, sizes, knownSizes } of ordered) {
    starts.set(sizes, first + 1);
    knownStarts.set(knownSizes, first + 1);
  }
  for (let range = 1; range < starts.length; range++) {
    starts[range]! += starts[range - 1]!;
    knownStarts[range]! += knownStarts[range - 1]!;
  }
  const size = starts.at(-1)!;
  const joined = <Column extends Uint32Array | Float32Array>(column: Column, of: (one: CountedRanges) => Column): Column => {
    let at = 0;
    for (const one of ordered) {
      column.set(of(one), at);
      at += of(one).length;
    }
    return column;
  };
  return {
    vocabulary: { size, rangeBits, hashes: joined(new Uint32Array(new SharedArrayBuffer(size * 4)), ({ hashes }) => hashes), starts },
    logFrequencies: Array.from({ length: archives }, (_, archive) =>
      joined(new Float32Array(new SharedArrayBuffer(size * 4)), ({ logFrequencies }) => logFrequencies[archive]!),
    ),
    knownStarts,
    known: Array.from({ length: archives }, (_, archive) =>
      joined(new Uint32Array(new SharedArrayBuffer(knownStarts.at(-1)! * 4)), ({ known }) => known[archive]!),
    ),
  };
}

/** The number of a term, -1 where fewer than two items have it. */
export function termNumber({ rangeBits, hashes, starts }: Vocabulary, hash: number): number {
  const range = hash >>> (32 - rangeBits);
  const end = starts[range + 1]!;
  const term = lowerBound(hashes, starts[range]!, end, hash);
  return term < end && hashes[term] === hash ? term : -1;
}
