import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings as BenchmarkSettings } from '../benchmark.js';
import { absence, peersDigest } from '../peers/run-contest.js';
import { Pieces } from '../peers/pieces.js';
import type { OwnRunner } from '../peers/contest.js';
import type { Peer } from '../peers/peers.js';
import { runOwn, runPeer } from '../peers/run-program.js';
import { alikePairs } from '../recall/all-pairs.js';
import type { RecallArticles, RecallCorpus } from '../recall/corpora.js';
import { recallArticles } from '../recall/corpora.js';
import { exactTexts } from '../recall/exact-shingles.js';
import { readGroups } from './groups.js';
import type { Judgement, Known } from './judge.js';
import { judge } from './judge.js';

/** What quality is measured of, as data. */
export interface QualityDefinition {
  name: string;
  corpora: readonly RecallCorpus[];
  own: readonly OwnRunner[];
  peers: readonly Peer[];
}

/** What one engine came to on one corpus. */
interface Answer {
  engine: string;
  corpus: string;
  /** Completed: of verified pairs only. */
  completed: Judgement;
  /** Of peers: what their own pairs chain together. */
  alone?: Judgement;
}

/** What one engine came to on all corpora that are at hand. */
export interface EngineQuality {
  name: string;
  completed: Judgement[];
  alone: Judgement[];
}

export interface Quality {
  engines: EngineQuality[];
  /** How many answers are still to be asked for. */
  left: number;
}

type Settings = Pick<BenchmarkSettings, 'seconds' | 'folder' | 'note'>;

/** Runs every engine on every corpus that is at hand, or goes on with it; the rest is skipped, which `note` says. */
export async function runQuality(definition: QualityDefinition, { seconds, folder, note }: Settings): Promise<Quality> {
  const begun = performance.now();
  const present = definition.peers.filter((peer) => {
    const why = absence(peer, 0);
    if (why !== undefined) note(`${peer.name}: skipped, ${why}`);
    return why === undefined;
  });
  const runners = [...definition.own, ...present];
  const pieces = new Pieces<Answer>(join(folder, `${definition.name}.pieces.jsonl`), peersDigest(definition));
  const answered = (engine: string, corpus: string): boolean => pieces.all.some((one) => one.engine === engine && one.corpus === corpus);
  const isLate = (): boolean => seconds !== undefined && (performance.now() - begun) / 1000 > seconds;
  let left = 0;
  for (const corpus of definition.corpora) {
    const asked = runners.filter(({ name }) => !answered(name, corpus.name));
    if (asked.length === 0) continue;
    if (isLate()) {
      left += asked.length;
      continue;
    }
    const articles = recallArticles(corpus);
    if (articles === undefined) {
      note(`${corpus.name}: skipped, the real articles are not at hand`);
      continue;
    }
    note(`${corpus.name}: ${articles.articles.length} articles`);
    const known = learn(corpus.name, articles);
    for (const runner of asked) {
      if (isLate()) left++;
      else {
        pieces.add(await answer(runner, known, articles));
        note(`${corpus.name}: ${runner.name}`);
      }
    }
  }
  const engines = runners.map(({ name }): EngineQuality => {
    const own = pieces.all.filter(({ engine }) => engine === name);
    return { name, completed: own.map(({ completed }) => completed), alone: own.flatMap(({ alone }) => alone ?? []) };
  });
  if (left === 0) pieces.remove();
  return { engines, left };
}

async function answer(runner: OwnRunner | Peer, known: Known, { articles }: RecallArticles): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'unstitch-quality-'));
  const [file, out, alone] = ['articles.jsonl', 'groups.jsonl', 'alone.jsonl'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeFileSync(file, articles.map(toLine).join(''));
    if ('flags' in runner) await runOwn(runner.flags, file, out);
    else await runPeer(runner, file, out, alone);
    return {
      engine: runner.name,
      corpus: known.name,
      completed: judge(known, readGroups(out, known.ids)),
      ...('flags' in runner ? {} : { alone: judge(known, readGroups(alone, known.ids)) }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every line has every field, and dates are written in one way: some programs tell a field's type from the first lines. */
function toLine({ id, text, source, publishedAt }: RecallArticles['articles'][number]): string {
  const date = publishedAt === undefined ? null : new Date(publishedAt).toISOString();
  return `${JSON.stringify({ id, text, source: source ?? null, publishedAt: date })}\n`;
}

function learn(name: string, { articles, planted }: RecallArticles): Known {
  const ids = articles.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const { sets } = exactTexts(articles.map(({ text }) => text));
  return {
    name,
    ids,
    sets,
    pairs: alikePairs(sets, 0.5),
    planted: planted.map(({ id, lead, kind }) => ({ copy: places.get(id)!, lead: places.get(lead)!, kind })),
  };
}
