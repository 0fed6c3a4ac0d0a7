import { join } from 'node:path';
import { OutputSet } from '../output/atomic.js';
import { groupLine } from '../output/records.js';
import { summaryOf } from '../output/summary.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { writeLines } from './lines.js';
import { searchCopies, searchFlags } from './search.js';
import { listRejects, noteRejects } from './set-aside.js';
import { version } from './version.js';

const flags: Flag[] = [
  {
    name: 'out',
    option: 'out',
    kind: 'text',
    placeholder: 'DIR',
    help: 'the folder for the results; made if it is missing',
    required: true,
  },
  formatFlag,
  ...searchFlags,
];

/** `unstitch cluster`. */
export const cluster: Command = {
  name: 'cluster',
  usage: 'INPUT... --out DIR',
  purpose: 'Takes a corpus through every stage and writes copies.jsonl, rejected.jsonl and summary.json to a folder.',
  examples: ['unstitch cluster news/ --out results'],
  notes: inputHelp,
  flags,
  async run(call) {
    const { given, terminal, signal } = call;
    const { out } = given.options as { out: string };
    await using outputs = new OutputSet();
    await outputs.makeFolder(out);
    const copiesFile = await outputs.open(join(out, 'copies.jsonl'));
    const rejectedFile = await outputs.open(join(out, 'rejected.jsonl'));
    const summaryFile = await outputs.open(join(out, 'summary.json'));
    await searchCopies(call, async (search) => {
      const { corpus, copies, threads, parameters, milliseconds } = search;
      const start = performance.now();
      await listRejects(search, outputs, rejectedFile);
      await writeLines(copiesFile, copies, groupLine);
      milliseconds['write'] = Math.round(performance.now() - start);
      // Counted from the start of the process.
      milliseconds['all'] = Math.round(performance.now());
      const summary = summaryOf({
        version: version(),
        inputs: given.positionals,
        threads,
        parameters,
        corpus,
        copies: copies.counts,
        milliseconds,
      });
      await summaryFile.write(`${JSON.stringify(summary, undefined, 2)}\n`);
      signal.throwIfAborted();
      await outputs.commit();
      if (formatOf(given, terminal) === 'json') await terminal.print(`${JSON.stringify(summary)}\n`);
      else {
        const { showGroups } = await import('./show.js');
        await terminal.print(
          `${showGroups(search, terminal, 'copies.jsonl has all')}Written to ${out}: copies.jsonl, rejected.jsonl, summary.json.\n`,
        );
      }
      noteRejects(search, call, `see ${join(out, 'rejected.jsonl')}`);
    });
  },
};
