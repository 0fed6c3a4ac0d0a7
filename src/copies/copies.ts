import type { Corpus } from '../corpus/corpus.js';
import { groupLines } from './group-lines.js';
import type { GroupColumns } from './groups.js';
import { figureOne, relations } from './groups.js';
import type { CopiesSettings } from './options.js';
import type { ExactPairs } from './pair-list.js';
import type { CopyCounts, CopyGroup, CopyMember } from './types.js';

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

  readonly #corpus: Corpus;
  readonly #columns: GroupColumns;
  #groups: readonly CopyGroup[] | undefined;

  /** @internal */
  constructor(
    corpus: Corpus,
    columns: GroupColumns,
    counts: CopyCounts,
    parameters: CopiesSettings & { fingerprint: string },
    pairs: ExactPairs,
  ) {
    this.#corpus = corpus;
    this.#columns = columns;
    this.counts = counts;
    this.parameters = parameters;
    this.pairs = pairs;
  }

  /** Groups of two articles or more, in the order of their leads. Made when first asked for, and kept. */
  get groups(): readonly CopyGroup[] {
    this.#groups ??= Array.from(this.#tell());
    return this.#groups;
  }

  *[Symbol.iterator](): Generator<CopyGroup, void, undefined> {
    yield* this.#groups ?? this.#tell();
  }

  *#tell(): Generator<CopyGroup, void, undefined> {
    const { starts } = this.#columns;
    for (let group = 0; group + 1 < starts.length; group++) {
      const members = Array.from({ length: starts[group + 1]! - starts[group]! }, (_, i) => this.#member(starts[group]! + i));
      yield { group: `c${group + 1}`, lead: members[0]!.id, members };
    }
  }

  #member(place: number): CopyMember {
    const { members, vias, relations: numbers, jaccards, containments } = this.#columns;
    return {
      id: this.#corpus.id(members[place]!),
      relation: relations[numbers[place]!]!,
      via: this.#corpus.id(vias[place]!),
      jaccard: jaccards[place]! / figureOne,
      containment: containments[place]! / figureOne,
    };
  }

  /**
   * The groups as lines of `copies.jsonl`, in pieces of UTF-8. The corpus must not be closed, nor searched, between two pieces.
   *
   * @internal
   */
  lines(): Iterable<Uint8Array> {
    return groupLines(this.#corpus, this.#columns);
  }
}
