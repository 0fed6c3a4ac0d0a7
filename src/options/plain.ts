import type { z } from 'zod';
import { parseOptions } from './parse.js';
import type { OptionTable } from './tables.js';

/** What only programs give: no table can say what it must be. */
const programs: Record<string, (value: unknown) => boolean> = {
  signal: (value) => value instanceof AbortSignal,
  onProgress: (value) => typeof value === 'function',
  onReject: (value) => typeof value === 'function',
};

/**
 * Options that a table tells to be right, with their defaults; `undefined` where it takes the schema to say, which also says what is wrong.
 *
 * Loading a validation library takes as long as reading 20 MB of articles. Nearly all calls can be told to be right without it.
 */
export function plainOptions(table: OptionTable, options: unknown): Record<string, unknown> | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  const given = options as Record<string, unknown>;
  for (const name of Object.keys(given)) if (!Object.hasOwn(table, name)) return undefined;
  const plain: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(table)) {
    const value = given[name];
    if (value === undefined) {
      if (rule.default !== undefined) plain[name] = rule.default;
      continue;
    }
    if (!(rule.type === undefined ? programs[name]?.(value) === true : isPlain(rule, value))) return undefined;
    plain[name] = value;
  }
  return plain;
}

function isPlain({ type, minimum = -Infinity, maximum = Infinity, enum: choices }: OptionTable[string], value: unknown): boolean {
  if (choices !== undefined) return choices.includes(value as string);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type !== 'number' && type !== 'integer') return false;
  return typeof value === 'number' && value >= minimum && value <= maximum && (type === 'number' || Number.isSafeInteger(value));
}

/**
 * A call's options, validated: by the table where that is enough, else by the schema that it was made from.
 *
 * @throws UnstitchError `invalid_option`
 */
export async function checkedCall<Options>(
  table: OptionTable,
  options: unknown,
  call: string,
  schema: () => Promise<z.ZodType<Options>>,
): Promise<Options> {
  return (plainOptions(table, options) as Options | undefined) ?? parseOptions(await schema(), options, call);
}
