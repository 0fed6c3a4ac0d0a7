import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../benchmark.js';
import type { CorpusFiles, GeneratedCorpus } from '../race/generated-corpus.js';
import { articleCount, generateCorpus, removeCorpus } from '../race/generated-corpus.js';
import { checkGroups } from '../race/planted-check.js';
import { programDigest } from '../race/program-digest.js';
import type { OwnRunner, Run } from './contest.js';
import { isSetUp, missingToolchain } from './environments.js';
import { checkFlags } from './flag-check.js';
import type { Peer } from './peers.js';
import { Pieces } from './pieces.js';
import { runOwn, runPeer } from './run-program.js';

/** A contest, as data. */
export interface Contest {
  name: string;
  corpus: GeneratedCorpus;
  /** What peers are given that are too slow for more. */
  slice: GeneratedCorpus;
  own: readonly OwnRunner[];
  peers: readonly Peer[];
  rounds: number;
}

export interface ContestResult {
  runs: readonly Run[];
  /** Peers that take part. */
  present: readonly Peer[];
  /** By peer: why it does not. */
  absent: ReadonlyMap<Peer, string>;
  /** Bytes of the two corpora. */
  bytes: number;
  /** How many runs are still to be made. */
  left: number;
  total: number;
}

/** Why a peer does not take part here, in words; `undefined` where it does. */
export function absence({ environment, upTo }: Peer, articles: number): string | undefined {
  if (articles > upTo) return 'not run';
  if (isSetUp(environment)) return undefined;
  return missingToolchain(environment) ?? 'not set up, see "npm run bench -- setup"';
}

/** Runs a contest, or goes on with one that was cut short: the programs take turns, round by round. */
export async function runContest(
  contest: Contest,
  { rounds = contest.rounds, seconds, folder, keepUpTo, note }: Settings,
): Promise<ContestResult> {
  const { name, corpus, slice, own, peers } = contest;
  const begun = performance.now();
  const absent = new Map<Peer, string>();
  for (const peer of peers) {
    const why = absence(peer, articleCount(corpus));
    if (why === undefined) continue;
    absent.set(peer, why);
    note(`${peer.name}: skipped, ${why}`);
  }
  const present = peers.filter((peer) => !absent.has(peer));
  const files = await generateCorpus(corpus, folder);
  const sliced = present.some((peer) => peer.slice) ? await generateCorpus(slice, folder) : undefined;
  const pieces = new Pieces<Run>(join(folder, `${name}.pieces.jsonl`), peersDigest([contest, rounds]));
  const tasks = Array.from({ length: rounds }, (_, round): Task[] => [
    ...own.map((runner) => ({ round, runner: runner.name, run: (out: string) => runOwn(runner.flags, files.articles, out), files })),
    ...present
      .filter(({ once }) => !once || round === 0)
      .map((peer) => {
        const given = peer.slice ? sliced! : files;
        const run: Task['run'] = (out, alone) => runPeer(peer, given.articles, out, alone);
        return { round, runner: peer.name, files: given, run, ...(peer.flagsOnly ? { flagsOnly: true as const } : {}) };
      }),
  ]).flat();
  const outputs = mkdtempSync(join(tmpdir(), 'unstitch-peers-'));
  try {
    for (const task of tasks) {
      if (pieces.all.some(({ runner, round }) => runner === task.runner && round === task.round)) continue;
      if (seconds !== undefined && (performance.now() - begun) / 1000 > seconds) break;
      pieces.add(await runOne(task, outputs, note));
    }
  } finally {
    rmSync(outputs, { recursive: true, force: true });
  }
  const runs = pieces.all;
  const left = tasks.length - runs.length;
  if (left === 0) {
    pieces.remove();
    if (articleCount(corpus) > keepUpTo) removeCorpus(corpus, folder);
  }
  return { runs, present, absent, bytes: files.bytes, left, total: tasks.length };
}

interface Task {
  round: number;
  runner: string;
  files: CorpusFiles;
  flagsOnly?: true;
  run: (out: string, alone: string) => Promise<Omit<Run, 'runner' | 'round' | 'completed' | 'alone'>>;
}

async function runOne({ round, runner, run, files, flagsOnly }: Task, outputs: string, note: (line: string) => void): Promise<Run> {
  const [out, alone] = [join(outputs, 'groups.jsonl'), join(outputs, 'alone.jsonl')];
  const taken = await run(out, alone);
  note(`round ${round + 1}, ${runner}: ${taken.seconds.toFixed(3)} s`);
  return {
    runner,
    round,
    ...taken,
    completed: checkGroups(out, files.truth),
    ...(flagsOnly
      ? { flags: checkFlags(alone, files.truth) }
      : taken.phases === undefined
        ? {}
        : { alone: checkGroups(alone, files.truth) }),
  };
}

/** A digest of all that a measurement depends on: the programs, the pins, and what was defined. */
export function peersDigest(defined: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([defined, programDigest(), programDigest(['benchmarks/peers/node'])]));
  const folder = join('benchmarks', 'peers');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:py|txt|json)$/.test(file));
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
