import { UnstitchError } from '../errors.js';
import { control, tables } from './layout.js';
import { layFoldTables } from './fold-tables.js';

const pageBytes = 65_536;
/** One page less than 4 GiB, so that every length is a 32-bit number. */
const mostPages = 65_535;
const fewestPages = 4_096;
const chunkBytes = 1024 * 1024;
/** No more than one part in so many is set apart for what is temporary. */
const temporaryPart = 8;

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
  #temporary = 0;
  #temporaryEnd = 0;
  #reserved = 0;

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
    layFoldTables(shared);
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
    const again = this.#takeRecycled(pages);
    if (again > 0) return again * pageBytes;
    const first = Atomics.add(this.control, control.nextPage, pages);
    if ((first + pages) * pageBytes > this.bytes.length) throw outOfMemory(this.bytes.length);
    this.#clear(first, pages, Atomics.load(this.control, control.touchedEnd));
    return first * pageBytes;
  }

  /** Clears what was used before; pages beyond were never touched, and should not be now. */
  #clear(first: number, pages: number, used: number): void {
    if (first < used) this.bytes.fill(0, first * pageBytes, Math.min(first + pages, used) * pageBytes);
  }

  /** How far the pages are taken, to be given to `release` when what is taken from now on is no longer needed. */
  mark(): MemoryMark {
    const { control: words } = this;
    return {
      page: Atomics.load(words, control.nextPage),
      recycled: Atomics.load(words, control.nextRecycled),
      scratches: Atomics.load(words, control.scratches),
    };
  }

  /** Takes back the pages taken since the mark, from all threads; none of them may be at work. */
  release(mark: MemoryMark): void {
    const { control: words } = this;
    // A thread that has come up since then has its scratch there, and keeps it.
    if (Atomics.load(words, control.scratches) !== mark.scratches) return;
    const page = Atomics.load(words, control.nextPage);
    Atomics.store(words, control.touchedEnd, Math.max(Atomics.load(words, control.touchedEnd), page));
    Atomics.store(words, control.nextPage, mark.page);
    if (mark.recycled === 0) return;
    const temporary = Math.max(Atomics.load(words, control.nextTemporary), Atomics.load(words, control.nextRecycled));
    Atomics.store(words, control.nextTemporary, temporary);
    Atomics.store(words, control.nextRecycled, mark.recycled);
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

  /** Sets `bytes` apart for what is needed only until `recycle`. */
  reserveTemporary(bytes: number): void {
    const pages = Math.min(Math.ceil(bytes / pageBytes), Math.floor(this.bytes.length / pageBytes / temporaryPart));
    const first = this.takePages(pages * pageBytes) / pageBytes;
    this.#reserved = first;
    Atomics.store(this.control, control.temporaryEnd, first + pages);
    Atomics.store(this.control, control.nextTemporary, first);
  }

  /** As `take`, until `recycle` is called; from what was set apart for it, as long as that lasts. */
  takeTemporary(bytes: number): number {
    const size = Math.ceil(bytes / 8) * 8;
    if (size > chunkBytes / 4) return this.#takeTemporaryPages(size);
    if (this.#temporary + size > this.#temporaryEnd) {
      this.#temporary = this.#takeTemporaryPages(chunkBytes);
      this.#temporaryEnd = this.#temporary + chunkBytes;
    }
    const at = this.#temporary;
    this.#temporary += size;
    return at;
  }

  #takeTemporaryPages(bytes: number): number {
    const pages = Math.ceil(bytes / pageBytes);
    const first = takeUpTo(this.control, control.nextTemporary, control.temporaryEnd, pages);
    return first > 0 ? first * pageBytes : this.takePages(bytes);
  }

  /** Gives what was set apart, all of it, to whoever takes pages from now on. For the thread that set it apart. */
  recycle(): void {
    Atomics.store(this.control, control.recycledEnd, Atomics.exchange(this.control, control.temporaryEnd, 0));
    Atomics.store(this.control, control.nextRecycled, this.#reserved);
  }

  /** Pages from what was recycled, or 0. */
  #takeRecycled(pages: number): number {
    if (Atomics.load(this.control, control.nextRecycled) === 0) return 0;
    const first = takeUpTo(this.control, control.nextRecycled, control.recycledEnd, pages);
    if (first === 0) return 0;
    this.#clear(first, pages, Atomics.load(this.control, control.nextTemporary));
    return first;
  }
}

/** See {@link SharedMemory.mark}. */
export interface MemoryMark {
  page: number;
  recycled: number;
  scratches: number;
}

/** Moves the counter at `next` on by `pages`, unless that passes the one at `end`. Returns where it was, or 0. */
function takeUpTo(words: Int32Array, next: number, end: number, pages: number): number {
  for (;;) {
    const first = Atomics.load(words, next);
    if (first + pages > Atomics.load(words, end)) return 0;
    if (Atomics.compareExchange(words, next, first, first + pages) === first) return first;
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
