import type { Corpus } from '../corpus/corpus.js';
import { UnstitchError } from '../errors.js';
import type { Cluster } from './clusters.js';
import type { ExactPairs } from './pair-list.js';
import { containmentOf, jaccardOf } from './similarity.js';
import { TieIndex } from './tie-index.js';
import type { CopyMember, Relation } from './types.js';

/** Contained to this degree, a shorter text is an excerpt even where the two are near. */
const wholly = 0.95;
const shorter = 0.9;

/** Orders articles: by date, undated ones last, and by id. Of articles in use no two are equal. */
export class ArticleOrder {
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  id(article: number): string {
    return this.#corpus.id(article);
  }

  #byDate(x: number, y: number): number {
    const a = this.#corpus.date(x) ?? Infinity;
    const b = this.#corpus.date(y) ?? Infinity;
    return a === b ? 0 : a - b;
  }

  #byId(x: number, y: number): number {
    const a = this.id(x);
    const b = this.id(y);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  readonly compare = (x: number, y: number): number => this.#byDate(x, y) || this.#byId(x, y);

  /** Articles in order, with their ids. */
  sorted(articles: readonly number[]): { article: number; id: string }[] {
    const { ids, ...sorted } = this.inOrder(articles);
    return sorted.articles.map((article, i) => ({ article, id: ids[i]! }));
  }

  /** Articles in order, and their ids; each is looked up once only. */
  inOrder(articles: readonly number[]): { articles: number[]; ids: string[] } {
    const dates: number[] = [];
    const ids: string[] = [];
    const places: number[] = [];
    for (const article of articles) {
      places.push(dates.length);
      dates.push(this.#corpus.date(article) ?? Infinity);
      ids.push(this.id(article));
    }
    places.sort((x, y) => (dates[x] === dates[y] ? (ids[x]! < ids[y]! ? -1 : 1) : dates[x]! - dates[y]!));
    return { articles: places.map((place) => articles[place]!), ids: places.map((place) => ids[place]!) };
  }

  /** The article that leads: the earliest; of those the longest; of those the first by id. */
  lead(articles: readonly number[]): number {
    const length = (article: number): number => this.#corpus.wordCount(article);
    return articles.reduce((best, article) => {
      const order = this.#byDate(article, best) || length(best) - length(article) || this.#byId(article, best);
      return order < 0 ? article : best;
    });
  }
}

export interface GroupSettings {
  corpus: Corpus;
  order: ArticleOrder;
  pairs: ExactPairs;
  /** Distinct shingles of an article. */
  sizeOf: (article: number) => number;
  /** Articles of the same words as the given one, itself among them. */
  twinsOf: (article: number) => readonly number[];
  /** The one of them that was compared. */
  ownerOf: (article: number) => number;
  threshold: number;
}

/** A group whose members are told one by one, which can be done once: all of them at once take more memory than all that they are made from. */
export interface ToldGroup {
  group: string;
  lead: string;
  /** As a `CopyGroup` has them. */
  members: Iterable<CopyMember>;
}

/** Turns a cluster into a group: how each member is tied to its lead. */
export function tellGroup(name: string, lead: number, cluster: Cluster, settings: GroupSettings): ToldGroup {
  return { group: name, lead: settings.order.id(lead), members: tellMembers(lead, cluster, settings) };
}

function* tellMembers(lead: number, cluster: Cluster, settings: GroupSettings): Generator<CopyMember, void, undefined> {
  const { order, pairs, twinsOf, ownerOf } = settings;
  const leadId = order.id(lead);
  yield { id: leadId, relation: 'lead', via: leadId, jaccard: 1, containment: 1 };
  const leadOwner = ownerOf(lead);
  const direct = new DirectTies(leadOwner, cluster, pairs);
  const inOrder = order.inOrder(withTwins(cluster.articles, twinsOf));
  let indirect: IndirectTies | undefined;
  for (const [i, article] of inOrder.articles.entries()) {
    if (article === lead) continue;
    const id = inOrder.ids[i]!;
    const owner = ownerOf(article);
    const pair = direct.of(owner);
    if (owner === leadOwner) yield exactMember(id, leadId);
    else if (pair !== undefined) yield tiedMember(article, id, { pair, other: leadOwner }, leadId, settings);
    else {
      indirect ??= new IndirectTies(inOrder.articles, cluster, settings);
      yield indirect.member(article, id);
    }
  }
}

/** Articles and all that have the same words. */
export function withTwins(owners: readonly number[], twinsOf: GroupSettings['twinsOf']): number[] {
  const articles: number[] = [];
  for (const owner of owners) {
    for (const article of twinsOf(owner)) articles.push(article);
  }
  return articles;
}

/** Ties that a map is made of; fewer are looked through. */
const manyTies = 16;

/** The verified ties to a lead. */
class DirectTies {
  readonly #lead: number;
  readonly #ties: readonly number[];
  readonly #pairs: ExactPairs;
  readonly #map: Map<number, number> | undefined;

  constructor(lead: number, { ties }: Cluster, pairs: ExactPairs) {
    this.#lead = lead;
    this.#ties = ties;
    this.#pairs = pairs;
    if (ties.length < manyTies) return;
    this.#map = new Map();
    for (const pair of ties) {
      if (pairs.a[pair] === lead) this.#map.set(pairs.b[pair]!, pair);
      else if (pairs.b[pair] === lead) this.#map.set(pairs.a[pair]!, pair);
    }
  }

  /** The pair that ties an article to the lead. */
  of(article: number): number | undefined {
    if (this.#map !== undefined) return this.#map.size === 0 ? undefined : this.#map.get(article);
    const { a, b } = this.#pairs;
    for (const pair of this.#ties) {
      if ((a[pair] === this.#lead && b[pair] === article) || (b[pair] === this.#lead && a[pair] === article)) return pair;
    }
    return undefined;
  }
}

interface Tie {
  pair: number;
  other: number;
}

/** Members whose tie to the lead is not verified: each is tied to another member, or to the first of its own words. */
class IndirectTies {
  readonly #settings: GroupSettings;
  /** Of those of the same words: the first, where it is not the one that was compared. */
  readonly #first = new Map<number, number>();
  readonly #ties: TieIndex;
  /** The article that a member was tied to last, and its id: in a large group it is mostly the same. */
  #via = { article: -1, id: '' };

  /** @param articles in order */
  constructor(articles: readonly number[], { ties }: Cluster, settings: GroupSettings) {
    this.#settings = settings;
    const seen = new Set<number>();
    for (const article of articles) {
      const owner = settings.ownerOf(article);
      if (settings.twinsOf(owner).length === 1 || seen.has(owner)) continue;
      seen.add(owner);
      this.#first.set(owner, article);
    }
    this.#ties = new TieIndex(settings.pairs, ties);
  }

  #firstOf(owner: number): number {
    return this.#first.size === 0 ? owner : (this.#first.get(owner) ?? owner);
  }

  member(article: number, id: string): CopyMember {
    const { order, ownerOf } = this.#settings;
    const owner = ownerOf(article);
    const first = this.#firstOf(owner);
    if (first !== article) return exactMember(id, order.id(first));
    const tie = this.#best(owner);
    const via = this.#firstOf(tie.other);
    if (via !== this.#via.article) this.#via = { article: via, id: order.id(via) };
    return tiedMember(article, id, tie, this.#via.id, this.#settings);
  }

  /** The tie of the highest Jaccard; of equals the one to the first article. */
  #best(owner: number): Tie {
    const { pairs, order, sizeOf } = this.#settings;
    const otherOf = (pair: number): number => (pairs.a[pair] === owner ? pairs.b[pair]! : pairs.a[pair]!);
    const ties = this.#ties.of(owner);
    const [only] = ties;
    if (only !== undefined && ties.length === 1) return { pair: only, other: otherOf(only) };
    let best: Tie | undefined;
    let most = 0;
    for (const pair of ties) {
      const other = otherOf(pair);
      const jaccard = jaccardOf(sizeOf(owner), sizeOf(other), pairs.shared[pair]!);
      if (
        best !== undefined &&
        (jaccard < most || (jaccard === most && order.compare(this.#firstOf(best.other), this.#firstOf(other)) <= 0))
      )
        continue;
      best = { pair, other };
      most = jaccard;
    }
    if (best === undefined) throw new UnstitchError('internal', 'a member of a group has no verified tie in it');
    return best;
  }
}

function exactMember(id: string, via: string): CopyMember {
  return { id, relation: 'exact', via, jaccard: 1, containment: 1 };
}

function tiedMember(article: number, id: string, { pair, other }: Tie, via: string, settings: GroupSettings): CopyMember {
  const { ownerOf, pairs, sizeOf, threshold } = settings;
  const size = sizeOf(ownerOf(article));
  const viaSize = sizeOf(other);
  const jaccard = jaccardOf(size, viaSize, pairs.shared[pair]!);
  const containment = containmentOf(size, viaSize, pairs.shared[pair]!);
  const relation = relationOf(size, viaSize, jaccard, containment, threshold);
  return { id, relation, via, jaccard: sixDigits(jaccard), containment: sixDigits(containment) };
}

/** How an article of `size` shingles is tied to one of `viaSize`. */
export function relationOf(size: number, viaSize: number, jaccard: number, containment: number, threshold: number): Relation {
  const unequal = Math.min(size, viaSize) <= shorter * Math.max(size, viaSize);
  if (jaccard >= threshold && !(unequal && containment >= wholly)) return 'near';
  return size <= viaSize ? 'excerpt' : 'expansion';
}

function sixDigits(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}
