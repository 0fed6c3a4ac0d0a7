import type { Benchmark } from '../benchmark.js';
import { runQuality } from './quality.js';
import { runSpeed } from './speed.js';
import type { StorySet } from './story-sets.js';

const stories = '../shared/data/stories/';
const stream = '../shared/data/stream/articles.jsonl.gz';

/** One setting for all, as shipped. */
const sets: readonly StorySet[] = [
  { name: 'AllSides, dated', file: `${stories}allsides.jsonl.gz`, least: { f1: 0.95, rand: 0.865 } },
  { name: 'AllSides, without dates', file: `${stories}allsides.jsonl.gz`, undated: true, least: { f1: 0.89, rand: 0.715 } },
  { name: 'ECB+', file: `${stories}ecbplus.jsonl.gz`, least: { f1: 0.945, rand: 0.94 } },
  { name: 'BASIL', file: `${stories}basil.jsonl.gz`, least: { f1: 0.995, rand: 0.99 } },
  { name: 'AllSides among the stream', file: `${stories}allsides.jsonl.gz`, among: stream, least: { f1: 0.94, rand: 0.85 } },
];

const wire: StorySet = {
  name: 'wire world',
  file: 'corpora/wire/articles.jsonl',
  gold: 'corpora/wire/stories.gold.jsonl',
  least: { f1: 0.9 },
};

export const storyBenchmarks: readonly Benchmark[] = [
  {
    name: 'stories-quality',
    about: 'stories against labelled ones, beside copies alone and plain TF-IDF, with intervals',
    minutes: 2,
    run: ({ note }) => runQuality(sets, note),
    smoke: ({ note }) => runQuality([wire], note, { stories: 30, shared: 25, grouped: 157 }),
  },
  {
    name: 'stories-speed',
    about: 'the time of `unstitch stories` against reading and JSON.parse of the same file',
    minutes: 1,
    run: (settings) => runSpeed({ file: stream, most: 30, rounds: 5 }, settings),
  },
];
