import type { Figure } from '../figures.js';
import type { Table } from '../tables.js';
import { recallArticles } from './corpora.js';
import type { RecallCorpus } from './corpora.js';
import type { CorpusRecall } from './measure-corpus.js';
import { measureCorpus } from './measure-corpus.js';
import type { RecallRow } from './recall.js';

export interface RecallResult {
  figures: Figure[];
  tables: Table[];
}

/** The steps at which a pair can be found, as columns of tables. */
const steps = ['proposed', 'verified', 'grouped'] as const;

/** Measures recall on corpora, and on all of them together. Corpora that are not at hand are skipped, which `note` says. */
export async function runRecall(corpora: readonly RecallCorpus[], note: (line: string) => void): Promise<RecallResult> {
  const measured: [string, CorpusRecall][] = [];
  for (const corpus of corpora) {
    const articles = recallArticles(corpus);
    if (articles === undefined) {
      note(`${corpus.name}: skipped, the real articles are not at hand`);
      continue;
    }
    note(`${corpus.name}: ${articles.articles.length} articles`);
    measured.push([corpus.name, await measureCorpus(articles)]);
  }
  const results = measured.map(([, result]) => result);
  return { figures: toFigures(results), tables: toTables(measured) };
}

function addRows(lists: readonly (readonly RecallRow[])[]): RecallRow[] {
  const sums = new Map<string, RecallRow>();
  for (const row of lists.flat()) {
    const sum = sums.get(row.pairs) ?? { pairs: row.pairs, all: 0, proposed: 0, verified: 0, grouped: 0 };
    sums.set(row.pairs, sum);
    for (const key of ['all', ...steps] as const) sum[key] += row[key];
  }
  return [...sums.values()];
}

function toFigures(results: readonly CorpusRecall[]): Figure[] {
  const rows = new Map(addRows(results.map(({ rows }) => rows)).map((row) => [row.pairs, row]));
  const recall = (name: string, pairs: string, step: (typeof steps)[number], least: number): Figure => {
    const row = rows.get(pairs)!;
    return { name, value: row.all === 0 ? 1 : row[step] / row.all, unit: 'share', least };
  };
  const sum = (value: (result: CorpusRecall) => number): number => results.reduce((total, result) => total + value(result), 0);
  const greatest = (value: (result: CorpusRecall) => number): number => Math.max(0, ...results.map(value));
  return [
    recall('recall of pairs with Jaccard >= .8, after grouping', 'J >= .8', 'grouped', 0.999),
    recall('recall of pairs with Jaccard >= .7, after grouping', 'J >= .7', 'grouped', 0.99),
    recall('recall of pairs with containment >= .8, before grouping', 'C >= .8', 'verified', 0.99),
    recall('recall of pairs with containment >= .8, after grouping', 'C >= .8', 'grouped', 0.97),
    {
      name: 'pairs in one group with Jaccard < .5 and containment < .6',
      value:
        sum(({ unlikePairs }) => unlikePairs) /
        Math.max(
          1,
          sum(({ groupedPairs }) => groupedPairs),
        ),
      unit: 'share',
      most: 0.02,
    },
    { name: 'greatest error of a reported figure', value: greatest(({ figureError }) => figureError), unit: 'error', most: 1e-6 },
    { name: 'pairs whose shared shingles were counted wrong', value: sum(({ wrongCounts }) => wrongCounts), unit: 'error', most: 0 },
  ];
}

function toTables(measured: readonly [string, CorpusRecall][]): Table[] {
  const results = measured.map(([, result]) => result);
  return [corpusTable(measured), stepTable('Pairs of all corpora', results), plantedTable(results), missTable(results)];
}

const share = (part: number, of: number): string => (of === 0 ? '' : (part / of).toFixed(4));

function corpusTable(measured: readonly [string, CorpusRecall][]): Table {
  const rows = measured.map(([name, { articles, rows, groupedPairs, unlikePairs }]) => {
    const recall = (pairs: string): string[] => {
      const row = rows.find((row) => row.pairs === pairs)!;
      return [String(row.all), share(row.verified, row.all), share(row.grouped, row.all)];
    };
    return [name, String(articles), ...recall('J >= .7'), ...recall('C >= .8'), share(unlikePairs, groupedPairs)];
  });
  const head = ['corpus', 'articles', 'J >= .7', 'verified', 'grouped', 'C >= .8', 'verified', 'grouped', 'unlike in groups'];
  return { title: 'By corpus: pairs, recall before grouping, after it', head, rows };
}

function stepTable(title: string, results: readonly CorpusRecall[]): Table {
  const rows = [...addRows(results.map(({ rows }) => rows)), ...addRows(results.map(({ bands }) => bands))];
  return {
    title,
    head: ['pairs', 'all', ...steps],
    rows: rows.filter(({ all }) => all > 0).map((row) => [row.pairs, String(row.all), ...steps.map((step) => share(row[step], row.all))]),
  };
}

function plantedTable(results: readonly CorpusRecall[]): Table {
  const kinds = new Map<string, CorpusRecall['planted'][number]>();
  for (const row of results.flatMap(({ planted }) => planted)) {
    const sum = kinds.get(row.kind) ?? { kind: row.kind, all: 0, copies: 0, verified: 0, grouped: 0 };
    kinds.set(row.kind, sum);
    for (const key of ['all', 'copies', 'verified', 'grouped'] as const) sum[key] += row[key];
  }
  const rows = [...kinds.values()].toSorted((x, y) => (x.kind < y.kind ? -1 : 1));
  return {
    title: 'Planted copies by what was done to them; "alike": still J >= .7 or C >= .8 with the article they were made from',
    head: ['edits', 'planted', 'alike', 'verified', 'grouped'],
    rows: rows.map(({ kind, all, copies, verified, grouped }) => [
      kind,
      String(all),
      String(copies),
      share(verified, copies),
      share(grouped, copies),
    ]),
  };
}

function missTable(results: readonly CorpusRecall[]): Table {
  const counts = new Map<string, number>();
  for (const { misses } of results) for (const [reason, list] of misses) counts.set(reason, (counts.get(reason) ?? 0) + list.length);
  const rows = [...counts].toSorted((x, y) => y[1] - x[1]).map(([reason, count]) => [reason, String(count)]);
  return { title: 'Why pairs with J >= .7 or C >= .8 are missed', head: ['reason', 'pairs'], rows };
}
