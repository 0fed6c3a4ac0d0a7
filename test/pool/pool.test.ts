import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadFiles } from '../../src/corpus/load.js';
import { SpillFolder } from '../../src/corpus/spill.js';
import { UnstitchError } from '../../src/errors.js';
import { compileKernel } from '../../src/kernel/kernel.js';
import { control } from '../../src/kernel/layout.js';
import type { RunOptions, StageCall } from '../../src/pool/pool.js';
import { endThreads, Pool, startThreads } from '../../src/pool/pool.js';
import type { Turn } from '../../src/pool/turn.js';
import { jsonLines } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { Writer } from '../support/invent.js';
import { watchWorkers } from '../support/workers.js';

function testPool(threads: number): Pool {
  const pool = new Pool(threads);
  onTestFinished(() => pool.close());
  return pool;
}

/** A stage that the calling thread runs alone: `each` is called for every thing claimed. */
function stage(total: number, each: (index: number, turn: Turn) => unknown): StageCall<undefined, number[]> {
  return {
    name: 'test',
    control: new Int32Array(new SharedArrayBuffer(1024)),
    total,
    mostThreads: 1,
    describe: (index) => `thing ${index}`,
    run: async (_, turn) => {
      const done: number[] = [];
      for (let index = turn.claim(total); index >= 0; index = turn.claim(total)) {
        await each(index, turn);
        done.push(index);
        turn.finish(1, 1024);
        await turn.pause();
      }
      return done;
    },
  };
}

describe('a stage in the calling thread', () => {
  it('does everything and returns what it found', async () => {
    await expect(
      testPool(0).run(
        stage(5, () => undefined),
        undefined,
      ),
    ).resolves.toEqual([[0, 1, 2, 3, 4]]);
    await expect(
      testPool(1).run(
        stage(0, () => undefined),
        undefined,
      ),
    ).resolves.toEqual([[]]);
  });

  it('that fails is a failure of the call, with its own error', async () => {
    const own = new Error('no');
    const failing = stage(5, (index) => {
      if (index === 2) throw own;
    });
    await expect(testPool(0).run(failing, undefined)).rejects.toBe(own);
  });

  it('starts again at the beginning when it is run again', async () => {
    const pool = testPool(0);
    const twice = stage(3, () => undefined);
    await pool.run(twice, undefined);
    await expect(pool.run(twice, undefined)).resolves.toEqual([[0, 1, 2]]);
  });
});

describe('an abort', () => {
  it('before the stage begins', async () => {
    const never = stage(3, () => expect.unreachable());
    await expect(testPool(0).run(never, undefined, { signal: AbortSignal.abort('before') })).rejects.toBe('before');
  });

  it('in the middle ends the stage before the call returns', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const long = stage(1_000_000, async (index) => {
      seen.push(index);
      if (index === 3) stop.abort('middle');
      await nextTurn();
    });
    await expect(testPool(0).run(long, undefined, { signal: stop.signal })).rejects.toBe('middle');
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('is heard by a loop that never waits: the pool lets signals in', async () => {
    const stop = new AbortController();
    let count = 0;
    const busy = stage(1_000_000_000, () => {
      if (count++ === 0) setImmediate(() => stop.abort('busy'));
    });
    await expect(testPool(0).run(busy, undefined, { signal: stop.signal })).rejects.toBe('busy');
    expect(count).toBeLessThan(1_000_000_000);
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const watched = Object.create(signal, {
      addEventListener: { value: () => void listeners++ },
      removeEventListener: { value: () => void listeners-- },
      aborted: { get: () => false },
      throwIfAborted: { value: () => undefined },
    }) as AbortSignal;
    await testPool(0).run(
      stage(2, () => undefined),
      undefined,
      { signal: watched },
    );
    expect(listeners).toBe(0);
  });
});

describe('progress', () => {
  it('is told while the stage runs and at its end, never back and never too far', async () => {
    const ticks: [number, number, number][] = [];
    const slow = stage(40, () => new Promise((resolve) => setTimeout(resolve, 5)));
    await testPool(0).run(slow, undefined, { onTick: (...tick) => ticks.push(tick) });
    expect(ticks.at(-1)).toEqual([40, 40 * 1024, 40]);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks).toEqual(ticks.toSorted(([a], [b]) => a - b));
  });

  it('that throws ends the stage with its error', async () => {
    const own = new Error('the bar broke');
    const slow = stage(400, () => new Promise((resolve) => setTimeout(resolve, 5)));
    const onTick = (): void => {
      throw own;
    };
    await expect(testPool(0).run(slow, undefined, { onTick })).rejects.toBe(own);
  });
});

/** A promise, and what fulfils it. */
function gateway(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((done) => (resolve = done));
  return { promise, resolve };
}

/** A pool that says what it runs through, and in which the calling thread waits until it is told to go on. */
class WatchedPool extends Pool {
  words: Int32Array<SharedArrayBuffer> | undefined;
  gate: Promise<unknown> = Promise.resolve();

  override run<Job, Result>(call: StageCall<Job, Result>, job: Job, options: RunOptions = {}): Promise<Result[]> {
    this.words = call.control;
    const { gate } = this;
    const run = async (given: Job, turn: Turn): Promise<Result> => {
      await gate;
      return call.run(given, turn);
    };
    return super.run({ ...call, run }, job, options);
  }
}

/** Waits until any other thread has claimed something. The calling thread is kept out of the way meanwhile. */
async function claimed(pool: WatchedPool): Promise<void> {
  while (pool.words === undefined || Atomics.load(pool.words, control.claim) === 0) await nextTurn();
}

const pen = new Writer(0xdead);
const megabytes = jsonLines(Array.from({ length: 4000 }, (_, i) => ({ id: `a${i}`, text: pen.words(40) })));

describe('threads', () => {
  const loadBy = (pool: Pool, path: string, run: RunOptions = {}): Promise<Corpus> =>
    loadFiles(readArticles(path), {
      pool,
      module: compileKernel(),
      spill: new SpillFolder(),
      sketching: { bound: 2 ** 28, bands: 0, rows: 0, signatureSize: 0 },
      learnFurniture: false,
      run,
    });

  /** Twenty files of a megabyte, the ids of each their own. */
  function folderOf(files = 20): string {
    return testFolder(Object.fromEntries(Array.from({ length: files }, (_, i) => [`${i}.jsonl`, megabytes.replaceAll('"a', `"f${i}-`)])));
  }

  /** A line that takes a thread many seconds to skip, so that whoever looks for the thread finds it at work. A hole, which takes no space on disk. */
  function endlessLine(): string {
    const path = join(testFolder({ '0.jsonl': '' }), '0.jsonl');
    truncateSync(path, 100_000_000_000);
    return path;
  }

  it(
    'one of which crashes: an error that says over which part of the input, and the pool works afterwards',
    { timeout: 300_000 },
    async () => {
      const workers = watchWorkers();
      const pool = new WatchedPool(2);
      onTestFinished(() => pool.close());
      const { promise: dead, resolve: died } = gateway();
      pool.gate = dead;
      const settled = loadBy(pool, endlessLine()).catch((error: unknown) => error);
      await claimed(pool);
      expect(workers.size).toBe(1);
      for (const worker of workers) await worker.terminate();
      died(undefined);
      const error = (await settled) as UnstitchError;
      expect(error).toBeInstanceOf(UnstitchError);
      expect(error).toMatchObject({ code: 'worker_failed', details: { thread: 1, stage: 'scan' } });
      expect(error.message).toMatch(/a thread crashed while it worked on bytes 0 to 1048576 of .*\.jsonl: /);
      pool.gate = Promise.resolve();
      expect((await loadBy(pool, folderOf(4))).size).toBe(16_000);
    },
  );

  it('that die while nothing is to do are started again', { timeout: 300_000 }, async () => {
    const folder = folderOf(6);
    const workers = watchWorkers();
    const pool = testPool(3);
    expect((await loadBy(pool, folder)).size).toBe(24_000);
    for (const worker of workers) await worker.terminate();
    expect((await loadBy(pool, folder)).size).toBe(24_000);
  });

  it('whose answers come too late for anybody, as when a pool was closed meanwhile, end nothing', async () => {
    const run = vi.spyOn(Piscina.prototype, 'run');
    onTestFinished(() => run.mockRestore());
    const pool = testPool(2);
    expect((await loadBy(pool, folderOf(6))).size).toBe(24_000);
    const [piscina] = run.mock.contexts as Piscina[];
    // An emitter throws the errors that nobody listens to.
    expect(piscina!.emit('error', new Error('Unexpected message from Worker'))).toBe(true);
    expect((await loadBy(pool, folderOf(6))).size).toBe(24_000);
  });

  it('end with the call that is aborted, and take the next one', { timeout: 300_000 }, async () => {
    const folder = folderOf();
    const pool = new WatchedPool(3);
    onTestFinished(() => pool.close());
    for (let round = 0; round < 3; round++) {
      const stop = new AbortController();
      const { promise, resolve } = gateway();
      pool.gate = promise;
      pool.words = undefined;
      const settled = loadBy(pool, folder, { signal: stop.signal }).catch((error: unknown) => error);
      await claimed(pool);
      stop.abort(`round ${round}`);
      resolve(undefined);
      expect(await settled).toBe(`round ${round}`);
      // Nobody works any more: what was claimed is done.
      const at = pool.words!;
      expect([1, 2].map((thread) => Atomics.load(at, control.working + thread))).toEqual([0, 0]);
      const claims = Atomics.load(at, control.claim);
      await nextTurn();
      expect([Atomics.load(at, control.claim), Atomics.load(at, control.done)]).toEqual([claims, Math.min(claims, 20)]);
    }
    pool.gate = Promise.resolve();
    expect((await loadBy(pool, folder)).size).toBe(80_000);
  });

  it('one of which throws: an error that names the stage and the thread', async () => {
    const pool = testPool(2);
    const words = new Int32Array(new SharedArrayBuffer(1024));
    const call: StageCall<object, unknown> = {
      name: 'verify',
      control: words,
      total: 1,
      mostThreads: 2,
      describe: () => 'a thing',
      run: async () => {
        while (Atomics.load(words, control.abort) === 0) await nextTurn();
      },
    };
    const error: unknown = await pool.run(call, { nonsense: true }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'worker_failed', details: { stage: 'verify', thread: 1 } });
  });

  it('that come up when all is done are not waited for, and do nothing', async () => {
    const pool = testPool(2);
    const words = new Int32Array(new SharedArrayBuffer(1024));
    const call: StageCall<object, string> = {
      name: 'scan',
      control: words,
      total: 1,
      mostThreads: 2,
      describe: () => 'a thing',
      run: () => Promise.resolve('done'),
    };
    // No other thread could begin with such a job, nor has it had the time to say so.
    expect(await pool.run(call, {})).toEqual(['done']);
    expect((await loadBy(pool, folderOf(4))).size).toBe(16_000);
  });

  it('that were started before there was a pool are taken by the first one of as many, or ended', async () => {
    const workers = watchWorkers();
    startThreads(2);
    startThreads(3);
    const pool = testPool(2);
    expect((await loadBy(pool, folderOf(8))).size).toBe(32_000);
    expect(workers.size).toBe(1);
    await endThreads();
    startThreads(2);
    await endThreads();
    expect((await loadBy(pool, folderOf(4))).size).toBe(16_000);
  });

  it('of a closed pool are gone', async () => {
    const pool = new Pool(2);
    await loadBy(pool, join(folderOf(4)));
    await pool.close();
    await expect(pool.close()).resolves.toBeUndefined();
  });
});
