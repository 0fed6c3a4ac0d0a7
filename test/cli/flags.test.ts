import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseFlags, UsageError } from '../../src/cli/flags.js';
import { checkedOptions, flagsOf } from '../../src/cli/schema-flags.js';

const schema = z.strictObject({
  threshold: z.number().min(0).max(1).default(0.7).describe('how alike'),
  maxTextBytes: z.int().min(1).default(100).describe('bytes a text may have'),
  seed: z.int().optional().describe('a number'),
  furniture: z.boolean().default(true).describe('leave out furniture'),
  strict: z.boolean().default(false).describe('stop at once'),
  candidates: z.enum(['samples', 'bands']).default('samples').describe('where pairs come from'),
  fields: z.strictObject({ text: z.string().optional(), id: z.string().optional() }).optional().describe('other names'),
  label: z.string().optional().describe('a name'),
  onReject: z.custom<() => void>().optional(),
  signal: z.instanceof(AbortSignal).optional(),
});
const flags = flagsOf(schema);

test('flags say what the schema says, and leave out what is for programs', () => {
  expect(flags.map(({ name, placeholder, help }) => [`--${name} ${placeholder}`.trim(), help])).toStrictEqual([
    ['--threshold X', 'how alike (0 to 1, default 0.7)'],
    ['--max-text-bytes N', 'bytes a text may have (1 or more, default 100)'],
    ['--seed N', 'a number'],
    ['--no-furniture', 'do not leave out furniture'],
    ['--strict', 'stop at once'],
    ['--candidates samples|bands', 'where pairs come from (default samples)'],
    ['--field OURS=THEIRS', 'other names'],
    ['--label TEXT', 'a name'],
  ]);
});

describe('a command line', () => {
  test.each<[string[], Record<string, unknown>, string[]]>([
    [[], {}, []],
    [['a.jsonl', '-', 'b'], {}, ['a.jsonl', '-', 'b']],
    [['--threshold', '0.5', 'a'], { threshold: 0.5 }, ['a']],
    [['--threshold=0.5', '--threshold=.6'], { threshold: 0.6 }, []],
    [['--max-text-bytes', '1e3'], { maxTextBytes: 1000 }, []],
    [['--no-furniture', '--strict'], { furniture: false, strict: true }, []],
    [['--candidates', 'bands'], { candidates: 'bands' }, []],
    [['--field', 'text=body', '--field=id=a=b'], { fields: { text: 'body', id: 'a=b' } }, []],
    [['--', '--strict'], {}, ['--strict']],
    [['--threshold', '-1', '--seed=-2'], { threshold: -1, seed: -2 }, []],
    [['--label', '-', '--label=--strict'], { label: '--strict' }, []],
    [['--label', '-'], { label: '-' }, []],
  ])('%j', (argv, options, positionals) => {
    expect(parseFlags(argv, flags)).toStrictEqual({ positionals, options });
  });

  test.each<[string[], RegExp]>([
    [['--treshold', '1'], /^there is no flag --treshold; did you mean --threshold\?$/],
    [['--treshold=1'], /^there is no flag --treshold; did you mean --threshold\?$/],
    [['--furniture'], /^there is no flag --furniture; did you mean --no-furniture\?$/],
    [['--verbose'], /^there is no flag --verbose$/],
    [['-v'], /^there is no flag -v$/],
    [['--threshold'], /^--threshold: got nothing, expected X$/],
    [['--label', '--strict'], /^--label: got nothing, expected TEXT; if --strict is meant, write --label=--strict$/],
    [['--threshold', '-x'], /^--threshold: got nothing, expected X; if -x is meant, write --threshold=-x$/],
    [['--strict=yes'], /^--strict: got "yes", but it takes no value$/],
    [['--threshold', 'high'], /^--threshold: got "high", expected a number, 0 to 1$/],
    [['--threshold='], /^--threshold: got "", expected a number, 0 to 1$/],
    [['--max-text-bytes', 'NaN'], /^--max-text-bytes: got "NaN", expected a whole number, 1 or more$/],
    [['--seed', '5GB'], /^--seed: got "5GB", expected a whole number$/],
    [['--candidates', 'all'], /^--candidates: got "all", expected samples or bands$/],
    [['--label='], /^--label: got nothing, expected TEXT$/],
    [['--field', 'text'], /^--field: got "text", expected OURS=THEIRS such as text=body/],
    [['--field', 'body=text'], /^--field: got "body=text".*one of id, text, title/],
    [['--field', 'text='], /^--field: got "text="/],
  ])('%j is wrong', (argv, message) => {
    expect(() => parseFlags(argv, flags)).toThrow(UsageError);
    expect(() => parseFlags(argv, flags)).toThrow(message);
  });

  test('a required flag that is missing is named', () => {
    const out = { name: 'out', option: 'out', kind: 'text', placeholder: 'DIR', help: '', required: true } as const;
    expect(() => parseFlags([], [out])).toThrow('--out DIR is missing');
  });
});

test('options out of their range are told in the words of the command line', () => {
  const check = (...argv: string[]) => checkedOptions(schema.omit({ onReject: true, signal: true }), parseFlags(argv, flags), flags);
  expect(check('--seed', '5')).toStrictEqual({
    threshold: 0.7,
    maxTextBytes: 100,
    seed: 5,
    furniture: true,
    strict: false,
    candidates: 'samples',
  });
  expect(() => check('--threshold', '2')).toThrow(/^--threshold: got 2, expected 0 to 1$/);
  expect(() => check('--threshold', '-1')).toThrow(/^--threshold: got -1, expected 0 to 1$/);
  expect(() => check('--max-text-bytes', '0')).toThrow(/^--max-text-bytes: got 0, expected 1 or more$/);
  expect(() => check('--max-text-bytes', '1.5')).toThrow(/^--max-text-bytes: got 1.5, expected a whole number, 1 or more$/);
  expect(() => check('--seed', '1e99')).toThrow(/^--seed: got 1e\+99, expected a whole number$/);
  expect(() => check('--threshold', '2', '--seed', '.5')).toThrow(/^--threshold: .*; --seed: got 0.5, expected a whole number$/);
});
