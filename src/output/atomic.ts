import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { UnstitchError } from '../errors.js';
import type { OutputFiles, OutputHandle } from './files.js';
import { diskFiles } from './files.js';

/** Where lines and bytes go. */
export interface Sink {
  /** Buffered; the promise settles when there is room for more. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/** Pieces are gathered to this many bytes before the file system sees them. */
const bufferBytes = 1024 * 1024;

/**
 * Files that appear under their names together and whole, or not at all.
 *
 * Each is written beside its name; {@link commit} renames them, {@link discard} removes what was written. To be disposed of: what was not
 * committed by then is discarded. What is no ordinary file (a pipe, `/dev/null`, `/dev/stdout`) is never renamed over, but written directly.
 */
export class OutputSet implements AsyncDisposable {
  readonly #files: OutputFiles;
  readonly #outputs: PendingFile[] = [];

  constructor(files: OutputFiles = diskFiles) {
    this.#files = files;
  }

  /**
   * Opens a file for writing, so that a path that cannot be written is known before the work starts. A name that ends in `.gz` is gzipped.
   *
   * @throws UnstitchError `output_failed`
   */
  async open(path: string): Promise<Sink> {
    const output = await reporting(path, () => this.#begin(path));
    this.#outputs.push(output);
    return output;
  }

  /**
   * Makes a folder, and those above it, where they are missing.
   *
   * @throws UnstitchError `output_failed`
   */
  async makeFolder(path: string): Promise<void> {
    await reporting(path, () => this.#files.makeFolder(path));
  }

  /**
   * Finishes every file, and only then gives them their names.
   *
   * @param sinks Those to commit, of this set; the others stay as they are. All unless told.
   */
  async commit(sinks?: readonly Sink[]): Promise<void> {
    const outputs = this.#outputs.filter((output) => sinks === undefined || sinks.includes(output));
    for (const output of outputs) await reporting(output.path, () => output.finish());
    for (const output of outputs) {
      const { path, partial } = output;
      if (partial !== undefined) await reporting(path, () => this.#files.rename(partial, path));
      // Only now: what could not be renamed is still there to be discarded.
      this.#outputs.splice(this.#outputs.indexOf(output), 1);
    }
  }

  /** Removes what was written and not committed. Never fails: it runs while something else already does. */
  async discard(): Promise<void> {
    for (const output of this.#outputs.splice(0)) {
      await output.abandon();
      if (output.partial !== undefined) await this.#files.remove(output.partial).catch(() => {});
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.discard();
  }

  async #begin(given: string): Promise<PendingFile> {
    const kind = await this.#files.kind(given);
    if (kind === 'folder') {
      throw new UnstitchError('output_failed', `cannot write ${given}: it is a folder; name a file in it`, { output: given });
    }
    if (kind === 'device') return new PendingFile(given, undefined, await this.#files.openDevice(given));
    const path = await this.#files.resolve(given);
    const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
    if (this.#outputs.some((other) => other.partial !== undefined && resolve(other.partial) === resolve(partial))) {
      throw new UnstitchError('output_failed', `cannot write ${given}: another output goes there already; give each a file of its own`, {
        output: given,
      });
    }
    this.#files.expect?.(partial);
    return new PendingFile(path, partial, await this.#files.open(partial));
  }
}

const compress = promisify(gzip);

class PendingFile implements Sink {
  readonly path: string;
  /** The name it has until it is whole; `undefined` for what is written directly. */
  readonly partial: string | undefined;
  readonly #handle: OutputHandle;
  readonly #gzipped: boolean;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #written = false;
  #open = true;

  constructor(path: string, partial: string | undefined, handle: OutputHandle) {
    this.path = path;
    this.partial = partial;
    this.#handle = handle;
    this.#gzipped = partial !== undefined && path.endsWith('.gz');
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    // A copy: the caller's buffer may hold other bytes by the time that these are written.
    const piece = Buffer.from(chunk as Uint8Array);
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes >= bufferBytes) await reporting(this.path, () => this.#flush());
  }

  async finish(): Promise<void> {
    // A gzip file of nothing is not of zero bytes.
    if (this.#bytes > 0 || (this.#gzipped && !this.#written)) await this.#flush();
    this.#open = false;
    await this.#handle.close();
  }

  async abandon(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close().catch(() => {});
  }

  async #flush(): Promise<void> {
    const whole = Buffer.concat(this.#pieces, this.#bytes);
    this.#pieces = [];
    this.#bytes = 0;
    this.#written = true;
    // Gzip members one after the other are one gzip file, and each can be made of what is at hand.
    await this.#handle.write(this.#gzipped ? await compress(whole) : whole);
  }
}

/** Runs a step of writing a path, and says of its failure what to do. */
async function reporting<Result>(path: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof UnstitchError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const remedy = (code === undefined ? undefined : remedies[code]) ?? message;
    throw new UnstitchError('output_failed', `cannot write ${path}: ${remedy}`, { output: path, code }, { cause: error });
  }
}

const remedies: Record<string, string> = {
  ENOENT: 'its folder does not exist; make it first or choose another',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'permission denied; choose a place you may write to',
  EPERM: 'permission denied; choose a place you may write to',
  EROFS: 'the file system is read-only; choose another place',
  ENOSPC: 'the disk is full; make room or choose another place',
  EDQUOT: 'the disk quota is used up; make room or choose another place',
  EEXIST: 'a file has the name of the folder',
};
