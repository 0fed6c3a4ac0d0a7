import type { ArticleReader } from '../corpus/article-reader.js';
import type { Columns } from '../corpus/parts.js';
import type { Kernel } from '../kernel/kernel.js';
import { run } from '../kernel/layout.js';
import type { Turn } from '../pool/turn.js';

// Furniture: paragraphs that one outlet prints on many pages (newsletter boxes, author boxes, notices). Two of its pages share them
// without sharing anything they report.
//
// Many pages alone prove nothing, since the versions of one running story share paragraphs too. So a paragraph is furniture where most
// pages that carry it have a good part of their paragraphs to themselves, and say something else in them: a paragraph in which one word
// was changed is new, its shingles are not.

/** Pages of one outlet that must carry a paragraph. */
const fewestPages = 5;
const runsAtOnce = 8;
/** Paragraphs that a block of input, and the line that begins in it, can have; as the kernel counts them. */
const mostListed = 2 ** 18;
/** Bits of the filter before the set of shingles; as in assembly/paragraphs.ts. */
const filterBits = 2 ** 20;
/** Shingles that a paragraph is expected to have at most; a set with more of them is only slower. */
const shinglesAParagraph = 128;

export interface FurnitureJob {
  columns: Columns;
  /** Addresses of the tables in which the threads that read have counted paragraphs; slots are `paragraphMask` + 1 bytes. */
  paragraphTables: number[];
  paragraphMask: number;
}

/** Paragraphs that may be furniture, as one thread found them: lists in the shared memory, an entry a paragraph, see assembly/suspects.ts. */
export interface Suspects {
  lists: { at: number; count: number }[];
}

/** As in assembly/suspects.ts: pages named in an entry, words of an entry, and what a place for a page holds that is empty. */
const named = 3;
const entryWords = 3 + named * 2;
const nobody = 0xffff_ffff;

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
  const { columns, paragraphTables, paragraphMask } = job;
  const { records, dead, runs, runCount } = columns;
  // The buffers of the scan are idle now: some of the space for what is listed, as much to sort it, and the rest to count it.
  const tables = scratch.ids;
  const entryBytes = 16 + entryWords * 4;
  const fits = scratch.postingsCapacity >= mostListed * entryBytes;
  const list = fits ? scratch.postings : shared.takePages(mostListed * entryBytes);
  const room = Math.floor((fits ? scratch.postingsCapacity : mostListed * entryBytes) / entryBytes) * 8;
  shared.words.set(paragraphTables, tables / 4);
  const lists: Suspects['lists'] = [];
  let listed = 0;
  const count = (): void => {
    const out = list + room * 2;
    const hashes = call.countCarriers(list, list + room, listed, records, out);
    const bytes = hashes * entryWords * 4;
    const at = shared.takeTemporary(bytes);
    shared.bytes.copyWithin(at, out, out + bytes);
    lists.push({ at, count: hashes });
    listed = 0;
  };
  for (let first = turn.claim(runCount, runsAtOnce); first >= 0; first = turn.claim(runCount, runsAtOnce)) {
    const end = Math.min(first + runsAtOnce, runCount);
    for (let i = first; i < end; i++) {
      const entry = runs / 4 + i * run.words;
      const base = shared.words[entry + run.base]!;
      // No block of input holds more paragraphs than this.
      if (room - listed * 8 < mostListed * 8) count();
      const at = list + listed * 8;
      listed += call.listSuspects(
        base,
        base + shared.words[entry + run.count]!,
        shared.words[entry + run.paragraphs]!,
        records,
        dead,
        tables,
        paragraphTables.length,
        paragraphMask,
        fewestPages,
        at,
      );
    }
    turn.finish(end - first);
    await turn.pause();
  }
  count();
  return { lists };
}

/** Decides which suspects are furniture, and puts them and their shingles where every thread finds them. */
export function learnFurniture(kernel: Kernel, reader: ArticleReader, found: readonly Suspects[]): Furniture | undefined {
  const likely = joinSuspects(kernel, found);
  if (likely.size === 0) return undefined;
  const first = layFurniture(kernel, reader, likely);
  const versions = new Map<number, boolean>();
  const isVersion = (page: number): boolean => {
    const known = versions.get(page) ?? saysNothingNew(kernel, reader, page, first);
    versions.set(page, known);
    return known;
  };
  const furniture = new Map([...likely].filter(([, pages]) => !pages.every(isVersion)));
  if (furniture.size === likely.size) return first;
  return furniture.size === 0 ? undefined : layFurniture(kernel, reader, furniture);
}

/** Paragraphs on pages enough, of all threads: by hash the pages that stand for those that have others of their own, in the order of the hashes of their ids. */
function joinSuspects({ call, shared }: Kernel, found: readonly Suspects[]): Map<number, readonly number[]> {
  const lists = found.flatMap((thread) => thread.lists);
  const table = shared.takeTemporary(lists.length * 8);
  lists.forEach(({ at, count }, i) => shared.words.set([at, count], table / 4 + i * 2));
  const out = shared.takeTemporary(lists.reduce((sum, { count }) => sum + count, 0) * entryWords * 4);
  const count = call.joinCarriers(table, lists.length, fewestPages, out);
  const likely = new Map<number, readonly number[]>();
  for (let i = 0, at = out / 4; i < count; i++, at += entryWords) {
    const pages = Array.from({ length: named }, (_, page) => shared.words[at + 4 + page * 2]!);
    likely.set(
      shared.words[at]!,
      pages.filter((page) => page !== nobody),
    );
  }
  return likely;
}

function layFurniture(kernel: Kernel, reader: ArticleReader, furniture: ReadonlyMap<number, readonly number[]>): Furniture {
  const paragraphs = makeSet(kernel, furniture.size);
  for (const hash of furniture.keys()) kernel.call.addMember(paragraphs.set, paragraphs.mask, hash);
  const shingles = { ...makeSet(kernel, furniture.size * shinglesAParagraph), filter: kernel.shared.takePages(filterBits / 8) };
  const pages = new Set(Array.from(furniture.values(), ([page]) => page!));
  for (const page of pages) addShingles(kernel, reader, page, paragraphs, shingles);
  return { ...paragraphs, count: furniture.size, shingles };
}

/** Reads one page that carries furniture for the shingles of it. */
function addShingles(kernel: Kernel, reader: ArticleReader, page: number, paragraphs: KernelSet, shingles: Furniture['shingles']): void {
  const { words, source } = markPage(kernel, reader, page, paragraphs);
  kernel.call.addFurnitureShingles(words, source, kernel.scratch.skip, shingles.set, shingles.mask, shingles.filter);
}

/** Whether a page prints nothing beside furniture, or mostly shingles of furniture again: a version of it, with a word changed here or there. */
function saysNothingNew(kernel: Kernel, reader: ArticleReader, page: number, furniture: Furniture): boolean {
  const { words, source } = markPage(kernel, reader, page, furniture);
  const own = kernel.call.countOwn(words, source, kernel.scratch.skip, furniture.shingles.set, furniture.shingles.mask);
  return kernel.call.knownCount.value * 2 >= own;
}

/** Reads a page and marks the words of furniture on it, in `scratch.skip`. */
function markPage(
  { call, scratch }: Kernel,
  reader: ArticleReader,
  page: number,
  { set, mask }: KernelSet,
): { words: number; source: number } {
  const words = reader.words(page);
  const source = call.lastSource.value;
  call.hashFoundWords(words);
  call.markFurniture(words, source, set, mask, scratch.skip);
  return { words, source };
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
