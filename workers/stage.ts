import { UnstitchError } from '../src/errors.js';
import type { StageName } from '../src/stages.js';
import { runStage } from '../src/stages.js';
import type { WorkerAnswer } from '../src/pool/pool.js';

// Whatever a thread is to do, it reads first: this comes up while the calling thread still looks at its input.
await import('../src/corpus/scan.js');

/** A thread's share of a stage. */
export default async function work(task: { stage: StageName; job: never; thread: number; run: number }): Promise<WorkerAnswer<unknown>> {
  try {
    return (await runStage(task.stage, task.job, task.thread, task.run)) ?? { late: true };
  } catch (error) {
    if (error instanceof UnstitchError) return { error: error.toRecord() };
    throw error;
  }
}
