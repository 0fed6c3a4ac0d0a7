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
