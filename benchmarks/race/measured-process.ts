import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process took. */
export interface Measured {
  /** Wall clock, from before the process is made until its output is closed. */
  seconds: number;
  /** User and system time of all threads; of node processes only. */
  cpuSeconds?: number;
  /** Largest resident memory; of node processes only. */
  peakBytes?: number;
  stdout: string;
}

const hook = new URL('../usage-hook.js', import.meta.url).href;

/** Runs a program of ours with node and measures it. @throws Error where it does not end with code 0 */
export async function measureNode(script: string, args: readonly string[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'unstitch-usage-'));
  const file = join(folder, 'usage.json');
  try {
    const timed = await measure(process.execPath, ['--import', hook, script, ...args], { UNSTITCH_USAGE_FILE: file });
    const usage = JSON.parse(readFileSync(file, 'utf8')) as { cpuSeconds: number; peakBytes: number };
    return { ...timed, ...usage };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs any program and measures its time. @throws Error where it cannot be run or does not end with code 0 */
export function measure(program: string, args: readonly string[], variables: Record<string, string>): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const child = spawn(program, args, { env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      if (code === 0) resolve({ seconds, stdout });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${signal ?? `code ${code}`}: ${stderr.slice(0, 2000)}`));
    });
  });
}
