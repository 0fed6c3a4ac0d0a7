import type { Corpus } from '../corpus/corpus.js';
import { UnstitchError } from '../errors.js';
import { ArticleOrder } from './article-order.js';
import type { Clusters } from './clusters.js';
import { noCluster } from './clusters.js';
import type { ExactPairs } from './pair-list.js';
import type { Relation } from './types.js';

/** Relations by their numbers in a column; as in kernel/assembly/group-layout.ts. */
export const relations: readonly Relation[] = ['lead', 'exact', 'near', 'excerpt', 'expansion'];

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
  /** Address of their distinct shingles (u32), where they were compared. */
  sizes: number;
  /** Ordinals of articles that have the same words as one of these, which was compared for them. */
  twins: Uint32Array;
  /** Address of a u32 an article of the corpus: its number and 1, 0 where it has none. */
  numbers: number;
}

/** The number of the article that was compared for one of the corpus; of itself as a rule. */
export function numberOf(corpus: Corpus, numbers: number, ordinal: number): number {
  const { kernel, columns } = corpus.parts;
  const { words } = kernel.shared;
  return words[numbers / 4 + words[columns.twins / 4 + ordinal]!]! - 1;
}

/** Which groups the clusters are, and how each member is tied to its lead: directly wherever that tie is verified. */
export function layGroups(corpus: Corpus, articles: Numbered, clusters: Clusters, pairs: ExactPairs, threshold: number): GroupColumns {
  const { kernel, columns } = corpus.parts;
  const { call, shared } = kernel;
  addTwins(corpus, clusters, articles);
  const order = inOrder(corpus, articles, clusters);
  const lay = (column: Uint32Array): number => {
    const at = shared.takePages(column.byteLength);
    shared.words.set(column, at / 4);
    return at;
  };
  const tie = shared.takePages(pairs.tie.length);
  shared.bytes.set(pairs.tie, tie);
  call.setTies(lay(pairs.a), lay(pairs.b), lay(pairs.shared), tie, pairs.a.length, articles.sizes, lay(clusters.of));
  const { length } = order;
  const column = (): number => shared.takePages((length + 1) * 4);
  const [starts, members, vias] = [column(), column(), column()] as const;
  const [jaccards, containments, related] = [column(), column(), column()] as const;
  const count = call.layGroups(
    lay(order),
    length,
    columns.twins,
    articles.numbers,
    columns.records,
    articles.ordinals.length,
    clusters.count,
    threshold,
    shared.takePages((length + 3 * articles.ordinals.length + 4 * clusters.count) * 4),
    starts,
    members,
    vias,
    jaccards,
    containments,
    related,
  );
  if (call.untied.value !== 0) throw new UnstitchError('internal', 'a member of a group has no verified tie in it');
  const told = (at: number, entries: number): Uint32Array => shared.words.slice(at / 4, at / 4 + entries);
  return {
    starts: told(starts, count + 1),
    members: told(members, length),
    vias: told(vias, length),
    relations: shared.bytes.slice(related, related + length),
    jaccards: told(jaccards, length),
    containments: told(containments, length),
  };
}

/** Makes clusters of articles that have nothing but their own words elsewhere. */
function addTwins(corpus: Corpus, clusters: Clusters, { twins, numbers }: Numbered): void {
  const { of } = clusters;
  for (const twin of twins) {
    const compared = numberOf(corpus, numbers, twin);
    if (of[compared] === noCluster) of[compared] = clusters.count++;
  }
}

/** The articles of all clusters, in order of date and id. */
function inOrder(corpus: Corpus, { ordinals, twins }: Numbered, { of }: Clusters): Uint32Array {
  const list = new Uint32Array(ordinals.length + twins.length);
  let count = 0;
  for (let i = 0; i < ordinals.length; i++) if (of[i] !== noCluster) list[count++] = ordinals[i]!;
  list.set(twins, count);
  return new ArticleOrder(corpus).sorted(list.subarray(0, count + twins.length));
}
