import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Article } from '../article/article.js';
import { UnstitchError } from '../errors.js';
import type { Kernel } from '../kernel/kernel.js';
import { lineHead, lineTail } from './article-line.js';

/** Bytes written at a time. */
export const writeBytes = 1024 * 1024;
/** Bytes of the texts that are escaped in place; longer ones are written by JavaScript. */
const longestText = 128 * 1024;

/** A temporary file that lines are added to. Their texts are escaped by the kernel, in its scratch, from which they are written. */
export class SpillFile {
  /** Bytes written so far. */
  bytes = 0;
  readonly #file: FileHandle;
  readonly #signal: AbortSignal | undefined;
  readonly #kernel: Kernel;
  /** Where a text lies before it is escaped. */
  readonly #text: Buffer;
  /** One is filled while the other is written. */
  #buffer: Buffer;
  #other: Buffer;
  #filled = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: FileHandle, kernel: Kernel, signal: AbortSignal | undefined) {
    this.#file = file;
    this.#signal = signal;
    this.#kernel = kernel;
    const { scratch, shared } = kernel;
    const region = (at: number, bytes: number): Buffer => Buffer.from(shared.bytes.buffer, at, bytes);
    this.#text = region(scratch.article, Math.min(scratch.articleCapacity, longestText));
    // Buffers of the scan, which begins when the file is finished.
    this.#buffer = region(scratch.input, writeBytes);
    this.#other = region(scratch.postings, writeBytes);
  }

  static async open(path: string, kernel: Kernel, signal: AbortSignal | undefined): Promise<SpillFile> {
    const file = await open(path, 'w').catch((error: unknown) => {
      throw spillFailed(error, signal);
    });
    return new SpillFile(file, kernel, signal);
  }

  /** Adds an article as a line. A promise only where there is something to wait for: most are put in the buffer, and that is all. */
  writeArticle(article: Article): Promise<void> | undefined {
    const head = lineHead(article);
    // Three bytes a code unit are the most that UTF-8 takes.
    if (head === undefined || article.text.length * 3 > this.#text.length) return this.writeLine(`${JSON.stringify(article)}\n`);
    const bytes = this.#text.write(article.text, 0);
    // Six bytes a byte are the most that JSON takes, and sixteen more may be touched.
    const most = head.length * 3 + bytes * 6 + lineTail.length + 16;
    if (most > this.#buffer.length) return this.writeLine(`${JSON.stringify(article)}\n`);
    if (this.#filled + most <= this.#buffer.length) return this.#add(article, head, bytes);
    return this.#writeOut().then(() => this.#add(article, head, bytes));
  }

  #add(article: Article, head: string, textBytes: number): Promise<void> | undefined {
    const { call, scratch } = this.#kernel;
    const { byteOffset } = this.#buffer;
    const at = byteOffset + this.#filled + this.#buffer.write(head, this.#filled);
    const end = call.escapeJson(scratch.article, scratch.article + textBytes, at) >>> 0;
    // Half of a surrogate pair has no UTF-8: it was lost, and JSON would have kept it.
    if (call.mayReplace.value !== 0 && !article.text.isWellFormed()) return this.writeLine(`${JSON.stringify(article)}\n`);
    this.#filled = end - byteOffset;
    this.#filled += lineTail.copy(this.#buffer, this.#filled);
    return undefined;
  }

  /** Adds a line as it is. */
  writeLine(line: string): Promise<void> | undefined {
    const most = line.length * 3;
    if (this.#filled + most > this.#buffer.length) {
      return this.#writeOut().then(() => (most > this.#buffer.length ? this.#writeLong(line) : this.writeLine(line)));
    }
    this.#filled += this.#buffer.write(line, this.#filled);
    return undefined;
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
