import { Bench } from 'tinybench';
import type { Spread } from '../figures.js';
import { spreadOf } from '../figures.js';
import type { Operation } from './operations.js';

/** How an operation did, in nanoseconds for one of its units; the spread is over the rounds. */
export interface Timed {
  operation: Operation;
  webassembly: Spread;
  javascript: Spread;
}

export interface Timing {
  rounds: number;
  /** Milliseconds that each way of an operation is repeated for in each round. */
  milliseconds: number;
}

/** Times every operation in both ways, in turns, round by round. */
export async function timeOperations(operations: readonly Operation[], { rounds, milliseconds }: Timing): Promise<Timed[]> {
  const times = operations.map(() => ({ webassembly: [] as number[], javascript: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, operation] of operations.entries()) {
      for (const way of ['webassembly', 'javascript'] as const) {
        const bench = new Bench({ time: milliseconds, warmup: round === 0, warmupTime: milliseconds, iterations: 3, throws: true });
        const [task] = await bench.add(operation.name, operation[way]).run();
        const result = task!.result;
        if (!('latency' in result)) throw new Error(`${operation.name}: not timed`);
        times[i]![way].push((result.latency.p50 * 1e6) / operation.count);
      }
    }
  }
  return operations.map((operation, i) => ({
    operation,
    webassembly: spreadOf(times[i]!.webassembly),
    javascript: spreadOf(times[i]!.javascript),
  }));
}

/** Operations of which the two ways do not agree, in words. */
export function findDisagreements(operations: readonly Operation[]): string[] {
  return operations.flatMap(({ name, webassembly, javascript }) => {
    const [one, other] = [webassembly(), javascript()];
    return one === other ? [] : [`${name}: WebAssembly says ${one}, JavaScript ${other}`];
  });
}
