import type { Spread } from '../figures.js';
import { spreadOf } from '../figures.js';
import type { GroupCheck } from '../race/planted-check.js';
import type { FlagCheck } from './flag-check.js';

/** Who takes part beside the peers: Unstitch itself. */
export interface OwnRunner {
  name: string;
  /** Arguments of `unstitch copies` beside the file and `--out`. */
  flags: readonly string[];
}

/** What one run came to, completed: verified pairs, groups, the file of them. */
export interface Run {
  runner: string;
  round: number;
  /** Wall clock of the whole process. */
  seconds: number;
  cpuSeconds?: number;
  peakBytes?: number;
  completed: GroupCheck;
  /** Of peers: what their own pairs chain together, unverified. */
  alone?: GroupCheck;
  /** Of peers that flag only: what they flagged. There is nothing in their groups. */
  flags?: FlagCheck;
  /** Of peers: pairs they proposed. */
  pairs?: number;
  /** Of peers: seconds by phase, see python/run.py. */
  phases?: Readonly<Record<string, number>>;
}

/** Phases that are a library's own work; the others are its user's, or the start of the process. */
const ownPhases = ['sketch', 'index'] as const;
const completingPhases = ['verify', 'group'] as const;

const sum = (run: Run, names: readonly string[]): number => names.reduce((total, name) => total + (run.phases?.[name] ?? 0), 0);

/** Seconds of a library's own part. */
export function ownSeconds(run: Run): number {
  return sum(run, ownPhases);
}

/** Seconds of verification, groups and writing them. */
export function completingSeconds(run: Run): number {
  return sum(run, completingPhases);
}

export function phaseSeconds(run: Run, name: string): number {
  return sum(run, [name]);
}

/** All rounds of one runner. */
export interface Runs {
  runner: string;
  rounds: readonly Run[];
}

export function byRunner(runs: readonly Run[], names: readonly string[]): Runs[] {
  return names.map((runner) => ({ runner, rounds: runs.filter((run) => run.runner === runner) })).filter(({ rounds }) => rounds.length > 0);
}

export function medianOf({ rounds }: Runs, value: (run: Run) => number | undefined): Spread | undefined {
  const values = rounds.flatMap((run) => value(run) ?? []);
  return values.length === 0 ? undefined : spreadOf(values);
}
