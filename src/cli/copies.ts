import { OutputSet } from '../output/atomic.js';
import type { Sink } from '../output/atomic.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { searchCopies, searchFlags } from './search.js';
import { listRejects, noteRejects, rejectedFlag } from './set-aside.js';
import type { Terminal } from './terminal.js';

const flags: Flag[] = [
  { name: 'out', option: 'out', kind: 'text', placeholder: 'FILE', help: 'where the groups go (default standard output)' },
  rejectedFlag,
  formatFlag,
  ...searchFlags,
];

/** `unstitch copies`. */
export const copies: Command = {
  name: 'copies',
  usage: 'INPUT... [--out FILE]',
  purpose: 'Finds articles that carry the same text, and how each is tied to its lead.',
  examples: ["unstitch copies 'news/*.jsonl.gz' --out copies.jsonl", 'zcat dump.gz | unstitch copies - --field text=body --format text'],
  notes: inputHelp,
  flags,
  async run(call) {
    const { given, terminal, signal } = call;
    const { out, rejected } = given.options as { out?: string; rejected?: string };
    // A file is for programs unless it is asked to be otherwise, whoever looks at the terminal.
    const format = formatOf(given, { ...terminal, looking: terminal.looking && out === undefined });
    await using outputs = new OutputSet();
    const groupSink = out === undefined ? printer(terminal) : await outputs.open(out);
    const rejectSink = rejected === undefined ? undefined : await outputs.open(rejected);
    await searchCopies(call, async (search) => {
      await listRejects(search, outputs, rejectSink);
      if (format === 'text') {
        const { showGroups } = await import('./show.js');
        await groupSink.write(
          showGroups(search, out === undefined ? terminal : { ...terminal, colours: false }, '--format json gives all'),
        );
      } else {
        for (const piece of search.copies.lines()) await groupSink.write(piece);
      }
      signal.throwIfAborted();
      await outputs.commit();
      noteRejects(search, call, rejected === undefined ? '--rejected FILE lists them' : `see ${rejected}`);
    });
  },
};

function printer(terminal: Terminal): Sink {
  return { write: (chunk) => terminal.print(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()) };
}
