import { writeFieldNames } from '../../src/kernel/fields.js';
import { fillAllFoldTables } from '../../src/kernel/fold-tables.js';
import { compileKernel, Kernel } from '../../src/kernel/kernel.js';
import { SharedMemory } from '../../src/kernel/memory.js';
import { placeArticle } from '../../src/corpus/take-article.js';

/** A kernel over a memory of its own, without threads. */
export function makeKernel(): Kernel {
  const shared = SharedMemory.create();
  fillAllFoldTables(shared);
  writeFieldNames(shared);
  return new Kernel(shared, compileKernel(), { maxTextBytes: 1 << 20, maxLineBytes: 1 << 23 });
}

/** Folds a text and finds its words, from the string on. @returns how many */
export function readText(kernel: Kernel, text: string): number {
  const bytes = Buffer.from(text);
  const placed = placeArticle(kernel, bytes, { id: 'x' });
  if (placed === undefined) throw new Error('the text does not fit');
  return kernel.call.rereadText(placed.text, bytes.length, 0, placed.source, placed.sourceBytes);
}

/** The same from a JSON line. */
export function readLine(kernel: Kernel, line: Uint8Array): number {
  const { scratch, shared, call } = kernel;
  shared.bytes.set(line, scratch.input);
  shared.bytes.fill(10, scratch.input + line.length, scratch.input + line.length + 64);
  return call.rereadLine(scratch.input, scratch.input + line.length);
}
