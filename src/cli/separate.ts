import { readArticles, readPages } from '../article/read.js';
import { readOptionsSchema } from '../article/read-schema.js';
import type { Reject } from '../article/rejects.js';
import { createEngine } from '../engine.js';
import { engineOptionsSchema } from '../engine-options.js';
import { OutputSet } from '../output/atomic.js';
import { separationLine } from '../output/records.js';
import { separateOptionsSchema } from '../separation/options-schema.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { UsageError } from './flags.js';
import { checkedOptions, flagsOf } from './schema-flags.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { ProgressLine } from './progress.js';
import { threadsFlags } from './search.js';
import { readBackground } from './story-flags.js';
import { listRejects, noteRejects, rejectedFlag } from './set-aside.js';

const ownFlags: readonly Flag[] = flagsOf(separateOptionsSchema).map((flag) =>
  // Whoever hands over a page has a reason to.
  flag.name === 'assume' ? { ...flag, help: flag.help.replace('default unknown', 'default stitched') } : flag,
);
const usual = new Set(['field', 'strict', 'threads']);
const readFlags = [...flagsOf(readOptionsSchema()), ...threadsFlags].map((flag) => (usual.has(flag.name) ? flag : { ...flag, rare: true }));

const flags: Flag[] = [
  {
    name: 'corpus',
    option: 'corpus',
    kind: 'inputs',
    placeholder: 'INPUT...',
    help: 'articles that passages may have been taken from',
  },
  ...ownFlags,
  {
    name: 'background',
    option: 'background',
    kind: 'text',
    placeholder: 'FILE',
    help: 'word statistics of an archive, from unstitch background (default: what the package has for the language)',
    rare: true,
  },
  { name: 'out', option: 'out', kind: 'text', placeholder: 'FILE', help: 'where the results go (default standard output)' },
  rejectedFlag,
  formatFlag,
  ...readFlags,
];

/** `unstitch separate`. */
export const separate: Command = {
  name: 'separate',
  usage: 'INPUT... [--corpus INPUT...]',
  purpose: 'Takes stitched pages apart: which passages tell the same story, and which article each was taken from.',
  examples: ['unstitch separate page.txt', "unstitch separate page.txt --corpus 'news/*.jsonl' --format text"],
  notes: `${inputHelp}
One result line an article, in the order of the INPUTs. Offsets are UTF-16 code units into the text of the record; of a .txt page, into
the whole file; of a source that is one, into its text without the title, its lines trimmed. With --corpus after the INPUTs, all that follows it up to the next flag is the corpus.`,
  flags,
  async run({ given, terminal, signal }) {
    const { positionals, options } = given;
    if (positionals.length === 0) throw new UsageError('no INPUT was given, expected .txt pages or .jsonl files of articles');
    const {
      out,
      rejected,
      corpus: corpusInputs,
      background: archive,
    } = options as {
      out?: string;
      rejected?: string;
      corpus?: string[];
      background?: string;
    };
    const reading = checkedOptions(readOptionsSchema(), given, flags);
    const { threads } = checkedOptions(engineOptionsSchema, given, flags);
    const { strands, assume } = checkedOptions(separateOptionsSchema, { ...given, options: { assume: 'stitched', ...options } }, flags);
    const background = await readBackground(archive);
    if (background === 'none')
      throw new UsageError('--background takes a file that unstitch background wrote; without it the package has its own');
    const format = formatOf(given, { ...terminal, looking: terminal.looking && out === undefined });
    const progress = new ProgressLine(terminal);
    await using outputs = new OutputSet();
    const sink = out === undefined ? { write: (chunk: string | Uint8Array) => terminal.print(String(chunk)) } : await outputs.open(out);
    const rejectSink = rejected === undefined ? undefined : await outputs.open(rejected);
    try {
      await using engine = await createEngine({ threads });
      const { onProgress } = progress;
      const corpus =
        corpusInputs === undefined ? undefined : await engine.load(readArticles(corpusInputs, reading), { signal, onProgress });
      const rejects: Reject[] = [...(corpus?.rejects ?? [])];
      let done = 0;
      const view = format === 'text' ? await import('./separation-view.js') : undefined;
      const pages = readPages(positionals, { ...reading, signal, onReject: (reject) => rejects.push(reject) });
      for await (const page of pages) {
        const separation = await engine.separate(page, { corpus, strands, assume, background, signal, onProgress });
        progress.clear();
        const shown = out === undefined ? terminal : { ...terminal, colours: false };
        await sink.write(view === undefined ? separationLine(separation) : view.separationView(page, separation, shown, corpus));
        done++;
      }
      const read = { rejects, size: done, read: done + rejects.length - (corpus?.rejects.length ?? 0) };
      await listRejects({ corpus: read }, outputs, rejectSink);
      signal.throwIfAborted();
      await outputs.commit();
      noteRejects(
        { corpus: { ...read, read: (corpus?.read ?? 0) + read.read } },
        { terminal },
        rejected === undefined ? '--rejected FILE lists them' : `see ${rejected}`,
      );
    } finally {
      progress.clear();
    }
  },
};
