import { UnstitchError } from '../errors.js';
import { control, tables } from './layout.js';
import { buildFoldTables } from './unicode.js';

const pageBytes = 65_536;
const maxPages = 65_536;
/** Memory grows by this at a time: growing is cheap, and pages that nobody touches take no memory. */
const growPages = 512;
const chunkBytes = 1024 * 1024;

/**
 * The one memory that the kernel instances of all threads work on: tables, every thread's scratch, and the columns of one corpus.
 *
 * Space is only ever taken, page by page and safely from any thread; it is given back with the whole memory.
 */
export class SharedMemory {
  readonly memory: WebAssembly.Memory;
  #bytes: Uint8Array<SharedArrayBuffer>;
  #words: Uint32Array<SharedArrayBuffer>;
  /** Control words (i32), see layout. */
  readonly control: Int32Array<SharedArrayBuffer>;
  #chunk = 0;
  #chunkEnd = 0;

  private constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    const buffer = memory.buffer as SharedArrayBuffer;
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.control = new Int32Array(buffer, tables.control, 256);
  }

  /** A new memory with the tables in it. */
  static create(): SharedMemory {
    const shared = new SharedMemory(new WebAssembly.Memory({ initial: growPages, maximum: maxPages, shared: true }));
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

  /** All of it, byte by byte. Ask again after an allocation: the view does not grow. */
  get bytes(): Uint8Array<SharedArrayBuffer> {
    this.#refresh();
    return this.#bytes;
  }

  /** All of it, as u32. */
  get words(): Uint32Array<SharedArrayBuffer> {
    this.#refresh();
    return this.#words;
  }

  #refresh(): void {
    const buffer = this.memory.buffer as SharedArrayBuffer;
    if (buffer.byteLength === this.#bytes.byteLength) return;
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
  }

  /**
   * Takes whole pages, zeroed, for this caller alone.
   *
   * @throws UnstitchError `capacity` where 4 GiB are not enough
   */
  takePages(bytes: number): number {
    const pages = Math.ceil(bytes / pageBytes);
    const first = Atomics.add(this.control, control.nextPage, pages);
    const needed = first + pages;
    while (this.memory.buffer.byteLength < needed * pageBytes) {
      const have = this.memory.buffer.byteLength / pageBytes;
      if (needed > maxPages) throw outOfMemory();
      try {
        // Two threads may both grow it; that leaves more than needed, never less.
        this.memory.grow(Math.min(Math.max(needed - have, growPages), maxPages - have));
      } catch (error) {
        if (this.memory.buffer.byteLength < needed * pageBytes) throw outOfMemory({ cause: error });
      }
    }
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

function outOfMemory(options?: ErrorOptions): UnstitchError {
  return new UnstitchError(
    'capacity',
    'the corpus needs more than the 4 GiB that one engine can hold; split it (by date, say), or lower the sampling rate',
    { limitBytes: maxPages * pageBytes },
    options,
  );
}
