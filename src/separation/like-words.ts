/** A word and how like it is to another. */
export interface LikeWord {
  other: number;
  /** Of their vectors. */
  cosine: number;
}

/** Rows multiplied at once: one sum waits for its last addition, four of them do not wait for each other. */
const atOnce = 4;

/**
 * For every word, all others whose vectors have a cosine above a bound; each list ascends. Every cosine is summed component by component,
 * in their order.
 *
 * @param directions unit vectors, all of as many components
 * @param lengths of the words' own vectors; 0: the word has none, and is like no other
 */
export function likeWords(directions: readonly Float64Array[], lengths: Float64Array, leastLike: number): LikeWord[][] {
  const like: LikeWord[][] = directions.map(() => []);
  const known = [...directions.keys()].filter((word) => lengths[word] !== 0);
  const size = directions[0]?.length ?? 0;
  // Rows of zeros at the end fill the last four.
  const rows = new Float64Array((known.length + atOnce) * size);
  for (const [row, word] of known.entries()) rows.set(directions[word]!, row * size);
  const cosines = new Float64Array(atOnce);
  for (const [row, word] of known.entries()) {
    for (let next = row + 1; next < known.length; next += atOnce) {
      fourProducts(rows, size, row, next, cosines);
      for (let k = 0; k < atOnce; k++) {
        const cosine = cosines[k]!;
        if (cosine <= leastLike || next + k >= known.length) continue;
        const other = known[next + k]!;
        like[word]!.push({ other, cosine });
        like[other]!.push({ other: word, cosine });
      }
    }
  }
  return like;
}

/** Inner products of one row with four that follow each other. */
function fourProducts(rows: Float64Array, size: number, row: number, next: number, products: Float64Array): void {
  let p = 0;
  let q = 0;
  let r = 0;
  let s = 0;
  const own = row * size;
  const first = next * size;
  const second = first + size;
  const third = second + size;
  const fourth = third + size;
  for (let d = 0; d < size; d++) {
    const component = rows[own + d]!;
    p += component * rows[first + d]!;
    q += component * rows[second + d]!;
    r += component * rows[third + d]!;
    s += component * rows[fourth + d]!;
  }
  products[0] = p;
  products[1] = q;
  products[2] = r;
  products[3] = s;
}
