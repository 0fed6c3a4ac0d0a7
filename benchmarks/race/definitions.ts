import type { Benchmark, Outcome, Point, Settings } from '../benchmark.js';
import type { Race, Runner } from './race.js';
import { runRace } from './race.js';
import type { Expected, FigureDefinition, RunnerResult } from './race-figures.js';
import { findFaults, measureOf, toFigure } from './race-figures.js';
import type { GeneratedCorpus } from './generated-corpus.js';
import { raceTable } from './race-tables.js';

// Every race, as data. The small ones ask the same questions of small corpora: they check answers, not speed.

/** A seed with nothing up its sleeve: the day of the page that this project began with. */
const seed = 20151007;

const expected: Expected = { found: 0.9, strangers: 0.001 };
const hotExpected: Expected = { found: 0.999, strangers: 0 };

const wordCount = (corpus: string): Runner => ({ name: 'wc -w', corpus, program: { kind: 'wc' } });
const copies = (corpus: string, threads: number, name = `copies, ${threads} thread${threads === 1 ? '' : 's'}`): Runner => ({
  name,
  corpus,
  program: { kind: 'copies', threads },
});

function speedRace(corpus: GeneratedCorpus, small: boolean): Race {
  const ratio = (of: string, to: string, measure: FigureDefinition['measure'], bounds: { most?: number }): FigureDefinition => ({
    name: `${measure === 'seconds' ? 'time' : 'CPU seconds'}, ${of} / ${to}`,
    of,
    to,
    measure,
    unit: 'ratio',
    ...(small ? {} : bounds),
  });
  return {
    name: small ? 'smoke-speed' : 'copies-speed',
    title: '`unstitch copies`, from process start to the last byte, against `LC_ALL=C.UTF-8 wc -w` on the same file',
    corpora: [corpus],
    runners: [wordCount(corpus.name), copies(corpus.name, 2), copies(corpus.name, 1)],
    figures: [
      ratio('copies, 2 threads', 'wc -w', 'seconds', { most: 0.6 }),
      ratio('copies, 1 thread', 'wc -w', 'seconds', {}),
      ratio('copies, 2 threads', 'copies, 1 thread', 'cpuSeconds', { most: 1.25 }),
      {
        name: 'peak memory, copies, 2 threads',
        of: 'copies, 2 threads',
        measure: 'peakBytes',
        unit: 'bytes',
        ...(small ? {} : { most: 220e6 }),
      },
    ],
    expected,
    rounds: 5,
  };
}

function growthRace(corpora: readonly GeneratedCorpus[], small: boolean): Race {
  const nameOf = ({ mixed = 0 }: GeneratedCorpus): string => `${mixed.toLocaleString('en')} articles`;
  const largest = corpora[corpora.length - 1]!;
  return {
    name: small ? 'smoke-growth' : 'copies-growth',
    title: '`unstitch copies` on growing corpora, 2 threads',
    corpora,
    runners: corpora.map((corpus) => copies(corpus.name, 2, nameOf(corpus))),
    figures: [
      ...corpora.slice(0, -1).map((corpus): FigureDefinition => ({
        name: `time an article, ${nameOf(largest)} / ${nameOf(corpus)}`,
        of: nameOf(largest),
        to: nameOf(corpus),
        measure: 'secondsAnArticle',
        unit: 'ratio',
        ...(small ? {} : { most: 1.15 }),
      })),
      {
        name: `peak memory, ${nameOf(largest)}`,
        of: nameOf(largest),
        measure: 'peakBytes',
        unit: 'bytes',
        ...(small ? {} : { most: 450e6 }),
      },
    ],
    expected,
    rounds: 3,
  };
}

function hotRace(distinct: GeneratedCorpus, identical: GeneratedCorpus, oneWord: GeneratedCorpus, small: boolean): Race {
  const names = { distinct: 'distinct', identical: 'half of them identical', oneWord: 'half of them identical but for one word' };
  const against = (name: string): FigureDefinition => ({
    name: `time, ${name} / all distinct`,
    of: name,
    to: names.distinct,
    measure: 'seconds',
    unit: 'ratio',
    ...(small ? {} : { most: 1.5 }),
  });
  return {
    name: small ? 'smoke-hot' : 'copies-hot',
    title: 'hot texts: `unstitch copies`, 2 threads, on as many articles',
    corpora: [distinct, identical, oneWord],
    runners: [copies(distinct.name, 2, names.distinct), copies(identical.name, 2, names.identical), copies(oneWord.name, 2, names.oneWord)],
    figures: [against(names.identical), against(names.oneWord)],
    expected: hotExpected,
    rounds: 5,
  };
}

function libraryRace(corpus: GeneratedCorpus, small: boolean): Race {
  const of = 'objects of an async iterable';
  const to = 'file';
  return {
    name: small ? 'smoke-library' : 'copies-library',
    title: 'the library on an async iterable of objects, against the file, 2 threads',
    corpora: [corpus],
    runners: [
      { name: of, corpus: corpus.name, program: { kind: 'library', threads: 2, input: 'objects' } },
      { name: to, corpus: corpus.name, program: { kind: 'library', threads: 2, input: 'file' } },
      copies(corpus.name, 2),
    ],
    figures: [{ name: `time, ${of} / ${to}`, of, to, measure: 'seconds', unit: 'ratio', ...(small ? {} : { most: 3 }) }],
    expected,
    rounds: 5,
  };
}

const mixed = (articles: number, planted: number): GeneratedCorpus => ({ name: `mixed-${articles}`, mixed: articles, seed, planted });

const hotCorpora = (half: number): [GeneratedCorpus, GeneratedCorpus, GeneratedCorpus] => [
  { name: `distinct-${half * 2}`, distinct: half * 2, seed, planted: 0 },
  { name: `identical-${half * 2}`, distinct: half, identical: half, seed, planted: half - 1 },
  { name: `one-word-${half * 2}`, distinct: half, oneWord: half, seed, planted: half - 1 },
];

async function run(race: Race, rounds: number, settings: Settings): Promise<Outcome> {
  const runners = await runRace(race, { ...settings, rounds });
  return {
    figures: race.figures.map((figure) => toFigure(figure, runners)),
    tables: [raceTable(race.title, runners)],
    faults: findFaults(runners, race.expected),
    points: runners.map(toPoint),
  };
}

function toPoint(runner: RunnerResult): Point {
  const peakBytes = measureOf(runner, 'peakBytes')?.median;
  return {
    series: runner.name,
    articles: runner.articles,
    seconds: measureOf(runner, 'seconds')!.median,
    ...(peakBytes === undefined ? {} : { peakBytes }),
  };
}

function benchmark(about: string, minutes: number, full: Race, small: Race): Benchmark {
  return {
    name: full.name,
    about,
    minutes,
    run: (settings) => run(full, settings.rounds ?? full.rounds, settings),
    smoke: (settings) => run(small, 1, settings),
  };
}

const million = [mixed(10_000, 1_294), mixed(50_000, 6_215), mixed(200_000, 24_254), mixed(1_000_000, 120_545)];

/** Each race at its full size and small. */
export const races: readonly { about: string; minutes: number; full: Race; small: Race }[] = [
  {
    about: 'groups of 200,000 articles, one thread and two, against counting the words of the file',
    minutes: 2,
    full: speedRace(mixed(200_000, 24_254), false),
    small: speedRace(mixed(4_000, 564), true),
  },
  {
    about: 'time an article and memory, from ten thousand articles to a million',
    minutes: 4,
    full: growthRace(million, false),
    small: growthRace([mixed(1_000, 151), mixed(4_000, 564)], true),
  },
  {
    about: 'half of the corpus one text',
    minutes: 2,
    full: hotRace(...hotCorpora(100_000), false),
    small: hotRace(...hotCorpora(3_000), true),
  },
  {
    about: 'objects of an asynchronous iterable, against the file',
    minutes: 2,
    full: libraryRace(mixed(200_000, 24_254), false),
    small: libraryRace(mixed(4_000, 564), true),
  },
];

export const raceBenchmarks: readonly Benchmark[] = races.map(({ about, minutes, full, small }) => benchmark(about, minutes, full, small));
