import { readArticles } from '../article/read.js';
import { readOptionsSchema } from '../article/read-schema.js';
import type { Reject } from '../article/rejects.js';
import { createEngine } from '../engine.js';
import { OutputSet } from '../output/atomic.js';
import { rejectLine, storyUpdateLine } from '../output/records.js';
import { feedOptionsSchema } from '../stories/options-schema.js';
import type { StoryUpdate } from '../stories/types.js';
import type { Call } from './command.js';
import type { Flag } from './flags.js';
import { UsageError } from './flags.js';
import { formatOf } from './format.js';
import { printable } from './printable.js';
import { checkedOptions, flagsOf } from './schema-flags.js';
import { noArticle, tellSetAside } from './set-aside.js';
import { readBackground } from './story-flags.js';

/** The flags that only a feed has. */
export const feedFlags: readonly Flag[] = [
  {
    name: 'follow',
    option: 'follow',
    kind: 'switch',
    placeholder: '',
    help: 'read articles as they come, and tell at once what each opens, joins, merges or moves, one JSON object a line',
    sets: true,
  },
  ...flagsOf(feedOptionsSchema)
    .filter(({ option }) => option === 'keep')
    .map((flag) => ({ ...flag, rare: true })),
];

/** What a feed does not regard: a line that says otherwise was meant for something else. Threads are no fault. */
const unfit: Readonly<Record<string, string>> = {
  out: 'updates go to standard output as they happen: write > FILE',
  order: 'a feed is always in the order in which it comes',
};

/**
 * `unstitch stories --follow`: a line for each update, as it happens, until the input ends.
 *
 * @param flags of the command
 */
export async function follow({ given, terminal, signal }: Call, flags: readonly Flag[]): Promise<void> {
  for (const [option, why] of Object.entries(unfit)) {
    if (given.options[option] !== undefined) throw new UsageError(`--${option} does not go with --follow: ${why}`);
  }
  if (given.positionals.length === 0) {
    throw new UsageError('no INPUT was given, expected - (standard input), files, folders or globs in quotes');
  }
  const format = formatOf(given, terminal);
  const reading = checkedOptions(readOptionsSchema(), given, flags);
  const settings = checkedOptions(feedOptionsSchema, given, flags);
  const { background, rejected } = given.options as { background?: string; rejected?: string };
  await using outputs = new OutputSet();
  const sink = rejected === undefined ? undefined : await outputs.open(rejected);
  let first: Reject | undefined;
  let listed: Promise<void> = Promise.resolve();
  const onReject = (reject: Reject): void => {
    first ??= reject;
    if (sink !== undefined) listed = listed.then(() => sink.write(rejectLine(reject)));
  };
  await using engine = await createEngine({ threads: 0 });
  const feed = await engine.follow({ ...settings, background: await readBackground(background), onReject });
  const lineOf = format === 'text' ? textLine : storyUpdateLine;
  try {
    for await (const update of feed.updates(readArticles(given.positionals, reading), { signal })) await terminal.print(lineOf(update));
  } finally {
    await listed;
    // A feed seldom ends but by an interruption: what was set aside until then is all there is to tell.
    if (signal.aborted) await outputs.commit();
  }
  const { read, accepted, rejected: count } = feed.counts;
  const setAside = { first, rejected: count, read };
  if (count > 0 && accepted === 0) {
    if (sink !== undefined) await outputs.commit([sink]);
    throw noArticle(setAside);
  }
  await outputs.commit();
  tellSetAside(setAside, terminal, rejected === undefined ? '--rejected FILE lists them' : `see ${rejected}`);
}

/** An update as a person reads it. */
function textLine({ update, story, article, from, copyOf }: StoryUpdate): string {
  const told = {
    opened: `${article} opens a story`,
    joined: `${article} joins ${story}${copyOf === undefined ? '' : `, a copy of ${copyOf}`}`,
    merged: `${from ?? ''} becomes part of ${story}, by ${article}`,
    moved: `${article} moves from ${from ?? ''} to ${story === article ? 'a story of its own' : story}`,
  };
  return `${update}  ${printable(told[update])}\n`;
}
