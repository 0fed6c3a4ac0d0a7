import { OutputSet } from '../output/atomic.js';
import { writeRemaining } from '../output/remaining.js';
import { standingFor } from '../output/standing.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { searchCopies, searchFlags } from './search.js';
import { listRejects, noteRejects, rejectedFlag } from './set-aside.js';

const flags: Flag[] = [
  {
    name: 'out',
    option: 'out',
    kind: 'text',
    placeholder: 'FILE',
    help: 'where the remaining records go; .gz is gzipped',
    required: true,
  },
  rejectedFlag,
  formatFlag,
  ...searchFlags,
];

/** `unstitch dedupe`. */
export const dedupe: Command = {
  name: 'dedupe',
  usage: 'INPUT... --out FILE',
  purpose:
    'Writes the records that remain, their bytes unchanged and in reading order: the lead of every copy group, and every article without a copy.',
  examples: ["unstitch dedupe 'news/*.jsonl' --out distinct.jsonl.gz"],
  notes: `${inputHelp} A .txt page becomes a JSON record.`,
  flags,
  async run(call) {
    const { given, terminal, signal } = call;
    const { out, rejected } = given.options as { out: string; rejected?: string };
    await using outputs = new OutputSet();
    const remaining = await outputs.open(out);
    const rejectSink = rejected === undefined ? undefined : await outputs.open(rejected);
    await searchCopies(call, async (search) => {
      const { corpus, copies } = search;
      await listRejects(search, outputs, rejectSink);
      const dropped = new Set<string>();
      for (const { lead, members } of copies) for (const { id } of members) if (id !== lead) dropped.add(id);
      await writeRemaining(corpus, dropped, remaining, signal);
      await outputs.commit();
      const counts = { read: corpus.read, rejected: corpus.rejects.length, copies: dropped.size, remaining: corpus.size - dropped.size };
      const told =
        formatOf(given, terminal) === 'json'
          ? `${JSON.stringify(counts)}\n`
          : `${counts.remaining.toLocaleString('en')} articles remain in ${out}; ${counts.copies.toLocaleString('en')} copies were left out.\n`;
      // Records that go to standard output are to be read by a program: nothing else may stand among them.
      if ((await standingFor(out)) === 'stdout') terminal.note(told);
      else await terminal.print(told);
      noteRejects(search, call, rejected === undefined ? '--rejected FILE lists them' : `see ${rejected}`);
    });
  },
};
