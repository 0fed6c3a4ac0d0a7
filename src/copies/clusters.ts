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

/**
 * Lists the components of the ties. Small components are linked first, as long as the sum of their pairs is within bounds.
 *
 * @param labels the component of every article, as `components` tells it
 */
export function tiedComponents(labels: Uint32Array): TiedComponents {
  const { starts, items } = componentLists(labels);
  const count = starts.length - 1;
  const componentOf = new Uint32Array(labels.length).fill(noCluster);
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

/** What an article without a cluster has in place of its number. */
export const noCluster = 0xffff_ffff;

/** Which articles carry the same text. A cluster is held together by the verified ties inside it. */
export interface Clusters {
  /** By article: the number of its cluster, or `noCluster`. */
  of: Uint32Array;
  count: number;
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
  weights: Uint32Array,
  cut: number,
  before: (x: number, y: number) => number,
): Clusters {
  const { starts, items, linked, componentOf } = tied;
  const inside = pairsByComponent(tied, pairs);
  const clusters: Clusters = { of: new Uint32Array(componentOf.length).fill(noCluster), count: 0 };
  const least = Math.round(cut * LINK_ONE);
  let places: Uint32Array | undefined;
  for (let c = 0; c < linked.length; c++) {
    const members = items.subarray(starts[c], starts[c + 1]);
    const numbers = inside.pairs.subarray(inside.starts[c], inside.starts[c + 1]);
    if (members.length === 2 || isClose(members.length, numbers, pairs, least)) add(clusters, members);
    else if (linked[c] === 1) linkComponent(clusters, Array.from(members).toSorted(before), numbers, pairs, weights, least);
    else starComponent(clusters, members, numbers, pairs, before, (places ??= new Uint32Array(componentOf.length)));
  }
  return clusters;
}

function add(clusters: Clusters, members: Iterable<number>): void {
  for (const article of members) clusters.of[article] = clusters.count;
  clusters.count++;
}

/** Whether every pair of a component is at the cut or above it, so that average link would leave it whole. */
function isClose(members: number, numbers: Uint32Array, pairs: ExactPairs, least: number): boolean {
  if (numbers.length !== (members * (members - 1)) / 2) return false;
  for (const pair of numbers) if (pairs.similarity[pair]! < least) return false;
  return true;
}

/** Average link; what it leaves together without a chain of verified ties is parted again. */
function linkComponent(
  clusters: Clusters,
  members: readonly number[],
  numbers: Uint32Array,
  pairs: ExactPairs,
  weights: Uint32Array,
  least: number,
): void {
  const n = members.length;
  const place = new Map(members.map((article, i) => [article, i]));
  const similarity = new Uint32Array(n * n);
  for (const pair of numbers) {
    const i = place.get(pairs.a[pair]!)!;
    const j = place.get(pairs.b[pair]!)!;
    similarity[i * n + j] = similarity[j * n + i] = pairs.similarity[pair]!;
  }
  const labels = averageLink(
    n,
    similarity,
    Uint32Array.from(members, (article) => weights[article]!),
    least,
  );
  const within = numbers.filter(
    (pair) => pairs.tie[pair] === 1 && labels[place.get(pairs.a[pair]!)!] === labels[place.get(pairs.b[pair]!)!],
  );
  const joined = components(
    n,
    within.map((pair) => place.get(pairs.a[pair]!)!),
    within.map((pair) => place.get(pairs.b[pair]!)!),
  );
  const parts = new Map<number, number[]>();
  members.forEach((article, i) => {
    const part = parts.get(joined[i]!);
    if (part === undefined) parts.set(joined[i]!, [article]);
    else part.push(article);
  });
  for (const part of parts.values()) if (part.length > 1) add(clusters, part);
}

/** Of a component too large to be compared in full: the article with the most ties and all that are tied to it, then the same with what is left. */
function starComponent(
  clusters: Clusters,
  members: Uint32Array,
  numbers: Uint32Array,
  pairs: ExactPairs,
  before: (x: number, y: number) => number,
  places: Uint32Array,
): void {
  for (let i = 0; i < members.length; i++) places[members[i]!] = i;
  const index = new TieIndex(pairs, members, numbers, places);
  const byTies = new Map<number, number[]>();
  for (let i = 0; i < members.length; i++) {
    const same = byTies.get(index.count(i));
    if (same === undefined) byTies.set(index.count(i), [i]);
    else same.push(i);
  }
  const taken = new Uint8Array(members.length);
  for (const count of [...byTies.keys()].toSorted((x, y) => y - x)) {
    // The first hubs take nearly all: few are left to be put in order.
    const hubs = byTies.get(count)!.filter((i) => taken[i] === 0);
    for (const hub of hubs.toSorted((x, y) => before(members[x]!, members[y]!))) {
      if (taken[hub] === 1) continue;
      taken[hub] = 1;
      const star = [members[hub]!];
      for (const pair of index.of(hub)) {
        const other = pairs.a[pair] === members[hub] ? pairs.b[pair]! : pairs.a[pair]!;
        if (taken[places[other]!] === 1) continue;
        taken[places[other]!] = 1;
        star.push(other);
      }
      if (star.length > 1) add(clusters, star);
    }
  }
}
