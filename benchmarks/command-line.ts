import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.js';
import { showMinutes } from './minutes.js';
import type { EnvironmentName } from './peers/environments.js';
import { environmentNames } from './peers/environments.js';
import { chooseBenchmarks, families, suite } from './suite.js';

/** What a command line asks for. */
export type Request =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'readme'; check: boolean }
  | { kind: 'setup'; environments: EnvironmentName[] }
  | { kind: 'run'; benchmarks: Benchmark[]; smoke: boolean; record: boolean; rounds?: number; seconds?: number };

export function usage(): string {
  const width = Math.max(...suite.map(({ name }) => name.length));
  const list = suite.map(({ name, about, minutes }) => `  ${name.padEnd(width)}  ${about} (${showMinutes(minutes)})`);
  const several = Object.entries(families).map(([name, members]) => `  ${name.padEnd(width)}  ${members.join(', ')}`);
  return `Runs benchmarks, prints their figures beside what they must be, and ends with code 1 where an answer is wrong or a bound is missed.

  npm run bench -- NAME... [--rounds N] [--record] [--for SECONDS]
  npm run bench -- smoke [NAME...]   small sizes, of all of them unless named: answers, not speed
  npm run bench -- setup [PEER...]   installs the other engines, all unless named (${environmentNames.join(', ')}), to out/peers/
  npm run bench -- readme [--check]  writes the figures of the last recorded runs into the READMEs

Names:
${list.join('\n')}

Several at once:
${several.join('\n')}

Options:
  --rounds N     how often the programs of a race take turns (default: by race)
  --record       append the run to benchmarks/record/NAME.jsonl
  --for SECONDS  begin nothing new after that time; a benchmark that can be cut into parts keeps what it has measured, and the same
                 command goes on from there
`;
}

/** Reads the arguments that follow `npm run bench --`. */
export function readRequest(args: readonly string[]): Request {
  const parsed = parse(args);
  if ('wrong' in parsed) return { kind: 'wrong', message: parsed.wrong };
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const rounds = readCount('--rounds', values.rounds);
  const seconds = readCount('--for', values.for);
  for (const count of [rounds, seconds]) if (typeof count === 'string') return { kind: 'wrong', message: count };
  if (positionals.includes('readme')) {
    if (positionals.length > 1) return { kind: 'wrong', message: 'readme is asked for alone' };
    return { kind: 'readme', check: values.check };
  }
  if (positionals[0] === 'setup') return readSetup(positionals.slice(1));
  const smoke = positionals[0] === 'smoke';
  const names = smoke ? positionals.slice(1) : positionals;
  if (names.length === 0 && !smoke) return { kind: 'wrong', message: 'no benchmark is named' };
  if (smoke && values.record) return { kind: 'wrong', message: 'small sizes are not recorded' };
  const chosen = chooseBenchmarks(names.length === 0 ? ['all'] : names);
  if ('unknown' in chosen) return { kind: 'wrong', message: `there is no benchmark "${chosen.unknown}"` };
  return {
    kind: 'run',
    ...chosen,
    smoke,
    record: values.record,
    ...(typeof rounds === 'number' ? { rounds } : {}),
    ...(typeof seconds === 'number' ? { seconds } : {}),
  };
}

function readSetup(names: readonly string[]): Request {
  const unknown = names.find((name) => !environmentNames.some((known) => known === name));
  if (unknown !== undefined) return { kind: 'wrong', message: `there is no peer "${unknown}" to set up` };
  return { kind: 'setup', environments: environmentNames.filter((name) => names.length === 0 || names.includes(name)) };
}

interface Parsed {
  values: { rounds?: string | undefined; for?: string | undefined; record: boolean; check: boolean; help: boolean };
  positionals: string[];
}

function parse(args: readonly string[]): Parsed | { wrong: string } {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        for: { type: 'string' },
        record: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** A whole number of 1 or more, or what is wrong with it in words. */
function readCount(flag: string, text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : `${flag} takes a whole number of 1 or more, got "${text}"`;
}
