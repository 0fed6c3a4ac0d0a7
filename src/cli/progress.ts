import type { Progress } from '../engine.js';
import type { Terminal } from './terminal.js';
import { clipped } from './wrap.js';

const millisecondsBetween = 100;
const eraseLine = '\r\u001b[2K';
/** Rates and times that are left are not told before a stage has shown what it does in a second. */
const millisecondsToJudge = 1000;

/** One line on standard error that says how far the work is, there only while a person looks at it. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #start = performance.now();
  #stage = '';
  #stageStart = this.#start;
  #last = 0;
  #shown = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** To be handed to the engine; draws ten times a second at most. */
  readonly onProgress = (progress: Progress): void => {
    const now = performance.now();
    if (progress.stage !== this.#stage) {
      this.#stage = progress.stage;
      this.#stageStart = now;
    }
    if (!this.#terminal.watching || now - this.#last < millisecondsBetween) return;
    this.#last = now;
    const { noteWidth = this.#terminal.width } = this.#terminal;
    const parts = [progress.stage, ...standing(progress, now - this.#stageStart), `${((now - this.#start) / 1000).toFixed(1)} s`];
    // One column less than there are: a line that fills the last one is broken by some terminals.
    this.#terminal.note(eraseLine + clipped(parts.join('  '), Math.max(noteWidth - 1, 1)));
    this.#shown = true;
  };

  /** Takes the line away, so that what is written next begins on a clean one. */
  clear(): void {
    if (this.#shown) this.#terminal.note(eraseLine);
    this.#shown = false;
  }
}

/** How far a stage is: share, amount, rate and the time that is left, as far as they can be told. */
function standing({ done, total, bytes }: Progress, milliseconds: number): string[] {
  const parts: string[] = [];
  if (total > 0) parts.push(`${Math.floor((Math.min(done, total) / total) * 100)} %`);
  if (bytes > 0) parts.push(`${(bytes / 1e6).toFixed(0)} MB`);
  if (milliseconds < millisecondsToJudge || done === 0) return parts;
  const rate = ((bytes > 0 ? bytes / 1e6 : done) / milliseconds) * 1000;
  parts.push(bytes > 0 ? `${rate.toFixed(0)} MB/s` : `${Math.round(rate).toLocaleString('en')}/s`);
  if (done < total) parts.push(`${duration((milliseconds / done) * (total - done))} left`);
  return parts;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
