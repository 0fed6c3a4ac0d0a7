import type { Benchmark, Outcome, Settings, Unfinished } from '../benchmark.js';
import type { OwnRunner } from '../peers/contest.js';
import { peers as all } from '../peers/peers.js';
import type { RecallCorpus } from '../recall/corpora.js';
import { qualityFigures, qualityTables } from './quality-tables.js';
import type { QualityDefinition } from './run-quality.js';
import { runQuality } from './run-quality.js';

/** A seed with nothing up its sleeve: the day of the page that this project began with. */
const seed = 20151007;

const own: readonly OwnRunner[] = [
  { name: 'Unstitch', flags: [] },
  { name: 'Unstitch, 16 x 8 bands', flags: ['--candidates', 'bands', '--bands', '16', '--rows', '8'] },
];

const peers = all.filter(({ flagsOnly }) => !flagsOnly);

/** The real ones with copies planted among them; those that recall is measured on, but for fewer generated articles: some peers are slow. */
const corpora: readonly RecallCorpus[] = [
  { name: 'generated, half copies', kind: 'generated', count: 4_000, seed, copies: 0.5 },
  { name: 'wire openings', kind: 'real', file: 'copies/mccormick-1000.jsonl.gz', planted: 1_000, seed: 12 },
  { name: 'full articles, 420 outlets', kind: 'real', file: 'stream/articles.jsonl.gz', planted: 1_500, seed: 15 },
  { name: 'dated stories', kind: 'real', file: 'stories/allsides.jsonl.gz', planted: 1_000, seed: 13 },
  { name: 'triples', kind: 'real', file: 'stories/basil.jsonl.gz', planted: 200, seed: 14 },
  { name: 'undated stories with twins', kind: 'real', file: 'stories/ecbplus.jsonl.gz', planted: 500, seed: 16 },
];

const full: QualityDefinition = { name: 'copies-quality', corpora, own, peers };

/** The peers that need no seconds to begin with, and none of them where they are not set up. */
const small: QualityDefinition = {
  name: 'copies-quality-small',
  corpora: [{ name: 'generated', kind: 'generated', count: 1_000, seed, copies: 0.5 }],
  own,
  peers: peers.filter(({ environment }) => environment === 'rensa' || environment === 'gaoya'),
};

const bounds = { jaccard: 0.99, containment: 0.97, unlike: 0.02 };

const run =
  (definition: QualityDefinition) =>
  async (settings: Settings): Promise<Outcome | Unfinished> => {
    const { engines, left } = await runQuality(definition, settings);
    if (left > 0) return { unfinished: `${left} runs are left; the same command goes on from there` };
    return { figures: qualityFigures(engines, bounds), tables: qualityTables(engines), faults: [] };
  };

export const qualityBenchmarks: readonly Benchmark[] = [
  {
    name: 'copies-quality',
    about: 'what each engine finds, by similarity and by edit, on planted copies and real articles',
    minutes: 12,
    run: run(full),
    smoke: run(small),
  },
];
