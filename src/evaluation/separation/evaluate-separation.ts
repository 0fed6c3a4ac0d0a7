import { UnstitchError } from '../../errors.js';
import { attributionRates } from './attribution-rates.js';
import type { AttributionRates } from './attribution-rates.js';
import { baselines } from './baselines.js';
import type { Baseline } from './baselines.js';
import type { GoldPage, PredictedPage } from './pages.js';
import { partitionMeasures } from './partition-measures.js';
import type { PartitionMeasures } from './partition-measures.js';
import { detectedRuns, plantedRuns, spanDetection } from './span-detection.js';
import type { SpanDetection } from './span-detection.js';
import { unitAnswers } from './unit-answers.js';
import type { UnitAnswer } from './unit-answers.js';
import { verdictRates } from './verdict-rates.js';
import type { VerdictRates } from './verdict-rates.js';

/** What {@link evaluateSeparation} may be told beside gold and prediction. */
export interface EvaluateSeparationOptions {
  /** Groups of article ids that are one source; naming any of a group is naming all. Default: none. */
  copies?: Iterable<readonly string[]> | undefined;
  /** The articles that could be named. Given, units of other reports have no source to find; with texts, unplaced units are placed. Default: all reports. */
  articles?: Iterable<{ readonly id: string; readonly text: string }> | undefined;
}

/** The figures of some pages. */
export interface SeparationFigures {
  pages: number;
  units: number;
  /** Pages of which the prediction says nothing: they count as judged genuine, one strand, no sources. */
  missing: number;
  /** Strands against the stories of the gold. */
  strands: PartitionMeasures | null;
  /** Sources, and strands where none is named, against the reports of the gold. */
  reports: PartitionMeasures | null;
  /** What needs no engine, against the stories of the gold. */
  baselines: Record<keyof typeof baselines, PartitionMeasures | null>;
  attribution: AttributionRates;
  spans: SpanDetection;
  verdict: VerdictRates;
}

/** The answer of {@link evaluateSeparation}: plain data, ready for JSON. */
export interface SeparationEvaluation extends SeparationFigures {
  task: 'separation';
  /** Predicted pages that the gold does not know; nothing is said of them. */
  unknown: number;
  /** The same figures for every kind of page, in the order of their names, where the gold tells kinds. */
  kinds: Record<string, SeparationFigures>;
}

interface Judged {
  gold: GoldPage;
  predicted: PredictedPage | undefined;
  answers: UnitAnswer[];
}

/**
 * Measures predicted separations against a gold, beside trivial baselines.
 *
 * Units of the gold are answered by the passages that share most characters with them. A unit in no strand is alone.
 *
 * @throws UnstitchError `input_failed` where the gold is empty or nothing of it is predicted
 */
export function evaluateSeparation(
  gold: readonly GoldPage[],
  predicted: readonly PredictedPage[],
  options: EvaluateSeparationOptions = {},
): SeparationEvaluation {
  if (gold.length === 0) throw new UnstitchError('input_failed', 'the gold is empty; expected at least one page');
  const articles = options.articles && new Map(Array.from(options.articles, ({ id, text }) => [id, text]));
  const names = new Map<string, string>();
  for (const group of options.copies ?? []) for (const id of group) names.set(id, group[0]!);
  const sourceOf = (article: string): string => names.get(article) ?? article;
  const inCorpus = (article: string): boolean => articles === undefined || articles.has(article);

  const byId = new Map(predicted.map((page) => [page.id, page]));
  const known = gold.filter(({ id }) => byId.has(id)).length;
  if (known === 0 && predicted.length > 0) {
    throw new UnstitchError('input_failed', 'gold and predicted have no page in common; check that both are of the same pages');
  }
  const pages = gold.map((page): Judged => {
    const placed = articles === undefined ? page : place(page, articles);
    const predicted = byId.get(page.id);
    return { gold: placed, predicted, answers: predicted === undefined ? silence(page) : unitAnswers(page, predicted, sourceOf) };
  });
  const measure = (some: readonly Judged[]): SeparationFigures => figures(some, sourceOf, inCorpus);
  const kinds = [...new Set(gold.map(({ kind }) => kind))].filter((kind) => kind !== '').toSorted();
  return {
    task: 'separation',
    unknown: predicted.length - known,
    ...measure(pages),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, measure(pages.filter(({ gold }) => gold.kind === kind))])),
  };
}

function figures(
  pages: readonly Judged[],
  sourceOf: (article: string) => string,
  inCorpus: (article: string) => boolean,
): SeparationFigures {
  const withUnits = pages.filter(({ gold }) => gold.units.length > 0);
  const stories = ({ units }: GoldPage): string[] => units.map(({ story }) => story);
  const strands = withUnits.map(({ gold, answers }) => ({ gold: stories(gold), predicted: answers.map(strandLabel) }));
  const reports = withUnits.map(({ gold, answers }) => ({
    gold: gold.units.map(({ report }) => sourceOf(report)),
    predicted: answers.map((answer, unit) => (answer.article === null ? strandLabel(answer, unit) : `article ${answer.article}`)),
  }));
  const baseline = (labels: Baseline): PartitionMeasures | null => {
    const labelled = withUnits.map(({ gold }) => ({ gold: stories(gold), predicted: labels(gold) }));
    return labelled.every((page): page is { gold: string[]; predicted: string[] } => page.predicted !== null)
      ? partitionMeasures(labelled)
      : null;
  };
  return {
    pages: pages.length,
    units: pages.reduce((sum, { gold }) => sum + gold.units.length, 0),
    missing: pages.filter(({ predicted }) => predicted === undefined).length,
    strands: partitionMeasures(strands),
    reports: partitionMeasures(reports),
    baselines: {
      allInOne: baseline(baselines.allInOne),
      eachAlone: baseline(baselines.eachAlone),
      equalBlocks: baseline(baselines.equalBlocks),
      paragraphs: baseline(baselines.paragraphs),
    },
    attribution: attributionRates(pages, sourceOf, inCorpus),
    spans: spanDetection(
      pages.map(({ gold, predicted }) => ({
        planted: plantedRuns(gold, sourceOf).filter(({ article }) => inCorpus(article)),
        detected: predicted === undefined ? [] : detectedRuns(predicted, sourceOf),
      })),
    ),
    verdict: verdictRates(pages),
  };
}

function strandLabel({ strand }: UnitAnswer, unit: number): string {
  return strand === null ? `unit ${unit}` : `strand ${strand}`;
}

/** A page not written was judged genuine: one strand, and no sources. */
function silence({ units }: GoldPage): UnitAnswer[] {
  return units.map(() => ({ strand: 'whole', article: null, spans: [] }));
}

/** Places units that stand word for word in their reports, where the gold does not say where. */
function place(page: GoldPage, articles: ReadonlyMap<string, string>): GoldPage {
  const { text } = page;
  if (text === null) return page;
  const units = page.units.map((unit) => {
    const report = articles.get(unit.report);
    const start = unit.source === null && report !== undefined ? report.indexOf(text.slice(unit.start, unit.end)) : -1;
    return start < 0 ? unit : { ...unit, source: { start, end: start + unit.end - unit.start } };
  });
  return { ...page, units };
}
