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

/** Turns a cluster into a group, not yet named: its lead, and how each member is tied to it. */
export function toGroup(cluster: Cluster, settings: GroupSettings): { lead: number; group: CopyGroup } {
  const { order, pairs, twinsOf } = settings;
  const articles: number[] = [];
  /** Of each article: the one that was compared for all of its words. */
  const ownerOf = new Map<number, number>();
  for (const owner of cluster.articles) {
    for (const article of twinsOf(owner)) {
      articles.push(article);
      ownerOf.set(article, owner);
    }
  }
  const lead = order.lead(articles);
  const leadOwner = ownerOf.get(lead)!;
  articles.sort(order.compare);

  const tiesOf = new Map<number, Tie[]>();
  for (const pair of cluster.ties) {
    const a = pairs.a[pair]!;
    const b = pairs.b[pair]!;
    append(tiesOf, a, { pair, other: b });
    append(tiesOf, b, { pair, other: a });
  }
  const firstOf = new Map<number, number>([[leadOwner, lead]]);
  for (const article of articles) if (!firstOf.has(ownerOf.get(article)!)) firstOf.set(ownerOf.get(article)!, article);

  const id = order.id(lead);
  const members: CopyMember[] = [{ id, relation: 'lead', via: id, jaccard: 1, containment: 1 }];
  for (const article of articles) {
    if (article === lead) continue;
    const owner = ownerOf.get(article)!;
    const tie = owner === leadOwner ? undefined : bestTie(tiesOf.get(owner)!, owner, leadOwner, settings, firstOf);
    // Those of the same words are tied to the lead as it is tied, or else to the first of their words.
    const first = firstOf.get(owner)!;
    if (tie === undefined || (tie.other !== leadOwner && first !== article)) members.push(exactMember(order, article, first));
    else members.push(tiedMember(article, owner, tie, firstOf.get(tie.other)!, settings));
  }
  return { lead, group: { group: '', lead: id, members } };
}

interface Tie {
  pair: number;
  other: number;
}

function append(lists: Map<number, Tie[]>, key: number, tie: Tie): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [tie]);
  else list.push(tie);
}

/** The tie to the lead if there is one, else that of the highest Jaccard; of equals the one to the first article. */
function bestTie(
  ties: readonly Tie[],
  owner: number,
  leadOwner: number,
  { pairs, order, sizeOf }: GroupSettings,
  firstOf: ReadonlyMap<number, number>,
): Tie {
  const jaccard = ({ pair, other }: Tie): number => jaccardOf(sizeOf(owner), sizeOf(other), pairs.shared[pair]!);
  let best = ties[0]!;
  for (const tie of ties) {
    if (tie.other === leadOwner) return tie;
    if (tie === best) continue;
    const better = jaccard(tie) - jaccard(best) || order.compare(firstOf.get(best.other)!, firstOf.get(tie.other)!);
    if (better > 0) best = tie;
  }
  return best;
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
