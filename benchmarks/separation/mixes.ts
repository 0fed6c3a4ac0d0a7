import { existsSync } from 'node:fs';
import { evaluateSeparation } from '../../src/evaluation/separation/evaluate-separation.js';
import type { SeparationEvaluation } from '../../src/evaluation/separation/evaluate-separation.js';
import { readGoldPages } from '../../src/evaluation/separation/pages.js';
import type { GoldPage, PredictedPage } from '../../src/evaluation/separation/pages.js';
import { createEngine, readArticles } from '../../src/index.js';
import type { Corpus, Engine, Separation } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';
import type { Figure } from '../figures.js';
import type { Table } from '../tables.js';
import { plainTfidf } from './plain-tfidf.js';

/** What a page is taken apart with. */
export type Help = 'alone' | 'without' | 'with';

/** One file of mixes, and the one-to-one accuracy that it must be parted with. */
export interface MixSet {
  name: string;
  least: Partial<Record<Help, number>>;
}

const helps: Record<Help, string> = { alone: 'no corpus', without: 'corpus without the sources', with: 'corpus with the sources' };
const data = '../shared/data/separation/';

/** Parts every page of every set with each kind of help, and measures the answers. */
export async function runMixes(sets: readonly MixSet[], note: (line: string) => void): Promise<Outcome | Unfinished> {
  if (!existsSync(data)) return { unfinished: 'skipped: there is no ../shared/data/separation' };
  const figures: Figure[] = [];
  const rows: string[][] = [];
  const baselines: string[][] = [];
  const engine = await createEngine();
  try {
    const corpus = await engine.load(readArticles(`${data}corpus.jsonl`));
    for (const set of sets) {
      const gold = await readGoldPages(`${data}${set.name}.gold.jsonl`);
      const row = [set.name];
      let last: SeparationEvaluation | undefined;
      for (const help of Object.keys(helps) as Help[]) {
        note(`${set.name}, ${helps[help]}`);
        last = evaluateSeparation(gold, await partAll(engine, corpus, gold, help));
        const least = set.least[help];
        // Reports on one event are told by their sources: the gold has no other stories.
        const value = (help === 'with' ? last.reports : last.strands)!.oneToOne;
        figures.push({ name: `${set.name}, ${helps[help]}: one-to-one`, value, unit: 'share', ...(least !== undefined && { least }) });
        row.push(shown(value), signed(last.strands!.strandsError.mean), share(last.verdict.stitched.said), share(last.verdict.inseparable));
      }
      rows.push(row);
      baselines.push([
        set.name,
        ...[last!.baselines.allInOne, last!.baselines.eachAlone, last!.baselines.equalBlocks, last!.baselines.paragraphs].map((one) =>
          one === null ? '-' : shown(one.oneToOne),
        ),
        shown(evaluateSeparation(gold, gold.map(byPlainTfidf)).strands!.oneToOne),
      ]);
    }
  } finally {
    await engine.close();
  }
  return { figures, tables: tablesOf(rows, baselines), faults: [] };
}

/** A page as plain TF-IDF parts it. */
function byPlainTfidf(page: GoldPage): PredictedPage {
  const labels = plainTfidf(page);
  const passages = page.units.map(({ start, end }, unit) => ({
    start,
    end,
    kind: 'body' as const,
    strand: String(labels[unit]),
    source: null,
    signs: [],
  }));
  return { id: page.id, stitched: true, confidence: 1, passages, inseparable: false };
}

async function partAll(engine: Engine, corpus: Corpus, gold: readonly GoldPage[], help: Help): Promise<PredictedPage[]> {
  const pages: PredictedPage[] = [];
  for (const { id, text, units } of gold) {
    const without = help === 'without' ? units.map(({ report }) => report) : [];
    const known = help === 'alone' ? {} : { corpus, without };
    pages.push(predictedOf(await engine.separate({ id, text: text! }, { ...known, assume: 'stitched' })));
  }
  return pages;
}

/** A separation as the evaluation reads it. */
export function predictedOf({ article, stitched, confidence, passages, strands }: Separation): PredictedPage {
  return { id: article, stitched, confidence, passages, inseparable: strands.some(({ separable }) => !separable) };
}

function tablesOf(rows: string[][], baselines: string[][]): Table[] {
  const each = ['1-1', 'strands too many', 'said stitched', 'not separable'];
  return [
    {
      title: 'One-to-one accuracy (of reports where the sources are at hand), error of the number of strands, and shares of pages',
      head: ['mixes', ...Object.values(helps).flatMap((help) => each.map((figure, i) => (i === 0 ? `${help}: ${figure}` : figure)))],
      rows,
    },
    {
      title: 'One-to-one accuracy of what needs no engine',
      head: ['mixes', 'all in one', 'each alone', 'equal blocks, number known', 'paragraph as strand', 'plain TF-IDF, number known'],
      rows: baselines,
    },
  ];
}

const shown = (value: number): string => value.toFixed(4);
const signed = (value: number): string => (value > 0 ? '+' : '') + value.toFixed(2);
const share = (value: number | null): string => (value === null ? '-' : value.toFixed(2));
