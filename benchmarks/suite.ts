import type { Benchmark } from './benchmark.js';
import { microBenchmarks } from './micro/definitions.js';
import { peerBenchmarks } from './peers/definitions.js';
import { qualityBenchmarks } from './quality/definitions.js';
import { raceBenchmarks } from './race/definitions.js';
import { recallBenchmarks } from './recall/definitions.js';
import { reportBenchmarks } from './report/definitions.js';
import { separationBenchmarks } from './separation/definitions.js';
import { storyBenchmarks } from './stories/definitions.js';

/** All benchmarks, in the order in which they run: a folder each, which says in its `definitions.ts` what is run on what. */
export const suite: readonly Benchmark[] = [
  ...raceBenchmarks,
  ...recallBenchmarks,
  ...peerBenchmarks,
  ...qualityBenchmarks,
  ...storyBenchmarks,
  ...separationBenchmarks,
  ...microBenchmarks,
  ...reportBenchmarks,
];

/** Names for several of them. */
export const families: Readonly<Record<string, readonly string[]>> = {
  copies: [...peerBenchmarks, ...qualityBenchmarks].map(({ name }) => name),
  stories: storyBenchmarks.map(({ name }) => name),
  all: suite.map(({ name }) => name),
};

/** The benchmarks of some names, each once and in the order of the suite; or the first name that is not known. */
export function chooseBenchmarks(names: readonly string[]): { benchmarks: Benchmark[] } | { unknown: string } {
  const chosen = new Set<string>();
  for (const name of names) {
    const members = families[name] ?? (suite.some((benchmark) => benchmark.name === name) ? [name] : undefined);
    if (members === undefined) return { unknown: name };
    for (const member of members) chosen.add(member);
  }
  return { benchmarks: suite.filter(({ name }) => chosen.has(name)) };
}
