import type { Corpus } from '../corpus/corpus.js';
import type { Cluster } from './clusters.js';
import type { ExactPairs } from './pair-list.js';
import { containmentOf, jaccardOf } from './similarity.js';
import type { CopyGroup, CopyMember, Relation } from './types.js';

/** Contained to this degree, a shorter text is an excerpt even where the two are near. */
const wholly = 0.95;
const shorter = 0.9;

/** Orders articles: by date, undated ones last, and by id. Of articles in use no two are equal. */
export class ArticleOrder {
  readonly #corpus: Corpus;
  readonly #ids = new Map<number, string>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  id(article: number): string {
    let id = this.#ids.get(article);
    if (id === undefined) {
      id = this.#corpus.id(article);
      this.#ids.set(article, id);
    }
    return id;
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
  threshold: number;
}

/** Turns a cluster into a group: its lead, and how each member is tied to it. */
export function toGroup(cluster: Cluster, settings: GroupSettings): CopyGroup {
  const { order, pairs, twinsOf } = settings;
  const ownerOf = new Map<number, number>();
  for (const owner of cluster.articles) for (const article of twinsOf(owner)) ownerOf.set(article, owner);
  const articles = [...ownerOf.keys()].sort(order.compare);
  const lead = order.lead(articles);
  const leadOwner = ownerOf.get(lead)!;

  const tiesOf = new Map<number, number[]>(cluster.articles.map((owner) => [owner, []]));
  for (const pair of cluster.ties) {
    tiesOf.get(pairs.a[pair]!)!.push(pair);
    tiesOf.get(pairs.b[pair]!)!.push(pair);
  }
  const firstOf = new Map<number, number>();
  for (const article of articles) if (!firstOf.has(ownerOf.get(article)!)) firstOf.set(ownerOf.get(article)!, article);
  const nameOf = (owner: number): number => (owner === leadOwner ? lead : firstOf.get(owner)!);

  const members = articles
    .filter((article) => article !== lead)
    .map((article): CopyMember => {
      const owner = ownerOf.get(article)!;
      if (owner === leadOwner) return exactMember(order, article, lead);
      const tie = bestTie(tiesOf.get(owner)!, owner, leadOwner, settings, nameOf);
      if (tie.other !== leadOwner && nameOf(owner) !== article) return exactMember(order, article, nameOf(owner));
      return tiedMember(article, owner, tie, nameOf(tie.other), settings);
    });
  const leading: CopyMember = { id: order.id(lead), relation: 'lead', via: order.id(lead), jaccard: 1, containment: 1 };
  return { group: '', lead: order.id(lead), members: [leading, ...members] };
}

interface Tie {
  pair: number;
  other: number;
}

/** The tie to the lead if there is one, else that of the highest Jaccard; of equals the one to the first article. */
function bestTie(
  ties: readonly number[],
  owner: number,
  leadOwner: number,
  settings: GroupSettings,
  nameOf: (owner: number) => number,
): Tie {
  const { pairs, order, sizeOf } = settings;
  const all = ties.map((pair): Tie => ({ pair, other: pairs.a[pair] === owner ? pairs.b[pair]! : pairs.a[pair]! }));
  const direct = all.find(({ other }) => other === leadOwner);
  if (direct !== undefined) return direct;
  const jaccard = ({ pair, other }: Tie): number => jaccardOf(sizeOf(owner), sizeOf(other), pairs.shared[pair]!);
  return all.reduce((best, tie) => {
    const better = jaccard(tie) - jaccard(best) || order.compare(nameOf(best.other), nameOf(tie.other));
    return better > 0 ? tie : best;
  });
}

function exactMember(order: ArticleOrder, article: number, via: number): CopyMember {
  return { id: order.id(article), relation: 'exact', via: order.id(via), jaccard: 1, containment: 1 };
}

function tiedMember(
  article: number,
  owner: number,
  { pair, other }: Tie,
  via: number,
  { order, pairs, sizeOf, threshold }: GroupSettings,
): CopyMember {
  const size = sizeOf(owner);
  const viaSize = sizeOf(other);
  const jaccard = jaccardOf(size, viaSize, pairs.shared[pair]!);
  const containment = containmentOf(size, viaSize, pairs.shared[pair]!);
  const relation = relationOf(size, viaSize, jaccard, containment, threshold);
  return { id: order.id(article), relation, via: order.id(via), jaccard: sixDigits(jaccard), containment: sixDigits(containment) };
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
