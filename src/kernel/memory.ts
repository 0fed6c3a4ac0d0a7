import { UnstitchError } from '../errors.js';
import { control, tables } from './layout.js';
import { buildFoldTables } from './unicode.js';

const pageBytes = 65_536;
/** One page less than 4 GiB, so that every length is a 32-bit number. */
const mostPages = 65_535;
const fewestPages = 4_096;
const chunkBytes = 1024 * 1024;

/**
 * The one memory that the kernel instances of all threads work on: tables, every thread's scratch, and the columns of one corpus.
 *
 * All of it is reserved at once, which costs nothing: what nobody touches takes no memory. So views of it never go stale.
 * Space is only ever taken, page by page and safely from any thread; it is given back with the whole memory.
 */
export class SharedMemory {
  readonly memory: WebAssembly.Memory;
  /** All of it, byte by byte. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** All of it, as u32. */
  readonly words: Uint32Array<SharedArrayBuffer>;
  /** Control words (i32), see layout. */
  readonly control: Int32Array<SharedArrayBuffer>;
  #chunk = 0;
  #chunkEnd = 0;

  private constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    const buffer = memory.buffer as SharedArrayBuffer;
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
    this.control = new Int32Array(buffer, tables.control, 256);
  }

  /** A new memory with the tables in it. */
  static create(): SharedMemory {
    const shared = new SharedMemory(reserve());
    Atomics.store(shared.control, control.nextPage, Math.ceil(tables.end / pageBytes));
    const { classes, folds } = buildFoldTables();
    shared.bytes.set(classes, tables.classes);
    shared.bytes.set(new Uint8Array(folds.buffer), tables.folds);
    for (let n = 0; n <= 16; n++) shared.bytes.fill(255, tables.masks + n * 16, tables.masks + n * 16 + n);
    return shared;
  }

  /** The same memory, on another thread. */
  static attach(memory: WebAssembly.Memory): SharedMemory {
    return new SharedMemory(memory);
  }

  /**
   * Takes whole pages, zeroed, for this caller alone.
   *
   * @throws UnstitchError `capacity` where the memory is full
   */
  takePages(bytes: number): number {
    const pages = Math.ceil(bytes / pageBytes);
    const first = Atomics.add(this.control, control.nextPage, pages);
    if ((first + pages) * pageBytes > this.bytes.length) throw outOfMemory(this.bytes.length);
    return first * pageBytes;
  }

  /** Takes `bytes` aligned to 8 from this thread's current chunk. */
  take(bytes: number): number {
    const size = Math.ceil(bytes / 8) * 8;
    if (size > chunkBytes / 4) return this.takePages(size);
    if (this.#chunk + size > this.#chunkEnd) {
      this.#chunk = this.takePages(chunkBytes);
      this.#chunkEnd = this.#chunk + chunkBytes;
    }
    const at = this.#chunk;
    this.#chunk += size;
    return at;
  }
}

/** The largest memory that the system grants: one with little of its own may refuse to reserve 4 GiB. */
function reserve(): WebAssembly.Memory {
  for (let pages = mostPages; ; pages = Math.floor(pages / 2)) {
    try {
      return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    } catch (error) {
      if (pages / 2 >= fewestPages) continue;
      throw new UnstitchError(
        'capacity',
        'the system grants no 256 MiB of address space for the corpus; free some, or raise the limit (ulimit -v)',
        {},
        { cause: error },
      );
    }
  }
}

function outOfMemory(limitBytes: number): UnstitchError {
  const message = `the corpus needs more than the ${Math.floor(limitBytes / 2 ** 20)} MiB that one engine can hold here; split it (by date, say), or sample fewer shingles (sampling)`;
  return new UnstitchError('capacity', message, { limitBytes });
}
