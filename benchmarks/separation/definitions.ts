import type { Benchmark } from '../benchmark.js';
import { runAttribution } from './attribution.js';
import type { AttributionSet, NoiseLevel } from './attribution.js';
import { runGenuine } from './genuine.js';
import { runMixes } from './mixes.js';
import type { MixSet } from './mixes.js';
import { runShipped } from './shipped.js';
import { runPageSpeed } from './speed.js';
import type { PageSet } from './speed.js';

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
  { replaced: 0.1, wrong: 0.02 },
  { replaced: 0.2, right: 0.955, wrong: 0.02 },
  { replaced: 0.35, right: 0.8, wrong: 0.02 },
];
const attributionSets: readonly AttributionSet[] = [
  ...['unrelated-sentence', 'nearby-sentence', 'same-event-sentence'].map((name) => ({ name, levels: noise })),
  ...['unrelated-paragraph', 'nearby-paragraph'].map((name) => ({ name, levels: noise.filter(({ replaced }) => replaced !== 0.1) })),
];

const data = '../shared/data/';
const pageSets: readonly PageSet[] = [
  {
    name: 'mixes against 1,400 articles',
    corpus: `${data}separation/corpus.jsonl`,
    pages: [`${data}separation/unrelated-paragraph.jsonl`, `${data}separation/nearby-sentence.jsonl`],
    most: 15,
  },
  {
    name: 'mixes against 5,000 full-length articles',
    corpus: `${data}stream/articles.jsonl.gz`,
    pages: [`${data}separation/unrelated-paragraph.jsonl`],
    mostIndex: 60,
  },
  {
    name: 'stitched pages against 100,000 generated articles',
    corpus: { name: 'mixed-100000', mixed: 100_000, seed: 20151007, planted: 12_024 },
    pages: 100,
    most: 50,
    mostIndex: 60,
  },
];
const smallPageSets: readonly PageSet[] = [
  {
    name: 'stitched pages against 2,000 generated articles',
    corpus: { name: 'mixed-2000', mixed: 2000, seed: 20151007, planted: 299 },
    pages: 10,
  },
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
    about: 'how often genuine long articles are called stitched, and how often mixes are',
    minutes: 2,
    run: ({ note }) =>
      runGenuine({ articles: 1000, most: 0.02, mixes: { file: '../shared/data/separation/unrelated-paragraph.jsonl', least: 0.9 } }, note),
  },
  {
    name: 'separation-attribution',
    about: 'whether the sources of passages are named, with words replaced, and where there is none',
    minutes: 2,
    run: ({ note }) => runAttribution(attributionSets, { absent: 0.05, unrelated: 0.005, span: 0.95 }, note),
  },
  {
    name: 'separation-speed',
    about: 'the time one page takes against corpora up to 100,000 articles, and what their index takes',
    minutes: 2,
    run: (settings) => runPageSpeed(pageSets, settings),
    smoke: (settings) => runPageSpeed(smallPageSets, settings),
  },
];
