// Clusters of articles -> copy groups as columns: who leads, in what order the others follow, and how each is tied.
import { AT_DATE, AT_WORDS } from './record';

/** By their places among `relations` in src/copies/groups.ts. */
const LEAD: u32 = 0, EXACT: u32 = 1, NEAR: u32 = 2, EXCERPT: u32 = 3, EXPANSION: u32 = 4;
/** Figures are told in millionths. */
const ONE: u32 = 1000000;
/** Contained to this degree, a shorter text is an excerpt even where the two are near. */
const WHOLLY: f64 = 0.95, SHORTER: f64 = 0.9;
/** In a column: nothing yet, or no cluster. */
const NONE: u32 = 0xffffffff;

// Verified pairs, by the numbers of their articles, and the sizes of the articles.
let pairsA: usize = 0, pairsB: usize = 0, pairsShared: usize = 0, pairsTie: usize = 0, pairCount: u32 = 0, sizes: usize = 0, clusterOf: usize = 0;

/** The columns of pairs: u32 numbers of their articles and shared shingles, u8 whether they are tied; by number u32 sizes and clusters, NONE where there is none. */
export function setTies(a: usize, b: usize, shared: usize, tie: usize, count: u32, sizesAt: usize, clusters: usize): void {
  pairsA = a;
  pairsB = b;
  pairsShared = shared;
  pairsTie = tie;
  pairCount = count;
  sizes = sizesAt;
  clusterOf = clusters;
}

// @ts-ignore: decorator
@inline
function at(column: usize, i: u32): usize {
  return column + (<usize>i << 2);
}

// @ts-ignore: decorator
@inline
function get(column: usize, i: u32): u32 {
  return load<u32>(column + (<usize>i << 2));
}

function fillNone(column: usize, count: u32): void {
  memory.fill(column, 0xff, <usize>count << 2);
}

function jaccardOf(a: u32, b: u32, shared: u32): f64 {
  return a + b == 0 ? 0 : <f64>shared / <f64>(a + b - shared);
}

// @ts-ignore: decorator
@inline
function pairJaccard(pair: u32): f64 {
  return jaccardOf(get(sizes, get(pairsA, pair)), get(sizes, get(pairsB, pair)), get(pairsShared, pair));
}

// @ts-ignore: decorator
@inline
function otherOf(pair: u32, number: u32): u32 {
  const a = get(pairsA, pair);
  return a == number ? get(pairsB, pair) : a;
}

/** The cluster that a pair ties together, NONE where it is no tie or leads out of one. */
// @ts-ignore: decorator
@inline
function tiedCluster(pair: u32): u32 {
  if (load<u8>(pairsTie + pair) == 0) return NONE;
  const cluster = get(clusterOf, get(pairsA, pair));
  return cluster == get(clusterOf, get(pairsB, pair)) ? cluster : NONE;
}

/** How an article of `size` shingles is tied to one of `viaSize`. */
function relationOf(size: u32, viaSize: u32, jaccard: f64, containment: f64, threshold: f64): u32 {
  const unequal = <f64>min(size, viaSize) <= SHORTER * <f64>max(size, viaSize);
  if (jaccard >= threshold && !(unequal && containment >= WHOLLY)) return NEAR;
  return size <= viaSize ? EXCERPT : EXPANSION;
}

// @ts-ignore: decorator
@inline
function millionths(figure: f64): u32 {
  return <u32>Math.floor(figure * <f64>ONE + 0.5);
}

/** By cluster: the place of its lead, which is the earliest; of those the longest; of those the first by id. And how many it has. */
function findLeads(order: usize, placeNumbers: usize, count: u32, records: usize, leads: usize, members: usize): void {
  for (let place: u32 = 0; place < count; place++) {
    const cluster = get(clusterOf, get(placeNumbers, place));
    store<u32>(at(members, cluster), get(members, cluster) + 1);
    const lead = get(leads, cluster);
    if (lead != NONE) {
      const here = <usize>get(records, get(order, place)), there = <usize>get(records, get(order, lead));
      if (load<u64>(here, AT_DATE) != load<u64>(there, AT_DATE) || load<u32>(here, AT_WORDS) <= load<u32>(there, AT_WORDS)) continue;
    }
    store<u32>(at(leads, cluster), place);
  }
}

/** Takes a tie for an article without one to its lead, if none before it has a higher Jaccard or, of equals, an earlier other article. */
function offer(number: u32, pair: u32, lead: u32, direct: usize, best: usize, first: usize): void {
  if (number == lead || get(direct, number) != NONE) return;
  const held = get(best, number);
  if (held != NONE) {
    const jaccard = pairJaccard(pair), most = pairJaccard(held);
    if (jaccard < most || (jaccard == most && get(first, otherOf(pair, number)) >= get(first, otherOf(held, number)))) return;
  }
  store<u32>(at(best, number), pair);
}

/** By number: the tie to the words of its lead, and for those that have none the best of their others. */
function findTies(placeNumbers: usize, leads: usize, direct: usize, best: usize, first: usize): void {
  for (let pair: u32 = 0; pair < pairCount; pair++) {
    const cluster = tiedCluster(pair);
    if (cluster == NONE) continue;
    const lead = get(placeNumbers, get(leads, cluster));
    const a = get(pairsA, pair), b = get(pairsB, pair);
    if (a == lead) store<u32>(at(direct, b), pair);
    else if (b == lead) store<u32>(at(direct, a), pair);
  }
  for (let pair: u32 = 0; pair < pairCount; pair++) {
    const cluster = tiedCluster(pair);
    if (cluster == NONE) continue;
    const lead = get(placeNumbers, get(leads, cluster));
    offer(get(pairsA, pair), pair, lead, direct, best, first);
    offer(get(pairsB, pair), pair, lead, direct, best, first);
  }
}

/** Whether a member was met that nothing ties to its group. */
export let untied: bool = false;

/**
 * Lays groups, in the order of their leads; in each the lead first, then the others in order.
 *
 * @param order u32: the `count` articles of all clusters, in order
 * @param twins u32 an article: the one that was compared for it; `numbers`: u32 an article, its number and 1
 * @param articles how many are numbered; `clusters`: how many there are
 * @param spare u32: 1 a member, 3 a numbered article and 4 a cluster
 * @param starts u32: where each group begins, and the end; the other columns have an entry a member: u32 ordinals of the members and of what they are tied to, u32
 * figures in millionths, u8 relations
 * @returns the number of groups
 */
export function layGroups(
  order: usize, count: u32, twins: usize, numbers: usize, records: usize, articles: u32, clusters: u32, threshold: f64, spare: usize, starts: usize,
  members: usize, vias: usize, jaccards: usize, containments: usize, relations: usize,
): u32 {
  const placeNumbers = spare, first = at(placeNumbers, count), direct = at(first, articles), best = at(direct, articles);
  const leads = at(best, articles), held = at(leads, clusters), begin = at(held, clusters), next = at(begin, clusters);
  fillNone(direct, articles);
  fillNone(best, articles);
  fillNone(leads, clusters);
  memory.fill(held, 0, <usize>clusters << 2);
  for (let place = count; place > 0; place--) {
    const number = get(numbers, get(twins, get(order, place - 1))) - 1;
    store<u32>(at(placeNumbers, place - 1), number);
    store<u32>(at(first, number), place - 1);
  }
  findLeads(order, placeNumbers, count, records, leads, held);
  findTies(placeNumbers, leads, direct, best, first);

  let groups: u32 = 0, start: u32 = 0;
  for (let place: u32 = 0; place < count; place++) {
    const cluster = get(clusterOf, get(placeNumbers, place));
    if (get(leads, cluster) != place) continue;
    store<u32>(at(starts, groups++), start);
    store<u32>(at(begin, cluster), start);
    store<u32>(at(next, cluster), start + 1);
    start += get(held, cluster);
  }
  store<u32>(at(starts, groups), start);

  untied = false;
  for (let place: u32 = 0; place < count; place++) {
    const number = get(placeNumbers, place);
    const cluster = get(clusterOf, number);
    const lead = get(leads, cluster);
    let slot = get(begin, cluster);
    if (place != lead) {
      slot = get(next, cluster);
      store<u32>(at(next, cluster), slot + 1);
    }
    let via = lead, pair = NONE;
    if (number != get(placeNumbers, lead)) {
      pair = get(direct, number);
      if (pair == NONE) {
        // The first of those of the same words bears the tie, the others are tied to it.
        via = get(first, number);
        if (via == place) {
          pair = get(best, number);
          if (pair == NONE) untied = true;
          else via = get(first, otherOf(pair, number));
        }
      }
    }
    let jaccard = ONE, containment = ONE, relation = place == lead ? LEAD : EXACT;
    if (pair != NONE) {
      const size = get(sizes, number), viaSize = get(sizes, get(placeNumbers, via)), shared = get(pairsShared, pair);
      const exactJaccard = jaccardOf(size, viaSize, shared), exactContainment = <f64>shared / <f64>max<u32>(min(size, viaSize), 1);
      relation = relationOf(size, viaSize, exactJaccard, exactContainment, threshold);
      jaccard = millionths(exactJaccard);
      containment = millionths(exactContainment);
    }
    store<u32>(at(members, slot), get(order, place));
    store<u32>(at(vias, slot), get(order, via));
    store<u32>(at(jaccards, slot), jaccard);
    store<u32>(at(containments, slot), containment);
    store<u8>(relations + <usize>slot, relation);
  }
  return groups;
}
