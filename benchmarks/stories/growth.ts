import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, Settings, Unfinished } from '../benchmark.js';
import { articleCount, generateCorpus, removeCorpus } from '../race/generated-corpus.js';
import { measureNode } from '../race/measured-process.js';
import type { RunTaken, StoriesRun } from './growth-figures.js';
import { growthFigures, storiesGrowthTable } from './growth-figures.js';
import { writeRepeated } from './repeated-stream.js';

const commandLine = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** Runs of growing corpora, the smallest first. */
export interface StoriesGrowth {
  title: string;
  runs: readonly StoriesRun[];
  rounds: number;
  /** By how much the time of an article may be greater in the last run than in the first. */
  mostGrowth?: number;
}

/** Runs `unstitch stories` with two threads on each of the corpora, in turns. */
export async function runGrowth(
  { title, runs, rounds: usual, mostGrowth }: StoriesGrowth,
  { folder, note, rounds = usual, keepUpTo }: Settings,
): Promise<Outcome | Unfinished> {
  for (const { corpus } of runs) {
    if (corpus.kind === 'repeated' && !existsSync(corpus.file)) return { unfinished: `skipped: there is no ${corpus.file}` };
  }
  mkdirSync(folder, { recursive: true });
  const outputs = mkdtempSync(join(tmpdir(), 'unstitch-stories-'));
  const out = join(outputs, 'stories.jsonl');
  const faults: string[] = [];
  try {
    const files = await Promise.all(runs.map((run) => corpusOf(run, outputs, folder)));
    const taken = runs.map((run, i): RunTaken => ({ run, ...files[i]!, rounds: [], stories: 0 }));
    const digests = runs.map(() => new Set<string>());
    for (let round = 0; round < rounds; round++) {
      for (const [i, one] of taken.entries()) {
        one.rounds.push(await measureNode(commandLine, ['stories', files[i]!.path, '--threads', '2', '--out', out]));
        const lines = readFileSync(out, 'utf8');
        digests[i]!.add(createHash('sha256').update(lines).digest('hex'));
        const stories = lines
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as { articles: string[] }).articles);
        one.stories = stories.length;
        const told = new Set(stories.flat()).size;
        if (told !== one.articles) faults.push(`${one.run.name}: ${told} articles are in a story, expected ${one.articles}`);
        note(`round ${round + 1}, ${one.run.name}: ${one.rounds.at(-1)!.seconds.toFixed(2)} s`);
      }
    }
    for (const [i, { run }] of taken.entries())
      if (digests[i]!.size > 1) faults.push(`${run.name}: ${digests[i]!.size} different outputs of one corpus`);
    return { figures: growthFigures(taken, mostGrowth), tables: [storiesGrowthTable(title, taken)], faults };
  } finally {
    rmSync(outputs, { recursive: true, force: true });
    for (const { corpus } of runs)
      if (corpus.kind === 'generated' && articleCount(corpus.corpus) > keepUpTo) removeCorpus(corpus.corpus, folder);
  }
}

async function corpusOf(
  { corpus }: StoriesRun,
  outputs: string,
  folder: string,
): Promise<{ path: string; articles: number; bytes: number }> {
  if (corpus.kind === 'generated') {
    const { articles: path, bytes } = await generateCorpus(corpus.corpus, folder);
    return { path, bytes, articles: articleCount(corpus.corpus) };
  }
  const path = join(outputs, `repeated-${corpus.articles}.jsonl`);
  return { path, articles: corpus.articles, bytes: await writeRepeated(corpus.file, corpus.articles, path) };
}
