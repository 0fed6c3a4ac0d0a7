import type { Benchmark, Outcome, Settings } from '../benchmark.js';
import type { RecallCorpus } from './corpora.js';
import { runRecall } from './recall-run.js';

/** A seed with nothing up its sleeve: the day of the page that this project began with. */
const seed = 20151007;

const corpora: readonly RecallCorpus[] = [
  { name: 'generated, one in eight a copy', kind: 'generated', count: 20_000, seed, copies: 0.12 },
  { name: 'generated, half copies', kind: 'generated', count: 8_000, seed: 11, copies: 0.5 },
  { name: 'wire openings', kind: 'real', file: 'copies/mccormick-1000.jsonl.gz', planted: 1_000, seed: 12 },
  { name: 'full articles, 420 outlets', kind: 'real', file: 'stream/articles.jsonl.gz', planted: 3_000, seed: 15 },
  { name: 'dated stories', kind: 'real', file: 'stories/allsides.jsonl.gz', planted: 1_500, seed: 13 },
  { name: 'triples', kind: 'real', file: 'stories/basil.jsonl.gz', planted: 200, seed: 14 },
  { name: 'undated stories with twins', kind: 'real', file: 'stories/ecbplus.jsonl.gz', planted: 500, seed: 16 },
];

const smallCorpora: readonly RecallCorpus[] = [{ name: 'generated', kind: 'generated', count: 3_000, seed, copies: 0.4 }];

const measure =
  (corpora: readonly RecallCorpus[]) =>
  async ({ note }: Settings): Promise<Outcome> => ({ ...(await runRecall(corpora, note)), faults: [] });

export const recallBenchmarks: readonly Benchmark[] = [
  {
    name: 'copies-recall',
    about: 'what is found and what is missed, against all pairs by brute force',
    minutes: 3,
    run: measure(corpora),
    smoke: measure(smallCorpora),
  },
];
