import type { Columns } from '../corpus/corpus.js';
import type { Kernel } from '../kernel/kernel.js';
import { record } from '../kernel/layout.js';
import type { Turn } from '../pool/turn.js';

// Furniture: paragraphs that one outlet prints on many pages (newsletter boxes, author boxes, notices). Two of its pages share them
// without sharing anything they report.
//
// Many pages alone prove nothing, since the versions of one running story share paragraphs too. So a paragraph is furniture where most
// pages that carry it have a good part of their paragraphs to themselves.

/** Pages of one outlet that must carry a paragraph. */
const fewestPages = 5;
/** Share of a page's paragraphs that must be its own (on fewer pages than that), for it to count as a page that says something else. */
const ownShare = 0.2;
const articlesAtOnce = 4096;

export interface FurnitureJob {
  columns: Columns;
  paragraphTable: number;
  paragraphMask: number;
}

/** Paragraphs that may be furniture, as one thread found them: once for every page that carries them. */
export interface Suspects {
  hashes: Uint32Array;
  /** 1 where the page has enough paragraphs of its own. */
  own: Uint8Array;
}

/** A set of furniture in the shared memory, as the kernel looks it up: `mask` + 1 slots of u32 at `set`. */
export interface Furniture {
  set: number;
  mask: number;
  count: number;
}

/** A thread's share of the search for paragraphs that are on many pages. */
export async function suspects(job: FurnitureJob, kernel: Kernel, turn: Turn): Promise<Suspects> {
  const hashes: number[] = [];
  const own: number[] = [];
  const { count } = job.columns;
  for (let from = turn.claim(count, articlesAtOnce); from >= 0; from = turn.claim(count, articlesAtOnce)) {
    const to = Math.min(from + articlesAtOnce, count);
    for (let ordinal = from; ordinal < to; ordinal++) suspectsOf(job, kernel, ordinal, hashes, own);
    turn.finish(to - from);
    await turn.pause();
  }
  return { hashes: Uint32Array.from(hashes), own: Uint8Array.from(own) };
}

function suspectsOf(
  { columns, paragraphTable, paragraphMask }: FurnitureJob,
  kernel: Kernel,
  ordinal: number,
  hashes: number[],
  own: number[],
): void {
  const { bytes, words } = kernel.shared;
  if (bytes[columns.dead + ordinal] !== 0) return;
  const at = words[columns.records / 4 + ordinal]!;
  const count = words[(at + record.paragraphCount) / 4]! & 0xffff;
  const start = words[(at + record.paragraphs) / 4]! / 4;
  const first = hashes.length;
  for (let i = start; i < start + count; i++) {
    const hash = words[i]!;
    if (bytes[paragraphTable + ((hash & paragraphMask) >>> 0)]! < fewestPages) continue;
    // A page that prints the same paragraph twice is still one page.
    if (!hashes.includes(hash, first)) hashes.push(hash);
  }
  const met = hashes.length - first;
  const says = count - met >= ownShare * count ? 1 : 0;
  for (let i = 0; i < met; i++) own.push(says);
}

/** Decides which suspects are furniture and puts them where every thread finds them. */
export function learnFurniture(kernel: Kernel, found: readonly Suspects[]): Furniture {
  const pages = new Map<number, { all: number; own: number }>();
  for (const { hashes, own } of found) {
    hashes.forEach((hash, i) => {
      const seen = pages.get(hash);
      if (seen === undefined) pages.set(hash, { all: 1, own: own[i]! });
      else {
        seen.all++;
        seen.own += own[i]!;
      }
    });
  }
  const furniture = [...pages].filter(([hash, { all, own }]) => hash !== 0 && all >= fewestPages && own * 2 > all).map(([hash]) => hash);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(furniture.length * 2, 16)));
  const set = kernel.shared.takePages(slots * 4);
  for (const hash of furniture) kernel.call.addMember(set, slots - 1, hash);
  return { set, mask: slots - 1, count: furniture.length };
}
