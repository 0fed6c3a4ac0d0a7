import { readArticles } from '../article/read.js';
import { readOptionsSchema } from '../article/read-schema.js';
import { backgroundOptionsSchema } from '../background/options-schema.js';
import { createEngine } from '../engine.js';
import { engineOptionsSchema } from '../engine-options.js';
import { OutputSet } from '../output/atomic.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { UsageError } from './flags.js';
import { checkedOptions, flagsOf } from './schema-flags.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { ProgressLine } from './progress.js';
import { threadsFlags } from './search.js';
import { listRejects, noteRejects, rejectedFlag } from './set-aside.js';

const flags: Flag[] = [
  { name: 'out', option: 'out', kind: 'text', placeholder: 'FILE', help: 'where the statistics go', required: true },
  ...flagsOf(backgroundOptionsSchema),
  rejectedFlag,
  formatFlag,
  ...flagsOf(readOptionsSchema()),
  ...threadsFlags,
];

/** `unstitch background`. */
export const background: Command = {
  name: 'background',
  usage: 'INPUT... --out FILE',
  purpose: 'Counts in how many articles of an archive each word occurs, so that few articles can be judged by what is rare in many.',
  examples: [
    "unstitch background 'archive/*.jsonl.gz' --out archive.background",
    'unstitch stories today.jsonl --background archive.background',
  ],
  notes: `${inputHelp} The statistics are kept by language, and hold no text. English ones come with the package.`,
  flags,
  async run(call) {
    const { given, terminal, signal } = call;
    if (given.positionals.length === 0) {
      throw new UsageError('no INPUT was given, expected files, folders, globs in quotes or - (standard input)');
    }
    const { out, rejected } = given.options as { out: string; rejected?: string };
    const reading = checkedOptions(readOptionsSchema(), given, flags);
    const counting = checkedOptions(backgroundOptionsSchema, given, flags);
    const { threads } = checkedOptions(engineOptionsSchema, given, flags);
    await using outputs = new OutputSet();
    const sink = await outputs.open(out);
    const rejectSink = rejected === undefined ? undefined : await outputs.open(rejected);
    const progress = new ProgressLine(terminal);
    const { onProgress } = progress;
    try {
      await using engine = await createEngine({ threads });
      const corpus = await engine.load(readArticles(given.positionals, reading), { signal, onProgress });
      await listRejects({ corpus }, outputs, rejectSink);
      const counted = await engine.background(corpus, { ...counting, signal, onProgress });
      progress.clear();
      await sink.write(counted.toBytes());
      signal.throwIfAborted();
      await outputs.commit();
      const { fingerprint, languages } = counted;
      const told =
        formatOf(given, terminal) === 'json'
          ? `${JSON.stringify({ fingerprint, languages })}\n`
          : `${languages.map(({ language, articles, terms }) => `${language}: ${articles.toLocaleString('en')} articles, ${terms.toLocaleString('en')} terms\n`).join('')}Written to ${out}.\n`;
      await terminal.print(told);
      noteRejects({ corpus }, call, rejected === undefined ? '--rejected FILE lists them' : `see ${rejected}`);
    } finally {
      progress.clear();
    }
  },
};
