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
  /** One is filled while the other is written. */
  #buffer = Buffer.allocUnsafe(writeBytes);
  #other = Buffer.allocUnsafe(writeBytes);
  #filled = 0;
  #writing: Promise<void> = Promise.resolve();

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

  /** Adds a line, given in parts. A promise only where there is something to wait for: most lines are copied to the buffer, and that is all. */
  write(parts: readonly string[]): Promise<void> | undefined {
    let most = 0;
    // Three bytes a code unit are the most that UTF-8 takes.
    for (const part of parts) most += part.length * 3;
    if (this.#filled + most <= this.#buffer.length) {
      for (const part of parts) this.#filled += this.#buffer.write(part, this.#filled);
      return undefined;
    }
    return this.#writeOut().then(() => (most > this.#buffer.length ? this.#writeLong(parts.join('')) : this.write(parts)));
  }

  /** Begins to write what the buffer holds, as soon as what was begun before is written, and goes on with the other buffer. */
  async #writeOut(): Promise<void> {
    await this.#writing;
    this.#writing = this.#put(this.#buffer.subarray(0, this.#filled));
    // Whoever writes next learns of a failure.
    this.#writing.catch(() => undefined);
    [this.#buffer, this.#other] = [this.#other, this.#buffer];
    this.#filled = 0;
  }

  async #writeLong(line: string): Promise<void> {
    await this.#writing;
    await this.#put(Buffer.from(line));
  }

  /** Settles when all is written. */
  async finish(): Promise<void> {
    await this.#writeOut();
    await this.#writing;
  }

  async #put(bytes: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < bytes.length;) done += (await this.#file.write(bytes, done, bytes.length - done)).bytesWritten;
    } catch (error) {
      throw spillFailed(error, this.#signal);
    }
    this.bytes += bytes.length;
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#file.close();
  }
}

/** What is thrown where the temporary folder fails: the reason of an abort if there was one. */
export function spillFailed(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (error instanceof UnstitchError) return error;
  const message = `cannot keep the input in the temporary folder ${tmpdir()}: ${(error as Error).message}; set TMPDIR to a folder with room for it`;
  return new UnstitchError('output_failed', message, { folder: tmpdir() }, { cause: error });
}
