import { UnstitchError } from '../errors.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { parseFlags, UsageError } from './flags.js';
import { commandHelp, mainHelp } from './help.js';
import { nearest } from './nearest.js';
import { isGone, OutputClosed } from './terminal.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

/** The reason of an abort that a signal of the system caused. */
class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('interrupted');
    this.exitCode = exitCode;
  }
}

/**
 * Runs one command line to its end.
 *
 * @param argv What follows `unstitch`.
 * @returns The exit code: 0 done (also when the reader of the output went away), 1 failed, 2 wrong usage, 130 interrupted (143: terminated).
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv;
  const name = first ?? '';
  try {
    if (first === undefined || isHelp(first)) {
      const page = mainHelp(commands);
      if (first === undefined) terminal.note(page);
      else await terminal.print(page);
      return first === undefined ? 2 : 0;
    }
    if (first === '--version' || first === '-V') {
      await terminal.print(`${version()}\n`);
      return 0;
    }
    const entry = commands.find((command) => command.name === first);
    if (entry === undefined) throw new UsageError(unknownCommand(first));
    const command = await entry.load();
    const help = helpAskedFor(rest);
    if (help !== undefined) {
      await terminal.print(commandHelp(command, help === 'all'));
      return 0;
    }
    await runCommand(command, rest, terminal);
    return 0;
  } catch (error) {
    return report(error, commands.some((command) => command.name === name) ? `unstitch ${name}` : 'unstitch', terminal);
  }
}

function unknownCommand(written: string): string {
  const names = commands.map(({ name }) => name);
  const meant = nearest(written, names);
  return `there is no command "${written}"; ${meant === undefined ? `there are ${names.join(', ')}` : `did you mean ${meant}?`}`;
}

async function runCommand(command: Command, argv: readonly string[], terminal: Terminal): Promise<void> {
  const given = parseFlags(argv, command.flags);
  const abort = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    const exitCode = signal === 'SIGINT' ? 130 : 143;
    // Whoever asks twice does not want to wait.
    if (abort.signal.aborted) process.exit(exitCode);
    abort.abort(new Interrupted(exitCode));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await command.run({ given, terminal, signal: abort.signal });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Says what went wrong, and gives the exit code that says the same. */
function report(error: unknown, prefix: string, terminal: Terminal): number {
  if (error instanceof OutputClosed) return 0;
  // The same, where standard output or a pipe was named as an output.
  if (error instanceof UnstitchError && error.code === 'output_failed' && isGone(error.details['code'])) return 0;
  if (error instanceof Interrupted) return error.exitCode;
  if (error instanceof UsageError || (error instanceof UnstitchError && error.code === 'invalid_option')) {
    terminal.note(`${prefix}: ${error.message}\nSee "${prefix} --help".\n`);
    return 2;
  }
  if (error instanceof UnstitchError && error.code !== 'internal') {
    terminal.note(`${prefix}: ${error.message}\n`);
    return 1;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(`${prefix}: a defect of unstitch ${version()}, not of your input; please report it with this text\n${what}\n`);
  return 1;
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h' || argument === 'help';
}

/** What follows `--` is never a flag. */
function helpAskedFor(argv: readonly string[]): 'usual' | 'all' | undefined {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  if (flags.includes('--help-all')) return 'all';
  return flags.includes('--help') || flags.includes('-h') ? 'usual' : undefined;
}
