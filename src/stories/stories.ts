import type { StoriesSettings } from './options.js';
import type { Story, StoryCounts } from './types.js';

/** The stories of a corpus: every accepted article is in exactly one. Iterating it gives them one by one, in their order. */
export class Stories implements Iterable<Story> {
  readonly counts: StoryCounts;
  /** The parameters they were found with; `cut` is the mean affinity that the corpus itself led to. */
  readonly parameters: StoriesSettings & { cut: number };
  readonly #tell: () => Iterator<Story>;
  #stories: readonly Story[] | undefined;

  /** @internal */
  constructor(tell: () => Iterator<Story>, counts: StoryCounts, parameters: StoriesSettings & { cut: number }) {
    this.#tell = tell;
    this.counts = counts;
    this.parameters = parameters;
  }

  /** All stories, in the order of their leads. Made when first asked for, and kept. */
  get stories(): readonly Story[] {
    this.#stories ??= Array.from({ [Symbol.iterator]: this.#tell });
    return this.#stories;
  }

  [Symbol.iterator](): Iterator<Story> {
    return this.#stories?.[Symbol.iterator]() ?? this.#tell();
  }
}
