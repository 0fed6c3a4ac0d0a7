import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import type { ErrorRecord } from '../errors.js';
import { UnstitchError } from '../errors.js';
import { control, maxThreads } from '../kernel/layout.js';
import { Turn } from './turn.js';

/** One stage, as the calling thread runs it and as the others know it. */
export interface StageCall<Job, Result> {
  /** The name under which workers/stage.ts finds the same function. */
  name: string;
  /** Runs this thread's share. */
  run(job: Job, turn: Turn): Promise<Result>;
  /** What the threads share work through. */
  control: Int32Array<SharedArrayBuffer>;
  /** How many things there are to do. */
  total: number;
  /** More threads than this would have nothing to do. */
  mostThreads: number;
  /** Says in words what thing number `index` is, for the message when a thread crashes over it. */
  describe(index: number): string;
}

export interface RunOptions {
  signal?: AbortSignal | undefined;
  /** Called now and then while the stage runs, with how many things and bytes are done, and of how many things. */
  onTick?: ((done: number, bytes: number, total: number) => void) | undefined;
}

/** What a worker answers: errors as data, since a thrown one would lose its code on the way; nothing where the stage was over before it could begin. */
export type WorkerAnswer<Result> = { result: Result } | { error: ErrorRecord } | { late: true };

const tickMilliseconds = 50;

/** Tells the runs of stages apart, so that a thread that comes up late does not take one for another. */
let runs = 0;

async function startPiscina(others: number): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const piscina = new Piscina({
    filename: workerFile(),
    minThreads: others,
    maxThreads: others,
    concurrentTasksPerWorker: 1,
    atomics: 'disabled',
    recordTiming: false,
    // A thread leaves next to nothing on its heap; a large nursery would only hold what is dead already.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  // Told of what no task waits for: the answer of a thread that came up late, read when the pool has been closed, or a thread that ended with nothing
  // to do, which is started again. What goes wrong with a task rejects its promise. An event that nobody listens to would end the process.
  piscina.on('error', () => undefined);
  return piscina;
}

/** Threads that were started before there was a pool to own them. */
let early: { others: number; piscina: Promise<Piscina> } | undefined;

/** Starts the other threads of a pool that is still to be made: the next one of as many threads takes them. They come up while the program loads. */
export function startThreads(threads = defaultThreads()): void {
  if (threads < 2 || early !== undefined) return;
  const others = Math.min(threads, maxThreads) - 1;
  early = { others, piscina: startPiscina(others) };
  // Whoever takes them learns of a failure.
  early.piscina.catch(() => undefined);
}

/** Ends threads that no pool has taken. */
export async function endThreads(): Promise<void> {
  const left = early;
  early = undefined;
  if (left !== undefined) await (await left.piscina.catch(() => undefined))?.destroy();
}

function takeThreads(others: number): Promise<Piscina> {
  if (early?.others !== others) return startPiscina(others);
  const { piscina } = early;
  early = undefined;
  return piscina;
}

function defaultThreads(): number {
  return Math.min(availableParallelism(), maxThreads);
}

/**
 * The threads of an engine, and every rule about them: the calling thread always takes a share of the work, `threads - 1` others
 * are started when a stage can use them and kept for the next; a task is one thread's loop over things it claims; a
 * thread that has not come up by the time that all is done is not waited for; an abort or a failure anywhere ends every loop
 * before the call returns.
 */
export class Pool {
  readonly threads: number;
  #piscina: Promise<Piscina> | undefined;

  /** @param threads how many work at once, 0 to 64; 0 and 1 stay in the calling thread. Default: one a core. */
  constructor(threads = defaultThreads()) {
    this.threads = threads;
  }

  /** Starts the other threads, so that they come up while the calling thread gets ready. */
  async warm(): Promise<void> {
    if (this.threads > 1) await this.#start();
  }

  #start(): Promise<Piscina> {
    this.#piscina ??= takeThreads(this.threads - 1);
    return this.#piscina;
  }

  /**
   * Runs a stage to its end on as many threads as can share it. Returns every thread's result, the calling thread's first.
   *
   * @throws the signal's reason on abort; the first thread's error; UnstitchError `worker_failed` where a thread crashed
   */
  async run<Job, Result>(stage: StageCall<Job, Result>, job: Job, options: RunOptions = {}): Promise<Result[]> {
    const { signal, onTick } = options;
    signal?.throwIfAborted();
    const words = stage.control;
    words.fill(0, control.abort, control.kilobytes + 1);
    words.fill(0, control.working, control.working + maxThreads);
    const callOff = (): void => {
      Atomics.store(words, control.abort, 1);
    };
    const tick = (): void => onTick?.(Atomics.load(words, control.done), Atomics.load(words, control.kilobytes) * 1024, stage.total);
    // What is thrown in a timer would end the process: it ends the stage instead.
    const broken: unknown[] = [];
    const failures: unknown[] = [];
    let over = false;
    const tickOrCallOff = (): void => {
      try {
        if (broken.length === 0) tick();
      } catch (error) {
        broken.push(error);
        callOff();
      }
    };
    signal?.addEventListener('abort', callOff, { once: true });
    const timer = onTick === undefined ? undefined : setInterval(tickOrCallOff, tickMilliseconds);
    try {
      const others = Math.max(Math.min(this.threads, stage.mostThreads) - 1, 0);
      const run = ++runs;
      words.fill(run, control.begun, control.begun + others + 1);
      const elsewhere = Array.from({ length: others }, (_, i) => this.#elsewhere(stage, job, i + 1, run));
      const own = stage.run(job, new Turn(words, 0, yieldNowAndThen()));
      const fail = (error: unknown): void => {
        if (over) return;
        failures.push(error);
        callOff();
      };
      for (const share of [own, ...elsewhere]) share.catch(fail);
      await own.catch(() => undefined);
      // Nothing is left to claim. Who has begun is waited for, and nobody begins any more.
      const begun = elsewhere.filter((_, i) => Atomics.compareExchange(words, control.begun + i + 1, run, 0) !== run);
      const settled = await Promise.allSettled([own, ...begun]);
      over = true;
      signal?.throwIfAborted();
      if (broken.length > 0) throw broken[0];
      if (failures.length > 0) throw failures[0];
      tick();
      signal?.throwIfAborted();
      return settled.map((share) => (share as PromiseFulfilledResult<Result>).value);
    } finally {
      over = true;
      clearInterval(timer);
      signal?.removeEventListener('abort', callOff);
    }
  }

  async #elsewhere<Job, Result>(stage: StageCall<Job, Result>, job: Job, thread: number, run: number): Promise<Result | undefined> {
    const piscina = await this.#start();
    let answer: WorkerAnswer<Result>;
    try {
      answer = (await piscina.run({ stage: stage.name, job, thread, run })) as WorkerAnswer<Result>;
    } catch (error) {
      const at = Atomics.load(stage.control, control.working + thread);
      const where = at > 0 ? ` while it worked on ${stage.describe(at - 1)}` : '';
      const message = `a thread crashed${where}: ${(error as Error).message}; run again with --threads 0 to see whether the input is the cause`;
      throw new UnstitchError('worker_failed', message, { thread, stage: stage.name }, { cause: error });
    }
    if ('error' in answer) throw UnstitchError.fromRecord(answer.error);
    return 'late' in answer ? undefined : answer.result;
  }

  /** Ends the threads. The pool can not be used again. */
  async close(): Promise<void> {
    const started = this.#piscina;
    this.#piscina = undefined;
    if (started !== undefined) await (await started).destroy();
  }
}

/** Lets timers, signals and the other threads' answers in, often enough that a thread which has just come up is not kept waiting. */
function yieldNowAndThen(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < 4) return undefined;
    last = now;
    return new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
}

/** Threads load compiled code even where this file is read as TypeScript, as test runners do. */
function workerFile(): string {
  const compiled = import.meta.url.endsWith('.ts') ? '../../dist/workers/stage.js' : '../../workers/stage.js';
  return new URL(compiled, import.meta.url).href;
}
