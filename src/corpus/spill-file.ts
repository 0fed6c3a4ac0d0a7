import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { UnstitchError } from '../errors.js';

/** Bytes written at a time. */
export const writeBytes = 1024 * 1024;

/** A temporary file that lines are added to. */
export class SpillFile {
  /** Bytes written so far. */
  bytes = 0;
  readonly #file: FileHandle;
  readonly #signal: AbortSignal | undefined;
  readonly #buffer = Buffer.allocUnsafe(writeBytes);
  #filled = 0;

  private constructor(file: FileHandle, signal: AbortSignal | undefined) {
    this.#file = file;
    this.#signal = signal;
  }

  static async open(path: string, signal: AbortSignal | undefined): Promise<SpillFile> {
    const file = await open(path, 'w').catch((error: unknown) => {
      throw spillFailed(error, signal);
    });
    return new SpillFile(file, signal);
  }

  /** A promise only where there is something to wait for: most lines are copied to the buffer, and that is all. */
  write(line: string): Promise<void> | undefined {
    // Three bytes a code unit are the most that UTF-8 takes.
    const most = line.length * 3;
    if (this.#filled + most <= this.#buffer.length) {
      this.#filled += this.#buffer.write(line, this.#filled);
      return undefined;
    }
    return this.flush().then(() => (most > this.#buffer.length ? this.#put(Buffer.from(line)) : this.write(line)));
  }

  async flush(): Promise<void> {
    const { length } = this.#buffer.subarray(0, this.#filled);
    this.#filled = 0;
    await this.#put(this.#buffer.subarray(0, length));
  }

  async #put(bytes: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < bytes.length;) done += (await this.#file.write(bytes, done, bytes.length - done)).bytesWritten;
    } catch (error) {
      throw spillFailed(error, this.#signal);
    }
    this.bytes += bytes.length;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** What is thrown where the temporary folder fails: the reason of an abort if there was one. */
export function spillFailed(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (error instanceof UnstitchError) return error;
  const message = `cannot keep the input in the temporary folder ${tmpdir()}: ${(error as Error).message}; set TMPDIR to a folder with room for it`;
  return new UnstitchError('output_failed', message, { folder: tmpdir() }, { cause: error });
}
