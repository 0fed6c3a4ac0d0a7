import type { CopiesEvaluation, GroupingCounts, GroupMeasures } from './evaluate-copies.js';

/**
 * An evaluation as a table to read: one row a figure, one column a clustering, the baselines beside the prediction.
 * Figures are 0 to 1 unless they say otherwise; `-` is a figure that has no value.
 */
export function evaluationTable(evaluation: CopiesEvaluation): string {
  const { measures, baselines } = evaluation;
  const columns: [string, GroupMeasures][] = [
    ['predicted', measures],
    ['singletons', baselines.singletons],
    ['all in one', baselines.allInOne],
  ];
  if (baselines.exactText) columns.push(['exact text', baselines.exactText]);

  const lines = [
    `${evaluation.task}: ${counted(evaluation.articles, 'article')}`,
    `gold: ${described(evaluation.gold)}${evaluation.complete ? '' : '; not complete'}`,
    `predicted: ${described(evaluation.predicted)}`,
    '',
    row(
      '',
      '',
      columns.map(([name]) => name),
    ),
  ];
  let lastMeasure = '';
  for (const [measure, figure, of] of figures) {
    const values = columns.map(([, one]) => of(one));
    if (values.every((value) => value === null || value === undefined)) continue;
    lines.push(row(measure === lastMeasure ? '' : measure, figure, values.map(shown)));
    lastMeasure = measure;
  }
  if (evaluation.notes.length > 0) lines.push('', ...evaluation.notes);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

type Figure = (measures: GroupMeasures) => number | null | undefined;

const figures: readonly (readonly [measure: string, figure: string, of: Figure])[] = [
  ['direct pairs', 'precision', (of) => of.directPairs?.precision],
  ['direct pairs', 'recall', (of) => of.directPairs?.recall],
  ['direct pairs', 'F1', (of) => of.directPairs?.f1],
  ['pairs in groups', 'precision', (of) => of.groupedPairs.precision],
  ['pairs in groups', 'recall', (of) => of.groupedPairs.recall],
  ['pairs in groups', 'F1', (of) => of.groupedPairs.f1],
  ['BCubed', 'precision', (of) => of.clusters?.bcubed.precision],
  ['BCubed', 'recall', (of) => of.clusters?.bcubed.recall],
  ['BCubed', 'F1', (of) => of.clusters?.bcubed.f1],
  ['adjusted Rand', '', (of) => of.clusters?.adjustedRand],
  ['one-to-one', '', (of) => of.clusters?.oneToOne],
  ['V-measure', 'homogeneity', (of) => of.clusters?.vMeasure.homogeneity],
  ['V-measure', 'completeness', (of) => of.clusters?.vMeasure.completeness],
  ['V-measure', 'V', (of) => of.clusters?.vMeasure.v],
  ['information apart', 'bits, 0 is best', (of) => of.clusters?.variationOfInformation.bits],
  ['information apart', 'by joining', (of) => of.clusters?.variationOfInformation.joined],
  ['information apart', 'by splitting', (of) => of.clusters?.variationOfInformation.split],
];

const measureWidth = Math.max(...figures.map(([measure]) => measure.length));
const figureWidth = Math.max(...figures.map(([, figure]) => figure.length));

function row(measure: string, figure: string, values: readonly string[]): string {
  return `${measure.padEnd(measureWidth)}  ${figure.padEnd(figureWidth)}${values.map((value) => value.padStart(12)).join('')}`;
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(4);
}

function described({ kind, groups, articles, pairs }: GroupingCounts): string {
  const grouped = `${counted(articles, 'article')} in ${counted(groups, 'group')}`;
  return kind === 'pairs' ? `${counted(pairs, 'pair')}, ${grouped}` : `${grouped}, ${counted(pairs, 'pair')}`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
