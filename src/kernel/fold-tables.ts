import { tables } from './layout.js';
import type { SharedMemory } from './memory.js';
import { blockSize, codePointClass, fillBlock } from '../text/code-points.js';

const blocks = 65_536 / blockSize;
/** ASCII and Latin-1, Latin Extended-A, and the punctuation that news is printed with: what nearly every corpus needs. */
const usual = [0x00, 0x01, 0x20];

/**
 * Lays the tables by which a kernel folds, all but the usual blocks still empty: their code points are "unsure", and {@link fillFoldTables}
 * fills a block when the first text asks for it. The whole basic plane would take a fifth of the time of a small run.
 */
export function layFoldTables(shared: SharedMemory): void {
  shared.bytes.fill(codePointClass.unsure, tables.classes, tables.classes + 65_536);
  for (const block of usual) fill(shared, block);
}

/** Fills the blocks that a text needs. Returns whether one was empty. Any thread may do so at any time: all write the same. */
export function fillFoldTables(shared: SharedMemory, text: string): boolean {
  let filled = false;
  for (let i = 0; i < text.length; i++) {
    const block = Math.floor(text.charCodeAt(i) / blockSize);
    if (shared.bytes[tables.filled + block] !== 0) continue;
    fill(shared, block);
    filled = true;
  }
  return filled;
}

/** Fills all of them. */
export function fillAllFoldTables(shared: SharedMemory): void {
  for (let block = 0; block < blocks; block++) fill(shared, block);
}

function fill(shared: SharedMemory, block: number): void {
  const { buffer } = shared.bytes;
  fillBlock({ classes: new Uint8Array(buffer, tables.classes, 65_536), folds: new Uint16Array(buffer, tables.folds, 65_536) }, block);
  shared.bytes[tables.filled + block] = 1;
}
