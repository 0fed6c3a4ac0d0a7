import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Article } from '../article/article.js';
import { readBytes } from '../article/bytes.js';
import type { InputFile } from '../article/inputs.js';
import { untilAborted } from '../article/iterables.js';
import { judgeRecord } from '../article/judge.js';
import type { Reject } from '../article/rejects.js';
import { iterableInput } from '../article/rejects.js';
import { UnstitchError } from '../errors.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Source } from './sources.js';
import { SpillFile, spillFailed, writeBytes } from './spill-file.js';

/** Bytes of lines from which an iterable has many. */
const manyBytes = 4 * 1024 * 1024;

/** A folder of temporary files for input that can be read only once; removed with the corpus. */
export class SpillFolder {
  #folder: Promise<string> | undefined;
  #files = 0;

  async #next(): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'unstitch-'));
    const folder = await this.#folder.catch((error: unknown) => {
      this.#folder = undefined;
      throw spillFailed(error, undefined);
    });
    return join(folder, `${this.#files++}.jsonl`);
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
   * Items that are no articles are written as blank lines and given to `onReject`; where `strict` is on, nothing is read behind the first.
   * What the iterable throws is thrown as it is.
   */
  async spillArticles(
    articles: AsyncIterable<unknown> | Iterable<unknown>,
    options: {
      kernel: Kernel;
      maxTextBytes: number;
      strict: boolean;
      onReject: (reject: Reject) => void;
      /** Called once, when it shows that there are many. */
      onMany: () => void;
      signal?: AbortSignal | undefined;
    },
  ): Promise<Source> {
    const { kernel, signal, maxTextBytes, strict, onReject, onMany } = options;
    const path = await this.#next();
    const file = await SpillFile.open(path, kernel, signal);
    let line = 0;
    let many = false;
    try {
      for await (const item of signal === undefined ? articles : untilAborted(articles, signal)) {
        line++;
        const judgement = judgeRecord(item, { maxTextBytes });
        const written = judgement.ok ? writeArticle(file, judgement.article, line) : file.writeLine('\n');
        if (written !== undefined) {
          await written;
          if (!many && file.bytes > manyBytes) onMany();
          many ||= file.bytes > manyBytes;
        }
        if (judgement.ok) continue;
        onReject({ input: iterableInput, line, reason: judgement.reason, message: judgement.message });
        if (strict) break;
      }
      await file.finish();
    } finally {
      await file.close();
    }
    return { name: iterableInput, path, kind: 'lines', bytes: file.bytes };
  }

  async remove(): Promise<void> {
    const folder = this.#folder;
    this.#folder = undefined;
    if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
  }
}

function writeArticle(file: SpillFile, article: Article, line: number): Promise<void> | undefined {
  try {
    return file.writeArticle(article);
  } catch (error) {
    throw new UnstitchError(
      'input_failed',
      `item ${line} of the articles given cannot be written as JSON: ${(error as Error).message}`,
      { line },
      { cause: error },
    );
  }
}
