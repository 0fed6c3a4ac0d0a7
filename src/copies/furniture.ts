import type { ArticleReader } from '../corpus/article-reader.js';
import type { Columns, PostingRun } from '../corpus/parts.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';

// Furniture: paragraphs that one outlet prints on many pages (newsletter boxes, author boxes, notices). Two of its pages share them
// without sharing anything they report.
//
// Many pages alone prove nothing, since the versions of one running story share paragraphs too. So a paragraph is furniture where most
// pages that carry it have a good part of their paragraphs to themselves.

/** Pages of one outlet that must carry a paragraph. */
const fewestPages = 5;
const runsAtOnce = 8;
/** Paragraphs that a block of input, and the line that begins in it, can have; as the kernel counts them. */
const mostListed = 2 ** 17;
/** Bits of the filter before the set of shingles; as in assembly/paragraphs.ts. */
const filterBits = 2 ** 20;
/** Shingles that a paragraph is expected to have at most; a set with more of them is only slower. */
const shinglesAParagraph = 128;

export interface FurnitureJob {
  columns: Columns;
  runs: PostingRun[];
  /** Addresses of the tables in which the threads that read have counted paragraphs; slots are `paragraphMask` + 1 bytes. */
  paragraphTables: number[];
  paragraphMask: number;
}

/** Paragraphs that may be furniture, as one thread found them: for each its hash, the pages that carry it, how many of them say something of their own, and one of them. */
export interface Suspects {
  entries: Uint32Array;
}

const entryWords = 4;

/** A set of furniture in the shared memory, as the kernel looks it up: `mask` + 1 slots of u32 at `set`. */
export interface Furniture {
  set: number;
  mask: number;
  count: number;
  /** The shingles of all furniture, each with its outlet: a set like the above, and a bitmap to ask first. */
  shingles: { set: number; mask: number; filter: number };
}

/** A thread's share of the search for paragraphs that are on many pages. */
export async function suspects(job: FurnitureJob, kernel: Kernel, turn: Turn): Promise<Suspects> {
  const { call, scratch, shared } = kernel;
  const { columns, runs, paragraphTables, paragraphMask } = job;
  const { records, dead } = columns;
  // The buffers of the scan are idle now: a third for what is listed, and twice that to count it.
  const tables = scratch.ids;
  const room = Math.floor(scratch.postingsCapacity / 32) * 8;
  const list = scratch.postings;
  shared.words.set(paragraphTables, tables / 4);
  const found: number[] = [];
  let listed = 0;
  const count = (): void => {
    const out = list + room * 2;
    const hashes = call.countCarriers(list, list + room, listed, out);
    for (const word of shared.words.subarray(out / 4, out / 4 + hashes * entryWords)) found.push(word);
    listed = 0;
  };
  for (let first = turn.claim(runs.length, runsAtOnce); first >= 0; first = turn.claim(runs.length, runsAtOnce)) {
    const claimed = runs.slice(first, first + runsAtOnce);
    for (const { base, count: articles, paragraphs } of claimed) {
      // No block of input holds more paragraphs than this.
      if (room - listed * 8 < mostListed * 8) count();
      const at = list + listed * 8;
      listed += call.listSuspects(
        base,
        base + articles,
        paragraphs,
        records,
        dead,
        tables,
        paragraphTables.length,
        paragraphMask,
        fewestPages,
        at,
      );
    }
    turn.finish(claimed.length);
    await turn.pause();
  }
  count();
  return { entries: Uint32Array.from(found) };
}

/** Pages that carry a paragraph: how many, how many of them say something else, and one of them. */
interface Carriers {
  all: number;
  own: number;
  page: number;
}

function add(carriers: Map<number, Carriers>, hash: number, all: number, own: number, page: number): void {
  const seen = carriers.get(hash);
  if (seen === undefined) {
    carriers.set(hash, { all, own, page });
    return;
  }
  seen.all += all;
  seen.own += own;
  // The first of them: which it is must not depend on who counts.
  seen.page = Math.min(seen.page, page);
}

/** Decides which suspects are furniture, and puts them and their shingles where every thread finds them. */
export function learnFurniture(kernel: Kernel, reader: ArticleReader, found: readonly Suspects[]): Furniture | undefined {
  const carriers = new Map<number, Carriers>();
  for (const { entries } of found) {
    for (let i = 0; i < entries.length; i += entryWords) add(carriers, entries[i]!, entries[i + 1]!, entries[i + 2]!, entries[i + 3]!);
  }
  const furniture = [...carriers].filter(([hash, { all, own }]) => hash !== 0 && all >= fewestPages && own * 2 > all);
  if (furniture.length === 0) return undefined;
  const paragraphs = makeSet(kernel, furniture.length);
  for (const [hash] of furniture) kernel.call.addMember(paragraphs.set, paragraphs.mask, hash);
  const shingles = { ...makeSet(kernel, furniture.length * shinglesAParagraph), filter: kernel.shared.takePages(filterBits / 8) };
  for (const page of new Set(furniture.map(([, { page }]) => page))) addShingles(kernel, reader, page, paragraphs, shingles);
  return { ...paragraphs, count: furniture.length, shingles };
}

/** Reads one page that carries furniture for the shingles of it. */
function addShingles(kernel: Kernel, reader: ArticleReader, page: number, paragraphs: KernelSet, shingles: Furniture['shingles']): void {
  const { call, scratch } = kernel;
  const words = reader.words(page);
  const source = call.lastSource.value;
  call.hashFoundWords(words);
  call.markFurniture(words, source, paragraphs.set, paragraphs.mask, scratch.skip, scratch.paragraphs);
  call.addFurnitureShingles(words, source, scratch.skip, shingles.set, shingles.mask, shingles.filter);
}

interface KernelSet {
  set: number;
  mask: number;
}

/** Room for a set of `members` u32 in the shared memory, half full at most. */
function makeSet(kernel: Kernel, members: number): KernelSet {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(members * 2, 16)));
  return { set: kernel.shared.takePages(slots * 4), mask: slots - 1 };
}
