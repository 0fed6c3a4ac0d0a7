/** A logistic regression: log-odds are the intercept plus, for each feature, weight times (value - mean) / deviation, cut at +-6. */
export interface LogisticModel {
  intercept: number;
  /** By feature: weight, and mean and standard deviation where it was fitted. */
  terms: Readonly<Record<string, readonly [weight: number, mean: number, deviation: number]>>;
}

/** A network of one hidden layer: log-odds are a linear function of the inputs plus one of the hyperbolic tangents of others. */
export interface Network {
  /** By feature: mean and standard deviation where it was fitted. A feature counts as (value - mean) / deviation, cut at +-4. */
  inputs: Readonly<Record<string, readonly [mean: number, deviation: number]>>;
  intercept: number;
  /** A weight an input. */
  linear: readonly number[];
  /** Of each unit: weight in the sum, bias, and a weight an input. */
  hidden: readonly { weight: number; bias: number; weights: readonly number[] }[];
}

export type Figures = Readonly<Record<string, number>>;

/** Features of logistic regressions are cut at so many standard deviations, those of networks at fewer: they are products there. */
export const cutAt = { logistic: 6, network: 4 } as const;

/** @throws never; a figure that is missing gives NaN */
export function logisticOdds({ intercept, terms }: LogisticModel, figures: Figures): number {
  let sum = intercept;
  for (const [name, [weight, mean, deviation]] of Object.entries(terms)) {
    sum += weight * within((figures[name]! - mean) / deviation, cutAt.logistic);
  }
  return sum;
}

/** Log-odds by a network. */
export function networkOdds({ inputs, intercept, linear, hidden }: Network, figures: Figures): number {
  const values = Object.entries(inputs).map(([name, [mean, deviation]]) => within((figures[name]! - mean) / deviation, cutAt.network));
  let sum = intercept + product(linear, values);
  for (const { weight, bias, weights } of hidden) sum += weight * Math.tanh(bias + product(weights, values));
  return sum;
}

/** A value, or the end of the range from `-most` to `most` that it lies beyond. */
export function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function product(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (const [i, weight] of weights.entries()) sum += weight * values[i]!;
  return sum;
}
