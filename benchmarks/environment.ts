import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';

/** Where and on what a benchmark ran. */
export interface Environment {
  /** Day, UTC. */
  date: string;
  node: string;
  cpu: string;
  cores: number;
  /** Abbreviated; with a `+` behind it where files differed from it. */
  commit: string;
}

export function readEnvironment(): Environment {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    commit: readCommit(),
  };
}

function readCommit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    // What a run writes itself does not change what was measured.
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!benchmarks/record', ':!benchmarks/README.md');
    return git('rev-parse', '--short=10', 'HEAD') + (changed === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}
