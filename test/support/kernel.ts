import { foldedLines } from '../../src/text/fold.js';
import { fillAllFoldTables } from '../../src/kernel/fold-tables.js';
import { writeFieldNames } from '../../src/kernel/fields.js';
import { compileKernel, Kernel } from '../../src/kernel/kernel.js';
import { SharedMemory } from '../../src/kernel/memory.js';
import { placeArticle } from '../../src/corpus/take-article.js';

export interface KernelLimits {
  maxTextBytes: number;
  maxLineBytes: number;
}

/** A kernel over a memory of its own, without threads. */
export function makeKernel(limits: KernelLimits = { maxTextBytes: 1 << 20, maxLineBytes: 1 << 23 }): Kernel {
  const shared = SharedMemory.create();
  fillAllFoldTables(shared);
  writeFieldNames(shared);
  return new Kernel(shared, compileKernel(), limits);
}

/** Puts bytes where the kernel reads lines from, the line feeds behind them that it relies on included. Returns where they begin. */
export function placeLine(kernel: Kernel, line: string | Uint8Array): { at: number; end: number } {
  const bytes = typeof line === 'string' ? Buffer.from(line) : line;
  const at = kernel.scratch.input;
  kernel.shared.bytes.set(bytes, at);
  kernel.shared.bytes.fill(10, at + bytes.length, at + bytes.length + 64);
  return { at, end: at + bytes.length };
}

/** The words that the kernel has just found. */
export function foundWords(kernel: Kernel, count: number): string[] {
  const { scratch, shared } = kernel;
  return Array.from({ length: count }, (_, i) => {
    const start = shared.words[scratch.edges / 4 + i * 2]!;
    const end = shared.words[scratch.edges / 4 + i * 2 + 1]!;
    return Buffer.from(shared.bytes.subarray(scratch.text + start, scratch.text + end)).toString();
  });
}

/** The folded words of a JSON line's text; `undefined` where the kernel leaves the line to JavaScript. */
export function wordsOfLine(kernel: Kernel, line: string | Uint8Array): string[] | undefined {
  const { at, end } = placeLine(kernel, line);
  const count = kernel.call.rereadLine(at, end);
  return count < 0 ? undefined : foundWords(kernel, count);
}

/** The folded words of a plain text; `undefined` where the kernel leaves it to JavaScript. */
export function wordsOfText(kernel: Kernel, text: string): string[] | undefined {
  const count = readText(kernel, text);
  return count < 0 ? undefined : foundWords(kernel, count);
}

/** Lets the kernel fold a plain text. Returns the number of words, -1 where it leaves the text to JavaScript. */
export function readText(kernel: Kernel, text: string | Uint8Array, source = ''): number {
  return attempt(kernel, typeof text === 'string' ? Buffer.from(text) : text, source, 0);
}

/** Reads a plain text in full, folded by JavaScript where the kernel can not. Returns the number of words. */
export function readWhole(kernel: Kernel, text: string, source = ''): number {
  const count = readText(kernel, text, source);
  return count < 0 ? attempt(kernel, Buffer.from(foldedLines(text)), source, 1) : count;
}

function attempt(kernel: Kernel, text: Uint8Array, source: string, folded: 0 | 1): number {
  const placed = placeArticle(kernel, text, { id: 'x', source });
  if (placed === undefined) throw new Error('the text does not fit the scratch of the test');
  return kernel.call.rereadText(placed.text, text.length, folded, placed.source, placed.sourceBytes);
}

/** A JSON line with this text, every character that is not plain ASCII written as `\u` escapes. */
export function escapedLine(text: string): string {
  const escaped = Array.from({ length: text.length }, (_, i) => {
    const unit = text.charCodeAt(i);
    return unit >= 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x5c ? text.charAt(i) : `\\u${unit.toString(16).padStart(4, '0')}`;
  });
  return `{"id":"x","text":"${escaped.join('')}"}`;
}

/** A JSON line with this text, as `JSON.stringify` writes it: raw UTF-8. */
export function rawLine(text: string): string {
  return JSON.stringify({ id: 'x', text });
}
