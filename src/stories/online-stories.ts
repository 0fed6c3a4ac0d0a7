/** A story in the order of time. */
export interface OnlineStory {
  /** The item that opened it, which gives its name. */
  readonly opener: number;
  /** Where this item goes, the story goes: the opener, or what came next once that is forgotten. */
  anchor: number;
  /** What is in it and not forgotten. */
  items: number[];
  /** The story that it became part of. */
  into: OnlineStory | undefined;
}

/** What happened when one item came in. */
export interface OnlineStep {
  kind: 'opened' | 'joined' | 'merged' | 'moved';
  /** The item that came in; of `moved`, the one that changed its story. */
  item: number;
  story: OnlineStory;
  /** Of `merged`: the story that is part of `story` from now on. Of `moved`: the story that the item leaves. */
  from: OnlineStory;
}

/** The stories so far, and what is told of how they change. */
export class OnlineStories {
  readonly #onStep: (step: OnlineStep) => void;
  readonly #storyOf = new Map<number, OnlineStory>();

  constructor(onStep: (step: OnlineStep) => void) {
    this.#onStep = onStep;
  }

  /** The story of an item that came in and is not forgotten. */
  storyOf(item: number): OnlineStory {
    return this.#storyOf.get(item)!;
  }

  /** The items of the story that an item is in; of a new one itself. */
  itemsWith(item: number): readonly number[] {
    return this.#storyOf.get(item)?.items ?? [item];
  }

  /**
   * Takes over a new clustering of an item that came in, or is looked at again, and of all items of some stories. A story keeps its name as long as its anchor is in it; of
   * two that come together, the one that opened first gives its name.
   *
   * @param items ascending, that one among them
   * @param clusters of each item: the first of its cluster
   */
  update(arrived: number, items: readonly number[], clusters: readonly number[]): void {
    const storyOf = new Map<number, OnlineStory>();
    for (const [i, item] of items.entries()) {
      const story = this.#storyOf.get(item);
      if (story?.anchor !== item) continue;
      const known = storyOf.get(clusters[i]!);
      if (known === undefined || story.opener < known.opener) storyOf.set(clusters[i]!, story);
    }
    for (const cluster of clusters) {
      if (!storyOf.has(cluster)) storyOf.set(cluster, { opener: cluster, anchor: cluster, items: [], into: undefined });
    }
    // Stories first: where the anchor of one goes, the story goes.
    for (const [i, item] of items.entries()) {
      const from = this.#storyOf.get(item);
      const story = storyOf.get(clusters[i]!)!;
      if (from === undefined || from.anchor !== item || story === from) continue;
      for (const member of from.items) this.#storyOf.set(member, story);
      from.into = story;
      this.#onStep({ kind: 'merged', item: arrived, story, from });
    }
    for (const [i, item] of items.entries()) {
      const from = this.#storyOf.get(item);
      const story = storyOf.get(clusters[i]!)!;
      if (from === undefined || from === story) continue;
      this.#storyOf.set(item, story);
      this.#onStep({ kind: 'moved', item, story, from });
    }
    if (!this.#storyOf.has(arrived)) {
      const story = storyOf.get(clusters[items.indexOf(arrived)]!)!;
      this.#storyOf.set(arrived, story);
      this.#onStep({ kind: story.opener === arrived ? 'opened' : 'joined', item: arrived, story, from: story });
    }
    for (const one of storyOf.values()) one.items = [];
    for (const item of items) this.#storyOf.get(item)!.items.push(item);
  }

  /** Makes the story of an item that came in and another one; the one that opened first gives its name. */
  merge(arrived: number, other: OnlineStory): void {
    const own = this.storyOf(arrived);
    const [story, from] = own.opener < other.opener ? [own, other] : [other, own];
    for (const item of from.items) this.#storyOf.set(item, story);
    story.items = [...story.items, ...from.items].toSorted((a, b) => a - b);
    from.items = [];
    from.into = story;
    this.#onStep({ kind: 'merged', item: arrived, story, from });
  }

  /** Lets go of an item: its story stays what it is, and goes on with the items that are left. */
  forget(item: number): void {
    const story = this.storyOf(item);
    this.#storyOf.delete(item);
    story.items.splice(story.items.indexOf(item), 1);
    if (story.anchor === item) story.anchor = story.items[0] ?? item;
  }
}

/** The story that a story is part of by now. */
export function lastingStory(story: OnlineStory): OnlineStory {
  let lasting = story;
  while (lasting.into !== undefined) lasting = lasting.into;
  return lasting;
}
