import { KERNEL_BASE64 } from './generated.js';
import type { Scratch } from './layout.js';
import { control, layScratch, tables } from './layout.js';
import type { SharedMemory } from './memory.js';

/** The functions of assembly/index.ts. Addresses above 2 GiB come back negative: `>>> 0` mends them. */
export interface KernelExports {
  init(...addresses: number[]): void;
  setOutput(
    records: number,
    recordsBytes: number,
    postings: number,
    postingsBytes: number,
    ids: number,
    idsBytes: number,
    paragraphs: number,
    paragraphsBytes: number,
    table: number,
    tableMask: number,
  ): void;
  setSketch(bound: number, bands: number, rows: number, size: number): void;
  setLongestLine(bytes: number): void;
  setLongestText(bytes: number): void;
  beginOutput(firstLine: number): void;
  recordsBytes(): number;
  postingsBytes(): number;
  idsBytes(): number;
  paragraphsBytes(): number;
  linesSeen(): number;
  pendingLine(): number;
  scanLines(at: number, end: number, offset: bigint, block: number): number;
  takeArticle(
    text: number,
    textBytes: number,
    folded: number,
    id: number,
    idBytes: number,
    source: number,
    sourceBytes: number,
    date: bigint,
    record: number,
    offset: bigint,
    length: number,
    block: number,
  ): number;
  settleRecords(from: number, count: number, recordBytes: number, ids: number): void;
  listRecords(from: number, count: number, recordBytes: number, to: number): void;
  findDuplicateIds(count: number, records: number, table: number, mask: number, state: number, first: number): number;
  findTwins(count: number, records: number, table: number, mask: number, twin: number, dead: number): number;
  listTwins(count: number, twin: number, out: number): number;
  countInUse(count: number, records: number): number;
  partition(from: number, count: number, to: number, borders: number): void;
  countPostings(runs: number, runCount: number, partition: number): number;
  gather(runs: number, runCount: number, partition: number, to: number): number;
  sortPostings(a: number, b: number, count: number): number;
  writePairs(
    postings: number,
    from: number,
    count: number,
    most: number,
    dead: number,
    records: number,
    scratch: number,
    out: number,
    room: number,
  ): number;
  readonly stoppedAt: { value: number };
  mergePairs(a: number, b: number, count: number, articleBits: bigint): number;
  joinPairs(table: number, lists: number, records: number, percent: number, rate: number, out: number): number;
  keepPairs(pairs: number, count: number, records: number, percent: number, rate: number): number;
  numberPairs(
    pairs: number,
    count: number,
    articles: number,
    twins: number,
    numbers: number,
    ordinals: number,
    a: number,
    b: number,
  ): number;
  findComponents(a: number, b: number, ties: number, count: number, articles: number, labels: number): void;
  escapeJson(from: number, end: number, to: number): number;
  readonly mayReplace: { value: number };
  sortArticles(articles: number, count: number, records: number, spare: number): void;
  setTies(a: number, b: number, shared: number, tie: number, count: number, sizes: number, clusters: number): void;
  layGroups(
    order: number,
    count: number,
    twins: number,
    numbers: number,
    records: number,
    articles: number,
    clusters: number,
    threshold: number,
    spare: number,
    starts: number,
    members: number,
    vias: number,
    jaccards: number,
    containments: number,
    relations: number,
  ): number;
  readonly untied: { value: number };
  writeMembers(
    count: number,
    members: number,
    vias: number,
    jaccards: number,
    containments: number,
    relations: number,
    records: number,
    phrases: number,
    begun: number,
    out: number,
    enough: number,
  ): number;
  readonly membersWritten: { value: number };
  readonly groupsBegun: { value: number };
  orderPairs(a: number, b: number, count: number, articles: number, order: number, spare: number): void;
  rereadLine(at: number, end: number): number;
  rereadText(text: number, bytes: number, folded: number, source: number, sourceBytes: number): number;
  readonly lastSource: { value: number };
  hashFoundWords(words: number): void;
  hashParagraphs(words: number, source: number, out: number): number;
  markFurniture(words: number, source: number, set: number, mask: number, skip: number): number;
  listSuspects(
    from: number,
    to: number,
    lists: number,
    records: number,
    dead: number,
    tables: number,
    tableCount: number,
    mask: number,
    fewest: number,
    out: number,
  ): number;
  countCarriers(entries: number, spare: number, count: number, records: number, out: number): number;
  joinCarriers(table: number, lists: number, fewest: number, out: number): number;
  setFurniture(set: number, mask: number, filter: number): void;
  addFurnitureShingles(words: number, source: number, skip: number, set: number, mask: number, filter: number): void;
  countOwn(words: number, source: number, skip: number, set: number, mask: number): number;
  readonly knownCount: { value: number };
  addMember(set: number, mask: number, hash: number): void;
  setKept(at: number, bytes: number, table: number, furniture: number, mask: number): void;
  planPairs(pairs: number, order: number, from: number, to: number, records: number): number;
  readonly wantedCount: { value: number };
  readonly lacking: { value: number };
  keepArticle(article: number, words: number): void;
  setThresholds(
    jaccard: number,
    containment: number,
    fewestContained: number,
    fewestOwnWords: number,
    smallestOwnShare: number,
    ownSimilarity: number,
    spare: number,
  ): void;
  comparePairs(
    pairs: number,
    order: number,
    from: number,
    to: number,
    numbersA: number,
    numbersB: number,
    shared: number,
    similarity: number,
    ties: number,
    sizes: number,
  ): void;
  setBytes(words: number): number;
  buildSet(words: number, skip: number, at: number): number;
  shared(a: number, b: number): number;
  hashShinglesWide(words: number, to: number, skip: number): number;
  signature(hashes: number, count: number, size: number, out: number): void;
}

/** Compiles the kernel. The module can be posted to threads, which then need not compile it again. */
export function compileKernel(): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(KERNEL_BASE64, 'base64'));
}

/** What one thread needs to work on a shared memory: an instance of the kernel, and scratch buffers of its own. */
export class Kernel {
  readonly shared: SharedMemory;
  readonly scratch: Scratch;
  readonly call: KernelExports;
  /** Threads whose scratch takes half of the memory; more would leave too little for the corpus. At least 1. */
  readonly mostThreads: number;

  constructor(shared: SharedMemory, module: WebAssembly.Module, limits: { maxTextBytes: number; maxLineBytes: number }) {
    this.shared = shared;
    const size = layScratch(0, limits.maxTextBytes, limits.maxLineBytes).end;
    Atomics.add(shared.control, control.scratches, 1);
    this.scratch = layScratch(shared.takePages(size), limits.maxTextBytes, limits.maxLineBytes);
    this.mostThreads = Math.max(Math.floor(shared.bytes.length / 2 / size), 1);
    const abort = (): never => {
      throw new Error('the kernel met a state that its source rules out');
    };
    this.call = new WebAssembly.Instance(module, { env: { memory: shared.memory, abort } }).exports as unknown as KernelExports;
    const s = this.scratch;
    this.call.init(
      tables.folds,
      tables.classes,
      tables.masks,
      tables.fields,
      s.text,
      s.textCapacity,
      s.breaks,
      s.breaksCapacity,
      s.edges,
      s.words,
      s.shingles,
      s.stamps,
      s.strings,
      s.counters,
    );
    this.call.setLongestLine(limits.maxLineBytes);
    this.call.setLongestText(limits.maxTextBytes);
  }
}
