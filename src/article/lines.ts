/** One line of a file, without its line feed. */
export interface Line {
  /** Counted from 1; blank lines count. */
  line: number;
  /** Valid until the next call of the splitter; `undefined` if the line has more bytes than the limit. */
  bytes: Uint8Array | undefined;
  /** Bytes in the whole line, also of one that was not kept. */
  length: number;
}

const lineFeed = 10;

/**
 * Cuts a stream of bytes into lines, holding at most one line of up to `limit` bytes: a longer one is counted, not kept.
 *
 * A byte order mark at the start of the stream is dropped. Blank lines (spaces, tabs, carriage returns) are counted and left out.
 */
export class LineSplitter {
  readonly #limit: number;
  #line = 0;
  #length = 0;
  #parts: Uint8Array[] = [];

  /** @param limit Bytes a line may have, at least 1. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that end in this chunk. To be iterated to the end before the next call. */
  *push(chunk: Uint8Array): Generator<Line, void, undefined> {
    let from = 0;
    for (;;) {
      const to = chunk.indexOf(lineFeed, from);
      if (to < 0) break;
      const line = this.#close(chunk.subarray(from, to));
      if (line !== undefined) yield line;
      from = to + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** The last line, if the stream did not end with a line feed. */
  *end(): Generator<Line, void, undefined> {
    if (this.#length === 0) return;
    const line = this.#close(new Uint8Array(0));
    if (line !== undefined) yield line;
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#length += part.length;
    if (this.#length > this.#limit) this.#parts = [];
    else this.#parts.push(part);
  }

  #close(last: Uint8Array): Line | undefined {
    this.#line++;
    const length = this.#length + last.length;
    const parts = this.#parts;
    this.#parts = [];
    this.#length = 0;
    if (length > this.#limit) return { line: this.#line, bytes: undefined, length };
    const whole = parts.length === 0 ? last : Buffer.concat([...parts, last], length);
    const bytes = this.#line === 1 ? withoutMark(whole) : whole;
    return isBlankLine(bytes) ? undefined : { line: this.#line, bytes, length };
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Whether a line holds nothing but spaces, tabs and carriage returns: such a line is no record, and is neither read nor rejected. */
function isBlankLine(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
