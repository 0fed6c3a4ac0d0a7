import { UnstitchError } from '../errors.js';
import type { Contingency } from './contingency.js';
import { randomIntegers } from './random.js';

/** A figure with the range it would likely fall in on another sample of the same kind. */
export interface Interval {
  /** The measure of the table itself. */
  value: number;
  low: number;
  high: number;
}

/** How {@link bootstrapIntervals} draws. */
export interface BootstrapOptions {
  /** How often the gold clusters are drawn anew; 2 or more, 1,000 unless told. */
  samples?: number;
  /** The share of the draws that the interval spans; between 0 and 1, .95 unless told. */
  level?: number;
  /** The same seed gives the same intervals. 1 unless told. */
  seed?: number;
}

/**
 * Intervals by resampling whole gold clusters with replacement (Efron & Tibshirani 1993, chapter 13): the items of one
 * story stand or fall together, so drawing them one by one would make the intervals far too narrow. A cluster drawn
 * again takes with it a copy of the predicted clusters it meets, one for every time, for the copies were not judged together.
 *
 * A draw leaves out the other halves of many false joins, and so looks better than the table by some hundredths. The draws are therefore moved by
 * the difference of their mean from the table's own value: they tell how far it may stray, not where it lies.
 *
 * Time is that of `samples` runs of the measures, memory that of a few tables.
 *
 * @param measures the figures of a table by name, 1 at most; one that is null in a sample is left out of that sample
 * @returns an interval for every name; null where the table itself has no value
 * @throws UnstitchError `invalid_option` where an option is out of range
 */
export function bootstrapIntervals<Name extends string>(
  table: Contingency,
  measures: (table: Contingency) => Readonly<Record<Name, number | null>>,
  options: BootstrapOptions = {},
): Record<Name, Interval | null> {
  const { samples = 1000, level = 0.95, seed = 1 } = options;
  check('samples', samples, Number.isSafeInteger(samples) && samples >= 2, 'an integer from 2 up');
  check('level', level, level > 0 && level < 1, 'a number between 0 and 1');
  check('seed', seed, Number.isSafeInteger(seed), 'an integer');

  const values = measures(table);
  const names = Object.keys(values) as Name[];
  const drawn = new Map<Name, number[]>(names.map((name) => [name, []]));
  const random = randomIntegers(seed);
  for (let sample = 0; sample < samples; sample++) {
    const figures = measures(resample(table, random));
    for (const name of names) {
      const figure = figures[name];
      if (figure !== null) drawn.get(name)!.push(figure);
    }
  }

  const intervals = {} as Record<Name, Interval | null>;
  for (const name of names) {
    const value = values[name];
    const sorted = drawn.get(name)!.toSorted((one, other) => one - other);
    const tail = (1 - level) / 2;
    if (value === null || sorted.length === 0) intervals[name] = null;
    else {
      const bias = sorted.reduce((sum, figure) => sum + figure, 0) / sorted.length - value;
      const low = Math.min(quantile(sorted, tail) - bias, value);
      const high = Math.max(quantile(sorted, 1 - tail) - bias, value);
      intervals[name] = { value, low, high: Math.min(high, 1) };
    }
  }
  return intervals;
}

/** A table of as many gold clusters as the given one has, drawn from them with replacement. */
export function resample(table: Contingency, random: (bound: number) => number): Contingency {
  const rows: number[] = [];
  for (let row = 0; row < table.goldSizes.length; row++) if (table.goldSizes[row]! > 0) rows.push(row);
  const timesDrawn = new Uint32Array(table.goldSizes.length);
  /** Predicted clusters of the sample by the time of drawing, then by their label in the table. */
  const newColumns: Map<number, number>[] = [];

  const goldSizes: number[] = [];
  const predictedSizes: number[] = [];
  const starts = [0];
  const columns: number[] = [];
  const shared: number[] = [];
  let total = 0;
  for (let draw = 0; draw < rows.length; draw++) {
    const row = rows[random(rows.length)]!;
    const columnsOfTime = (newColumns[timesDrawn[row]!++] ??= new Map());
    for (let cell = table.starts[row]!; cell < table.starts[row + 1]!; cell++) {
      let column = columnsOfTime.get(table.columns[cell]!);
      if (column === undefined) {
        column = predictedSizes.length;
        columnsOfTime.set(table.columns[cell]!, column);
        predictedSizes.push(0);
      }
      columns.push(column);
      shared.push(table.shared[cell]!);
      predictedSizes[column]! += table.shared[cell]!;
    }
    starts.push(columns.length);
    goldSizes.push(table.goldSizes[row]!);
    total += table.goldSizes[row]!;
  }
  return {
    total,
    goldSizes: Float64Array.from(goldSizes),
    predictedSizes: Float64Array.from(predictedSizes),
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    shared: Float64Array.from(shared),
  };
}

/** The value below which a share of the sorted values lies, drawn straight between the two nearest. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (place - below);
}

function check(option: string, got: number, holds: boolean, expected: string): void {
  if (holds) return;
  throw new UnstitchError('invalid_option', `${option} is ${got}; expected ${expected}`, { option, got, expected });
}
