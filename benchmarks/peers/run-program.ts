import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, measureNode } from '../race/measured-process.js';
import { environmentFolder, interpreterOf } from './environments.js';
import type { Peer } from './peers.js';

/** What one run of a program took and said of itself. */
export interface Taken {
  seconds: number;
  cpuSeconds?: number;
  peakBytes?: number;
  pairs?: number;
  phases?: Readonly<Record<string, number>>;
}

interface Said {
  phases: Record<string, number>;
  pairs: number;
  cpuSeconds?: number;
  peakBytes?: number;
}

const commandLine = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const nodeScript = fileURLToPath(new URL('node/main.js', import.meta.url));
const pythonScript = join('benchmarks', 'peers', 'python', 'run.py');

/** Compiled Python is kept out of the tree, and nothing is asked of any hub. */
const pythonVariables = {
  PYTHONPYCACHEPREFIX: resolve('out', 'peers', 'pycache'),
  HF_HUB_OFFLINE: '1',
  HF_DATASETS_OFFLINE: '1',
  HF_HUB_DISABLE_TELEMETRY: '1',
};

/** Unstitch's command line. */
export async function runOwn(flags: readonly string[], articles: string, out: string): Promise<Taken> {
  const { seconds, cpuSeconds, peakBytes } = await measureNode(commandLine, ['copies', articles, ...flags, '--out', out]);
  return { seconds, cpuSeconds: cpuSeconds!, peakBytes: peakBytes! };
}

/** A peer; its own groups go to `alone`, those of verified pairs to `out`. */
export async function runPeer({ environment, engine }: Peer, articles: string, out: string, alone: string): Promise<Taken> {
  if (environment === 'npm') {
    const { stdout, ...taken } = await measureNode(nodeScript, [engine, articles, out, alone, environmentFolder(environment)]);
    return { ...taken, ...readSaid(stdout) };
  }
  const { stdout, seconds } = await measure(interpreterOf(environment), [pythonScript, engine, articles, out, alone], pythonVariables);
  return { seconds, ...readSaid(stdout) };
}

/** A runner's last line. @throws Error where it says nothing */
function readSaid(stdout: string): Said {
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`the runner said nothing of itself: "${last}"`);
  const { phases, pairs, cpuSeconds, peakBytes } = JSON.parse(last) as Said;
  return { phases, pairs, ...(cpuSeconds === undefined ? {} : { cpuSeconds }), ...(peakBytes === undefined ? {} : { peakBytes }) };
}
