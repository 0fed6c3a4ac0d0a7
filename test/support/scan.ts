import type { Kernel } from '../../src/kernel/kernel.js';
import { record } from '../../src/kernel/layout.js';
import { placeLine } from './kernel.js';

/** How the kernel sketches in a test: every shingle sampled, unless it says otherwise. */
export interface TestSketch {
  bound?: number;
  bands?: number;
  rows?: number;
  size?: number;
}

/** One record that the kernel has written for a line. */
export interface ScannedRecord {
  view: DataView;
  id: string;
  /** Left to JavaScript. */
  pending: boolean;
  words: number;
  date: bigint;
  /** Postings: 40 bits of key each, in the order in which they were written. */
  keys: bigint[];
  /** Hashes of paragraphs. */
  paragraphs: number[];
}

/** Scans whole lines as a thread does, lines left to JavaScript passed over. Lines must fit the buffers at once. */
export function scanRecords(kernel: Kernel, lines: string | Uint8Array, sketch: TestSketch = {}): ScannedRecord[] {
  const { call, scratch: s, shared } = kernel;
  const { bound = 0xffff_ffff, bands = 0, rows = 0, size = 0 } = sketch;
  const table = shared.takePages(65_536);
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
  const bytes = call.recordsBytes() >>> 0;
  const postings = new DataView(shared.bytes.buffer, scratch.postings, call.postingsBytes() >>> 0);
  let posting = 0;
  return Array.from({ length: bytes / record.bytes }, (_, i) => {
    const view = new DataView(shared.bytes.slice(scratch.records + i * record.bytes, scratch.records + (i + 1) * record.bytes).buffer);
    const pending = view.getUint16(record.state, true) !== 0;
    const idAt = scratch.ids + view.getUint32(record.id, true);
    const keys = Array.from({ length: pending ? 0 : view.getUint16(record.samples, true) }, () => {
      const value = postings.getBigUint64(posting++ * 8, true);
      if (value % 2n ** 24n !== BigInt(i)) throw new Error('a posting names another article');
      return value >> 24n;
    });
    const paragraphs = scratch.paragraphs + view.getUint32(record.paragraphs, true) * 4;
    return {
      view,
      id: Buffer.from(shared.bytes.subarray(idAt, idAt + view.getUint16(record.idLength, true))).toString(),
      pending,
      words: view.getUint32(record.words, true),
      date: view.getBigInt64(record.date, true),
      keys,
      paragraphs: Array.from({ length: view.getUint16(record.paragraphCount, true) }, (_, p) => shared.words[paragraphs / 4 + p]!),
    };
  });
}
