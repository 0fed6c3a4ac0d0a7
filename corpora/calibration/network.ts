import { randomNumbers } from '../../src/background/vectors/random.js';
import type { Network } from '../../src/separation/models.js';
import { cutAt } from '../../src/separation/models.js';
import type { Examples } from './logistic.js';
import { standardised } from './logistic.js';

const units = 8;
const rounds = 60;
const batch = 64;
const rate = 0.01;
const decay = 0.002;

/** Where in the vector of all parameters each kind begins. */
interface Places {
  inputs: number;
  biases: number;
  outputs: number;
  intercept: number;
  linear: number;
  all: number;
}

/** Networks that are averaged: one alone depends on where it began, by as much as a fifth in the log-odds that matter. */
const seeds = [7, 8, 9, 10];

/**
 * Fits networks by Adam (Kingma & Ba 2015), batches of 64, with a penalty on squared weights, and joins them to the one that gives the mean of their log-odds. The same
 * examples give the same network.
 */
export function fitNetwork(examples: Examples): Network {
  const fitted = seeds.map((seed) => fitFrom(seed, examples));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    inputs: fitted[0]!.inputs,
    intercept: mean(fitted.map(({ intercept }) => intercept)),
    linear: fitted[0]!.linear.map((_, i) => mean(fitted.map(({ linear }) => linear[i]!))),
    hidden: fitted.flatMap(({ hidden }) => hidden.map((unit) => ({ ...unit, weight: unit.weight / fitted.length }))),
  };
}

/** Fits one network, from where a seed lets it begin. */
function fitFrom(seed: number, examples: Examples): Network {
  const { names, truth, weights } = examples;
  const { scaled, spreads } = standardised(examples, cutAt.network);
  const inputs = names.length;
  const random = randomNumbers(seed);
  const places: Places = {
    inputs,
    biases: units * inputs,
    outputs: units * inputs + units,
    intercept: units * inputs + 2 * units,
    linear: units * inputs + 2 * units + 1,
    all: units * inputs + 2 * units + 1 + inputs,
  };
  const parameters = Float64Array.from({ length: places.all }, () => ((random() + random() + random() - 1.5) * 0.8) / Math.sqrt(inputs));
  const rows = Array.from(truth, (_, i) => Float64Array.from(scaled, (column) => column[i]!));
  const meanWeight = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const first = new Float64Array(places.all);
  const second = new Float64Array(places.all);
  const gradient = new Float64Array(places.all);
  const order = Array.from(truth, (_, i) => i);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      const to = Math.min(from + batch, order.length);
      gradient.fill(0);
      for (let k = from; k < to; k++) {
        const i = order[k]!;
        addGradient(gradient, parameters, rows[i]!, truth[i]!, weights[i]! / meanWeight, places);
      }
      step++;
      const now = rate * (1 - round / rounds);
      for (let p = 0; p < places.all; p++) {
        const slope = gradient[p]! / (to - from) + decay * parameters[p]!;
        first[p] = 0.9 * first[p]! + 0.1 * slope;
        second[p] = 0.999 * second[p]! + 0.001 * slope * slope;
        parameters[p]! -= (now * (first[p]! / (1 - 0.9 ** step))) / (Math.sqrt(second[p]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return {
    inputs: Object.fromEntries(names.map((name, j) => [name, spreads[j]!] as const)),
    intercept: parameters[places.intercept]!,
    linear: [...parameters.subarray(places.linear)],
    hidden: Array.from({ length: units }, (_, unit) => ({
      weight: parameters[places.outputs + unit]!,
      bias: parameters[places.biases + unit]!,
      weights: [...parameters.subarray(unit * inputs, (unit + 1) * inputs)],
    })),
  };
}

function addGradient(
  gradient: Float64Array,
  parameters: Float64Array,
  row: Float64Array,
  truth: number,
  weight: number,
  places: Places,
): void {
  const { inputs, biases, outputs, intercept, linear } = places;
  let odds = parameters[intercept]!;
  for (let j = 0; j < inputs; j++) odds += parameters[linear + j]! * row[j]!;
  const states = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    let sum = parameters[biases + unit]!;
    for (let j = 0; j < inputs; j++) sum += parameters[unit * inputs + j]! * row[j]!;
    states[unit] = Math.tanh(sum);
    odds += parameters[outputs + unit]! * states[unit]!;
  }
  const error = (1 / (1 + Math.exp(-odds)) - truth) * weight;
  gradient[intercept]! += error;
  for (let j = 0; j < inputs; j++) gradient[linear + j]! += error * row[j]!;
  for (let unit = 0; unit < units; unit++) {
    gradient[outputs + unit]! += error * states[unit]!;
    const inner = error * parameters[outputs + unit]! * (1 - states[unit]! ** 2);
    gradient[biases + unit]! += inner;
    for (let j = 0; j < inputs; j++) gradient[unit * inputs + j]! += inner * row[j]!;
  }
}

/** Fisher and Yates. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
