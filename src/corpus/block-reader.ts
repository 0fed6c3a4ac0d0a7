import { UnstitchError } from '../errors.js';
import type { Kernel } from '../kernel/kernel.js';
import type { FileState, OpenFiles } from './files.js';
import type { Source } from './sources.js';

const lineFeed = 10;
const tailBytes = 16_384;
const padding = 64;

/** The whole lines of one item, in a thread's input buffer. */
export interface Block {
  /** Address of the first line, and behind the last. */
  start: number;
  end: number;
  /** Where the first line begins in the file. */
  offset: number;
  /** The last line that begins here is longer than allowed and is not in the buffer: how long it is. */
  tooLong: number | undefined;
}

/** Reads the lines that begin in bytes [from, to) of a source. `undefined`: none does. */
export function readBlock(
  kernel: Kernel,
  files: OpenFiles,
  source: Source,
  from: number,
  to: number,
  maxLineBytes: number,
): Block | undefined {
  const { bytes } = kernel.shared;
  const { input } = kernel.scratch;
  // The byte before tells whether a line begins at `from`.
  const base = Math.max(from - 1, 0);
  const got = readSource(files, source, bytes, input, to - base, base);
  if (got < to - base) throw changed(source);
  let start = input;
  if (from > 0) {
    const lineEnd = indexOfLineFeed(bytes, input, input + got);
    if (lineEnd < 0) return undefined;
    start = lineEnd + 1;
  } else if (got >= 3 && bytes[input] === 0xef && bytes[input + 1] === 0xbb && bytes[input + 2] === 0xbf) start += 3;
  const borders = { start, read: input + got, position: base + got };
  if (start >= borders.read) return undefined;
  if (bytes[borders.read - 1] === lineFeed) return finish(bytes, start, borders.read, base + (start - input), undefined);

  // The last line goes on behind the block.
  const lastStart = start + bytes.subarray(start, borders.read).lastIndexOf(lineFeed) + 1;
  let end = borders.read;
  while (borders.position < source.bytes) {
    const more = readSource(files, source, bytes, end, Math.min(tailBytes, source.bytes - borders.position), borders.position);
    if (more === 0) throw changed(source);
    borders.position += more;
    const lineEnd = indexOfLineFeed(bytes, end, end + more);
    if (lineEnd >= 0) {
      end = lineEnd;
      break;
    }
    end += more;
    if (end - lastStart > maxLineBytes) {
      const rest = skipLine(files, source, borders.position);
      return finish(bytes, start, lastStart, base + (start - input), end - lastStart + rest);
    }
  }
  return finish(bytes, start, end, base + (start - input), undefined);
}

/** How many bytes of a line are left from `position`. They are read, and forgotten. */
function skipLine(files: OpenFiles, source: Source, position: number): number {
  const buffer = new Uint8Array(1024 * 1024);
  let skipped = 0;
  for (;;) {
    const got = readSource(files, source, buffer, 0, buffer.length, position + skipped);
    const lineEnd = indexOfLineFeed(buffer, 0, got);
    if (lineEnd >= 0) return skipped + lineEnd;
    skipped += got;
    if (got < buffer.length) return skipped;
  }
}

function finish(bytes: Uint8Array, start: number, end: number, offset: number, tooLong: number | undefined): Block {
  bytes.fill(lineFeed, end, end + padding);
  return { start, end, offset, tooLong };
}

function indexOfLineFeed(bytes: Uint8Array, from: number, to: number): number {
  const found = bytes.subarray(from, to).indexOf(lineFeed);
  return found < 0 ? -1 : from + found;
}

/** Reads a source's bytes; a failure says which file and what to do. */
export function readSource(files: OpenFiles, source: Source, into: Uint8Array, at: number, length: number, position: number): number {
  try {
    return files.read(source.path, into, at, length, position, (state) => checkState(source, state));
  } catch (error) {
    if (error instanceof UnstitchError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw changed(source, { cause: error });
    throw new UnstitchError('input_failed', `cannot read ${source.name}: ${message}`, { input: source.name, code }, { cause: error });
  }
}

/** A file may grow at its end while it is read, but for no other reason be written. */
function checkState(source: Source, { bytes, written }: FileState): void {
  if (source.written === undefined) return;
  if (bytes < source.bytes || (bytes === source.bytes && written !== source.written)) throw changed(source);
}

export function changed(source: Source, options?: ErrorOptions): UnstitchError {
  return new UnstitchError(
    'input_changed',
    `${source.name} changed or vanished while it was read; run again when nothing writes to it`,
    { input: source.name },
    options,
  );
}
