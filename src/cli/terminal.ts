import { UnstitchError } from '../errors.js';
import { writeStream } from '../output/streams.js';

/** What a command sees of the place it runs in. */
export interface Terminal {
  /** Writes to standard output, and settles when it is taken: whoever reads sets the pace. */
  print(text: string): Promise<void>;
  /** Writes to standard error; notes and progress, never results. */
  note(text: string): void;
  /** Whether a person is looking at standard output. */
  looking: boolean;
  /** Whether a person is looking at standard error. */
  watching: boolean;
  /** Columns of standard output. */
  width: number;
  /** Columns of standard error; as many as standard output has unless told. */
  noteWidth?: number;
  /** Whether standard output shows colours, as NO_COLOR and the terminal say. */
  colours: boolean;
}

/** Whoever read standard output has gone, as `head` does: no failure, but nothing is left to do. */
export class OutputClosed extends Error {
  override name = 'OutputClosed';
}

/** Columns where nobody says how many there are. */
const usualWidth = 100;

/** The terminal, or whatever stands in its place, of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // Without a listener a reader that goes away would end the process with a stack trace; the writes themselves report it below.
  stdout.on('error', () => {});
  stderr.on('error', () => {});
  return {
    print: (text) =>
      writeStream(stdout, Buffer.from(text)).catch((error: NodeJS.ErrnoException) => {
        throw outputError(error);
      }),
    note: (text) => void stderr.write(text),
    looking: stdout.isTTY,
    watching: stderr.isTTY,
    width: stdout.isTTY ? stdout.columns : usualWidth,
    noteWidth: stderr.isTTY ? stderr.columns : usualWidth,
    colours: stdout.isTTY && stdout.hasColors(),
  };
}

function outputError(error: NodeJS.ErrnoException): Error {
  if (isGone(error.code)) return new OutputClosed();
  return new UnstitchError('output_failed', `cannot write to standard output: ${error.message}`, { code: error.code }, { cause: error });
}

/** Whether an error of a write says that whoever read has gone. */
export function isGone(code: unknown): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
