import type { Corpus } from '../corpus/corpus.js';
import { UnstitchError } from '../errors.js';
import { ArticleOrder } from './article-order.js';
import type { Clusters } from './clusters.js';
import { noCluster } from './clusters.js';
import type { ExactPairs } from './pair-list.js';
import { containmentOf, jaccardOf } from './similarity.js';
import type { Relation } from './types.js';

/** Contained to this degree, a shorter text is an excerpt even where the two are near. */
const wholly = 0.95;
const shorter = 0.9;

/** Relations by their numbers in a column. */
export const relations: readonly Relation[] = ['lead', 'exact', 'near', 'excerpt', 'expansion'];
const numberOf = Object.fromEntries(relations.map((relation, i) => [relation, i])) as Record<Relation, number>;

/** Figures in columns are in millionths. */
export const figureOne = 1_000_000;

/** Copy groups as columns: 17 bytes a member, since objects by the hundred thousand would take more than all that they are made from. */
export interface GroupColumns {
  /** Members of group g, which is called `c` and g + 1: from `starts[g]` up to, not including, `starts[g + 1]`. The lead is the first. */
  starts: Uint32Array;
  /** By member: its ordinal, that of the member it is tied to, and how. */
  members: Uint32Array;
  vias: Uint32Array;
  relations: Uint8Array;
  /** By member: figures against what it is tied to, in millionths. */
  jaccards: Uint32Array;
  containments: Uint32Array;
}

/** Articles that may be in groups, by number, and what is known of them. */
export interface Numbered {
  /** Their ordinals. */
  ordinals: Uint32Array;
  /** Their distinct shingles, where they were compared. */
  sizes: Uint32Array;
  /** Ordinals of articles that have the same words as one of these, which was compared for them. */
  twins: Uint32Array;
  /** The number of the article that was compared for an article, by ordinal; itself as a rule. */
  numberOf: (ordinal: number) => number;
}

/** Which groups the clusters are, and how each member is tied to its lead: directly wherever that tie is verified. */
export function layGroups(corpus: Corpus, articles: Numbered, clusters: Clusters, pairs: ExactPairs, threshold: number): GroupColumns {
  addTwins(clusters, articles);
  const order = inOrder(corpus, articles, clusters);
  const leads = findLeads(corpus, order, clusters);
  const ties = new Ties(articles, clusters, pairs, order, leads);
  const { starts, places } = placeMembers(order, clusters, leads);
  const { length } = order.articles;
  const columns: GroupColumns = {
    starts,
    members: new Uint32Array(length),
    vias: new Uint32Array(length),
    relations: new Uint8Array(length),
    jaccards: new Uint32Array(length),
    containments: new Uint32Array(length),
  };
  for (let at = 0; at < length; at++) {
    const place = places[at]!;
    const number = order.numbers[at]!;
    const lead = leads[clusters.of[number]!]!;
    const tie = ties.of(at, number, lead);
    columns.members[place] = order.articles[at]!;
    columns.vias[place] = order.articles[tie.via]!;
    if (tie.pair < 0) {
      columns.relations[place] = at === lead ? numberOf.lead : numberOf.exact;
      columns.jaccards[place] = columns.containments[place] = figureOne;
      continue;
    }
    const size = articles.sizes[number]!;
    const viaSize = articles.sizes[order.numbers[tie.via]!]!;
    const jaccard = jaccardOf(size, viaSize, pairs.shared[tie.pair]!);
    const containment = containmentOf(size, viaSize, pairs.shared[tie.pair]!);
    columns.relations[place] = numberOf[relationOf(size, viaSize, jaccard, containment, threshold)];
    columns.jaccards[place] = Math.round(jaccard * figureOne);
    columns.containments[place] = Math.round(containment * figureOne);
  }
  return columns;
}

/** Makes clusters of articles that have nothing but their own words elsewhere. */
function addTwins(clusters: Clusters, { twins, numberOf: number }: Numbered): void {
  const { of } = clusters;
  for (const twin of twins) {
    const compared = number(twin);
    if (of[compared] === noCluster) of[compared] = clusters.count++;
  }
}

/** The articles of all clusters in order of date and id, by place, and the number of each one's words. */
interface Order {
  articles: Uint32Array;
  numbers: Uint32Array;
}

function inOrder(corpus: Corpus, { ordinals, twins, numberOf: number }: Numbered, { of }: Clusters): Order {
  const list = new Uint32Array(ordinals.length + twins.length);
  let count = 0;
  for (let i = 0; i < ordinals.length; i++) if (of[i] !== noCluster) list[count++] = ordinals[i]!;
  list.set(twins, count);
  const articles = new ArticleOrder(corpus).sorted(list.subarray(0, count + twins.length));
  return { articles, numbers: articles.map(number) };
}

/** By cluster: the place of its lead, which is the earliest; of those the longest; of those the first by id. */
function findLeads(corpus: Corpus, { articles, numbers }: Order, { of }: Clusters): Int32Array {
  const leads = new Int32Array(articles.length).fill(-1);
  for (let at = 0; at < articles.length; at++) {
    const cluster = of[numbers[at]!]!;
    const lead = leads[cluster]!;
    if (lead < 0) leads[cluster] = at;
    else if (
      corpus.wordCount(articles[at]!) > corpus.wordCount(articles[lead]!) &&
      corpus.date(articles[at]!) === corpus.date(articles[lead]!)
    )
      leads[cluster] = at;
  }
  return leads;
}

/** Where each article of the order goes: groups in the order of their leads, in each the lead first. */
function placeMembers({ articles, numbers }: Order, { of }: Clusters, leads: Int32Array): { starts: Uint32Array; places: Uint32Array } {
  const sizes = new Uint32Array(articles.length);
  for (const number of numbers) sizes[of[number]!]!++;
  /** By cluster: the place of its lead, and of the next of the others. */
  const first = new Uint32Array(articles.length);
  const next = new Uint32Array(articles.length);
  const starts = new Uint32Array(articles.length + 1);
  let groups = 0;
  for (let at = 0; at < articles.length; at++) {
    const cluster = of[numbers[at]!]!;
    if (leads[cluster] !== at) continue;
    const start = starts[groups++]!;
    starts[groups] = start + sizes[cluster]!;
    first[cluster] = start;
    next[cluster] = start + 1;
  }
  const places = new Uint32Array(articles.length);
  for (let at = 0; at < articles.length; at++) {
    const cluster = of[numbers[at]!]!;
    places[at] = leads[cluster] === at ? first[cluster]! : next[cluster]!++;
  }
  return { starts: starts.slice(0, groups + 1), places };
}

/** What a member is tied by: a pair, -1 for the same words, and the place of the one it is tied to. */
interface Tie {
  pair: number;
  via: number;
}

/** The tie that each member is told with. */
class Ties {
  readonly #pairs: ExactPairs;
  readonly #sizes: Uint32Array;
  /** By number: the place of the first article of these words. */
  readonly #first: Int32Array;
  readonly #numbers: Uint32Array;
  /** By number: the pair that ties it to the words of its lead; for those that have none the best of their other ties. */
  readonly #direct: Int32Array;
  readonly #best: Int32Array;

  constructor({ ordinals, sizes }: Numbered, { of }: Clusters, pairs: ExactPairs, { numbers }: Order, leads: Int32Array) {
    this.#pairs = pairs;
    this.#sizes = sizes;
    this.#numbers = numbers;
    this.#first = new Int32Array(ordinals.length).fill(-1);
    this.#direct = new Int32Array(ordinals.length).fill(-1);
    this.#best = new Int32Array(ordinals.length).fill(-1);
    for (let at = numbers.length - 1; at >= 0; at--) this.#first[numbers[at]!] = at;
    const { a, b, tie } = pairs;
    const leadOf = (pair: number): number => {
      const cluster = of[a[pair]!]!;
      return tie[pair] === 0 || cluster === noCluster || cluster !== of[b[pair]!] ? -1 : numbers[leads[cluster]!]!;
    };
    for (let pair = 0; pair < a.length; pair++) {
      const lead = leadOf(pair);
      if (lead < 0) continue;
      if (a[pair] === lead) this.#direct[b[pair]!] = pair;
      else if (b[pair] === lead) this.#direct[a[pair]!] = pair;
    }
    for (let pair = 0; pair < a.length; pair++) {
      const lead = leadOf(pair);
      if (lead < 0) continue;
      this.#offer(a[pair]!, pair, lead);
      this.#offer(b[pair]!, pair, lead);
    }
  }

  /** Takes a pair for an article without a tie to its lead, if none before it has a higher Jaccard or, of equals, an earlier other article. */
  #offer(number: number, pair: number, lead: number): void {
    if (number === lead || this.#direct[number]! >= 0) return;
    const best = this.#best[number]!;
    if (best >= 0) {
      const more = this.#jaccard(pair) - this.#jaccard(best);
      if (more < 0 || (more === 0 && this.#first[this.#other(pair, number)]! >= this.#first[this.#other(best, number)]!)) return;
    }
    this.#best[number] = pair;
  }

  #jaccard(pair: number): number {
    const { a, b, shared } = this.#pairs;
    return jaccardOf(this.#sizes[a[pair]!]!, this.#sizes[b[pair]!]!, shared[pair]!);
  }

  #other(pair: number, number: number): number {
    const { a, b } = this.#pairs;
    return a[pair] === number ? b[pair]! : a[pair]!;
  }

  /** The tie of the article at a place; `lead`: the place of its lead. */
  of(at: number, number: number, lead: number): Tie {
    if (number === this.#numbers[lead]) return { pair: -1, via: lead };
    const direct = this.#direct[number]!;
    if (direct >= 0) return { pair: direct, via: lead };
    // The first of those of the same words bears the tie, the others are tied to it.
    const first = this.#first[number]!;
    if (first !== at) return { pair: -1, via: first };
    const best = this.#best[number]!;
    if (best < 0) throw new UnstitchError('internal', 'a member of a group has no verified tie in it');
    return { pair: best, via: this.#first[this.#other(best, number)]! };
  }
}

/** How an article of `size` shingles is tied to one of `viaSize`. */
export function relationOf(size: number, viaSize: number, jaccard: number, containment: number, threshold: number): Relation {
  const unequal = Math.min(size, viaSize) <= shorter * Math.max(size, viaSize);
  if (jaccard >= threshold && !(unequal && containment >= wholly)) return 'near';
  return size <= viaSize ? 'excerpt' : 'expansion';
}
