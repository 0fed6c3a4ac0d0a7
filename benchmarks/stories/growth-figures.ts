import type { Figure } from '../figures.js';
import { spreadOf } from '../figures.js';
import type { GeneratedCorpus } from '../race/generated-corpus.js';
import type { Measured } from '../race/measured-process.js';
import type { Table } from '../tables.js';

/** One corpus and what `unstitch stories` may take for it. */
export interface StoriesRun {
  name: string;
  corpus: { kind: 'repeated'; file: string; articles: number } | { kind: 'generated'; corpus: GeneratedCorpus };
  /** Greatest peak memory, in bytes. */
  mostBytes?: number;
  /** Greatest time, in minutes. */
  mostMinutes?: number;
}

/** What the rounds of a run took, and how many stories came out. */
export interface RunTaken {
  run: StoriesRun;
  articles: number;
  bytes: number;
  rounds: Measured[];
  stories: number;
}

const middleOf = ({ rounds }: RunTaken, of: (round: Measured) => number): number => spreadOf(rounds.map(of)).median;
const perArticle = (taken: RunTaken): number => middleOf(taken, ({ seconds }) => seconds) / taken.articles;

/** What must be reached. */
export function growthFigures(taken: readonly RunTaken[], mostGrowth: number | undefined): Figure[] {
  const [first, last] = [taken[0]!, taken.at(-1)!];
  const figures: Figure[] = [];
  if (taken.length > 1) {
    figures.push({
      name: `time an article, ${last.run.name} / ${first.run.name}`,
      value: perArticle(last) / perArticle(first),
      unit: 'ratio',
      ...(mostGrowth === undefined ? {} : { most: mostGrowth }),
    });
  }
  for (const one of taken) {
    const { name, mostBytes, mostMinutes } = one.run;
    if (mostMinutes !== undefined) {
      const minutes = middleOf(one, ({ seconds }) => seconds) / 60;
      figures.push({ name: `minutes, ${name}`, value: minutes, unit: 'ratio', most: mostMinutes });
    }
    if (mostBytes !== undefined) {
      const bytes = middleOf(one, ({ peakBytes }) => peakBytes ?? 0);
      figures.push({ name: `peak memory, ${name}`, value: bytes, unit: 'bytes', most: mostBytes });
    }
  }
  return figures;
}

/** A row a corpus. */
export function storiesGrowthTable(title: string, taken: readonly RunTaken[]): Table {
  const rows = taken.map((one) => {
    const { median, min, max } = spreadOf(one.rounds.map(({ seconds }) => seconds));
    return [
      one.run.name,
      String(Math.round(one.bytes / 1e6)),
      median.toFixed(2),
      `${min.toFixed(2)} to ${max.toFixed(2)}`,
      (perArticle(one) * 1e6).toFixed(0),
      middleOf(one, ({ cpuSeconds }) => cpuSeconds ?? 0).toFixed(2),
      String(Math.round(middleOf(one, ({ peakBytes }) => peakBytes ?? 0) / 1e6)),
      one.stories.toLocaleString('en'),
    ];
  });
  const rounds = taken[0]!.rounds.length;
  return {
    title: `${title} (${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`})`,
    head: ['corpus', 'MB', 'seconds', 'fastest to slowest', 'microseconds an article', 'CPU seconds', 'peak MB', 'stories'],
    rows,
  };
}
