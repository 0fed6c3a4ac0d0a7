import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnstitchError } from '../errors.js';
import type { InputFile } from './inputs.js';

/** Large enough that the cost of a chunk does not show, small enough that a few are nothing. */
const chunkBytes = 256 * 1024;

/**
 * The bytes of an input from its start, gunzipped where it is gzipped. Standard input can be read once.
 *
 * @throws UnstitchError `input_failed` if it cannot be opened or read to its end; the signal's own reason on abort.
 */
export async function* readBytes(input: InputFile, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  signal?.throwIfAborted();
  const stream = open(input);
  const stop = (): void => void stream.destroy(signal?.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) {
      yield chunk as Uint8Array;
      signal?.throwIfAborted();
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw inputFailed(input, error as NodeJS.ErrnoException);
  } finally {
    signal?.removeEventListener('abort', stop);
    stream.destroy();
  }
}

function open(input: InputFile): Readable {
  if (input.path === '-') {
    if (process.stdin.readableEnded || process.stdin.destroyed) {
      throw new UnstitchError('input_failed', 'standard input has already been read; it can be given once only', { input: '-' });
    }
    return process.stdin;
  }
  const file = createReadStream(input.path, { highWaterMark: chunkBytes });
  if (input.kind !== 'jsonl.gz') return file;
  // The pipeline hands an error of the file on to the reader of what was gunzipped; there is nothing left to do with it here.
  return pipeline(file, createGunzip({ chunkSize: chunkBytes }), () => {});
}

function inputFailed(input: InputFile, error: NodeJS.ErrnoException): UnstitchError {
  if (error instanceof UnstitchError) return error;
  const what = error.code?.startsWith('Z_') === true ? 'it is no whole gzip file' : error.message;
  return new UnstitchError('input_failed', `cannot read ${input.path}: ${what}`, { input: input.path, code: error.code }, { cause: error });
}
