import type { LogisticModel } from '../../src/separation/models.js';
import { cutAt, within } from '../../src/separation/models.js';

/** Examples to fit to: a column a feature, and what is true of each example with which weight. */
export interface Examples {
  names: readonly string[];
  /** By feature, in the order of `names`. */
  columns: Float64Array[];
  /** 1 or 0. */
  truth: Float64Array;
  weights: Float64Array;
}

/** Mean and standard deviation of a column, weighted. */
function spreadOf(column: Float64Array, weights: Float64Array): [mean: number, deviation: number] {
  let all = 0;
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    all += weights[i]!;
    sum += weights[i]! * column[i]!;
  }
  const mean = sum / all;
  let squares = 0;
  for (let i = 0; i < column.length; i++) squares += weights[i]! * (column[i]! - mean) ** 2;
  return [mean, Math.sqrt(squares / all) || 1];
}

/** Columns in standard deviations from the mean, cut, with those figures. */
export function standardised(
  { columns, weights }: Examples,
  most: number,
): { scaled: Float64Array[]; spreads: [mean: number, deviation: number][] } {
  const spreads = columns.map((column) => spreadOf(column, weights));
  const scaled = columns.map((column, j) => {
    const [mean, deviation] = spreads[j]!;
    return column.map((value) => within((value - mean) / deviation, most));
  });
  return { scaled, spreads };
}

/**
 * Logistic regression by Newton's method.
 *
 * @param penalty of the sum of squared weights, halved; the intercept bears none
 */
export function fitLogistic(examples: Examples, penalty: number): LogisticModel {
  const { names, truth, weights } = examples;
  const { scaled, spreads } = standardised(examples, cutAt.logistic);
  const size = names.length + 1;
  const found = new Float64Array(size);
  const row = new Float64Array(size).fill(1);
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let i = 0; i < truth.length; i++) {
      let odds = found[0]!;
      for (let j = 1; j < size; j++) {
        row[j] = scaled[j - 1]![i]!;
        odds += found[j]! * row[j]!;
      }
      const probability = 1 / (1 + Math.exp(-odds));
      const error = weights[i]! * (probability - truth[i]!);
      const curve = weights[i]! * probability * (1 - probability);
      for (let a = 0; a < size; a++) {
        gradient[a]! += error * row[a]!;
        const line = hessian[a]!;
        for (let b = 0; b <= a; b++) line[b]! += curve * row[a]! * row[b]!;
      }
    }
    for (let a = 0; a < size; a++) {
      if (a > 0) gradient[a]! += penalty * found[a]!;
      hessian[a]![a]! += a > 0 ? penalty : 1e-9;
      for (let b = 0; b < a; b++) hessian[b]![a] = hessian[a]![b]!;
    }
    const step = solved(hessian, gradient);
    for (let a = 0; a < size; a++) found[a]! -= step[a]!;
    if (step.every((part) => Math.abs(part) < 1e-7)) break;
  }
  return {
    intercept: found[0]!,
    terms: Object.fromEntries(names.map((name, j) => [name, [found[j + 1]!, ...spreads[j]!] as const])),
  };
}

/** The solution of linear equations: elimination, largest pivots first. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]));
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = column + 1; i < size; i++) {
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= size; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!;
    for (let j = i + 1; j < size; j++) rest -= rows[i]![j]! * solution[j]!;
    solution[i] = rest / rows[i]![i]!;
  }
  return solution;
}
