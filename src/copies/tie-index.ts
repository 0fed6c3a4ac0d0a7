import type { ExactPairs } from './pair-list.js';

/** Ties by the articles they tie, in typed arrays: a component may have a hundred thousand. */
export class TieIndex {
  /** Ties of member i: `ties[starts[i]]` up to, not including, `ties[starts[i + 1]]`. */
  readonly starts: Uint32Array;
  /** Numbers of pairs. */
  readonly ties: Uint32Array;

  /**
   * @param numbers pairs among the members; those that are no ties are left out
   * @param places of every member, its place among them
   */
  constructor(pairs: ExactPairs, members: Uint32Array, numbers: Uint32Array, places: Uint32Array) {
    const { a, b, tie } = pairs;
    this.starts = new Uint32Array(members.length + 1);
    for (const pair of numbers) {
      if (tie[pair] === 0) continue;
      this.starts[places[a[pair]!]! + 1]!++;
      this.starts[places[b[pair]!]! + 1]!++;
    }
    for (let i = 0; i < members.length; i++) this.starts[i + 1]! += this.starts[i]!;
    const next = this.starts.slice();
    this.ties = new Uint32Array(next[members.length]!);
    for (const pair of numbers) {
      if (tie[pair] === 0) continue;
      this.ties[next[places[a[pair]!]!]!++] = pair;
      this.ties[next[places[b[pair]!]!]!++] = pair;
    }
  }

  /** How many ties member `i` has. */
  count(i: number): number {
    return this.starts[i + 1]! - this.starts[i]!;
  }

  /** Numbers of the pairs that tie member `i`. */
  of(i: number): Uint32Array {
    return this.ties.subarray(this.starts[i], this.starts[i + 1]);
  }
}
