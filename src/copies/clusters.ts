import { averageLink, LINK_ONE } from './average-link.js';
import { componentLists, components } from './components.js';
import type { ExactPairs } from './pair-list.js';
import { TieIndex } from './tie-index.js';

/** Components of more articles than this are never compared in full: memory and time grow with the square. */
const largestLinked = 512;
/** Pairs compared in full, for each article that is tied to another, and beyond that for all together. */
const pairsAnArticle = 64;
const pairsInAll = 200_000;

/** The components of verified ties, and which of them are small enough for average link. */
export interface TiedComponents {
  /** Articles of component c: `items[starts[c]]` up to, not including, `items[starts[c + 1]]`. */
  starts: Uint32Array;
  items: Uint32Array;
  /** 1 where all pairs of the component are compared. */
  linked: Uint8Array;
  /** u32 an article: its component's number; meaningless for articles without a tie. */
  componentOf: Uint32Array;
}

/** Finds the components of the ties among `articles` articles. Small components are linked first, as long as the sum of their pairs is within bounds. */
export function tiedComponents(articles: number, pairs: ExactPairs): TiedComponents {
  const labels = componentsOfTies(articles, pairs);
  const { starts, items } = componentLists(labels);
  const count = starts.length - 1;
  const componentOf = new Uint32Array(articles).fill(0xffff_ffff);
  for (let c = 0; c < count; c++) for (let i = starts[c]!; i < starts[c + 1]!; i++) componentOf[items[i]!] = c;
  const linked = new Uint8Array(count);
  const sizeOf = (c: number): number => starts[c + 1]! - starts[c]!;
  // Components of one size are all linked or none, so that it does not matter which of them was read first.
  const bySize = new Map<number, number[]>();
  for (let c = 0; c < count; c++) {
    const same = bySize.get(sizeOf(c));
    if (same === undefined) bySize.set(sizeOf(c), [c]);
    else same.push(c);
  }
  let left = pairsInAll + pairsAnArticle * items.length;
  for (const size of [...bySize.keys()].toSorted((x, y) => x - y)) {
    const same = bySize.get(size)!;
    left -= (same.length * size * (size - 1)) / 2;
    if (size > largestLinked || left < 0) break;
    for (const c of same) linked[c] = 1;
  }
  return { starts, items, linked, componentOf };
}

function componentsOfTies(articles: number, pairs: ExactPairs): Uint32Array {
  const a = new Uint32Array(pairs.a.length);
  const b = new Uint32Array(pairs.a.length);
  let ties = 0;
  for (let i = 0; i < pairs.tie.length; i++) {
    if (pairs.tie[i] === 0) continue;
    a[ties] = pairs.a[i]!;
    b[ties] = pairs.b[i]!;
    ties++;
  }
  return components(articles, a.subarray(0, ties), b.subarray(0, ties));
}

/** The pairs within linked components that were not compared yet. */
export function missingPairs(tied: TiedComponents, pairs: ExactPairs): { a: number[]; b: number[] } {
  const { starts, items, linked } = tied;
  const inside = pairsByComponent(tied, pairs);
  const a: number[] = [];
  const b: number[] = [];
  for (let c = 0; c < linked.length; c++) {
    const size = starts[c + 1]! - starts[c]!;
    const known = inside.starts[c + 1]! - inside.starts[c]!;
    if (linked[c] !== 1 || known >= (size * (size - 1)) / 2) continue;
    listMissing(items.subarray(starts[c], starts[c + 1]), inside.pairs.subarray(inside.starts[c], inside.starts[c + 1]), pairs, { a, b });
  }
  return { a, b };
}

/** Lists the pairs of a component's members that are not among the given ones. */
function listMissing(members: Uint32Array, known: Uint32Array, pairs: ExactPairs, { a, b }: { a: number[]; b: number[] }): void {
  const size = members.length;
  const place = new Map(Array.from(members, (article, i) => [article, i]));
  const seen = new Uint8Array(size * size);
  for (const pair of known) seen[place.get(pairs.a[pair]!)! * size + place.get(pairs.b[pair]!)!] = 1;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      if (seen[i * size + j] === 1 || seen[j * size + i] === 1) continue;
      a.push(members[i]!);
      b.push(members[j]!);
    }
  }
}

/** Numbers of the pairs inside each component, component by component. */
function pairsByComponent({ starts, componentOf }: TiedComponents, pairs: ExactPairs): { starts: Uint32Array; pairs: Uint32Array } {
  const count = starts.length - 1;
  const borders = new Uint32Array(count + 1);
  const inside = (i: number): number => {
    const component = componentOf[pairs.a[i]!]!;
    return component < count && component === componentOf[pairs.b[i]!] ? component : -1;
  };
  for (let i = 0; i < pairs.a.length; i++) {
    const component = inside(i);
    if (component >= 0) borders[component + 1]!++;
  }
  for (let c = 0; c < count; c++) borders[c + 1]! += borders[c]!;
  const next = borders.slice();
  const sorted = new Uint32Array(borders[count] ?? 0);
  for (let i = 0; i < pairs.a.length; i++) {
    const component = inside(i);
    if (component >= 0) sorted[next[component]!++] = i;
  }
  return { starts: borders, pairs: sorted };
}

/** One cluster: its articles, and the verified ties among them. */
export interface Cluster {
  articles: number[];
  /** Numbers of pairs. */
  ties: number[];
}

/**
 * Clusters of articles that carry the same text, from exact pairs.
 *
 * @param weights articles that each stands for (itself and those of the same words)
 * @param cut mean similarity at which average link stops, 0 to 1
 * @param before a total order of articles, which settles everything that figures leave open
 */
export function clusterPairs(
  tied: TiedComponents,
  pairs: ExactPairs,
  weights: (article: number) => number,
  cut: number,
  before: (x: number, y: number) => number,
): Cluster[] {
  const inside = pairsByComponent(tied, pairs);
  const clusters: Cluster[] = [];
  for (let c = 0; c < tied.linked.length; c++) {
    const members = Array.from(tied.items.subarray(tied.starts[c], tied.starts[c + 1]));
    const numbers = Array.from(inside.pairs.subarray(inside.starts[c], inside.starts[c + 1]));
    const ties = numbers.filter((i) => pairs.tie[i] === 1);
    if (members.length === 2 || isClose(members.length, numbers, pairs, cut)) clusters.push({ articles: members, ties });
    else if (tied.linked[c] === 1) clusters.push(...linkComponent(members.toSorted(before), numbers, ties, pairs, weights, cut));
    else clusters.push(...starComponent(members, ties, pairs, before));
  }
  return clusters;
}

/** Whether every pair of a component is at the cut or above it, so that average link would leave it whole. */
function isClose(members: number, numbers: readonly number[], pairs: ExactPairs, cut: number): boolean {
  const least = Math.round(cut * LINK_ONE);
  return numbers.length === (members * (members - 1)) / 2 && numbers.every((i) => pairs.similarity[i]! >= least);
}

/** Average link; what it leaves together without a chain of verified ties is parted again. */
function linkComponent(
  members: readonly number[],
  numbers: readonly number[],
  ties: readonly number[],
  pairs: ExactPairs,
  weights: (article: number) => number,
  cut: number,
): Cluster[] {
  const n = members.length;
  const place = new Map(members.map((article, i) => [article, i]));
  const similarity = new Uint32Array(n * n);
  for (const pair of numbers) {
    const i = place.get(pairs.a[pair]!)!;
    const j = place.get(pairs.b[pair]!)!;
    similarity[i * n + j] = similarity[j * n + i] = pairs.similarity[pair]!;
  }
  const labels = averageLink(n, similarity, Uint32Array.from(members, weights), Math.round(cut * LINK_ONE));
  const within = ties.filter((pair) => labels[place.get(pairs.a[pair]!)!] === labels[place.get(pairs.b[pair]!)!]);
  const joined = components(
    n,
    Uint32Array.from(within, (pair) => place.get(pairs.a[pair]!)!),
    Uint32Array.from(within, (pair) => place.get(pairs.b[pair]!)!),
  );
  const clusters = new Map<number, Cluster>();
  members.forEach((article, i) => {
    const cluster = clusters.get(joined[i]!) ?? { articles: [], ties: [] };
    cluster.articles.push(article);
    clusters.set(joined[i]!, cluster);
  });
  for (const pair of within) clusters.get(joined[place.get(pairs.a[pair]!)!]!)!.ties.push(pair);
  return [...clusters.values()].filter(({ articles }) => articles.length > 1);
}

/** Of a component too large to be compared in full: the article with the most ties and all that are tied to it, then the same with what is left. */
function starComponent(
  members: readonly number[],
  ties: readonly number[],
  pairs: ExactPairs,
  before: (x: number, y: number) => number,
): Cluster[] {
  const index = new TieIndex(pairs, ties);
  const byTies = new Map<number, number[]>();
  index.articles.forEach((article, i) => {
    const count = index.starts[i + 1]! - index.starts[i]!;
    const same = byTies.get(count);
    if (same === undefined) byTies.set(count, [article]);
    else same.push(article);
  });
  const left = new Set(members);
  const clusters: Cluster[] = [];
  for (const count of [...byTies.keys()].toSorted((x, y) => y - x)) {
    // The first hubs take nearly all: few are left to be put in order.
    const hubs = byTies.get(count)!.filter((article) => left.has(article));
    for (const hub of hubs.toSorted(before)) {
      if (!left.delete(hub)) continue;
      const cluster: Cluster = { articles: [hub], ties: [] };
      for (const pair of index.of(hub)) {
        const other = pairs.a[pair] === hub ? pairs.b[pair]! : pairs.a[pair]!;
        if (!left.delete(other)) continue;
        cluster.articles.push(other);
        cluster.ties.push(pair);
      }
      if (cluster.articles.length > 1) clusters.push(cluster);
    }
  }
  return clusters;
}
