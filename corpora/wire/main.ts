import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../command-line.js';
import { renderFiles } from './files.js';

const usage = `Writes the invented wire world, or checks that the files are what this program writes.

  node dist/corpora/wire/main.js [--check] [--folder corpora]

Exit code 0: written, or unchanged; 1: --check found a file that differs; 2: wrong usage.
`;

const flags = {
  check: { type: 'boolean', default: false },
  folder: { type: 'string', default: 'corpora' },
} as const;

await runProgram(usage, flags, (options) => {
  let stale = 0;
  for (const [name, content] of renderFiles((path) => readFileSync(join(options.folder, path), 'utf8'))) {
    const path = join(options.folder, name);
    if (!options.check) {
      writeFileSync(path, content);
    } else if (readFileSync(path, 'utf8') !== content) {
      process.stderr.write(`${path} is not what this program writes: run it without --check\n`);
      stale++;
    }
  }
  return stale === 0 ? 0 : 1;
});
