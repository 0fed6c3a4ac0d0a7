import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { renderFiles } from './files.js';

const usage = `Writes the invented wire world, or checks that the files are what this program writes.

  node dist/corpora/wire/main.js [--check] [--folder corpora]

Exit code 0: written, or unchanged; 1: --check found a file that differs; 2: wrong usage.
`;

function main(): number {
  let options;
  try {
    options = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        folder: { type: 'string', default: 'corpora' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  if (options.help === true) {
    process.stdout.write(usage);
    return 0;
  }
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
}

process.exitCode = main();
