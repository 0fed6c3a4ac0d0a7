import type { Benchmark, Outcome } from '../benchmark.js';
import type { Table } from '../tables.js';
import type { MaterialSize } from './material.js';
import { makeMaterial } from './material.js';
import type { Operation } from './operations.js';
import { makeOperations } from './operations.js';
import type { Timed, Timing } from './run-micro.js';
import { findDisagreements, timeOperations } from './run-micro.js';

/** A seed with nothing up its sleeve: the day of the page that this project began with. */
const seed = 20151007;

interface MicroDefinition extends MaterialSize, Timing {
  /** What both ways must answer, in the order of the operations: words twice, shingles, distinct ones, empty values, shared shingles, keys twice. */
  answers: readonly number[];
}

const full: MicroDefinition = {
  texts: 400,
  postings: 400_000,
  seed,
  rounds: 5,
  milliseconds: 250,
  answers: [113_358, 113_358, 111_758, 111_414, 0, 27_056, 339_791, 339_791],
};
const small: MicroDefinition = {
  texts: 40,
  postings: 8_000,
  seed,
  rounds: 1,
  milliseconds: 10,
  answers: [9_493, 9_493, 9_333, 9_321, 0, 2_114, 6_793, 6_793],
};

async function run({ answers, ...definition }: MicroDefinition): Promise<Outcome> {
  const operations = makeOperations(makeMaterial(definition));
  const faults = [...findDisagreements(operations), ...findSurprises(operations, answers)];
  const timed = await timeOperations(operations, definition);
  return {
    figures: timed.map(({ operation, webassembly, javascript }) => ({
      name: operation.name,
      value: javascript.median / webassembly.median,
      unit: 'ratio',
    })),
    tables: [microTable(timed, definition.rounds)],
    faults,
  };
}

function findSurprises(operations: readonly Operation[], answers: readonly number[]): string[] {
  return operations.flatMap(({ name, webassembly }, i) => {
    const answer = webassembly();
    return answer === answers[i] ? [] : [`${name}: ${answer}, expected ${answers[i]}`];
  });
}

/** Nanoseconds by operation, and how many times as long JavaScript takes. */
export function microTable(timed: readonly Timed[], rounds: number): Table {
  const show = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
  return {
    title: `One operation, in nanoseconds (medians of ${rounds} rounds)`,
    head: ['operation', 'for one', 'WebAssembly', 'fastest to slowest', 'JavaScript', 'fastest to slowest', 'JavaScript / WebAssembly'],
    rows: timed.map(({ operation, webassembly, javascript }) => [
      operation.name,
      operation.unit,
      ...[webassembly, javascript].flatMap(({ median, min, max }) => [show(median), `${show(min)} to ${show(max)}`]),
      (javascript.median / webassembly.median).toPrecision(3),
    ]),
  };
}

export const microBenchmarks: readonly Benchmark[] = [
  {
    name: 'micro',
    about: 'WebAssembly against JavaScript: words, shingles, signatures, intersection, sort',
    minutes: 0.5,
    run: () => run(full),
    smoke: () => run(small),
  },
];
