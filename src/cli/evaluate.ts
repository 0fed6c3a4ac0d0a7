import { evaluateCopiesFiles } from '../evaluation/evaluate-files.js';
import { evaluationTable } from '../evaluation/evaluation-table.js';
import { evaluateSeparationFiles } from '../evaluation/separation/evaluate-separation-files.js';
import { evaluateStoriesFiles } from '../evaluation/stories/evaluate-stories-files.js';
import { storiesTable } from '../evaluation/stories/stories-table.js';
import { separationTable } from '../evaluation/separation/separation-table.js';
import type { Call, Command } from './command.js';
import type { Flag } from './flags.js';
import { UsageError } from './flags.js';
import { formatFlag, formatOf } from './format.js';

const flags: Flag[] = [
  { name: 'gold', option: 'gold', kind: 'text', placeholder: 'FILE', help: 'the truth', required: true },
  { name: 'predicted', option: 'predicted', kind: 'text', placeholder: 'FILE', help: 'what is to be judged', required: true },
  {
    name: 'label',
    option: 'label',
    kind: 'text',
    placeholder: 'FIELD',
    help: 'field of a labelled article that names its group (default copies, of stories: story)',
  },
  {
    name: 'articles',
    option: 'articles',
    kind: 'text',
    placeholder: 'INPUT',
    help: 'the corpus: counts the singles, adds the baseline of equal texts, tells which sources could be named',
  },
  {
    name: 'copies',
    option: 'copies',
    kind: 'text',
    placeholder: 'FILE',
    help: 'of a separation: copy groups, whose articles are one source; of stories: adds the baseline of copies alone',
    rare: true,
  },
  {
    name: 'complete',
    option: 'complete',
    kind: 'switch',
    placeholder: '',
    help: 'what the gold does not tie is truly not tied (default for groups and labels)',
    sets: true,
    rare: true,
  },
  formatFlag,
];

type Options = Record<'gold' | 'predicted', string> & { label?: string; articles?: string; copies?: string; complete?: boolean };

/** What can be evaluated: reads, measures, and gives the answer as data and as a table. */
const tasks: Record<string, (options: Options, signal: AbortSignal) => Promise<{ evaluation: object; table: () => string }>> = {
  async copies({ gold, predicted, label, articles, complete }, signal) {
    const evaluation = await evaluateCopiesFiles(gold, predicted, { label, articles, complete, signal });
    return { evaluation, table: () => evaluationTable(evaluation) };
  },
  async stories({ gold, predicted, label, articles, copies }, signal) {
    const evaluation = await evaluateStoriesFiles(gold, predicted, { label, articles, copies, signal });
    return { evaluation, table: () => storiesTable(evaluation) };
  },
  async separation({ gold, predicted, articles, copies }, signal) {
    const evaluation = await evaluateSeparationFiles(gold, predicted, { articles, copies, signal });
    return { evaluation, table: () => separationTable(evaluation) };
  },
};

/** `unstitch evaluate`. */
export const evaluate: Command = {
  name: 'evaluate',
  usage: `${Object.keys(tasks).join('|')} --gold FILE --predicted FILE`,
  purpose: 'Measures a prediction against the truth: pairs, BCubed, adjusted Rand, one-to-one, V-measure; sources and spans.',
  examples: [
    'unstitch evaluate copies --gold gold.jsonl --predicted out/copies.jsonl',
    'unstitch evaluate separation --gold gold.jsonl --predicted parts.jsonl',
  ],
  notes:
    'For copies and stories, a FILE has one JSON value a line, all of one kind: a pair ["a","b"], a group {"members":[{"id":"a"},"b"]} as unstitch copies writes it, or an article {"id":"a","copies":"g1"} with the label of its group. For separation, the gold has a page a line, {"id":"p","units":[{"start":0,"end":90,"story":"s","report":"a"}]}, and the prediction is what unstitch separate writes.',
  flags,
  run,
};

async function run({ given, terminal, signal }: Call): Promise<void> {
  const [what = '', ...rest] = given.positionals;
  const task = Object.hasOwn(tasks, what) && rest.length === 0 ? tasks[what] : undefined;
  if (task === undefined) {
    const got = what === '' ? 'nothing' : `"${given.positionals.join(' ')}"`;
    throw new UsageError(`got ${got} to evaluate, expected ${Object.keys(tasks).join(' or ')}`);
  }
  const { evaluation, table } = await task(given.options as Options, signal);
  await terminal.print(formatOf(given, terminal) === 'text' ? table() : `${JSON.stringify(evaluation)}\n`);
}
