import { z } from 'zod';
import type { OptionTable } from '../options/tables.js';
import type { Flag, Given } from './flags.js';
import { expectedNumber, flagsOfTable, UsageError } from './flags.js';

// Flags and options as schemas have them. Apart from flags.ts since loading what schemas are written in takes time, which a command that can do
// without should not take.

/** The flags of a schema's options, in its order: those that carry a description, the others being for programs only. */
export function flagsOf(schema: z.ZodObject): Flag[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return flagsOfTable(properties as OptionTable);
}

/**
 * A command's options that belong to a schema, validated, with the schema's defaults.
 *
 * @throws UsageError naming the flag, what was got and what was expected.
 */
export function checkedOptions<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  given: Given,
  flags: readonly Flag[],
): z.output<z.ZodObject<Shape>> {
  const ours = Object.fromEntries(Object.entries(given.options).filter(([option]) => Object.hasOwn(schema.shape, option)));
  const parsed = schema.safeParse(ours);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ code, path, message }) => {
    const flag = flags.find(({ option }) => option === path[0]);
    const name = flag?.name ?? path.join('.');
    if (flag?.kind !== 'number') return `--${name}: ${message.slice(0, 1).toLowerCase()}${message.slice(1)}`;
    const outside = (code === 'too_big' || code === 'too_small') && (flag.range ?? '') !== '';
    return `--${name}: got ${String(ours[flag.option])}, expected ${outside ? flag.range : expectedNumber(flag)}`;
  });
  // A number may break two rules at once, and need not be told twice.
  throw new UsageError([...new Set(faults)].join('; '));
}
