/** The fixed-point value of a similarity of 1. */
export const LINK_ONE = 2 ** 20;

/**
 * Average link (UPGMA: Sokal & Michener 1958) of one component: merges the two clusters of the highest mean pair similarity,
 * `sum of w_i w_j s_ij / (W_a W_b)`, until no mean reaches the cut. An item of weight w counts as w items of the same
 * similarities, as the articles of one text do.
 *
 * The answer is a function of the order of the items alone: means are compared exactly, as fractions of integers, and of
 * equal means the pair with the smallest item comes first, then that with the smaller second, a cluster being named by its
 * smallest item. A merged mean lies between its parts' means and takes the smaller of their names, so no merge can bring
 * a pair forward; therefore the nearest-neighbour chain (Benzécri 1982; Murtagh 1983) ends in the very partition of the
 * greedy order, in time `O(n^2)`.
 *
 * @param n number of items; memory is 8 bytes times n squared
 * @param similarity n x n, row-major, fixed point from 0 to {@link LINK_ONE}; only the part above the diagonal is read
 * @param weights how many articles each item stands for, 1 or more
 * @param cut the smallest mean that still merges, fixed point from 0 to {@link LINK_ONE}
 * @returns the label of every item: the smallest item of its cluster
 * @throws RangeError where lengths, weights, similarities or the cut are out of range
 */
export function averageLink(n: number, similarity: Uint32Array, weights: Uint32Array, cut: number): Uint32Array {
  check(n, similarity, weights, cut);
  const sums = weightedSums(n, similarity, weights);
  /** Weights of the clusters, and where they went: both are read at a cluster's smallest item only. */
  const sizes = Float64Array.from(weights);
  const parents = Uint32Array.from(weights, (_, item) => item);
  const open = new OpenClusters(n);

  const chain: number[] = [];
  while (open.first < n) {
    if (chain.length === 0) chain.push(open.first);
    const top = chain[chain.length - 1]!;
    const next = nearest(top, n, sums, sizes, open);
    if (next === n || compareProducts(sums[top * n + next]!, 1, cut, sizes[top]!, sizes[next]!) < 0) {
      // Nothing here reaches the cut, and no merge elsewhere can raise a mean: this cluster is final. It is alone on the
      // chain, for whatever came before it would be nearer than the cut.
      open.remove(top);
      chain.pop();
    } else if (next === chain[chain.length - 2]) {
      chain.length -= 2;
      const kept = Math.min(top, next);
      const gone = Math.max(top, next);
      open.remove(gone);
      parents[gone] = kept;
      sizes[kept]! += sizes[gone]!;
      absorb(kept, gone, n, sums, open);
    } else {
      chain.push(next);
    }
  }

  // A parent is smaller than its child, so it already holds its final label.
  for (let item = 0; item < n; item++) parents[item] = parents[parents[item]!]!;
  return parents;
}

/** Sums of `w_i w_j s_ij` between clusters, n x n; exact in either form. */
type Sums = Float64Array | bigint[];

/** Doubles as long as no sum can pass 2^53 (a total weight of some 92,000), big integers beyond. */
function weightedSums(n: number, similarity: Uint32Array, weights: Uint32Array): Sums {
  let total = 0;
  for (const weight of weights) total += weight;
  if (total * total * LINK_ONE <= Number.MAX_SAFE_INTEGER) {
    const sums = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const sum = weights[i]! * weights[j]! * similarity[i * n + j]!;
        sums[i * n + j] = sum;
        sums[j * n + i] = sum;
      }
    }
    return sums;
  }
  const sums = Array.from<bigint>({ length: n * n }).fill(0n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const sum = BigInt(weights[i]!) * BigInt(weights[j]!) * BigInt(similarity[i * n + j]!);
      sums[i * n + j] = sum;
      sums[j * n + i] = sum;
    }
  }
  return sums;
}

/** The open cluster of the highest mean similarity to `cluster`, of equals the first; `n` where it is the only one. */
function nearest(cluster: number, n: number, sums: Sums, sizes: Float64Array, open: OpenClusters): number {
  const row = cluster * n;
  let best = n;
  for (let other = open.first; other < n; other = open.after(other)) {
    if (other === cluster) continue;
    // The means share the factor 1 / sizes[cluster]. Ascending order settles ties: of two pairs with one end in common,
    // the one with the smaller other end is the smaller pair.
    if (best === n || compareProducts(sums[row + other]!, sizes[best]!, sums[row + best]!, sizes[other]!, 1) > 0) best = other;
  }
  return best;
}

function absorb(kept: number, gone: number, n: number, sums: Sums, open: OpenClusters): void {
  for (let other = open.first; other < n; other = open.after(other)) {
    if (other === kept) continue;
    if (sums instanceof Float64Array) sums[kept * n + other]! += sums[gone * n + other]!;
    else sums[kept * n + other] = sums[kept * n + other]! + sums[gone * n + other]!;
    sums[other * n + kept] = sums[kept * n + other]!;
  }
}

/** The sign of `a * b - c * d * e`, exactly, for integers of 0 and more. */
function compareProducts(a: number | bigint, b: number, c: number | bigint, d: number, e: number): number {
  const left = Number(a) * b;
  const right = Number(c) * d * e;
  // Each side carries at most a few roundings of 2^-53; where both are below 2^53, none.
  const gap = left - right;
  const larger = Math.max(left, right);
  if (larger <= Number.MAX_SAFE_INTEGER || Math.abs(gap) > larger * 2 ** -49) return gap;
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d) * BigInt(e);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** The clusters that may still merge, ascending by their smallest item: a linked list, so that a walk costs only what is open. */
class OpenClusters {
  /** The first open cluster; the number of items where none is open. */
  first = 0;
  readonly #next: Uint32Array;
  readonly #previous: Int32Array;

  constructor(n: number) {
    this.#next = Uint32Array.from({ length: n }, (_, item) => item + 1);
    this.#previous = Int32Array.from({ length: n + 1 }, (_, item) => item - 1);
  }

  after(cluster: number): number {
    return this.#next[cluster]!;
  }

  remove(cluster: number): void {
    const next = this.#next[cluster]!;
    const previous = this.#previous[cluster]!;
    this.#previous[next] = previous;
    if (previous < 0) this.first = next;
    else this.#next[previous] = next;
  }
}

function check(n: number, similarity: Uint32Array, weights: Uint32Array, cut: number): void {
  if (similarity.length !== n * n) {
    throw new RangeError(`averageLink: ${similarity.length} similarities, but ${n} items need ${n * n}`);
  }
  if (weights.length !== n) throw new RangeError(`averageLink: ${weights.length} weights, but ${n} items`);
  if (!Number.isSafeInteger(cut) || cut < 0 || cut > LINK_ONE) {
    throw new RangeError(`averageLink: the cut is ${cut}; expected an integer from 0 to ${LINK_ONE}`);
  }
  const weightless = weights.indexOf(0);
  if (weightless >= 0) throw new RangeError(`averageLink: item ${weightless} has weight 0; expected 1 or more`);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (similarity[i * n + j]! > LINK_ONE) {
        throw new RangeError(`averageLink: items ${i} and ${j} have similarity ${similarity[i * n + j]}; expected 0 to ${LINK_ONE}`);
      }
    }
  }
}
