import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programDigest } from './program-digest.js';
import type { CorpusFiles, GeneratedCorpus } from './generated-corpus.js';
import { articleCount, generateCorpus, removeCorpus } from './generated-corpus.js';
import { checkGroups } from './planted-check.js';
import type { Program } from './programs.js';
import { runProgram } from './programs.js';
import type { Expected, FigureDefinition, RunnerResult } from './race-figures.js';

/** One who takes part in a race: a program on a corpus. */
export interface Runner {
  name: string;
  /** A corpus's name. */
  corpus: string;
  program: Program;
}

/** A race, as data: programs that take turns for some rounds, so that what slows the machine down slows all of them. */
export interface Race {
  name: string;
  title: string;
  corpora: readonly GeneratedCorpus[];
  runners: readonly Runner[];
  figures: readonly FigureDefinition[];
  expected: Expected;
  rounds: number;
}

export interface RaceSettings {
  rounds: number;
  /** Where corpora are kept. */
  folder: string;
  /** Corpora of more articles than this are removed afterwards. */
  keepUpTo: number;
  note: (line: string) => void;
}

/**
 * Runs a race.
 *
 * @throws Error where a program fails, or was built anew while it ran
 */
export async function runRace({ corpora, runners }: Race, { rounds, folder, keepUpTo, note }: RaceSettings): Promise<RunnerResult[]> {
  const digest = programDigest();
  const outputs = mkdtempSync(join(tmpdir(), 'unstitch-race-'));
  const out = join(outputs, 'groups.jsonl');
  try {
    const files = new Map<string, CorpusFiles>();
    for (const corpus of corpora) {
      note(`corpus ${corpus.name}: ${articleCount(corpus)} articles`);
      files.set(corpus.name, await generateCorpus(corpus, folder));
    }
    const results = runners.map(({ name, corpus }): RunnerResult => {
      const articles = articleCount(corpora.find((one) => one.name === corpus)!);
      return { name, corpus, articles, bytes: files.get(corpus)!.bytes, rounds: [], checks: [] };
    });
    for (let round = 0; round < rounds; round++) {
      for (const [i, { name, corpus, program }] of runners.entries()) {
        const { articles, truth } = files.get(corpus)!;
        const taken = await runProgram(program, articles, out);
        results[i]!.rounds.push(taken);
        if (program.kind !== 'wc') results[i]!.checks.push(checkGroups(out, truth));
        rmSync(out, { force: true });
        note(`round ${round + 1}, ${name}: ${taken.seconds.toFixed(3)} s`);
      }
    }
    if (programDigest() !== digest)
      throw new Error('dist/ was built anew during the run; run the benchmark again when nothing else builds');
    return results;
  } finally {
    rmSync(outputs, { recursive: true, force: true });
    for (const corpus of corpora) if (articleCount(corpus) > keepUpTo) removeCorpus(corpus, folder);
  }
}
