import type { Corpus } from '../corpus/corpus.js';
import type { Linked } from './average-link.js';
import type { Clusters } from './clusters.js';
import { confidenceOf } from './confidence.js';
import type { Items } from './items.js';
import type { Story } from './types.js';

/** All that stories are told from. */
export interface Tale {
  corpus: Corpus;
  items: Items;
  linked: Linked;
  clusters: Clusters;
  /** Terms of each cluster. */
  terms: readonly (readonly string[])[];
  /** The mean affinity that joins, as the links count it. */
  cut: number;
}

/** Stories that can be told one by one, and how many there are. */
export interface Told {
  tell: () => Generator<Story, void, undefined>;
  counts: { stories: number; shared: number; grouped: number };
}

/** Turns clusters of items into stories, told one by one: all of them at once may take more memory than all that they are made from. */
export function tellStories(tale: Tale): Told {
  const { items, clusters } = tale;
  let shared = 0;
  let grouped = 0;
  for (let cluster = 0; cluster < clusters.count; cluster++) {
    let articles = 0;
    for (const item of itemsOf(clusters, cluster)) articles += items.members.get(item)?.length ?? 1;
    if (articles < 2) continue;
    shared++;
    grouped += articles;
  }
  // Items are in the order of their leads, so a cluster stands where its most central item does.
  const order = Uint32Array.from({ length: clusters.count }, (_, cluster) => cluster);
  order.sort((a, b) => clusters.central[a]! - clusters.central[b]!);
  return {
    counts: { stories: clusters.count, shared, grouped },
    *tell() {
      for (const [i, cluster] of order.entries()) yield tellOne(`s${i + 1}`, cluster, tale);
    },
  };
}

function itemsOf({ starts, items }: Clusters, cluster: number): Uint32Array {
  return items.subarray(starts[cluster], starts[cluster + 1]);
}

function tellOne(name: string, cluster: number, { corpus, items, linked, clusters, terms, cut }: Tale): Story {
  const mine = itemsOf(clusters, cluster);
  const articles: { id: string; date: number }[] = [];
  for (const item of mine) {
    for (const ordinal of items.members.get(item) ?? [items.ordinals[item]!]) {
      articles.push({ id: corpus.id(ordinal), date: corpus.date(ordinal) ?? Infinity });
    }
  }
  articles.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date - b.date));
  const dated = articles.filter(({ date }) => date !== Infinity);
  const first = mine[0]!;
  return {
    story: name,
    lead: corpus.id(items.ordinals[clusters.central[cluster]!]!),
    articles: articles.map(({ id }) => id),
    terms: [...terms[cluster]!],
    from: toDate(dated[0]?.date),
    to: toDate(dated.at(-1)?.date),
    confidence: confidenceOf(mine.length, linked.height[first]! / cut, linked.next[first]! / cut),
  };
}

/** Seconds are enough where there is no fraction. */
function toDate(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
