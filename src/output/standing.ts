import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * What a path stands for that must never be replaced, whatever a look at it says: `stdout` (also for `-`) and `stderr`, the streams of this
 * process; `device`, all else that the system keeps under `/dev` and `/proc`. `undefined` for a name in an ordinary folder.
 *
 * `/dev/stdout` looks like a regular file when standard output has been redirected into one, and its links lead to that file's name. To
 * rename over it would destroy what `>>` was to append to. Hence every name on the way is looked at, not the last one alone.
 */
export async function standingFor(path: string): Promise<'stdout' | 'stderr' | 'device' | undefined> {
  if (path === '-') return 'stdout';
  let name = path;
  for (let links = 0; links < mostLinks; links++) {
    const folder = await realpath(dirname(name)).catch(() => resolve(dirname(name)));
    name = join(folder, basename(name));
    if (/^\/(dev|proc)\//.test(name) && !ordinary.test(name)) return streams.get(name) ?? 'device';
    const target = await readlink(name).catch(() => undefined);
    if (target === undefined) return undefined;
    name = resolve(folder, target);
  }
  return undefined;
}

/** As many as Linux follows. */
const mostLinks = 40;

/** A folder of files like any other, in memory. */
const ordinary = /^\/dev\/shm\//;

const streams: ReadonlyMap<string, 'stdout' | 'stderr'> = new Map([
  ['/dev/stdout', 'stdout'],
  ['/dev/fd/1', 'stdout'],
  [`/proc/${process.pid}/fd/1`, 'stdout'],
  ['/dev/stderr', 'stderr'],
  ['/dev/fd/2', 'stderr'],
  [`/proc/${process.pid}/fd/2`, 'stderr'],
]);
