import { fileURLToPath } from 'node:url';
import { measure, measureNode } from './measured-process.js';

/** What is run. */
export type Program =
  /** Counts words, in UTF-8: what every machine can do with a file, and the measure of how fast this one is. */
  | { kind: 'wc' }
  /** The command line, from process start to the last byte written. */
  | { kind: 'copies'; threads: number }
  /** The library, in a process that holds all articles as objects already: timed from the call of `load` to the groups. */
  | { kind: 'library'; threads: number; input: 'file' | 'objects' };

const commandLine = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const libraryRun = fileURLToPath(new URL('../library-run.js', import.meta.url));

/** What a run took. */
export interface Taken {
  seconds: number;
  cpuSeconds?: number;
  peakBytes?: number;
}

/** Runs a program on a file of articles; groups go to `out`. */
export async function runProgram(program: Program, articles: string, out: string): Promise<Taken> {
  if (program.kind === 'wc') return measure('wc', ['-w', articles], { LC_ALL: 'C.UTF-8' });
  const threads = String(program.threads);
  if (program.kind === 'copies') return measureNode(commandLine, ['copies', articles, '--threads', threads, '--out', out]);
  const { stdout } = await measureNode(libraryRun, [program.input, articles, threads, out]);
  return { seconds: (JSON.parse(stdout) as { seconds: number }).seconds };
}
