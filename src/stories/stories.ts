import type { StoriesSettings } from './options.js';
import type { Story, StoryCounts, StoryUpdate } from './types.js';

/** The stories of a corpus: every accepted article is in exactly one. Iterating it gives them one by one, in their order. */
export class Stories implements Iterable<Story> {
  readonly counts: StoryCounts;
  /** The parameters they were found with; `cut` is the mean affinity that the corpus itself led to. */
  readonly parameters: StoriesSettings & { cut: number };
  readonly #tell: () => Iterator<Story>;
  readonly #update: () => Iterator<StoryUpdate>;
  #stories: readonly Story[] | undefined;

  /** @internal */
  constructor(
    tell: () => Iterator<Story>,
    update: () => Iterator<StoryUpdate>,
    counts: StoryCounts,
    parameters: StoriesSettings & { cut: number },
  ) {
    this.#tell = tell;
    this.#update = update;
    this.counts = counts;
    this.parameters = parameters;
  }

  /** All stories, in the order of their leads. Made when first asked for, and kept. */
  get stories(): readonly Story[] {
    this.#stories ??= Array.from({ [Symbol.iterator]: this.#tell });
    return this.#stories;
  }

  /** With `order: 'time'`: what became of each article as it came, in the order of date and id; without it, nothing. */
  updates(): Iterable<StoryUpdate> {
    return { [Symbol.iterator]: this.#update };
  }

  [Symbol.iterator](): Iterator<Story> {
    return this.#stories?.[Symbol.iterator]() ?? this.#tell();
  }
}
