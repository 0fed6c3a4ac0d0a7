import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import type { GramEntries } from './gram-blocks.js';
import { gramParts } from './gram-blocks.js';

/** A part of a table: postings of all keys with the same highest bits. */
export interface GramPart {
  /** Where the postings of each bucket begin; one more than there are buckets. */
  starts: Uint32Array<SharedArrayBuffer>;
  /** Mark above, article below; ascending within a bucket. */
  postings: Uint32Array<SharedArrayBuffer>;
}

/** How a table of words, or one of runs of words, is kept. */
export interface TableShape {
  /** Bits of a posting that name the article. The highest number stands for "too many to be listed". */
  articleBits: number;
  /** Bits of a key that name its bucket within the part, below those that name the part. */
  bucketBits: number;
  /** Articles of one word or run above which they are not listed. */
  mostListed: number;
  /** How often an article is listed that has it several times. */
  mostRepeated: number;
}

export interface GramTableJob {
  /** u32 an ordinal: the lead of the article's copy group, or the article itself. */
  leads: Uint32Array<SharedArrayBuffer>;
  words: { blocks: GramEntries[]; shape: TableShape };
  runs: { blocks: GramEntries[]; shape: TableShape };
  from: number;
  to: number;
}

export interface BuiltPart {
  part: number;
  words: GramPart;
  runs: GramPart;
}

/** A thread's share of turning collected entries into tables. Entries of a block come in the order of the articles, blocks likewise. */
export async function gramTables(job: GramTableJob, _kernel: Kernel, turn: Turn): Promise<BuiltPart[]> {
  const built: BuiltPart[] = [];
  const count = job.to - job.from;
  for (let i = turn.claim(count); i >= 0; i = turn.claim(count)) {
    const part = job.from + i;
    const words = buildPart(job.words.blocks, part, job.words.shape, job.leads);
    const runs = buildPart(job.runs.blocks, part, job.runs.shape, job.leads);
    built.push({ part, words, runs });
    turn.finish(1);
    await turn.pause();
  }
  return built;
}

/** Sorts the entries of a part into its buckets, and each bucket; lists what is to be listed. */
function buildPart(blocks: readonly GramEntries[], part: number, shape: TableShape, leads: Uint32Array): GramPart {
  const { articleBits, bucketBits, mostListed, mostRepeated } = shape;
  const buckets = 2 ** bucketBits;
  const shift = 32 - Math.log2(gramParts) - bucketBits;
  const mask = buckets - 1;
  const ends = new Uint32Array(buckets + 1);
  for (const { entries, borders } of blocks) {
    for (let i = borders[part]! * 2; i < borders[part + 1]! * 2; i += 2) ends[((entries[i]! >>> shift) & mask) + 1]!++;
  }
  for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1]! += ends[bucket]!;
  const postings = new Uint32Array(ends[buckets]!);
  const next = ends.slice();
  for (const { entries, borders } of blocks) {
    for (let i = borders[part]! * 2; i < borders[part + 1]! * 2; i += 2) {
      postings[next[(entries[i]! >>> shift) & mask]!++] = entries[i + 1]!;
    }
  }
  const starts = new Uint32Array(new SharedArrayBuffer((buckets + 1) * 4));
  const articleMask = 2 ** articleBits - 1;
  const listed = new Uint32Array(postings.length);
  let kept = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = ends[bucket]!;
    const to = ends[bucket + 1]!;
    sortRange(postings, from, to);
    starts[bucket] = kept;
    for (let first = from; first < to;) {
      const mark = postings[first]! >>> articleBits;
      let last = first;
      while (last < to && postings[last]! >>> articleBits === mark) last++;
      kept = keepRun(postings, first, last, listed, kept, { articleMask, mostListed, mostRepeated, leads });
      first = last;
    }
  }
  starts[buckets] = kept;
  const out = new Uint32Array(new SharedArrayBuffer(kept * 4));
  out.set(listed.subarray(0, kept));
  return { starts, postings: out };
}

interface Keeping {
  articleMask: number;
  mostListed: number;
  mostRepeated: number;
  leads: Uint32Array;
}

/** Lists the articles of one word or run, [first, last), from `kept` on. What a lead has is not listed for its copies. Returns where the next go. */
function keepRun(
  postings: Uint32Array,
  first: number,
  last: number,
  out: Uint32Array,
  kept: number,
  { articleMask, mostListed, mostRepeated, leads }: Keeping,
): number {
  const mark = (postings[first]! & ~articleMask) >>> 0;
  let to = kept;
  let articles = 0;
  for (let i = first; i < last;) {
    const posting = postings[i]!;
    const article = posting & articleMask;
    let end = i + 1;
    while (end < last && postings[end] === posting) end++;
    const lead = leads[article]!;
    if (lead === article || !has(postings, first, last, (mark | lead) >>> 0)) {
      articles++;
      if (articles > mostListed) {
        out[kept] = (mark | articleMask) >>> 0;
        return kept + 1;
      }
      for (let n = Math.min(end - i, mostRepeated); n > 0; n--) out[to++] = posting;
    }
    i = end;
  }
  return to;
}

function has(postings: Uint32Array, first: number, last: number, posting: number): boolean {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! < posting) low = middle + 1;
    else high = middle;
  }
  return low < last && postings[low] === posting;
}

/** Sorts a range in place: by insertion where it is short, as nearly all are. */
function sortRange(values: Uint32Array, from: number, to: number): void {
  if (to - from > 24) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let j = i;
    while (j > from && values[j - 1]! > value) {
      values[j] = values[j - 1]!;
      j--;
    }
    values[j] = value;
  }
}
