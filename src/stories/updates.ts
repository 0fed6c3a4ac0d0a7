import type { Corpus } from '../corpus/corpus.js';
import type { Items } from './items.js';
import type { OnlineStep } from './online-stories.js';
import type { StoryUpdate } from './types.js';

/** The steps of stories in the order of time, as a caller reads them. */
export function* updatesOf(steps: readonly OnlineStep[], corpus: Corpus, { ordinals }: Items): Generator<StoryUpdate, void, undefined> {
  const idOf = (item: number): string => corpus.id(ordinals[item]!);
  for (const { kind, item, story, from } of steps) {
    const update: StoryUpdate = { update: kind, story: idOf(story.opener), article: idOf(item) };
    if (kind === 'merged' || kind === 'moved') update.from = idOf(from.opener);
    yield update;
  }
}
