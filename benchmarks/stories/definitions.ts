import type { Benchmark } from '../benchmark.js';
import type { GeneratedCorpus } from '../race/generated-corpus.js';
import type { StoriesGrowth } from './growth.js';
import { runGrowth } from './growth.js';
import type { View } from './calibration.js';
import { runCalibration } from './calibration.js';
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

const growth: StoriesGrowth = {
  title: '`unstitch stories`, 2 threads, on full-length articles of one density in time',
  runs: [2000, 5000, 10_000, 25_000].map((articles) => ({
    name: `${articles.toLocaleString('en')} articles`,
    corpus: { kind: 'repeated', file: stream, articles },
    ...(articles === 25_000 ? { mostBytes: 700e6 } : {}),
  })),
  rounds: 3,
  mostGrowth: 1.25,
};

/** Generated articles of some 40 words, dated over a year. */
const short = (mixed: number, planted: number): GeneratedCorpus => ({ name: `short-${mixed}`, mixed, words: 40, seed: 20151007, planted });

const million: StoriesGrowth = {
  title: '`unstitch stories`, 2 threads, on generated articles of 40 words, dated over a year',
  runs: [
    { name: '100,000 short articles', corpus: { kind: 'generated', corpus: short(100_000, 12_024) } },
    {
      name: '1,000,000 short articles',
      corpus: { kind: 'generated', corpus: short(1_000_000, 120_545) },
      mostBytes: 5e9,
      mostMinutes: 10,
    },
  ],
  rounds: 1,
};

const smallGrowth: StoriesGrowth = {
  title: '`unstitch stories`, 2 threads, on generated articles of 40 words',
  runs: [short(200, 23), short(800, 127)].map((corpus) => ({ name: corpus.name, corpus: { kind: 'generated', corpus } })),
  rounds: 1,
};
const [dated, undated, ecb, basil, among] = sets as [StorySet, StorySet, StorySet, StorySet, StorySet];

/** Short articles of other languages, none of which has a background. */
const languageSets = (['ar', 'ru', 'vi', 'zh'] as const).flatMap((language) =>
  ([undefined, true] as const).map((without) => ({
    name: `24 invented ones, ${language}${without === true ? ', undated' : ''}`,
    set: {
      name: language,
      file: `corpora/languages/${language}.jsonl`,
      among: `corpora/languages/stories/${language}.jsonl`,
      gold: 'corpora/languages/stories.gold.jsonl',
      ...(without === true ? { undated: without } : {}),
      least: { f1: 0.95 },
    },
  })),
);

/** The same threshold for few and many articles, long and short ones, with dates and without, with a background and without. */
const views: readonly View[] = [
  { name: 'AllSides', set: dated, articles: 24, draws: 8 },
  { name: 'AllSides', set: dated, articles: 100, draws: 4 },
  { name: 'AllSides', set: dated, articles: 400, draws: 2 },
  { name: 'AllSides', set: dated },
  { name: 'AllSides among others', set: among },
  { name: 'AllSides of 2018', set: dated, year: 2018 },
  { name: 'AllSides, seven outlets', set: dated, outlets: 7 },
  { name: 'AllSides pressed into 100 days', set: dated, days: 100 },
  { name: 'AllSides pressed into 14 days', set: dated, days: 14 },
  { name: 'AllSides, 110 words each', set: dated, articles: 100, draws: 4, words: 110 },
  { name: 'AllSides, no background', set: dated, articles: 100, draws: 4, alone: true },
  { name: 'AllSides, no background', set: dated, alone: true },
  { name: 'AllSides, undated', set: undated, articles: 24, draws: 8 },
  { name: 'AllSides, undated', set: undated, articles: 100, draws: 4 },
  { name: 'AllSides, undated', set: undated, articles: 400, draws: 2 },
  { name: 'AllSides, undated', set: undated },
  { name: 'AllSides, undated, 200 words each', set: undated, words: 200 },
  { name: 'AllSides, undated, 110 words each', set: undated, articles: 100, draws: 4, words: 110 },
  { name: 'AllSides, undated, no background', set: undated, articles: 24, draws: 8, alone: true },
  { name: 'AllSides, undated, no background', set: undated, alone: true },
  { name: 'ECB+', set: ecb },
  { name: 'ECB+', set: ecb, articles: 100, draws: 4 },
  { name: 'ECB+ among 1,000 others', set: { ...ecb, among: stream, undated: true }, others: 1000 },
  { name: 'BASIL among 1,000 others', set: { ...basil, among: stream }, others: 1000 },
  { name: 'ECB+, no background', set: ecb, articles: 100, draws: 4, alone: true },
  ...languageSets,
];

export const storyBenchmarks: readonly Benchmark[] = [
  {
    name: 'stories-quality',
    about: 'stories against labelled ones, beside copies alone and plain TF-IDF, with intervals',
    minutes: 2,
    run: ({ note }) => runQuality(sets, note),
    smoke: ({ note }) => runQuality([wire], note, { stories: 29, shared: 26, grouped: 159 }),
  },
  {
    name: 'stories-calibration',
    about: 'whether the threshold of stories, and their confidence, mean the same for all kinds of corpora',
    minutes: 4,
    run: ({ note }) => runCalibration(views, [dated, undated, ecb], 0.02, note),
    smoke: ({ note }) => runCalibration(languageSets.slice(2, 3), [], 0.02, note),
  },
  {
    name: 'stories-speed',
    about: 'the time of `unstitch stories` against reading and JSON.parse of the same file',
    minutes: 1,
    run: (settings) => runSpeed({ file: stream, most: 30, rounds: 5 }, settings),
  },
  {
    name: 'stories-growth',
    about: 'time and memory of `unstitch stories` from 2,000 to 25,000 full-length articles of one density in time',
    minutes: 3,
    run: (settings) => runGrowth(growth, settings),
    smoke: (settings) => runGrowth(smallGrowth, settings),
  },
  {
    name: 'stories-million',
    about: 'time and memory of `unstitch stories` on a million short articles of one year',
    minutes: 8,
    run: (settings) => runGrowth(million, settings),
  },
];
