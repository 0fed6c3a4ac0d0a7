import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Article } from '../article/article.js';
import { readBytes } from '../article/bytes.js';
import type { InputFile } from '../article/inputs.js';
import { judgeRecord } from '../article/judge.js';
import type { Reject } from '../article/rejects.js';
import { iterableInput } from '../article/rejects.js';
import { UnstitchError } from '../errors.js';
import type { Source } from './sources.js';

const writeBytes = 1024 * 1024;

/** A folder of temporary files for input that can be read only once; removed with the corpus. */
export class SpillFolder {
  #folder: Promise<string> | undefined;
  #files = 0;

  async #next(): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'unstitch-'));
    return join(await this.#folder, `${this.#files++}.jsonl`);
  }

  /** Writes a stream (gzip, standard input) out in full, as it is once decompressed. */
  async spillInput(input: InputFile, signal: AbortSignal | undefined): Promise<Source> {
    const path = await this.#next();
    let bytes = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of readBytes(input, signal)) {
        bytes += chunk.length;
        yield chunk;
      }
    };
    try {
      await pipeline(counted, createWriteStream(path, { highWaterMark: writeBytes }), { signal });
    } catch (error) {
      throw spillFailed(error, signal);
    }
    return { name: input.path, path, kind: 'lines', bytes };
  }

  /**
   * Writes the items of an iterable out as JSON Lines, one line an item, bad ones too, so that an item's number is its line's.
   *
   * Items that are no articles are written as blank lines and given to `onReject`.
   */
  async spillArticles(
    articles: AsyncIterable<unknown> | Iterable<unknown>,
    options: { maxTextBytes: number; onReject: (reject: Reject) => void; signal?: AbortSignal | undefined },
  ): Promise<Source> {
    const { signal, maxTextBytes, onReject } = options;
    const path = await this.#next();
    let line = 0;
    let bytes = 0;
    const file = await open(path, 'w').catch((error: unknown) => {
      throw spillFailed(error, signal);
    });
    const buffer = Buffer.allocUnsafe(writeBytes);
    let filled = 0;
    const flush = async (): Promise<void> => {
      for (let done = 0; done < filled;) done += (await file.write(buffer, done, filled - done)).bytesWritten;
      bytes += filled;
      filled = 0;
    };
    try {
      for await (const item of articles) {
        signal?.throwIfAborted();
        line++;
        const judgement = judgeRecord(item, { maxTextBytes });
        if (!judgement.ok) onReject({ input: iterableInput, line, reason: judgement.reason, message: judgement.message });
        const text = judgement.ok ? toLine(judgement.article, line) : '\n';
        // Three bytes a code unit are the most that UTF-8 takes.
        if (filled + text.length * 3 > buffer.length) await flush();
        if (text.length * 3 > buffer.length) bytes += (await file.write(text)).bytesWritten;
        else filled += buffer.write(text, filled);
      }
      await flush();
    } catch (error) {
      throw error instanceof UnstitchError || signal?.aborted === true ? error : spillFailed(error, signal);
    } finally {
      await file.close();
    }
    return { name: iterableInput, path, kind: 'lines', bytes };
  }

  async remove(): Promise<void> {
    const folder = this.#folder;
    this.#folder = undefined;
    if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
  }
}

function toLine(article: Article, line: number): string {
  try {
    return `${JSON.stringify(article)}\n`;
  } catch (error) {
    throw new UnstitchError(
      'input_failed',
      `item ${line} of the articles given cannot be written as JSON: ${(error as Error).message}`,
      { line },
      { cause: error },
    );
  }
}

function spillFailed(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (error instanceof UnstitchError) return error;
  const message = `cannot keep the input in the temporary folder ${tmpdir()}: ${(error as Error).message}; set TMPDIR to a folder with room for it`;
  return new UnstitchError('output_failed', message, { folder: tmpdir() }, { cause: error });
}
