import { statSync } from 'node:fs';
import { startThreads } from '../pool/pool.js';

/** Commands that read a corpus on all threads. */
const reading: ReadonlySet<string | undefined> = new Set(['cluster', 'copies', 'dedupe', 'stories']);

/** Bytes of input from which threads are sure to be of use. */
const fewestBytes = 8 * 1024 * 1024;

/**
 * Starts the threads of a command line that is going to need them, so that they come up while the rest of the program loads. A guess from what it says at a glance: one
 * that is wrong costs some milliseconds.
 */
export function startThreadsFor([command, ...given]: readonly string[]): void {
  if (!reading.has(command)) return;
  let bytes = 0;
  for (const argument of given) {
    if (!argument.startsWith('-')) bytes += fileBytes(argument);
  }
  const at = given.indexOf('--threads');
  const threads = Number(at < 0 ? undefined : given[at + 1]);
  if (bytes >= fewestBytes) startThreads(Number.isSafeInteger(threads) && threads >= 0 ? threads : undefined);
}

/** 0 where there is no file, or none that can be looked at: whoever reads it says why. */
function fileBytes(path: string): number {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : 0;
  } catch {
    return 0;
  }
}
