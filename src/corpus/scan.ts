import type { Judgement } from '../article/judge.js';
import { judgeLine } from '../article/judge.js';
import { judgePage } from '../article/page.js';
import type { RejectCode } from '../article/rejects.js';
import { lineTooLongMessage } from '../article/rejects.js';
import type { Kernel } from '../kernel/kernel.js';
import { packedPosting, partitions, record, state } from '../kernel/layout.js';
import type { Turn } from '../pool/turn.js';
import { changed, readBlock, readSource } from './block-reader.js';
import { OpenFiles } from './files.js';
import { takeArticle } from './take-article.js';
import type { Items, Reading, Source } from './sources.js';

/** How articles are sketched while they are read. */
export interface Sketching {
  /** Shingles whose 32-bit hash is below this are sampled. */
  bound: number;
  /** 0: samples are the candidates' source. Otherwise bands of a signature are. */
  bands: number;
  rows: number;
  signatureSize: number;
}

export interface ScanJob {
  reading: Reading;
  items: Items;
  sketching: Sketching;
  strict: boolean;
  /** Slots less one of the table in which each thread counts paragraph hashes; 0: none are counted. */
  paragraphMask: number;
}

/** What a part of one item left in the shared memory. An item is one part as a rule, more where a buffer filled up. */
export interface ScannedPart {
  item: number;
  /** Lines of the item that the parts so far hold. */
  lines: number;
  /** Address of the first record, and how many there are. */
  records: number;
  count: number;
  /** Address of the postings, and of the borders of their partitions. */
  postings: number;
  borders: number;
  /** Address of the paragraph hashes of its articles, their number before those of each. Temporary. */
  paragraphs: number;
}

/** A line that is no article. */
export interface LineReject {
  item: number;
  /** Within the item, from 0. */
  line: number;
  reason: RejectCode;
  message: string;
}

export interface ScanResult {
  parts: ScannedPart[];
  rejects: LineReject[];
  /** Address of the thread's counts of paragraphs; 0: none. */
  paragraphTable: number;
}

/** A thread's share of the reading: items claimed one by one, each read, scanned, folded and sketched. */
export async function scan(job: ScanJob, kernel: Kernel, turn: Turn): Promise<ScanResult> {
  const scanner = new Scanner(job, kernel);
  try {
    for (let item = turn.claim(job.items.count); item >= 0; item = turn.claim(job.items.count)) {
      scanner.scan(item);
      turn.finish(1, job.items.to[item]! - job.items.from[item]!);
      if (job.strict && scanner.result.rejects.length > 0) turn.stopClaims();
      await turn.pause();
    }
  } finally {
    scanner.close();
  }
  return scanner.result;
}

class Scanner {
  readonly result: ScanResult;
  readonly #job: ScanJob;
  readonly #kernel: Kernel;
  readonly #files = new OpenFiles();
  #item = 0;
  #lines = 0;

  constructor(job: ScanJob, kernel: Kernel) {
    this.#job = job;
    this.#kernel = kernel;
    const { call, scratch: s, shared } = kernel;
    const paragraphTable = job.paragraphMask > 0 ? shared.takeTemporary(job.paragraphMask + 1) : 0;
    this.result = { parts: [], rejects: [], paragraphTable };
    const { bound, bands, rows, signatureSize } = job.sketching;
    call.setSketch(bound, bands, rows, signatureSize);
    call.setOutput(
      s.records,
      s.recordsCapacity,
      s.postings,
      s.postingsCapacity,
      s.ids,
      s.idsCapacity,
      s.paragraphs,
      s.paragraphsCapacity,
      paragraphTable,
      job.paragraphMask,
    );
  }

  close(): void {
    this.#files.close();
  }

  scan(item: number): void {
    const { items, reading } = this.#job;
    const source = reading.sources[items.source[item]!]!;
    this.#item = item;
    this.#lines = 0;
    this.#kernel.call.beginOutput(0);
    if (source.kind === 'page') this.#scanPage(source);
    else this.#scanLines(source, items.from[item]!, items.to[item]!);
    this.#keep();
  }

  #scanLines(source: Source, from: number, to: number): void {
    const { call, shared } = this.#kernel;
    const block = readBlock(this.#kernel, this.#files, source, from, to, this.#job.reading.maxLineBytes);
    if (block === undefined) return;
    let at = block.start;
    for (;;) {
      const offset = block.offset + (at - block.start);
      at = call.scanLines(at, block.end, BigInt(offset), this.#item) >>> 0;
      this.#lines = call.linesSeen();
      const left = call.pendingLine() !== 0;
      if (left) this.#judgePending(shared.bytes, block.start, block.offset);
      if (at >= block.end) break;
      if (!left) this.#keep();
    }
    if (block.tooLong !== undefined) {
      const { maxLineBytes } = this.#job.reading;
      this.#reject(this.#lines, 'line_too_long', lineTooLongMessage(block.tooLong, maxLineBytes));
      this.#lines++;
    }
  }

  #scanPage(source: Source): void {
    const { maxTextBytes, maxLineBytes } = this.#job.reading;
    // One byte more than the limit allows is enough for the page to be refused.
    const bytes = new Uint8Array(Math.min(source.bytes, maxLineBytes + 1));
    const got = readSource(this.#files, source, bytes, 0, bytes.length, 0);
    if (got < bytes.length) throw changed(source);
    const judgement = judgePage(bytes, { id: source.pageId ?? source.name, maxTextBytes });
    this.#settle(judgement, 0, 0, 0, source.bytes);
    this.#lines = 1;
  }

  /** The line that the kernel has just left to JavaScript: its record is the last. */
  #judgePending(bytes: Uint8Array, start: number, startOffset: number): void {
    const at = this.#kernel.scratch.records + (this.#kernel.call.recordsBytes() >>> 0) - record.bytes;
    const view = new DataView(this.#kernel.shared.bytes.buffer);
    const { fields, maxTextBytes, maxLineBytes } = this.#job.reading;
    const offset = Number(view.getBigUint64(at + record.offset, true));
    const length = view.getUint32(at + record.length, true);
    const from = start + (offset - startOffset);
    const judgement: Judgement =
      length > maxLineBytes
        ? { ok: false, reason: 'line_too_long', message: lineTooLongMessage(length, maxLineBytes) }
        : judgeLine(bytes.slice(from, from + length), { fields, maxTextBytes });
    this.#settle(judgement, at, view.getUint32(at + record.line, true), offset, length);
  }

  /** Hands a judged article to the kernel, or notes why it is none. `at`: its record, 0 where it has none yet. */
  #settle(judgement: Judgement, at: number, line: number, offset: number, length: number): void {
    const { bytes } = this.#kernel.shared;
    const markRejected = (): void => {
      if (at > 0) new DataView(bytes.buffer).setUint16(at + record.state, state.rejected, true);
    };
    if (!judgement.ok) {
      markRejected();
      this.#reject(line, judgement.reason, judgement.message);
      return;
    }
    let taken = takeArticle(this.#kernel, judgement.article, at, offset, length, this.#item);
    if (taken === 0) {
      // Its words outgrew the room that its line had: it opens the next part.
      markRejected();
      this.#keep();
      this.#kernel.call.beginOutput(line);
      taken = takeArticle(this.#kernel, judgement.article, 0, offset, length, this.#item);
    }
    if (taken > 0) return;
    markRejected();
    this.#reject(line, 'text_too_long', 'the text grows beyond the limit when it is folded (NFKC); raise maxTextBytes or split the record');
  }

  #reject(line: number, reason: RejectCode, message: string): void {
    this.result.rejects.push({ item: this.#item, line, reason, message });
  }

  /** Moves what the kernel has put out to the columns of the corpus. */
  #keep(): void {
    const { call, scratch, shared } = this.#kernel;
    const recordBytes = call.recordsBytes() >>> 0;
    const postingCount = (call.postingsBytes() >>> 0) / 8;
    const idBytes = call.idsBytes() >>> 0;
    const paragraphBytes = call.paragraphsBytes() >>> 0;
    const borders = shared.take((partitions + 1) * 4);
    const postings = shared.take(postingCount * packedPosting);
    const records = shared.take(recordBytes);
    const ids = shared.take(idBytes);
    const paragraphs = shared.takeTemporary(paragraphBytes);
    const { bytes } = shared;
    call.partition(scratch.postings, postingCount, postings, borders);
    bytes.copyWithin(records, scratch.records, scratch.records + recordBytes);
    bytes.copyWithin(ids, scratch.ids, scratch.ids + idBytes);
    bytes.copyWithin(paragraphs, scratch.paragraphs, scratch.paragraphs + paragraphBytes);
    const count = recordBytes / record.bytes;
    call.settleRecords(records, count, record.bytes, ids);
    this.result.parts.push({ item: this.#item, lines: this.#lines, records, count, postings, borders, paragraphs });
    call.beginOutput(this.#lines);
  }
}
