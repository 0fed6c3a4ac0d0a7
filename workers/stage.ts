import { UnstitchError } from '../src/errors.js';
import type { StageName } from '../src/stages.js';
import { runStage } from '../src/stages.js';
import type { WorkerAnswer } from '../src/pool/pool.js';

/** A thread's share of a stage. */
export default async function work(task: { stage: StageName; job: never; thread: number }): Promise<WorkerAnswer<unknown>> {
  try {
    return { result: await runStage(task.stage, task.job, task.thread) };
  } catch (error) {
    if (error instanceof UnstitchError) return { error: error.toRecord() };
    throw error;
  }
}
