import { control } from '../kernel/layout.js';

/** A thread's hold on a stage that several threads work on: what to do next, and whether to go on. */
export class Turn {
  readonly #control: Int32Array<SharedArrayBuffer>;
  readonly #thread: number;
  readonly #pause: (() => Promise<void> | undefined) | undefined;

  constructor(words: Int32Array<SharedArrayBuffer>, thread: number, pause?: () => Promise<void> | undefined) {
    this.#control = words;
    this.#thread = thread;
    this.#pause = pause;
  }

  /** Whether the thread is in time for a run of a stage: once it is, the run waits for it. */
  begin(run: number): boolean {
    return Atomics.compareExchange(this.#control, control.begun + this.#thread, run, 0) === run;
  }

  /** Claims the next `step` of `count` things, and says which is the first of them; -1 when there are none left or the stage is to end. */
  claim(count: number, step = 1): number {
    if (this.aborted) return -1;
    const first = Atomics.add(this.#control, control.claim, step);
    if (first >= count) return -1;
    Atomics.store(this.#control, control.working + this.#thread, first + 1);
    return first;
  }

  /** Counts `count` claimed things, and the bytes they were, as done. */
  finish(count: number, bytes = 0): void {
    Atomics.add(this.#control, control.done, count);
    Atomics.add(this.#control, control.kilobytes, Math.round(bytes / 1024));
    Atomics.store(this.#control, control.working + this.#thread, 0);
  }

  /** Whether the stage was called off. */
  get aborted(): boolean {
    return Atomics.load(this.#control, control.abort) !== 0;
  }

  /** Nobody claims anything more; what is claimed is still done. */
  stopClaims(): void {
    Atomics.store(this.#control, control.claim, 0x4000_0000);
  }

  /** To be awaited, where it is a promise, between two claims: lets the main thread attend to signals and progress. */
  pause(): Promise<void> | undefined {
    return this.#pause?.();
  }
}
