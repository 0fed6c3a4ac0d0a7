import { readFile } from 'node:fs/promises';
import { Background } from '../background/background.js';
import { UnstitchError } from '../errors.js';
import { storiesOptionsSchema } from '../stories/options-schema.js';
import type { StoriesOptions } from '../stories/options.js';
import type { Flag, Given } from './flags.js';
import { checkedOptions, flagsOf } from './schema-flags.js';

const backgroundFlag: Flag = {
  name: 'background',
  option: 'background',
  kind: 'text',
  placeholder: 'FILE',
  help: 'word statistics of an archive, from unstitch background, or none (default: what the package has for the language)',
};

/** The flags of stories, as `unstitch stories` has them. */
export const storyFlags: readonly Flag[] = [...flagsOf(storiesOptionsSchema), backgroundFlag];

/** The same beside those of copies, whose threshold is another. */
export const storyFlagsBesideCopies: readonly Flag[] = storyFlags.map((flag) =>
  flag.option === 'threshold' ? { ...flag, name: 'story-threshold', option: 'storyThreshold', rare: true } : { ...flag, rare: true },
);

/**
 * What the flags say of stories.
 *
 * @throws UsageError for values out of range; UnstitchError where the background cannot be read
 */
export async function storyOptions(
  given: Given,
  flags: readonly Flag[],
  thresholdOption: 'threshold' | 'storyThreshold',
): Promise<StoriesOptions> {
  const { [thresholdOption]: threshold, ...others } = given.options;
  const options = threshold === undefined ? others : { ...others, threshold };
  if (thresholdOption !== 'threshold' && threshold === undefined) delete options['threshold'];
  const named = flags.map((flag) => (flag.option === thresholdOption ? { ...flag, option: 'threshold' } : flag));
  const checked = checkedOptions(storiesOptionsSchema, { positionals: [], options }, named);
  const { background } = given.options as { background?: string };
  return { ...checked, background: await readBackground(background) };
}

/** A background from a file's name; `none` is none at all. */
export async function readBackground(file: string | undefined): Promise<Background | 'none' | undefined> {
  if (file === undefined || file === 'none') return file;
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT';
    const why = missing ? 'there is no such file; unstitch background writes one' : error.message;
    throw new UnstitchError(missing ? 'input_not_found' : 'input_failed', `cannot read ${file}: ${why}`, { input: file }, { cause: error });
  });
  return Background.from(bytes, file);
}
