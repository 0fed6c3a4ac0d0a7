import type { RecallCorpus } from './recall/corpora.js';
import type { Race, Runner } from './race/race.js';
import type { Expected, FigureDefinition } from './race/race-figures.js';
import type { GeneratedCorpus } from './race/generated-corpus.js';

// Every benchmark, as data. The small ones ask the same questions of small corpora: they check answers, not speed.

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

function growthRace(corpora: readonly GeneratedCorpus[]): Race {
  const nameOf = ({ mixed = 0 }: GeneratedCorpus): string => `${mixed.toLocaleString('en')} articles`;
  const largest = corpora[corpora.length - 1]!;
  return {
    name: 'copies-growth',
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
        most: 1.15,
      })),
      { name: `peak memory, ${nameOf(largest)}`, of: nameOf(largest), measure: 'peakBytes', unit: 'bytes', most: 450e6 },
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

export const races: readonly Race[] = [
  speedRace(mixed(200_000, 24_254), false),
  growthRace([mixed(10_000, 1_294), mixed(50_000, 6_215), mixed(200_000, 24_254), mixed(1_000_000, 120_545)]),
  hotRace(...hotCorpora(100_000), false),
  libraryRace(mixed(200_000, 24_254), false),
];

export const smallRaces: readonly Race[] = [
  speedRace(mixed(4_000, 564), true),
  hotRace(...hotCorpora(3_000), true),
  libraryRace(mixed(4_000, 564), true),
];

/** What recall must be, for all corpora together. */
export interface RecallDefinition {
  name: string;
  corpora: readonly RecallCorpus[];
}

export const recall: RecallDefinition = {
  name: 'copies-recall',
  corpora: [
    { name: 'generated, one in eight a copy', kind: 'generated', count: 20_000, seed, copies: 0.12 },
    { name: 'generated, half copies', kind: 'generated', count: 8_000, seed: 11, copies: 0.5 },
    { name: 'wire openings', kind: 'real', file: 'copies/mccormick-1000.jsonl.gz', planted: 1_000, seed: 12 },
    { name: 'full articles, 420 outlets', kind: 'real', file: 'stream/articles.jsonl.gz', planted: 3_000, seed: 15 },
    { name: 'dated stories', kind: 'real', file: 'stories/allsides.jsonl.gz', planted: 1_500, seed: 13 },
    { name: 'triples', kind: 'real', file: 'stories/basil.jsonl.gz', planted: 200, seed: 14 },
    { name: 'undated stories with twins', kind: 'real', file: 'stories/ecbplus.jsonl.gz', planted: 500, seed: 16 },
  ],
};

export const smallRecall: RecallDefinition = {
  name: 'smoke-recall',
  corpora: [{ name: 'generated', kind: 'generated', count: 3_000, seed, copies: 0.4 }],
};
