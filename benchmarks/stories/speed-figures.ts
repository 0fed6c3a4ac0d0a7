import type { Figure } from '../figures.js';
import { spreadOf } from '../figures.js';
import type { Table } from '../tables.js';

interface Taken {
  seconds: number;
  cpuSeconds?: number;
  peakBytes?: number;
}

/** What one round took: seconds to read and parse the file, and whole processes with two threads and with one. */
export interface StoriesTaken {
  parse: number;
  two: Taken;
  one: Taken;
}

interface CorpusSize {
  articles: number;
  bytes: number;
}

/** Ratios are medians of the rounds' own ratios, since what ran in one round ran side by side. */
export function speedFigures(taken: readonly StoriesTaken[], { articles }: CorpusSize, most: number): Figure[] {
  const middle = (of: (round: StoriesTaken) => number): number => spreadOf(taken.map(of)).median;
  return [
    {
      name: 'time, stories, 2 threads / reading and JSON.parse',
      value: middle(({ two, parse }) => two.seconds / parse),
      unit: 'ratio',
      most,
    },
    { name: 'time, stories, 1 thread / reading and JSON.parse', value: middle(({ one, parse }) => one.seconds / parse), unit: 'ratio' },
    { name: 'articles a second, 2 threads', value: middle(({ two }) => articles / two.seconds), unit: 'ratio' },
    { name: 'peak memory, 2 threads', value: middle(({ two }) => two.peakBytes ?? 0), unit: 'bytes' },
  ];
}

/** A row a program. */
export function speedTable(taken: readonly StoriesTaken[], { articles, bytes }: CorpusSize): Table {
  const row = (name: string, of: (round: StoriesTaken) => Taken): string[] => {
    const { median, min, max } = spreadOf(taken.map((round) => of(round).seconds));
    const others = (['cpuSeconds', 'peakBytes'] as const).map((measure) => {
      const values = taken.flatMap((round) => of(round)[measure] ?? []);
      if (values.length === 0) return '';
      const middle = spreadOf(values).median;
      return measure === 'peakBytes' ? String(Math.round(middle / 1e6)) : middle.toFixed(2);
    });
    return [
      name,
      median.toFixed(3),
      `${min.toFixed(3)} to ${max.toFixed(3)}`,
      Math.round(articles / median).toLocaleString('en'),
      ...others,
    ];
  };
  return {
    title: `\`unstitch stories\` on ${articles.toLocaleString('en')} articles, ${Math.round(bytes / 1e6)} MB (medians of ${taken.length} rounds)`,
    head: ['program', 'seconds', 'fastest to slowest', 'articles a second', 'CPU seconds', 'peak MB'],
    rows: [
      row('reading and JSON.parse, one thread', ({ parse }) => ({ seconds: parse })),
      row('stories, 2 threads', ({ two }) => two),
      row('stories, 1 thread', ({ one }) => one),
    ],
  };
}
