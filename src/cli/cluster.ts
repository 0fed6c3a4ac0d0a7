import { join } from 'node:path';
import { OutputSet } from '../output/atomic.js';
import type { Sink } from '../output/atomic.js';
import { separationLine, storyLine } from '../output/records.js';
import { summaryOf } from '../output/summary.js';
import type { Stories } from '../stories/stories.js';
import type { Separation } from '../separation/types.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { formatFlag, formatOf } from './format.js';
import { inputHelp } from './help.js';
import { writeLines } from './lines.js';
import type { Search } from './search.js';
import { searchCopies, searchFlags } from './search.js';
import { listRejects, noteRejects } from './set-aside.js';
import { storyFlagsBesideCopies, storyOptions } from './story-flags.js';
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
  { name: 'no-report', option: 'report', kind: 'switch', placeholder: '', help: 'do not write report.html', sets: false },
  formatFlag,
  ...searchFlags,
  ...storyFlagsBesideCopies,
];

/** `unstitch cluster`. */
export const cluster: Command = {
  name: 'cluster',
  usage: 'INPUT... --out DIR',
  purpose:
    'Takes a corpus through every stage and writes to a folder: copies, stories, separations and rejects (.jsonl), summary.json, and report.html to look at.',
  examples: ['unstitch cluster news/ --out results'],
  notes: inputHelp,
  flags,
  async run(call) {
    const { given, terminal, signal } = call;
    const { out, report = true } = given.options as { out: string; report?: boolean };
    const storyCall = await storyOptions(given, flags, 'storyThreshold');
    await using outputs = new OutputSet();
    await outputs.makeFolder(out);
    const copiesFile = await outputs.open(join(out, 'copies.jsonl'));
    const storiesFile = await outputs.open(join(out, 'stories.jsonl'));
    const separationsFile = await outputs.open(join(out, 'separations.jsonl'));
    const rejectedFile = await outputs.open(join(out, 'rejected.jsonl'));
    const summaryFile = await outputs.open(join(out, 'summary.json'));
    const reportFile = report ? await outputs.open(join(out, 'report.html')) : undefined;
    await searchCopies(call, async (search) => {
      const { engine, corpus, copies, threads, parameters, milliseconds, callOptions } = search;
      // Pages that mix stories must not tie them together, so they are looked for first, and taken apart when the stories are known.
      const found = await search.timed('pages', () => engine.separations(corpus, { ...callOptions, copies }));
      const pages = found.map(({ article }) => article);
      const stories = await search.timed('stories', () =>
        engine.stories(corpus, { ...storyCall, ...callOptions, copies, stitched: pages }),
      );
      const separations = await search.timed('separation', () => engine.separations(corpus, { ...callOptions, copies, stories, pages }));
      const start = performance.now();
      await listRejects(search, outputs, rejectedFile);
      for (const piece of copies.lines()) await copiesFile.write(piece);
      await writeLines(storiesFile, stories, storyLine);
      await writeLines(separationsFile, separations, separationLine);
      if (reportFile !== undefined) await writeReport(reportFile, search, stories, separations, signal);
      milliseconds['write'] = Math.round(performance.now() - start);
      // Counted from the start of the process.
      milliseconds['all'] = Math.round(performance.now());
      const summary = summaryOf({
        version: version(),
        inputs: given.positionals,
        threads,
        parameters: { ...parameters, stories: stories.parameters },
        corpus,
        copies: copies.counts,
        stories: stories.counts,
        stitched: separations.length,
        milliseconds,
      });
      await summaryFile.write(`${JSON.stringify(summary, undefined, 2)}\n`);
      signal.throwIfAborted();
      await outputs.commit();
      if (formatOf(given, terminal) === 'json') await terminal.print(`${JSON.stringify(summary)}\n`);
      else {
        const { clusterView } = await import('./cluster-view.js');
        const names = [
          'copies.jsonl',
          'stories.jsonl',
          'separations.jsonl',
          'rejected.jsonl',
          'summary.json',
          ...(report ? ['report.html'] : []),
        ];
        const open = report ? ` Open ${join(out, 'report.html')} in a browser to look at them.` : '';
        await terminal.print(
          `${clusterView({ corpus, copies, stories, separations }, terminal)}\nWritten to ${out}: ${names.join(', ')}.${open}\n`,
        );
      }
      noteRejects(search, call, `see ${join(out, 'rejected.jsonl')}`);
    });
  },
};

/** Writes the page, which no other command has a use for and none should wait for. */
async function writeReport(
  sink: Sink,
  { corpus, copies, parameters }: Search,
  stories: Stories,
  separations: readonly Separation[],
  signal: AbortSignal,
): Promise<void> {
  const { reportHtml } = await import('../output/report/report.js');
  const { corpusArticles } = await import('../output/report/corpus-articles.js');
  const { threshold, containment, cut } = parameters;
  const pieces = reportHtml({
    version: version(),
    rejected: corpus.rejects.length,
    articles: corpusArticles(corpus),
    groups: copies,
    stories,
    separations,
    parameters: {
      threshold,
      containment,
      cut,
      'story cut': stories.parameters.cut,
      background: stories.parameters.background,
    },
  });
  for (const piece of pieces) {
    await sink.write(piece);
    signal.throwIfAborted();
  }
}
