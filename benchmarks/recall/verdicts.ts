import type { Copies } from '../../src/copies/copies.js';
import type { CopyMember } from '../../src/copies/types.js';
import type { Corpus } from '../../src/corpus/corpus.js';

/** How far a pair came. Each step includes those before it, but for what grouping adds or parts. */
export interface Verdict {
  /** The sketches proposed it. */
  proposed: boolean;
  /** Its exact figures were computed, as a candidate or within its component. */
  compared: boolean;
  /** It was verified to be copies: what there is before grouping. */
  verified: boolean;
  /** Both are in one group. */
  grouped: boolean;
}

/** What the engine said of a list of articles, by their places in it. */
export class Verdicts {
  /** Pairs whose figures were computed, by place, with the shingles they share. */
  readonly compared: { a: number; b: number; shared: number }[] = [];
  /** Members of groups but the leads, with the places of both ends of the tie. */
  readonly members: { place: number; via: number; member: CopyMember }[] = [];
  /** Places of the articles of each group. */
  readonly groups: number[][] = [];
  readonly #count: number;
  readonly #firstAlike: Uint32Array;
  /** By pair: 1 proposed, 2 compared, 4 verified. */
  readonly #pairs = new Map<number, number>();
  readonly #groupOf: Int32Array;

  /**
   * @param ids of all articles, by place
   * @param firstAlike for each place, the first with the same words: the engine compares one of them for all
   */
  constructor(ids: readonly string[], firstAlike: Uint32Array, corpus: Corpus, copies: Copies) {
    this.#count = ids.length;
    this.#firstAlike = firstAlike;
    const places = new Map(ids.map((id, place) => [id, place]));
    const placeOf = (id: string): number => places.get(id)!;
    const { a, b, shared, tie } = copies.pairs;
    for (let i = 0; i < a.length; i++) {
      const x = placeOf(corpus.id(a[i]!));
      const y = placeOf(corpus.id(b[i]!));
      this.compared.push({ a: x, b: y, shared: shared[i]! });
      // The candidates come first in the list, behind them what was compared only to complete a component.
      const flags = (i < copies.counts.candidates ? 1 : 0) | 2 | (tie[i] === 1 ? 4 : 0);
      const key = this.#key(x, y);
      this.#pairs.set(key, flags | (this.#pairs.get(key) ?? 0));
    }
    this.#groupOf = new Int32Array(ids.length).fill(-1);
    for (const { members } of copies.groups) {
      const group = members.map(({ id }) => placeOf(id));
      for (const place of group) this.#groupOf[place] = this.groups.length;
      this.groups.push(group);
      members.forEach((member, i) => {
        if (member.relation !== 'lead') this.members.push({ place: group[i]!, via: placeOf(member.via), member });
      });
    }
  }

  of(a: number, b: number): Verdict {
    const alike = this.#firstAlike[a] === this.#firstAlike[b];
    const flags = alike ? 7 : (this.#pairs.get(this.#key(a, b)) ?? 0);
    const grouped = this.#groupOf[a]! >= 0 && this.#groupOf[a] === this.#groupOf[b];
    return { proposed: (flags & 1) > 0, compared: (flags & 2) > 0, verified: (flags & 4) > 0, grouped };
  }

  #key(a: number, b: number): number {
    const x = this.#firstAlike[a]!;
    const y = this.#firstAlike[b]!;
    return Math.min(x, y) * this.#count + Math.max(x, y);
  }
}
