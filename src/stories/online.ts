import type { Link, Linked } from './average-link.js';
import { sparseAverageLink } from './average-link.js';

/** What happened when one item came in, by items' numbers; a story is named by an item of it that once opened it. */
export interface OnlineStep {
  kind: 'opened' | 'joined' | 'merged' | 'moved';
  /** The item that came in; of `moved`, the one that changed its story. */
  item: number;
  story: number;
  /** Of `merged`: the story that is part of `story` from now on. Of `moved`: the story that the item leaves. */
  from: number;
}

/** Items that are looked at again when one comes in; stories beyond that are joined as a whole, or not. */
const mostAgain = 400;
/** Part of the cut from which a single affinity makes a story worth a second look. */
const worthALook = 0.5;

/**
 * Stories in the order of time: each item sees what came before it and nothing else. The stories that it has something to do with are linked
 * again, item by item and with it among them; so it joins one or opens one, two may become one, and what was put wrong while less was known is put
 * right. All else stays as it is.
 *
 * @param n items, in the order in which they come
 * @param links each pair at most once
 * @param cut the smallest mean that joins
 * @param most items that are looked at again at once
 */
export function linkOnline(n: number, links: Link, cut: number, onStep: (step: OnlineStep) => void = () => {}, most = mostAgain): Linked {
  const earlier = earlierLinks(n, links);
  const stories = new OnlineStories(n, onStep);
  const nearer = new Subgraph(n, earlier);
  for (let item = 0; item < n; item++) {
    const again = [item];
    const large: number[] = [];
    for (const story of storiesNear(item, earlier, stories, cut * worthALook)) {
      const members = stories.itemsOf(story);
      if (again.length + members.length <= most) again.push(...members);
      else large.push(story);
    }
    again.sort((a, b) => a - b);
    stories.update(item, again, nearer.link(again, cut));
    for (const story of large) {
      const own = stories.itemsOf(stories.storyOf(item));
      // Not at every item: the sum costs what both stories' links are.
      if ((own.length & (own.length - 1)) !== 0) break;
      const others = stories.itemsOf(story);
      if (nearer.sumBetween(own, others) >= cut * own.length * others.length) stories.merge(item, story);
    }
  }
  return measured(stories.labels(), links);
}

/** The stories of which an item has a link of so much, the strongest first; of equals the one that opened first. */
function storiesNear(item: number, { starts, others, affinities }: EarlierLinks, stories: OnlineStories, least: number): number[] {
  const strongest = new Map<number, number>();
  for (let i = starts[item]!; i < starts[item + 1]!; i++) {
    const affinity = affinities[i]!;
    if (affinity < least) continue;
    const story = stories.storyOf(others[i]!);
    strongest.set(story, Math.max(strongest.get(story) ?? 0, affinity));
  }
  return [...strongest].toSorted(([a, x], [b, y]) => y - x || a - b).map(([story]) => story);
}

/** Some of the items and the links among them, as if there were no others. */
class Subgraph {
  readonly #earlier: EarlierLinks;
  /** Of an item: its place among those at hand, and 1. */
  readonly #places: Uint32Array;

  constructor(n: number, earlier: EarlierLinks) {
    this.#earlier = earlier;
    this.#places = new Uint32Array(n);
  }

  /** The sum of the affinities between two stories. */
  sumBetween(own: readonly number[], others: readonly number[]): number {
    // What came in last has no link from an earlier item.
    return this.#sumTo(own, others) + (own.length === 1 ? 0 : this.#sumTo(others, own));
  }

  #sumTo(from: readonly number[], to: readonly number[]): number {
    const { starts, others, affinities } = this.#earlier;
    for (const item of to) this.#places[item] = 1;
    let sum = 0;
    for (const item of from) for (let i = starts[item]!; i < starts[item + 1]!; i++) sum += this.#places[others[i]!]! * affinities[i]!;
    for (const item of to) this.#places[item] = 0;
    return sum;
  }

  /** Average link: the clusters of some items, each named by its first item. `items` ascend. */
  link(items: readonly number[], cut: number): number[] {
    const { starts, others, affinities } = this.#earlier;
    const [a, b, affinity]: [number[], number[], number[]] = [[], [], []];
    for (const [place, item] of items.entries()) this.#places[item] = place + 1;
    for (const [place, item] of items.entries()) {
      for (let i = starts[item]!; i < starts[item + 1]!; i++) {
        const other = this.#places[others[i]!]!;
        if (other === 0) continue;
        a.push(place);
        b.push(other - 1);
        affinity.push(affinities[i]!);
      }
    }
    for (const item of items) this.#places[item] = 0;
    const among = { a: Uint32Array.from(a), b: Uint32Array.from(b), affinity: Float64Array.from(affinity) };
    return Array.from(sparseAverageLink(items.length, among, cut).labels, (label) => items[label]!);
  }
}

/** The stories so far, and what is told of how they change. */
class OnlineStories {
  readonly #onStep: (step: OnlineStep) => void;
  readonly #storyOf: Uint32Array;
  readonly #members = new Map<number, number[]>();

  constructor(n: number, onStep: (step: OnlineStep) => void) {
    this.#onStep = onStep;
    this.#storyOf = new Uint32Array(n);
  }

  storyOf(item: number): number {
    return this.#storyOf[item]!;
  }

  itemsOf(story: number): readonly number[] {
    return this.#members.get(story) ?? [];
  }

  /**
   * Takes over a new clustering of an item that came in and of all items of some stories. A story keeps its name as long as the item that opened it
   * is in it; of two that open one, the earlier gives its name.
   *
   * @param items ascending, the new one among them
   * @param clusters of each item: the first of its cluster
   */
  update(arrived: number, items: readonly number[], clusters: readonly number[]): void {
    const nameOf = new Map<number, number>();
    for (const [i, item] of items.entries()) {
      const cluster = clusters[i]!;
      if (item !== arrived && this.#storyOf[item] === item && !nameOf.has(cluster)) nameOf.set(cluster, item);
    }
    for (const cluster of clusters) if (!nameOf.has(cluster)) nameOf.set(cluster, cluster);
    // Names first: where the opener of a story goes, the story goes.
    for (const [i, item] of items.entries()) {
      const name = nameOf.get(clusters[i]!)!;
      if (item === arrived || this.#storyOf[item] !== item || name === item) continue;
      for (const member of this.itemsOf(item)) this.#storyOf[member] = name;
      this.#members.delete(item);
      this.#onStep({ kind: 'merged', item: arrived, story: name, from: item });
    }
    for (const [i, item] of items.entries()) {
      const name = nameOf.get(clusters[i]!)!;
      const from = this.#storyOf[item]!;
      if (item === arrived || from === name) continue;
      this.#storyOf[item] = name;
      this.#onStep({ kind: 'moved', item, story: name, from });
    }
    const story = nameOf.get(clusters[items.indexOf(arrived)]!)!;
    this.#storyOf[arrived] = story;
    this.#onStep({ kind: story === arrived ? 'opened' : 'joined', item: arrived, story, from: story });
    for (const name of nameOf.values()) this.#members.set(name, []);
    for (const item of items) this.#members.get(this.#storyOf[item]!)!.push(item);
  }

  /** Makes the story of an item that came in and another one; the one that opened first gives its name. */
  merge(arrived: number, other: number): void {
    const own = this.#storyOf[arrived]!;
    const [kept, gone] = [Math.min(own, other), Math.max(own, other)];
    const items = this.itemsOf(gone);
    for (const item of items) this.#storyOf[item] = kept;
    this.#members.set(kept, [...this.itemsOf(kept), ...items]);
    this.#members.delete(gone);
    this.#onStep({ kind: 'merged', item: arrived, story: kept, from: gone });
  }

  /** Of each item the first item of its story. */
  labels(): Uint32Array {
    const labels = new Uint32Array(this.#storyOf.length);
    for (const items of this.#members.values()) {
      const first = items.reduce((earliest, item) => Math.min(earliest, item));
      for (const item of items) labels[item] = first;
    }
    return labels;
  }
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
