import type { Benchmark, Outcome, Settings, Unfinished } from '../benchmark.js';
import { collectSeries, extrapolate } from '../growth/growth.js';
import { showMinutes } from '../minutes.js';
import { articleCount } from '../race/generated-corpus.js';
import type { GeneratedCorpus } from '../race/generated-corpus.js';
import { readRecords } from '../record.js';
import type { OwnRunner } from './contest.js';
import { byRunner } from './contest.js';
import type { ContestExpected } from './contest-faults.js';
import { findContestFaults } from './contest-faults.js';
import type { Entry } from './contest-tables.js';
import { contestPoints, flagTable, partTable, ratioOf, shortTable, wholeTable } from './contest-tables.js';
import { pinnedVersion } from './environments.js';
import type { Peer } from './peers.js';
import { peers } from './peers.js';
import type { Contest, ContestResult } from './run-contest.js';
import { runContest } from './run-contest.js';

// Every contest with other engines, as data: the same file of articles, to groups of copies.

/** A seed with nothing up its sleeve: the day of the page that this project began with. */
const seed = 20151007;

const mixed = (articles: number, planted: number): GeneratedCorpus => ({ name: `mixed-${articles}`, mixed: articles, seed, planted });

const slice = mixed(1_000, 151);

const own: readonly OwnRunner[] = [
  { name: 'Unstitch, 2 threads', flags: ['--threads', '2'] },
  { name: 'Unstitch, 1 thread', flags: ['--threads', '1'] },
  { name: 'Unstitch, 2 threads, 16 x 8 bands', flags: ['--threads', '2', '--candidates', 'bands', '--bands', '16', '--rows', '8'] },
];

/** Unstitch looks for excerpts, the others do not: cut copies are part of what is planted. */
const expected = (runner: string): ContestExpected =>
  runner.startsWith('Unstitch') && !runner.includes('bands') ? { found: 0.9, strangers: 0.001 } : { found: 0.6, strangers: 0.001 };

interface Size {
  label: string;
  corpus: GeneratedCorpus;
  rounds: number;
  minutes: number;
}

const sizes: readonly Size[] = [
  { label: '1k', corpus: slice, rounds: 5, minutes: 2 },
  { label: '10k', corpus: mixed(10_000, 1_294), rounds: 3, minutes: 4 },
  { label: '50k', corpus: mixed(50_000, 6_215), rounds: 3, minutes: 5 },
  { label: '200k', corpus: mixed(200_000, 24_254), rounds: 3, minutes: 14 },
  { label: '1m', corpus: mixed(1_000_000, 120_545), rounds: 1, minutes: 14 },
];

function contestOf({ label, corpus, rounds }: Size): Contest {
  return { name: `peers-${label}`, corpus, slice, own, peers, rounds };
}

/** In `.ci/run` no peer has to be there; those that need seconds to begin with are left out. */
const small: Contest = {
  name: 'peers-small',
  corpus: slice,
  slice,
  own,
  peers: peers.filter(({ environment }) => environment !== 'datatrove' && environment !== 'text-dedup'),
  rounds: 1,
};

async function run(contest: Contest, settings: Settings): Promise<Outcome | Unfinished> {
  const result = await runContest(contest, settings);
  if (result.left > 0)
    return { unfinished: `${result.total - result.left} of ${result.total} runs made; the same command goes on from there` };
  const entries = entriesOf(contest, result);
  const completed = entries.filter(({ peer }) => !peer?.flagsOnly);
  const flagging = entries.filter(({ peer }) => peer?.flagsOnly);
  const [first, ...others] = completed;
  const articles = articleCount(contest.corpus).toLocaleString('en');
  const count = settings.rounds ?? contest.rounds;
  const rounds = count === 1 ? 'one round' : `medians of ${count} rounds`;
  const missing = [...result.absent].map(([peer, why]) => ({
    peer,
    version: pinnedVersion(peer.environment, peer.library),
    why: why === 'not run' ? `not run${prediction(peer, contest.corpus)}` : why,
  }));
  return {
    figures: others.map((entry) => ({
      name: `time, ${entry.runs.runner} / ${first!.runs.runner}`,
      value: ratioOf(entry, first!),
      unit: 'ratio',
    })),
    tables: [
      shortTable(
        `${articles} articles, ${Math.round(result.bytes / 1e6)} MB, from a file to a file of verified groups (${rounds})`,
        completed,
      ),
      wholeTable(`${articles} articles, from process start to a file of verified groups (${rounds})`, completed, missing),
      partTable(`${articles} articles, what each library does itself, and what its pairs chain together unverified (${rounds})`, completed),
      ...(flagging.length === 0 ? [] : [flagTable(`${articles} articles, what flags articles that have a copy (${rounds})`, flagging)]),
    ],
    faults: findContestFaults(result.runs, expected),
    points: contestPoints(completed),
  };
}

function entriesOf({ corpus, slice, own, peers }: Contest, { runs, bytes }: ContestResult): Entry[] {
  const names = [...own, ...peers].map(({ name }) => name);
  return byRunner(runs, names).map((runs): Entry => {
    const peer = peers.find(({ name }) => name === runs.runner);
    if (peer === undefined) return { runs, version: '', articles: articleCount(corpus), scale: 1, bytes };
    const version = pinnedVersion(peer.environment, peer.library);
    const given = articleCount(peer.slice ? slice : corpus);
    const scale = articleCount(corpus) / given;
    return { runs, version, articles: given, scale, bytes: bytes / scale, peer };
  });
}

/** How long a peer would need, from its recorded times for fewer articles. */
function prediction({ name }: Peer, corpus: GeneratedCorpus): string {
  const records = sizes.flatMap(({ label }) => readRecords(`peers-${label}`).at(-1) ?? []);
  const points = collectSeries(records).find((series) => series.name === name)?.points ?? [];
  const seconds = extrapolate(points, articleCount(corpus));
  return seconds === undefined ? '' : `: ${showMinutes(seconds / 60)} by its times for fewer`;
}

export const peerBenchmarks: readonly Benchmark[] = sizes.map((size) => {
  const contest = contestOf(size);
  return {
    name: contest.name,
    about: `other engines on ${articleCount(size.corpus).toLocaleString('en')} articles, to the same output`,
    minutes: size.minutes,
    run: (settings) => run(contest, settings),
    ...(size === sizes[0] ? { smoke: (settings: Settings) => run(small, { ...settings, rounds: 1 }) } : {}),
  };
});
