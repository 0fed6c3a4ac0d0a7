import type { Command } from './command.js';
import type { Flag } from './flags.js';
import { wrapped } from './wrap.js';

/** The commands, as `unstitch --help` lists them. */
export interface CommandSummary {
  name: string;
  usage: string;
  purpose: string;
}

/** Columns that every terminal has. */
const width = 80;

/** The page that `unstitch --help` shows. */
export function mainHelp(commands: readonly CommandSummary[]): string {
  return joined([
    '  unstitch copies news/ --format text',
    '',
    ...wrapped('Says which news articles are copies, which tell one story, and which pages were stitched together.', width),
    '',
    ...commands.flatMap(({ name, usage, purpose }) => [`  unstitch ${name} ${usage}`, ...wrapped(purpose, width, '      ')]),
    '',
    ...wrapped(inputHelp, width),
    '',
    '  unstitch COMMAND --help     what a command does, and its flags',
    '  unstitch --version',
  ]);
}

/** The page that `unstitch COMMAND --help` shows; with `all`, the flags too that few need. */
export function commandHelp(command: Command, all: boolean): string {
  const { name, usage, purpose, examples, notes, flags } = command;
  const shown = flags.filter(({ rare }) => all || rare !== true);
  return joined([
    ...examples.map((example) => `  ${example}`),
    '',
    ...wrapped(purpose, width),
    '',
    `Usage: unstitch ${name} ${usage}`,
    '',
    ...(notes === '' ? [] : [...wrapped(notes, width), '']),
    ...flagLines(shown),
    ...(shown.length < flags.length ? ['', `  --help-all lists ${flags.length - shown.length} more flags`] : []),
  ]);
}

export const inputHelp =
  'INPUT is a file (.jsonl, .jsonl.gz, .txt), a folder, a glob in quotes, or - for standard input. A record has an id and a text, and may have title, source, publishedAt, url and language.';

function flagLines(flags: readonly Flag[]): string[] {
  const written = flags.map(({ name, placeholder }) => `--${name}${placeholder === '' ? '' : ` ${placeholder}`}`);
  // A long flag stands on a line of its own rather than pushing all the others to the right.
  const column = Math.min(Math.max(...written.map((flag) => flag.length)), 22) + 4;
  return flags.flatMap((flag, i) => {
    const left = `  ${written[i] ?? ''}`;
    const [first = '', ...rest] = wrapped(flag.help, width, ' '.repeat(column));
    if (left.length > column - 2) return [left, first, ...rest];
    return [left.padEnd(column) + first.trimStart(), ...rest];
  });
}

function joined(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
