import type { z } from 'zod';
import { UnstitchError } from '../errors.js';

/**
 * Validates a call's options against its schema and fills in the defaults.
 *
 * @param call The call's name, which opens the message: `engine.copies`.
 * @throws UnstitchError `invalid_option`, naming each option at fault, what was got and what was expected.
 */
export function parseOptions<Schema extends z.ZodType>(schema: Schema, options: unknown, call: string): z.output<Schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `there is no option ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    if (issue.path.length === 0) return issue.message;
    return `option "${issue.path.join('.')}": got ${shown(valueAt(options, issue.path))}; ${lowered(issue.message)}`;
  });
  throw new UnstitchError('invalid_option', `${call}: ${faults.join('; ')}`, {
    call,
    options: parsed.error.issues.map((issue) => issue.path.join('.')),
  });
}

function valueAt(options: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], options);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

function lowered(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
