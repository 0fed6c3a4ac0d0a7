import type { Kernel } from '../../src/kernel/kernel.js';
import { record, state } from '../../src/kernel/layout.js';
import { placeLine } from './kernel.js';

/** How the kernel sketches in a test: every shingle sampled, unless it says otherwise. */
export interface TestSketch {
  bound?: number;
  bands?: number;
  rows?: number;
  size?: number;
  /** Address of 65,536 bytes in which paragraphs are counted. */
  table?: number;
}

/** One record that the kernel has written for a line. */
export interface ScannedRecord {
  view: DataView;
  id: string;
  /** Left to JavaScript. */
  pending: boolean;
  words: number;
  date: bigint;
  /** Hash of the outlet, 0: none. */
  source: number;
  /** Postings: 40 bits of key each, in the order in which they were written. */
  keys: bigint[];
  /** Hashes of paragraphs. */
  paragraphs: number[];
}

const tables = new WeakMap<Kernel, number>();

/** Where a kernel counts paragraphs: taken once, since memory is never given back. */
function paragraphTable(kernel: Kernel): number {
  const table = tables.get(kernel) ?? kernel.shared.takePages(65_536);
  tables.set(kernel, table);
  return table;
}

/** Scans whole lines as a thread does, lines left to JavaScript passed over. Lines must fit the buffers at once. */
export function scanRecords(kernel: Kernel, lines: string | Uint8Array, sketch: TestSketch = {}): ScannedRecord[] {
  const { call, scratch: s } = kernel;
  const { bound = 0xffff_ffff, bands = 0, rows = 0, size = 0, table = paragraphTable(kernel) } = sketch;
  call.setSketch(bound, bands, rows, size);
  call.setOutput(
    s.records,
    s.recordsCapacity,
    s.postings,
    s.postingsCapacity,
    s.ids,
    s.idsCapacity,
    s.paragraphs,
    s.paragraphsCapacity,
    table,
    65_535,
  );
  call.beginOutput(0);
  const { at, end } = placeLine(kernel, lines);
  let next = at;
  while (next < end) {
    const to = call.scanLines(next, end, BigInt(next - at), 0) >>> 0;
    if (to === next) throw new Error('the lines do not fit the buffers at once');
    next = to;
  }
  return readRecords(kernel);
}

function readRecords(kernel: Kernel): ScannedRecord[] {
  const { call, scratch, shared } = kernel;
  const count = (call.recordsBytes() >>> 0) / record.bytes;
  const keys = readPostings(kernel, count);
  // The hashes of each article's paragraphs, their number before them; lines left to JavaScript have none.
  let list = scratch.paragraphs / 4;
  return Array.from({ length: count }, (_, i) => {
    const view = new DataView(shared.bytes.slice(scratch.records + i * record.bytes, scratch.records + (i + 1) * record.bytes).buffer);
    const pending = view.getUint16(record.state, true) === state.pending;
    const paragraphs = pending ? [] : Array.from(shared.words.subarray(list + 1, list + 1 + shared.words[list]!));
    if (!pending) list += 1 + paragraphs.length;
    const idAt = scratch.ids + view.getUint32(record.id, true);
    return {
      view,
      id: Buffer.from(shared.bytes.subarray(idAt, idAt + view.getUint16(record.idLength, true))).toString(),
      pending,
      words: view.getUint32(record.words, true),
      date: view.getBigInt64(record.date, true),
      source: view.getUint32(record.source, true),
      keys: keys[i]!,
      paragraphs,
    };
  });
}

/** The keys of every record's postings, in the order in which they were written. */
function readPostings(kernel: Kernel, records: number): bigint[][] {
  const { call, scratch, shared } = kernel;
  const view = new DataView(shared.bytes.buffer, scratch.postings, call.postingsBytes() >>> 0);
  const keys: bigint[][] = Array.from({ length: records }, () => []);
  for (let at = 0; at < view.byteLength; at += 8) {
    const value = view.getBigUint64(at, true);
    keys[Number(value & 0xff_ffffn)]!.push(value >> 24n);
  }
  return keys;
}
