import type { Sink } from '../output/atomic.js';

/** Enough lines together that a pipe is not written to for each. */
const batch = 256;

/** Writes records as lines, some at a time. */
export async function writeLines<Item>(sink: Sink, items: Iterable<Item>, line: (item: Item) => string): Promise<void> {
  let lines: string[] = [];
  for (const item of items) {
    lines.push(line(item));
    if (lines.length < batch) continue;
    await sink.write(lines.join(''));
    lines = [];
  }
  await sink.write(lines.join(''));
}

/** Pieces of lines are written when they come to so many characters. */
const enough = 65_536;

/** Writes records as lines that come in pieces. */
export async function writePieces<Item>(sink: Sink, items: Iterable<Item>, pieces: (item: Item) => Iterable<string>): Promise<void> {
  let gathered: string[] = [];
  let length = 0;
  for (const item of items) {
    for (const piece of pieces(item)) {
      gathered.push(piece);
      length += piece.length;
      if (length < enough) continue;
      await sink.write(gathered.join(''));
      gathered = [];
      length = 0;
    }
  }
  await sink.write(gathered.join(''));
}
