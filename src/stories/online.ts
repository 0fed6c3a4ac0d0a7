import type { Link, Linked } from './average-link.js';
import { sparseAverageLink } from './average-link.js';
import type { OnlineStep, OnlineStory } from './online-stories.js';
import { OnlineStories } from './online-stories.js';

/** Items that are looked at again when one comes in; stories beyond that are joined as a whole, or not. */
const mostAgain = 400;
/** Part of the cut from which a single affinity makes a story worth a second look. */
const worthALook = 0.5;

/** What ties an item to items before it. */
export interface TiesBefore {
  /** Calls `visit` with each item before one that it is tied to, and how strongly: whole numbers of at most 2^30. What is forgotten is left out. */
  each(item: number, visit: (other: number, affinity: number) => void): void;
}

/**
 * Stories in the order of time: each item sees what came before it and nothing else. The stories that it has something to do with are linked
 * again, item by item and with it among them; so it joins one or opens one, two may become one, and what was put wrong while less was known is put
 * right. All else stays as it is.
 */
export class OnlinePass {
  readonly #ties: TiesBefore;
  readonly #cut: number;
  readonly #most: number;
  readonly #stories: OnlineStories;
  /** Of the items at hand: their places among them. */
  readonly #places = new Map<number, number>();

  /**
   * @param cut the smallest mean that joins
   * @param most items that are looked at again at once
   */
  constructor(ties: TiesBefore, cut: number, onStep: (step: OnlineStep) => void, most = mostAgain) {
    this.#ties = ties;
    this.#cut = cut;
    this.#most = most;
    this.#stories = new OnlineStories(onStep);
  }

  /** Takes the next item in, a number higher than all before; or looks at one again, whose ties have changed. */
  add(item: number): void {
    const again = [...this.#stories.itemsWith(item)];
    const large: OnlineStory[] = [];
    for (const story of this.#storiesNear(item)) {
      if (story.items.includes(item)) continue;
      if (again.length + story.items.length <= this.#most) again.push(...story.items);
      else large.push(story);
    }
    again.sort((a, b) => a - b);
    this.#stories.update(item, again, this.#link(again));
    for (const story of large) {
      const own = this.#stories.storyOf(item).items;
      // Not at every item: the sum costs what both stories' links are.
      if ((own.length & (own.length - 1)) !== 0) break;
      if (this.#sumBetween(own, story.items) >= this.#cut * own.length * story.items.length) this.#stories.merge(item, story);
    }
  }

  /** The story of an item. */
  storyOf(item: number): OnlineStory {
    return this.#stories.storyOf(item);
  }

  /** Lets go of an item; from then on it is left out of what ties others. */
  forget(item: number): void {
    this.#stories.forget(item);
  }

  /** The stories of which an item has a link of so much, the strongest first; of equals the one that opened first. */
  #storiesNear(item: number): OnlineStory[] {
    const strongest = new Map<OnlineStory, number>();
    this.#ties.each(item, (other, affinity) => {
      if (affinity < this.#cut * worthALook) return;
      const story = this.#stories.storyOf(other);
      strongest.set(story, Math.max(strongest.get(story) ?? 0, affinity));
    });
    return [...strongest].toSorted(([a, x], [b, y]) => y - x || a.opener - b.opener).map(([story]) => story);
  }

  /** The sum of the affinities between two stories. */
  #sumBetween(own: readonly number[], others: readonly number[]): number {
    // What came in last has no link from an earlier item.
    return this.#sumTo(own, others) + (own.length === 1 ? 0 : this.#sumTo(others, own));
  }

  #sumTo(from: readonly number[], to: readonly number[]): number {
    const there = new Set(to);
    let sum = 0;
    for (const item of from) this.#ties.each(item, (other, affinity) => (sum += there.has(other) ? affinity : 0));
    return sum;
  }

  /** Average link of some items as if there were no others: their clusters, each named by its first item. `items` ascend. */
  #link(items: readonly number[]): number[] {
    if (items.length === 1) return [...items];
    const [a, b, affinities]: [number[], number[], number[]] = [[], [], []];
    this.#places.clear();
    for (const [place, item] of items.entries()) this.#places.set(item, place);
    for (const [place, item] of items.entries()) {
      this.#ties.each(item, (other, affinity) => {
        const otherPlace = this.#places.get(other);
        if (otherPlace === undefined) return;
        a.push(place);
        b.push(otherPlace);
        affinities.push(affinity);
      });
    }
    const among = { a: Uint32Array.from(a), b: Uint32Array.from(b), affinity: Float64Array.from(affinities) };
    return Array.from(sparseAverageLink(items.length, among, this.#cut).labels, (label) => items[label]!);
  }
}

/**
 * Links items one after the other, see {@link OnlinePass}.
 *
 * @param n items, in the order in which they come
 * @param links each pair at most once
 */
export function linkOnline(n: number, links: Link, cut: number, onStep: (step: OnlineStep) => void = () => {}, most = mostAgain): Linked {
  const { starts, others, affinities } = earlierLinks(n, links);
  const each: TiesBefore['each'] = (item, visit) => {
    for (let i = starts[item]!; i < starts[item + 1]!; i++) visit(others[i]!, affinities[i]!);
  };
  const pass = new OnlinePass({ each }, cut, onStep, most);
  for (let item = 0; item < n; item++) pass.add(item);
  // The first of a story need not be the one that opened it.
  const first = new Map<OnlineStory, number>();
  const labels = Uint32Array.from({ length: n }, (_, item) => {
    const story = pass.storyOf(item);
    if (!first.has(story)) first.set(story, item);
    return first.get(story)!;
  });
  return measured(labels, links);
}

/** How firmly the stories hold together, and what the strongest pull from outside is, once all came. */
function measured(labels: Uint32Array, { a, b, affinity }: Link): Linked {
  const n = labels.length;
  const inside = Uint32Array.from({ length: a.length }, (_, pair) => pair).filter((pair) => labels[a[pair]!] === labels[b[pair]!]);
  const within = {
    a: inside.map((pair) => a[pair]!),
    b: inside.map((pair) => b[pair]!),
    affinity: Float64Array.from(inside, (pair) => affinity[pair]!),
  };
  const { height } = sparseAverageLink(n, within, Number.MIN_VALUE);
  const sizes = new Uint32Array(n);
  for (const label of labels) sizes[label]!++;
  const sums = new Map<number, number>();
  for (let pair = 0; pair < a.length; pair++) {
    const [low, high] = [Math.min(labels[a[pair]!]!, labels[b[pair]!]!), Math.max(labels[a[pair]!]!, labels[b[pair]!]!)];
    if (low !== high) sums.set(low * n + high, (sums.get(low * n + high) ?? 0) + affinity[pair]!);
  }
  const next = new Float64Array(n);
  for (const [key, sum] of sums) {
    const [low, high] = [Math.floor(key / n), key % n];
    const mean = sum / (sizes[low]! * sizes[high]!);
    next[low] = Math.max(next[low]!, mean);
    next[high] = Math.max(next[high]!, mean);
  }
  return { labels, height, next };
}

/** Of each item its links to items before it: from `starts[item]` up to `starts[item + 1]`. */
interface EarlierLinks {
  starts: Uint32Array;
  others: Uint32Array;
  affinities: Float64Array;
}

function earlierLinks(n: number, { a, b, affinity }: Link): EarlierLinks {
  const starts = new Uint32Array(n + 2);
  for (let pair = 0; pair < a.length; pair++) starts[Math.max(a[pair]!, b[pair]!) + 2]!++;
  for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const others = new Uint32Array(a.length);
  const affinities = new Float64Array(a.length);
  for (let pair = 0; pair < a.length; pair++) {
    const at = starts[Math.max(a[pair]!, b[pair]!) + 1]!++;
    others[at] = Math.min(a[pair]!, b[pair]!);
    affinities[at] = affinity[pair]!;
  }
  return { starts, others, affinities };
}
