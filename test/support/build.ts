import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Builds dist/ once before any test: threads and the command line run what is built, never the sources. */
export default function build(): void {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const built = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { encoding: 'utf8' });
  if (built.status === 0) return;
  // A type error still leaves runnable output behind; `npm run types` is what fails on it, with the same message.
  process.stderr.write(built.stdout + built.stderr);
  if (!existsSync('dist/src/index.js')) throw new Error('dist/ could not be built: run "npm run build" and mend what it says');
}
