import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Flags = NonNullable<ParseArgsConfig['options']>;

/** What `parseArgs` makes of flags. */
type Values<F extends Flags> = ReturnType<typeof parseArgs<{ options: F }>>['values'];

/**
 * Runs a program with its flags, of which `--help` is one everywhere, and leaves its exit code: that of `run`, or 0 for help, or 2 for flags
 * that there are not.
 */
export async function runProgram<const F extends Flags>(
  usage: string,
  flags: F,
  run: (values: Values<F>) => number | Promise<number>,
): Promise<void> {
  let values;
  try {
    values = parseArgs({ options: { ...flags, help: { type: 'boolean', short: 'h' } } }).values as Values<F> & { help?: boolean };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (values.help === true) process.stdout.write(usage);
  else process.exitCode = await run(values);
}
