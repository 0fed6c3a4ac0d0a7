import type { Progress } from '../engine.js';
import type { Terminal } from './terminal.js';

const millisecondsBetween = 100;
const eraseLine = '\r\u001b[2K';

/** One line on standard error that says how far the work is, there only while a person looks at it. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #start = performance.now();
  #last = 0;
  #shown = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** To be handed to the engine; draws ten times a second at most. */
  readonly onProgress = ({ stage, done, total, bytes }: Progress): void => {
    const now = performance.now();
    if (!this.#terminal.watching || now - this.#last < millisecondsBetween) return;
    this.#last = now;
    const share = total === 0 ? '' : `${Math.floor((Math.min(done, total) / total) * 100)} %`;
    const size = bytes === 0 ? '' : `${(bytes / 1e6).toFixed(0)} MB`;
    const time = `${((now - this.#start) / 1000).toFixed(1)} s`;
    this.#terminal.note(eraseLine + [stage, share, size, time].filter((part) => part !== '').join('  '));
    this.#shown = true;
  };

  /** Takes the line away, so that what is written next begins on a clean one. */
  clear(): void {
    if (this.#shown) this.#terminal.note(eraseLine);
    this.#shown = false;
  }
}
