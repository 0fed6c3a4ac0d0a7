import type { ToldGroup } from './groups.js';
import type { CopiesSettings } from './options.js';
import type { ExactPairs } from './pair-list.js';
import type { CopyCounts, CopyGroup } from './types.js';

/** The copies of a corpus. Iterating it gives the groups one by one, which takes less memory than `groups`. */
export class Copies implements Iterable<CopyGroup> {
  readonly counts: CopyCounts;
  /** The parameters they were found with. */
  readonly parameters: CopiesSettings & { fingerprint: string };
  /**
   * All pairs whose figures were computed, by ordinals of the corpus.
   *
   * @internal
   */
  readonly pairs: ExactPairs;

  readonly #tell: () => Generator<ToldGroup, void, undefined>;
  #groups: readonly CopyGroup[] | undefined;

  /** @internal */
  constructor(
    tell: () => Generator<ToldGroup, void, undefined>,
    counts: CopyCounts,
    parameters: CopiesSettings & { fingerprint: string },
    pairs: ExactPairs,
  ) {
    this.#tell = tell;
    this.counts = counts;
    this.parameters = parameters;
    this.pairs = pairs;
  }

  /** Groups of two articles or more, in the order of their leads. Made when first asked for, and kept. */
  get groups(): readonly CopyGroup[] {
    this.#groups ??= Array.from(this.#tell(), whole);
    return this.#groups;
  }

  *[Symbol.iterator](): Generator<CopyGroup, void, undefined> {
    if (this.#groups === undefined) for (const told of this.#tell()) yield whole(told);
    else yield* this.#groups;
  }

  /**
   * The groups one by one, and the members of each one by one, which is all the memory it takes.
   *
   * @internal
   */
  told(): Iterable<ToldGroup> {
    return this.#groups ?? this.#tell();
  }
}

function whole({ group, lead, members }: ToldGroup): CopyGroup {
  return { group, lead, members: [...members] };
}
