import type { SparseRows } from './cooccurrence.js';
import { randomNumbers } from './random.js';

/** Vectors beyond those asked for, which make those asked for more exact. */
const spare = 16;
const rounds = 4;

/**
 * Rows of U sqrt(S), where U S V' is the truncated singular value decomposition: randomised subspace iteration (Halko, Martinsson & Tropp 2011).
 *
 * @param dimensions columns of the answer, those of the largest singular values first
 * @returns row after row; where the matrix has fewer rows than dimensions, the rest are 0
 */
export function singularVectors(matrix: SparseRows, dimensions: number, seed = 1): Float32Array {
  const { rows } = matrix;
  const width = Math.min(dimensions + spare, rows);
  const random = randomNumbers(seed);
  let basis = Float64Array.from({ length: matrix.columns * width }, () => random() - 0.5);
  for (let round = 0; round < rounds; round++) {
    basis = times(matrix, basis, width);
    orthonormalise(basis, rows, width);
    basis = transposedTimes(matrix, basis, width);
    if (round + 1 < rounds) orthonormalise(basis, matrix.columns, width);
  }
  // `basis` is B' = M' Q for the last orthonormal Q; M M' restricted to Q is B B'. Its eigenvectors turn Q into U.
  const image = times(matrix, basis, width);
  const square = new Float64Array(width * width);
  for (let column = 0; column < matrix.columns; column++) {
    const row = basis.subarray(column * width, (column + 1) * width);
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) square[a * width + b]! += row[a]! * row[b]!;
  }
  const { values, vectors } = symmetricEigen(square, width);
  const found = new Float32Array(rows * dimensions);
  for (let d = 0; d < Math.min(dimensions, width); d++) {
    // M B' w = Q B B' w = value Q w, so U's column is that over the value, and sqrt(S) is the value's fourth root.
    const value = values[d]!;
    if (value <= 1e-12) break;
    const scale = value ** 0.25 / value;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += image[row * width + k]! * vectors[k * width + d]!;
      found[row * dimensions + d] = sum * scale;
    }
  }
  return found;
}

function times({ rows, starts, columnOf, values }: SparseRows, right: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const to = row * width;
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) {
      const from = columnOf[cell]! * width;
      const value = values[cell]!;
      for (let k = 0; k < width; k++) product[to + k]! += value * right[from + k]!;
    }
  }
  return product;
}

function transposedTimes(
  { rows, columns, starts, columnOf, values }: SparseRows,
  right: Float64Array,
  width: number,
): Float64Array<ArrayBuffer> {
  const product = new Float64Array(columns * width);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) {
      const to = columnOf[cell]! * width;
      const value = values[cell]!;
      for (let k = 0; k < width; k++) product[to + k]! += value * right[from + k]!;
    }
  }
  return product;
}

/** Makes columns orthonormal, the first first (modified Gram-Schmidt, twice, since once loses digits). */
function orthonormalise(basis: Float64Array, rows: number, width: number): void {
  // Column by column in memory: a column of a row-wise matrix is a walk through all of it.
  const columns = Array.from({ length: width }, (_, k) => Float64Array.from({ length: rows }, (_, row) => basis[row * width + k]!));
  for (let k = 0; k < width; k++) {
    const column = columns[k]!;
    for (let pass = 0; pass < 2; pass++) {
      for (let before = 0; before < k; before++) {
        const other = columns[before]!;
        const share = product(column, other);
        for (let row = 0; row < rows; row++) column[row]! -= share * other[row]!;
      }
    }
    const length = Math.sqrt(product(column, column));
    for (let row = 0; row < rows; row++) column[row] = length > 1e-12 ? column[row]! / length : 0;
    for (let row = 0; row < rows; row++) basis[row * width + k] = column[row]!;
  }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * Eigenvalues of a symmetric matrix, the largest first, and their vectors as columns: cyclic Jacobi rotations (Golub & Van Loan, section 8.5).
 */
export function symmetricEigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  const scale = Math.max(...a.map(Math.abs), 1e-300);
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off = Math.max(off, Math.abs(a[p * size + q]!));
    if (off <= 1e-13 * scale) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q]!;
        if (Math.abs(apq) <= 1e-15 * scale) continue;
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, v, size, p, q, c, t * c);
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).toSorted((i, j) => a[j * size + j]! - a[i * size + i]! || i - j);
  const values = Float64Array.from(order, (i) => a[i * size + i]!);
  const vectors = new Float64Array(size * size);
  for (const [to, from] of order.entries()) for (let k = 0; k < size; k++) vectors[k * size + to] = v[k * size + from]!;
  return { values, vectors };
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k++) {
    const pk = a[p * size + k]!;
    const qk = a[q * size + k]!;
    a[p * size + k] = c * pk - s * qk;
    a[q * size + k] = s * pk + c * qk;
  }
  for (let k = 0; k < size; k++) {
    const kp = v[k * size + p]!;
    const kq = v[k * size + q]!;
    v[k * size + p] = c * kp - s * kq;
    v[k * size + q] = s * kp + c * kq;
  }
}
