import type { Flag, Given } from './flags.js';
import type { Terminal } from './terminal.js';

/** One of the things that `unstitch` does. */
export interface Command {
  name: string;
  /** What follows the name: `INPUT... --out DIR`. */
  usage: string;
  /** One line that says what it does. */
  purpose: string;
  /** Command lines to begin with, the first the most useful. */
  examples: readonly string[];
  /** What a reader of the help must know beyond the flags; may be empty. */
  notes: string;
  flags: readonly Flag[];
  run(call: Call): Promise<void>;
}

/** One run of a command. */
export interface Call {
  given: Given;
  terminal: Terminal;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}
