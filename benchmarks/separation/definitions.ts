import type { Benchmark } from '../benchmark.js';
import { runAttribution } from './attribution.js';
import type { NoiseLevel } from './attribution.js';
import { runGenuine } from './genuine.js';
import { runMixes } from './mixes.js';
import type { MixSet } from './mixes.js';
import { runShipped } from './shipped.js';

/** One-to-one accuracy that must be reached: without a corpus, with one that lacks the page's sources, with one that has them. */
const sets: readonly MixSet[] = [
  { name: 'unrelated-paragraph', least: { alone: 0.8, without: 0.84, with: 0.99 } },
  { name: 'unrelated-sentence', least: { alone: 0.76, without: 0.8, with: 0.99 } },
  { name: 'nearby-paragraph', least: { alone: 0.66, without: 0.68, with: 0.99 } },
  { name: 'nearby-sentence', least: { alone: 0.64, without: 0.655, with: 0.99 } },
  { name: 'same-event-paragraph', least: { with: 0.96 } },
  { name: 'same-event-sentence', least: { with: 0.94 } },
];

const noise: readonly NoiseLevel[] = [
  { replaced: 0, right: 0.98, wrong: 0.02 },
  { replaced: 0.2, right: 0.955, wrong: 0.02 },
  { replaced: 0.35, right: 0.8, wrong: 0.02 },
];

export const separationBenchmarks: readonly Benchmark[] = [
  {
    name: 'separation',
    about: 'stitched pages taken apart: without a corpus, with one that lacks their sources, with one that has them',
    minutes: 3,
    run: ({ note }) => runMixes(sets, note),
    smoke: () => runShipped(),
  },
  {
    name: 'separation-verdict',
    about: 'how often genuine long articles are called stitched',
    minutes: 2,
    run: ({ note }) => runGenuine({ articles: 1000, most: 0.02 }, note),
  },
  {
    name: 'separation-attribution',
    about: 'whether the sources of passages are named, with words replaced, and where there is none',
    minutes: 2,
    run: ({ note }) => runAttribution(['unrelated-sentence', 'nearby-sentence', 'same-event-sentence'], noise, 0.05, note),
  },
];
