/** A word and how like it is to another. */
export interface LikeWord {
  other: number;
  /** Of their vectors. */
  cosine: number;
}

/** Rows multiplied at once: one sum waits for its last addition, four of them do not wait for each other. */
const atOnce = 4;
/** Bits between what one product of two components each holds: sums of {@link mostAtOnce} products of 7 by 7 fit, with their sign. */
const bits = 14;
/** Components whose products are summed before they are taken apart; even. */
const mostAtOnce = 160;

/** Rows of two components a number, the second of them above; and the same with the first above. They grow with the largest page. */
let second = new Int32Array(0);
let first = new Int32Array(0);

/**
 * For every word, all others whose vectors have a cosine above a bound; each list ascends.
 *
 * Components are small integers, so inner products are exact. One multiplication does for two of them: (a + b x)(d + c x) has ac + bd in the middle,
 * x being a power of two that is larger than any sum of such.
 *
 * @param components of all words, one after the other: -7 to 7
 * @param norms lengths of these vectors; 0: the word has none, and is like no other
 * @param size components of a word; even
 */
export function likeWords(components: Int8Array, norms: Float64Array, size: number, leastLike: number): LikeWord[][] {
  const like: LikeWord[][] = Array.from(norms, () => []);
  const known = [...norms.keys()].filter((word) => norms[word] !== 0);
  const half = size / 2;
  pack(components, known, half);
  const products = new Float64Array(atOnce);
  for (const [row, word] of known.entries()) {
    for (let next = row + 1; next < known.length; next += atOnce) {
      fourProducts(half, row, next, products);
      for (let k = 0; k < atOnce && next + k < known.length; k++) {
        const other = known[next + k]!;
        const cosine = products[k]! / (norms[word]! * norms[other]!);
        if (cosine <= leastLike) continue;
        like[word]!.push({ other, cosine });
        like[other]!.push({ other: word, cosine });
      }
    }
  }
  return like;
}

/** Puts the words' components into the rows. What stands behind the last row is read, to fill the last four, and not used. */
function pack(components: Int8Array, words: readonly number[], half: number): void {
  const needed = (words.length + atOnce) * half;
  if (first.length < needed) [first, second] = [new Int32Array(needed * 2), new Int32Array(needed * 2)];
  let to = 0;
  for (const word of words) {
    const from = word * half * 2;
    for (let d = 0; d < half; d++, to++) {
      const a = components[from + 2 * d]!;
      const b = components[from + 2 * d + 1]!;
      second[to] = a + (b << bits);
      first[to] = b + (a << bits);
    }
  }
}

/** Inner products of one row with four that follow each other. */
function fourProducts(half: number, row: number, next: number, products: Float64Array): void {
  const [rows, others] = [second, first];
  products.fill(0);
  for (let begin = 0; begin < half; begin += mostAtOnce / 2) {
    const end = Math.min(begin + mostAtOnce / 2, half);
    let p = 0;
    let q = 0;
    let r = 0;
    let s = 0;
    const own = row * half;
    const one = next * half;
    const two = one + half;
    const three = two + half;
    const four = three + half;
    for (let d = begin; d < end; d++) {
      const pair = rows[own + d]!;
      p = (p + Math.imul(pair, others[one + d]!)) | 0;
      q = (q + Math.imul(pair, others[two + d]!)) | 0;
      r = (r + Math.imul(pair, others[three + d]!)) | 0;
      s = (s + Math.imul(pair, others[four + d]!)) | 0;
    }
    products[0]! += middle(p);
    products[1]! += middle(q);
    products[2]! += middle(r);
    products[3]! += middle(s);
  }
}

/** The middle of a sum of products, with its sign. */
function middle(sum: number): number {
  const low = (sum << (32 - bits)) >> (32 - bits);
  return ((sum - low) << (32 - 2 * bits)) >> (32 - bits);
}
