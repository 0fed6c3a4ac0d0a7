/** Ties of an item that count: of each, at least one of its two items must rank it among these. */
export const mostTies = 20;
/** Ranks beyond are the same. */
const mostRanks = 255;

/** What one item is tied to: items, how strongly, and the tie's place in the other's list. */
interface Ties {
  others: number[];
  affinities: number[];
  places: number[];
  /** Of each tie its rank among these, from 1; `undefined` where one came in since. */
  ranks: Uint8Array | undefined;
}

/** Ties of items, and how each ranks among those of its two items, which changes with every new one. */
export class RankedTies {
  readonly #ties = new Map<number, Ties>();

  /** Takes in an item, with what ties it to items before it. */
  add(item: number, before: readonly { other: number; affinity: number }[]): void {
    const own: Ties = { others: [], affinities: [], places: [], ranks: undefined };
    this.#ties.set(item, own);
    for (const { other, affinity } of before) {
      const its = this.#ties.get(other)!;
      own.places.push(its.others.length);
      its.places.push(own.others.length);
      own.others.push(other);
      its.others.push(item);
      own.affinities.push(affinity);
      its.affinities.push(affinity);
      its.ranks = undefined;
    }
  }

  /** Computes anew what ties an item to items before it. */
  renew(item: number, affinityTo: (other: number) => number): void {
    const own = this.#ties.get(item)!;
    own.ranks = undefined;
    for (const [i, other] of own.others.entries()) {
      const its = this.#ties.get(other);
      if (other > item || its === undefined) continue;
      own.affinities[i] = affinityTo(other);
      its.affinities[own.places[i]!] = own.affinities[i]!;
      its.ranks = undefined;
    }
  }

  /** Lets go of an item. Its ties go on to rank among those of others. */
  forget(item: number): void {
    this.#ties.delete(item);
  }

  /** Visits what ties an item to items before it and still counts, with the better of the ranks that the two give each other. */
  each(item: number, visit: (other: number, affinity: number, rank: number) => void): void {
    const own = this.#ties.get(item)!;
    for (const [i, other] of own.others.entries()) {
      if (other > item) continue;
      const its = this.#ties.get(other);
      if (its === undefined) continue;
      const rank = Math.min(ranksOf(own)[i]!, ranksOf(its)[own.places[i]!]!);
      if (rank <= mostTies) visit(other, own.affinities[i]!, rank);
    }
  }
}

/** The strongest first; of equals the earlier item. */
function ranksOf(ties: Ties): Uint8Array {
  if (ties.ranks !== undefined) return ties.ranks;
  const { others, affinities } = ties;
  const order = Array.from(others.keys()).toSorted((i, k) => affinities[k]! - affinities[i]! || others[i]! - others[k]!);
  const ranks = new Uint8Array(others.length);
  for (const [rank, i] of order.entries()) ranks[i] = Math.min(rank + 1, mostRanks);
  ties.ranks = ranks;
  return ranks;
}
