import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';

/** The command as it is installed: compiled, in a process of its own. */
export const mainFile = join(import.meta.dirname, '../../dist/src/cli/main.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command line to its end. */
export function unstitch(args: readonly string[], options: { cwd?: string; input?: string | Uint8Array } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainFile, ...args], {
    cwd: options.cwd,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts a command line and lets the test go on; `ended` settles when it has ended. `nodeArgs`: what Node itself is told. */
export function startUnstitch(
  args: readonly string[],
  cwd: string,
  nodeArgs: readonly string[] = [],
): { child: ChildProcessWithoutNullStreams; ended: Promise<Ran> } {
  const child = spawn(process.execPath, [...nodeArgs, mainFile, ...args], { cwd });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended };
}

/** The objects of a JSON lines text. */
export function parsed(lines: string): Record<string, unknown>[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
