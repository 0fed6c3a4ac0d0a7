import { distance } from 'ml-distance';

/** Numbers of all pairs of `n` units, row after row; symmetric. */
export type Pairs = Float64Array;

/** Inner products of all pairs of dense rows. */
export function gram(rows: readonly Float64Array[]): Pairs {
  return pairwise(rows.length, (i, j) => distance.innerProduct(rows[i]!, rows[j]!));
}

/** A symmetric matrix from what a function says of each pair `i < j`; the diagonal is given apart. */
export function pairwise(n: number, of: (i: number, j: number) => number, diagonal: (i: number) => number = () => 1): Pairs {
  const pairs = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    pairs[i * n + i] = diagonal(i);
    for (let j = i + 1; j < n; j++) pairs[i * n + j] = pairs[j * n + i] = of(i, j);
  }
  return pairs;
}

/** A row times what makes its length 1; a row of length 0 stays. */
export function unitRow(row: Float64Array): Float64Array {
  const length = Math.sqrt(distance.innerProduct(row, row));
  return length > 0 ? row.map((component) => component / length) : row;
}

/** Makes a row's length 1 in its place; a row of length 0 stays. */
function toUnitLength(row: Float64Array): Float64Array {
  const length = Math.sqrt(distance.innerProduct(row, row));
  if (length > 0) for (let i = 0; i < row.length; i++) row[i]! /= length;
  return row;
}

/** Rows less their mean. */
export function centred(rows: readonly Float64Array[]): Float64Array[] {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) for (let d = 0; d < mean.length; d++) mean[d]! += row[d]! / rows.length;
  return rows.map((row) => row.map((component, d) => component - mean[d]!));
}

/** The sum of all pairs over that of their rows' sums without signs, from which it tells what to expect: below, the quotient goes to any height. */
const leastTelling = 0.1;

/**
 * What pairs have above what their rows lead one to expect: m_ij - d_i d_j / sum of all, d the sums of rows, the diagonal left out: the centring of
 * modularity (Newman 2006), after which one bound serves pages on one matter and pages on many.
 */
export function aboveExpected(pairs: Pairs, n: number): Pairs {
  const sums = new Float64Array(n);
  let all = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (j !== i) sums[i]! += pairs[i * n + j]!;
    all += sums[i]!;
  }
  // Sums that cancel, as those of centred rows do, tell nothing of what to expect.
  const tell = all > 1e-9 && all > leastTelling * sums.reduce((sum, one) => sum + Math.abs(one), 0);
  return pairwise(
    n,
    (i, j) => pairs[i * n + j]! - (tell ? (sums[i]! * sums[j]!) / all : 0),
    () => 0,
  );
}

/** The largest eigenvalues of a symmetric matrix by size of the value, the largest first: power iteration with deflation. */
export function leadingEigenvalues(pairs: Pairs, n: number, count: number): number[] {
  const rest = pairs.slice();
  const found: number[] = [];
  for (let k = 0; k < Math.min(count, n); k++) {
    let vector: Float64Array = unitRow(Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919 + k * 104_729) % 101) / 101));
    let next: Float64Array = new Float64Array(n);
    let value = 0;
    for (let round = 0; round < 60; round++) {
      for (let i = 0, at = 0; i < n; i++) {
        let product = 0;
        for (let j = 0; j < n; j++, at++) product += rest[at]! * vector[j]!;
        next[i] = product;
      }
      value = distance.innerProduct(next, vector);
      [vector, next] = [toUnitLength(next), vector];
    }
    found.push(value);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) rest[i * n + j]! -= value * vector[i]! * vector[j]!;
  }
  while (found.length < count) found.push(0);
  return found;
}
