/** One measured figure, beside what it must be. */
export interface Figure {
  name: string;
  value: number;
  /** `ratio` and `share` have none; bytes are shown as MB (10^6), milliseconds as ms. */
  unit: 'ratio' | 'share' | 'bytes' | 'error' | 'ms';
  /** The greatest value that will do. */
  most?: number;
  /** The least value that will do. */
  least?: number;
}

/** Whether a figure is within its bounds; one without bounds always is. */
export function isMet({ value, most, least }: Figure): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}

/** A middle and its spread. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** The median of values, of an even number the mean of the middle two; with the extremes. @throws RangeError where there are none */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('spreadOf: no values');
  const sorted = values.toSorted((x, y) => x - y);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, min: sorted[0]!, max: sorted[sorted.length - 1]! };
}

/** A figure's value as a reader wants it: three digits, of shares four after the point. */
export function showValue(value: number, unit: Figure['unit']): string {
  if (unit === 'bytes') return `${Math.round(value / 1e6)} MB`;
  if (unit === 'ms') return `${value.toPrecision(3)} ms`;
  if (unit === 'error') return value === 0 ? '0' : value.toExponential(1);
  return unit === 'share' ? value.toFixed(4) : value.toPrecision(3);
}

/** A bound as a reader wants it. */
export function showBound({ most, least, unit }: Figure): string {
  const show = (value: number): string => (unit === 'bytes' ? showValue(value, unit) : unit === 'ms' ? `${value} ms` : String(value));
  const parts = [most === undefined ? '' : `at most ${show(most)}`, least === undefined ? '' : `at least ${show(least)}`];
  return parts.filter((part) => part !== '').join(', ');
}
