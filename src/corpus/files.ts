import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What tells whether an open file is what it was. */
export interface FileState {
  bytes: number;
  /** When it was last written, in milliseconds since 1970. */
  written: number;
}

/** All that the stages do with files, so that tests can put faults in between. Synchronous: a thread has nothing else to do. */
export interface Files {
  open(path: string): number;
  /** Of an open file. */
  state(file: number): FileState;
  /** Reads up to `length` bytes at `position` to `into` at `at`. Returns how many; 0 at the end. */
  read(file: number, into: Uint8Array, at: number, length: number, position: number): number;
  close(file: number): void;
}

const diskFiles: Files = {
  open: (path) => openSync(path, 'r'),
  state: (file) => {
    const { size, mtimeMs } = fstatSync(file);
    return { bytes: size, written: mtimeMs };
  },
  read: (file, into, at, length, position) => readSync(file, into, at, length, position),
  close: (file) => closeSync(file),
};

const mostOpen = 32;

/** Files opened when first read, and the one opened longest ago closed when there are too many. */
export class OpenFiles {
  readonly #files: Files;
  readonly #open = new Map<string, number>();

  constructor(files: Files = diskFiles) {
    this.#files = files;
  }

  /**
   * Fills `into` from `at` with up to `length` bytes at `position`. Returns how many; fewer only where the file ends. `onOpen` is told of the file whenever it had to be
   * opened.
   */
  read(path: string, into: Uint8Array, at: number, length: number, position: number, onOpen?: (state: FileState) => void): number {
    const file = this.#file(path, onOpen);
    let got = 0;
    while (got < length) {
      const more = this.#files.read(file, into, at + got, length - got, position + got);
      if (more === 0) break;
      got += more;
    }
    return got;
  }

  #file(path: string, onOpen: ((state: FileState) => void) | undefined): number {
    const known = this.#open.get(path);
    if (known !== undefined) return known;
    if (this.#open.size >= mostOpen) {
      const [oldest, file] = this.#open.entries().next().value!;
      this.#files.close(file);
      this.#open.delete(oldest);
    }
    const file = this.#files.open(path);
    this.#open.set(path, file);
    onOpen?.(this.#files.state(file));
    return file;
  }

  close(): void {
    for (const file of this.#open.values()) this.#files.close(file);
    this.#open.clear();
  }
}
