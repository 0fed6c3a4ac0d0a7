import { parseArgs } from 'node:util';

import { generateArticles, generateIdentical, generateOneWord } from './generate.js';
import type { Generated, GenerateOptions } from './generate.js';
import { openLines } from './lines.js';
import { mergeEvenly } from './merge.js';
import type { Share } from './merge.js';

const usage = `Writes a large corpus of invented articles with planted copies, as JSON lines.

  node dist/corpora/generator/main.js --out FILE [--truth FILE] [--seed S] [KINDS]

Kinds, which may be combined and are then mixed evenly:
  --count N         N mixed articles: unlike ones and families of copies
  --distinct N      N unlike articles, no copies and no furniture
  --identical N     N articles of one text
  --one-word N      N articles of one text, one word changed in each
  --mode MODE       makes --count N mean one of: mixed (default), distinct, identical, one-word

Options:
  --out FILE        the corpus
  --truth FILE      one line a planted copy: id, lead, edit, edits
  --seed S          a whole number (default 20151007, the day of the page that this project began with)
  --copies SHARE    share of mixed articles that are copies, 0 to 0.8 (default 0.12)
  --words N         mean length of a text in words, 10 or more (default 290)
  --no-furniture    no newsletter boxes, author boxes and copyright lines

Example:
  node dist/corpora/generator/main.js --identical 100000 --distinct 100000 --out /tmp/hot.jsonl
`;

/** Errors of usage end the run with code 2. */
class UsageError extends Error {}

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new UsageError(`--${name} takes a whole number of 0 or more, got "${text}"`);
  return value;
}

function readArguments(): { out: string; truth: string | undefined; shares: Share<Generated>[] } {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      distinct: { type: 'string' },
      identical: { type: 'string' },
      'one-word': { type: 'string' },
      mode: { type: 'string', default: 'mixed' },
      out: { type: 'string' },
      truth: { type: 'string' },
      seed: { type: 'string' },
      copies: { type: 'string', default: '0.12' },
      words: { type: 'string' },
      'no-furniture': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    process.exit(0);
  }
  if (values.out === undefined) throw new UsageError('--out FILE is missing');
  const copies = Number(values.copies);
  if (!(copies >= 0 && copies <= 0.8)) throw new UsageError(`--copies takes a share from 0 to 0.8, got "${values.copies}"`);
  const options = {
    seed: wholeNumber('seed', values.seed, 20151007),
    words: Math.max(10, wholeNumber('words', values.words, 290)),
    furniture: !values['no-furniture'],
    copies,
  };
  const counts: Record<string, number> = {
    mixed: 0,
    distinct: wholeNumber('distinct', values.distinct, 0),
    identical: wholeNumber('identical', values.identical, 0),
    'one-word': wholeNumber('one-word', values['one-word'], 0),
  };
  const plain = counts[values.mode];
  if (plain === undefined) throw new UsageError(`--mode takes ${Object.keys(counts).join(', ')}, got "${values.mode}"`);
  counts[values.mode] = plain + wholeNumber('count', values.count, 0);

  const share = (
    kind: string,
    generate: (of: GenerateOptions) => Generator<Generated>,
    extra: Partial<GenerateOptions> = {},
  ): Share<Generated> => {
    const count = counts[kind] as number;
    return { count, items: generate({ ...options, ...extra, count }) };
  };
  const shares = [
    share('mixed', generateArticles),
    share('distinct', generateArticles, { copies: 0, furniture: false, prefix: 'd', seed: options.seed ^ 0xd157 }),
    share('identical', generateIdentical),
    share('one-word', generateOneWord, { seed: options.seed ^ 0x0e0d }),
  ];
  if (shares.every(({ count }) => count === 0))
    throw new UsageError('nothing to write: give --count, --distinct, --identical or --one-word');
  return { out: values.out, truth: values.truth, shares };
}

function main(): void {
  const { out, truth, shares } = readArguments();
  const started = performance.now();
  const articleFile = openLines(out);
  const truthFile = truth === undefined ? undefined : openLines(truth);
  let articles = 0;
  let planted = 0;
  for (const { article, truth: known } of mergeEvenly(shares)) {
    articleFile.write(article);
    articles++;
    if (known !== undefined) {
      truthFile?.write(known);
      planted++;
    }
  }
  const bytes = articleFile.close();
  truthFile?.close();
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${articles} articles (${planted} planted copies), ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s\n`);
}

try {
  main();
} catch (error) {
  const wrongUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${wrongUsage ? '\n' + usage : ''}`);
  process.exitCode = wrongUsage ? 2 : 1;
}
