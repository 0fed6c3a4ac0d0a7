import type { Corpus } from '../corpus/corpus.js';
import type { Items } from './items.js';
import type { OnlineStep } from './online.js';
import type { StoryUpdate } from './types.js';

/** The steps of stories in the order of time, as a caller reads them: an article that joins a story at once did not open one. */
export function* updatesOf(steps: readonly OnlineStep[], corpus: Corpus, { ordinals }: Items): Generator<StoryUpdate, void, undefined> {
  const idOf = (item: number): string => corpus.id(ordinals[item]!);
  for (const [i, { kind, item, story, merged }] of steps.entries()) {
    if (kind === 'opened' && steps[i + 1]?.kind === 'joined' && steps[i + 1]?.item === item) continue;
    const update: StoryUpdate = { update: kind, story: idOf(story), article: idOf(item) };
    if (kind === 'merged') update.from = idOf(merged);
    yield update;
  }
}
