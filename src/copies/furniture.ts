import type { ArticleReader } from '../corpus/article-reader.js';
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
/** In the column `dead`: alive, and judged whole; as in assembly/postings.ts. */
const dead = 1;
const wholePage = 2;
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

/** Paragraphs that may be furniture, as one thread found them: once for every page that carries them. */
export interface Suspects {
  hashes: Uint32Array;
  /** 1 where the page has enough paragraphs of its own. */
  own: Uint8Array;
  /** Ordinals of the pages. */
  articles: Uint32Array;
}

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
  const hashes: number[] = [];
  const own: number[] = [];
  const articles: number[] = [];
  const { count } = job.columns;
  for (let from = turn.claim(count, articlesAtOnce); from >= 0; from = turn.claim(count, articlesAtOnce)) {
    const to = Math.min(from + articlesAtOnce, count);
    for (let ordinal = from; ordinal < to; ordinal++) suspectsOf(job, kernel, ordinal, { hashes, own, articles });
    turn.finish(to - from);
    await turn.pause();
  }
  return { hashes: Uint32Array.from(hashes), own: Uint8Array.from(own), articles: Uint32Array.from(articles) };
}

interface Lists {
  hashes: number[];
  own: number[];
  articles: number[];
}

function suspectsOf({ columns, paragraphTables, paragraphMask }: FurnitureJob, kernel: Kernel, ordinal: number, out: Lists): void {
  const { hashes, own, articles } = out;
  const { bytes, words } = kernel.shared;
  if (bytes[columns.dead + ordinal] === dead) return;
  const at = words[columns.records / 4 + ordinal]!;
  const count = words[(at + record.paragraphCount) / 4]! & 0xffff;
  const start = words[(at + record.paragraphs) / 4]! / 4;
  const first = hashes.length;
  for (let i = start; i < start + count; i++) {
    const hash = words[i]!;
    const slot = (hash & paragraphMask) >>> 0;
    let seen = 0;
    for (const table of paragraphTables) seen += bytes[table + slot]!;
    if (seen < fewestPages) continue;
    // A page that prints the same paragraph twice is still one page.
    if (!hashes.includes(hash, first)) hashes.push(hash);
  }
  const met = hashes.length - first;
  if (met === 0) return;
  const says = count - met >= ownShare * count ? 1 : 0;
  // What says little of its own is compared with all that is on it.
  if (says === 0) bytes[columns.dead + ordinal] = wholePage;
  for (let i = 0; i < met; i++) {
    own.push(says);
    articles.push(ordinal);
  }
}

/** Decides which suspects are furniture, and puts them and their shingles where every thread finds them. */
export function learnFurniture(kernel: Kernel, reader: ArticleReader, found: readonly Suspects[]): Furniture | undefined {
  const pages = new Map<number, { all: number; own: number; page: number }>();
  for (const { hashes, own, articles } of found) {
    hashes.forEach((hash, i) => {
      const seen = pages.get(hash);
      if (seen === undefined) pages.set(hash, { all: 1, own: own[i]!, page: articles[i]! });
      else {
        seen.all++;
        seen.own += own[i]!;
      }
    });
  }
  const furniture = [...pages].filter(([hash, { all, own }]) => hash !== 0 && all >= fewestPages && own * 2 > all);
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
  call.markFurniture(call.lastLength.value, words, source, paragraphs.set, paragraphs.mask, scratch.skip, scratch.paragraphs);
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
