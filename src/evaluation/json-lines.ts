import { TextDecoder } from 'node:util';
import { readBytes } from '../article/bytes.js';
import { expandInputs } from '../article/inputs.js';
import { LineSplitter } from '../article/lines.js';
import { UnstitchError } from '../errors.js';

/** One value of a file, with the means to complain about it. */
export interface JsonLine {
  /** Counted from 1. */
  line: number;
  value: unknown;
  /** An `input_failed` that names file and line. */
  fault: (message: string) => UnstitchError;
}

/** A group of a million members, or a long page with all its units, is one line. */
const maxLineBytes = 256 * 1024 * 1024;

/**
 * The values of a file of JSON lines, gzipped where its name ends in `.gz`, blank lines left out.
 *
 * @param path a file, or `-` for standard input
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function* jsonLines(path: string, signal?: AbortSignal): AsyncGenerator<JsonLine, void, undefined> {
  const splitter = new LineSplitter(maxLineBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const take = ({ line, bytes }: { line: number; bytes: Uint8Array | undefined }): JsonLine => {
    const fault = (message: string): UnstitchError =>
      new UnstitchError('input_failed', `${path}, line ${line}: ${message}`, { input: path, line });
    if (bytes === undefined) throw fault(`the line is longer than ${maxLineBytes} bytes; expected one JSON value a line`);
    return { line, value: parsed(bytes, decoder, fault), fault };
  };
  for (const input of await expandInputs([path])) {
    for await (const chunk of readBytes(input, signal)) for (const line of splitter.push(chunk)) yield take(line);
  }
  for (const line of splitter.end()) yield take(line);
}

function parsed(bytes: Uint8Array, decoder: TextDecoder, fault: (message: string) => UnstitchError): unknown {
  let text;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw fault('the line is not valid UTF-8; save the file as UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault(`the line is not JSON (${(error as Error).message}); expected one JSON value a line`);
  }
}
