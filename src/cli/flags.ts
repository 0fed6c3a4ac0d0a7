import { parseArgs } from 'node:util';
import { articleFields } from '../article/article.js';
import type { FieldNames } from '../article/article.js';
import type { OptionRule, OptionTable } from '../options/tables.js';
import { nearest } from './nearest.js';

/** One flag of a command: how it is written, what it takes, and which option it becomes. */
export interface Flag {
  /** As it is written, without the dashes: `max-text-bytes`. */
  name: string;
  /** The option it sets: `maxTextBytes`. */
  option: string;
  /**
   * `inputs` may be repeated, and takes what follows it up to the next flag, if the command's own INPUTs stand before it.
   */
  kind: 'switch' | 'number' | 'text' | 'choice' | 'fields' | 'inputs';
  /** Stands for the value in a help text: `N`, `FILE`. */
  placeholder: string;
  /** What it does, with range and default. */
  help: string;
  choices?: readonly string[];
  /** Of a number: `0.1 to 1`, `1 or more`; empty where any will do. */
  range?: string;
  /** What a switch sets its option to; the other value is the default. */
  sets?: boolean;
  required?: boolean;
  /** Left out of the short help. */
  rare?: boolean;
}

/** The command line was wrong: the message says how, and exit code 2 follows. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What a command line says, option by option; an option that was not given is absent. */
export interface Given {
  positionals: string[];
  options: Record<string, unknown>;
}

/** The flags of a table's options, in its order: those that carry a description, the others being for programs only. */
export function flagsOfTable(table: OptionTable): Flag[] {
  return Object.entries(table).flatMap(([option, rule]) => {
    if (rule.description === undefined) return [];
    return [flagOf(option, rule, rule.description)];
  });
}

function flagOf(option: string, property: OptionRule, help: string): Flag {
  const name = kebab(option);
  const usual = property.default === undefined ? '' : `default ${JSON.stringify(property.default).replaceAll('"', '')}`;
  if (property.type === 'boolean') {
    const sets = property.default !== true;
    if (sets) return { name, option, kind: 'switch', placeholder: '', help, sets };
    return { name: `no-${name}`, option, kind: 'switch', placeholder: '', help: `do not ${help}`, sets };
  }
  if (property.enum !== undefined) {
    const choices = property.enum.map(String);
    return { name, option, kind: 'choice', placeholder: choices.join('|'), help: noted(help, usual), choices };
  }
  // The one option that is a map from names to names is written one pair a flag: --field text=body --field id=nr.
  if (property.type === 'object') return { name: name.replace(/s$/, ''), option, kind: 'fields', placeholder: 'OURS=THEIRS', help };
  if (property.type === 'number' || property.type === 'integer') {
    const range = rangeOf(property);
    return { name, option, kind: 'number', placeholder: property.type === 'integer' ? 'N' : 'X', help: noted(help, range, usual), range };
  }
  return { name, option, kind: 'text', placeholder: 'TEXT', help: noted(help, usual) };
}

function rangeOf({ minimum: from, maximum: to }: OptionRule): string {
  // zod's integers carry the bounds of exact numbers, which say nothing about the option.
  const bounded = (bound: number | undefined): bound is number => typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (bounded(from) && bounded(to)) return `${from} to ${to}`;
  if (bounded(from)) return `${from} or more`;
  return bounded(to) ? `at most ${to}` : '';
}

function noted(help: string, ...notes: string[]): string {
  const said = notes.filter((note) => note !== '');
  return said.length === 0 ? help : `${help} (${said.join(', ')})`;
}

function kebab(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Reads the arguments that follow a command's name.
 *
 * @throws UsageError for a flag that is unknown, lacks its value, has one out of its kind, or is required and missing.
 */
export function parseFlags(argv: readonly string[], flags: readonly Flag[]): Given {
  const options = Object.fromEntries(
    flags.map(({ name, kind }) => [name, { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) }]),
  );
  // Not strict: what is wrong is said below, in the words of these flags.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const written = new Map<Flag, string[]>();
  const positionals: string[] = [];
  let taking: Flag | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (taking === undefined) positionals.push(token.value);
      else written.get(taking)?.push(token.value);
      continue;
    }
    taking = undefined;
    if (token.kind !== 'option') continue;
    const flag = token.rawName.startsWith('--') ? flags.find(({ name }) => name === token.name) : undefined;
    if (flag === undefined) throw new UsageError(unknownFlag(token.rawName, flags));
    written.set(flag, [...(written.get(flag) ?? []), textOf(flag, token.value, token.inlineValue === true)]);
    if (flag.kind === 'inputs' && positionals.length > 0) taking = flag;
  }
  const given: Given = { positionals, options: {} };
  for (const flag of flags) {
    const values = written.get(flag);
    if (values !== undefined) given.options[flag.option] = valueOf(flag, values);
    else if (flag.required === true) throw new UsageError(`--${flag.name} ${flag.placeholder} is missing`);
  }
  return given;
}

function unknownFlag(written: string, flags: readonly Flag[]): string {
  const meant = nearest(
    written.replace(/^-+/, ''),
    flags.map(({ name }) => name),
  );
  return `there is no flag ${written}${meant === undefined ? '' : `; did you mean --${meant}?`}`;
}

/** What follows a flag. A value that looks like the next flag probably is it, unless it is tied on by `=` or a negative number. */
function textOf({ name, kind, placeholder }: Flag, value: string | undefined, tied: boolean): string {
  if (kind === 'switch') {
    if (value !== undefined) throw new UsageError(`--${name}: got "${value}", but it takes no value`);
    return '';
  }
  if (value === undefined) throw new UsageError(`--${name}: got nothing, expected ${placeholder}`);
  const number = kind === 'number' && !Number.isNaN(Number(value));
  if (!tied && !number && /^-./.test(value)) {
    throw new UsageError(`--${name}: got nothing, expected ${placeholder}; if ${value} is meant, write --${name}=${value}`);
  }
  return value;
}

/** The last value counts where a flag that takes one is repeated. */
function valueOf(flag: Flag, values: readonly string[]): unknown {
  const last = values.at(-1) ?? '';
  switch (flag.kind) {
    case 'switch':
      return flag.sets;
    case 'fields':
      return fieldsOf(values);
    case 'inputs':
      return values;
    case 'number':
      if (last.trim() === '' || Number.isNaN(Number(last))) {
        throw new UsageError(`--${flag.name}: got "${last}", expected ${expectedNumber(flag)}`);
      }
      return Number(last);
    case 'choice':
      if (flag.choices?.includes(last) !== true) {
        throw new UsageError(`--${flag.name}: got "${last}", expected ${flag.choices?.join(' or ') ?? 'nothing'}`);
      }
      return last;
    case 'text':
    default:
      if (last === '') throw new UsageError(`--${flag.name}: got nothing, expected ${flag.placeholder}`);
      return last;
  }
}

export function expectedNumber({ placeholder, range = '' }: Flag): string {
  const kind = placeholder === 'N' ? 'a whole number' : 'a number';
  return range === '' ? kind : `${kind}, ${range}`;
}

function fieldsOf(pairs: readonly string[]): FieldNames {
  const names: FieldNames = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const ours = articleFields.find((field) => field === pair.slice(0, at));
    const theirs = pair.slice(at + 1);
    if (at < 0 || ours === undefined || theirs === '') {
      throw new UsageError(`--field: got "${pair}", expected OURS=THEIRS such as text=body, OURS one of ${articleFields.join(', ')}`);
    }
    names[ours] = theirs;
  }
  return names;
}
