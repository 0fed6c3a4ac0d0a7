import type { Reject } from '../article/rejects.js';
import { duplicateIdMessage } from '../article/rejects.js';
import type { Kernel } from '../kernel/kernel.js';
import { record, state } from '../kernel/layout.js';
import type { LineReject, ScannedPart } from './scan.js';
import type { Items, Reading } from './sources.js';

/** Turns places within items into lines of files. */
export class Lines {
  readonly #reading: Reading;
  readonly #items: Items;
  /** Lines of the same source before each item. */
  readonly #before: Float64Array;

  constructor(reading: Reading, items: Items, parts: readonly ScannedPart[]) {
    this.#reading = reading;
    this.#items = items;
    const lines = new Float64Array(items.count);
    for (const part of parts) lines[part.item] = Math.max(lines[part.item]!, part.lines);
    this.#before = new Float64Array(items.count);
    for (let item = 1; item < items.count; item++) {
      if (items.source[item] === items.source[item - 1]) this.#before[item] = this.#before[item - 1]! + lines[item - 1]!;
    }
  }

  /** The file and line, counted from 1, of line `line` of an item, counted from 0. */
  place(item: number, line: number): { input: string; line: number } {
    return { input: this.#reading.sources[this.#items.source[item]!]!.name, line: this.#before[item]! + line + 1 };
  }
}

/** Rejects of all threads, in reading order. */
export function lineRejects(rejects: readonly LineReject[], lines: Lines): (Reject & { item: number })[] {
  return rejects
    .toSorted((a, b) => a.item - b.item || a.line - b.line)
    .map(({ item, line, reason, message }) => ({ ...lines.place(item, line), reason, message, item }));
}

/** A reject for every article whose id an earlier one has. `first`: u32 column of the article that has it first. */
export function duplicateRejects(
  kernel: Kernel,
  count: number,
  records: number,
  first: number,
  lines: Lines,
): (Reject & { item: number })[] {
  const { bytes, words } = kernel.shared;
  const rejects: (Reject & { item: number })[] = [];
  const placeOf = (at: number): { item: number; place: { input: string; line: number } } => {
    const item = words[(at + record.block) / 4]!;
    return { item, place: lines.place(item, words[(at + record.line) / 4]!) };
  };
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const at = words[records / 4 + ordinal]!;
    if (words[(at + record.idLength) / 4]! >>> 16 !== state.duplicateId) continue;
    const here = placeOf(at);
    const there = placeOf(words[records / 4 + words[first / 4 + ordinal]!]!);
    const start = words[(at + record.id) / 4]!;
    const id = Buffer.from(bytes.buffer, start, words[(at + record.idLength) / 4]! & 0xffff).toString('utf8');
    rejects.push({ ...here.place, reason: 'duplicate_id', message: duplicateIdMessage(id, there.place, here.place), item: here.item });
  }
  return rejects;
}
