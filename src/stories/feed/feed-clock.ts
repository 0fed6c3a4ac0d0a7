/** Dates by which the time of a feed is told: more than half of them must be wrong to set it wrong. */
const told = 15;

/**
 * What time it is in a feed, by the dates of its articles: the middle of the latest few, and never earlier than it was. So neither an article that
 * comes late nor one of another century sets it.
 */
export class FeedClock {
  /** Milliseconds since 1970; -Infinity before the first date. */
  now = -Infinity;
  readonly #latest: number[] = [];

  /** Takes in the date of an article; NaN is none. */
  hear(time: number): void {
    if (Number.isNaN(time)) return;
    this.#latest.push(time);
    if (this.#latest.length > told) this.#latest.shift();
    this.now = Math.max(this.now, this.#latest.toSorted((a, b) => a - b)[(this.#latest.length - 1) >> 1]!);
  }
}
