import { OutputSet } from '../output/atomic.js';
import { storyLine } from '../output/records.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { UsageError } from './flags.js';
import { feedFlags, follow } from './follow.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { writeLines } from './lines.js';
import { copyShaping, searchCopies, searchFlags } from './search.js';
import { listRejects, noteRejects, rejectedFlag } from './set-aside.js';
import { storyFlags, storyOptions } from './story-flags.js';

const flags: Flag[] = [
  { name: 'out', option: 'out', kind: 'text', placeholder: 'FILE', help: 'where the stories go (default standard output)' },
  ...storyFlags,
  ...feedFlags,
  rejectedFlag,
  formatFlag,
  // How copies are told is not asked here: two thresholds in one command would be one too many.
  ...searchFlags.filter(({ option }) => !copyShaping.has(option)),
];

/** `unstitch stories`. */
export const stories: Command = {
  name: 'stories',
  usage: 'INPUT... [--out FILE]',
  purpose:
    'Puts every article into exactly one story: reports of the same event by different outlets, in their own words. Copies ride with their lead.',
  examples: [
    "unstitch stories 'news/*.jsonl.gz' --out stories.jsonl",
    'unstitch stories today.jsonl --granularity topic --format text',
    'tail -f feed.jsonl | unstitch stories - --follow',
  ],
  notes: `${inputHelp} The threshold sets itself by what is usual among the articles given; --threshold 1.3 asks for more likeness than that, --threshold 0.8 for less.`,
  flags,
  async run(call) {
    const { given, terminal, signal } = call;
    if (given.options['follow'] === true) return follow(call, flags);
    if (given.options['keep'] !== undefined) throw new UsageError('--keep says how much of a feed is remembered; it goes with --follow');
    const { out, rejected } = given.options as { out?: string; rejected?: string };
    const format = formatOf(given, { ...terminal, looking: terminal.looking && out === undefined });
    const options = await storyOptions(given, flags, 'threshold');
    await using outputs = new OutputSet();
    const sink = out === undefined ? { write: (chunk: string | Uint8Array) => terminal.print(String(chunk)) } : await outputs.open(out);
    const rejectSink = rejected === undefined ? undefined : await outputs.open(rejected);
    const copying = { positionals: given.positionals, options: { ...given.options } };
    for (const option of copyShaping) delete copying.options[option];
    await searchCopies({ ...call, given: copying }, async (search) => {
      await listRejects(search, outputs, rejectSink);
      const { corpus, copies, engine, callOptions } = search;
      const found = await search.timed('stories', () => engine.stories(corpus, { ...options, ...callOptions, copies }));
      if (format === 'text') {
        const { showStories } = await import('./show-stories.js');
        await sink.write(
          showStories(found, corpus, out === undefined ? terminal : { ...terminal, colours: false }, '--format json gives all'),
        );
      } else {
        await writeLines(sink, found, storyLine);
      }
      signal.throwIfAborted();
      await outputs.commit();
      noteRejects(search, call, rejected === undefined ? '--rejected FILE lists them' : `see ${rejected}`);
    });
  },
};
