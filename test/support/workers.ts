import { Worker } from 'node:worker_threads';
import { onTestFinished, vi } from 'vitest';

/** The threads that were started or spoken to since the test began, so that a test can end one as a crash would. */
export function watchWorkers(): Set<Worker> {
  const workers = new Set<Worker>();
  const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, ...message: unknown[]) => void;
  const spy = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...message) {
    workers.add(this);
    post.apply(this, message);
  });
  onTestFinished(() => spy.mockRestore());
  return workers;
}
