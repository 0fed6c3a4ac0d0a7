import { evaluateCopiesFiles } from '../evaluation/evaluate-files.js';
import { evaluationTable } from '../evaluation/evaluation-table.js';
import type { Command } from './command.js';
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
    help: 'field of a labelled article that names its group (default copies)',
  },
  {
    name: 'articles',
    option: 'articles',
    kind: 'text',
    placeholder: 'INPUT',
    help: 'the corpus: counts the singles, and adds the baseline of equal texts',
  },
  {
    name: 'complete',
    option: 'complete',
    kind: 'switch',
    placeholder: '',
    help: 'what the gold does not tie is truly not tied (default for groups and labels)',
    sets: true,
  },
  formatFlag,
];

/** `unstitch evaluate`. */
export const evaluate: Command = {
  name: 'evaluate',
  usage: 'copies --gold FILE --predicted FILE',
  purpose: 'Measures predicted groups against the truth: pairs, BCubed, adjusted Rand, one-to-one, V-measure, variation of information.',
  examples: ['unstitch evaluate copies --gold gold.jsonl --predicted out/copies.jsonl'],
  notes:
    'A FILE has one JSON value a line, all of one kind: a pair ["a","b"], a group {"members":[{"id":"a"},"b"]} as unstitch copies writes it, or an article {"id":"a","copies":"g1"} with the label of its group.',
  flags,
  async run({ given, terminal, signal }) {
    const [what, ...rest] = given.positionals;
    if (what !== 'copies' || rest.length > 0) {
      throw new UsageError(`got ${what === undefined ? 'nothing' : `"${given.positionals.join(' ')}"`} to evaluate, expected copies`);
    }
    const { gold, predicted, label, articles, complete } = given.options as {
      gold: string;
      predicted: string;
      label?: string;
      articles?: string;
      complete?: boolean;
    };
    const evaluation = await evaluateCopiesFiles(gold, predicted, { label, articles, complete, signal });
    await terminal.print(formatOf(given, terminal) === 'text' ? evaluationTable(evaluation) : `${JSON.stringify(evaluation)}\n`);
  },
};
