import type { SeparationEvaluation, SeparationFigures } from './evaluate-separation.js';
import type { PartitionMeasures } from './partition-measures.js';

/**
 * A separation's evaluation as a table to read: partitions beside their baselines, then sources, spans and verdicts, a column for every kind of
 * page. Figures are 0 to 1 unless they say otherwise; `-` is a figure that has no value.
 */
export function separationTable(evaluation: SeparationEvaluation): string {
  const columns: [string, SeparationFigures][] = [['all pages', evaluation], ...Object.entries(evaluation.kinds)];
  const { strands, reports, baselines } = evaluation;
  const partitions: [string, PartitionMeasures | null][] = [
    ['strands', strands],
    ['reports', reports],
    ['all in one', baselines.allInOne],
    ['each alone', baselines.eachAlone],
    ['blocks, k known', baselines.equalBlocks],
    ['paragraphs', baselines.paragraphs],
  ];
  const said = [`${counted(evaluation.pages, 'page')}, ${counted(evaluation.units, 'unit')}`];
  if (evaluation.missing > 0) said.push(`${counted(evaluation.missing, 'page')} not predicted, counted as genuine`);
  if (evaluation.unknown > 0) said.push(`${counted(evaluation.unknown, 'predicted page')} not in the gold, left out`);
  const lines = [
    `separation: ${said.join('; ')}`,
    '',
    row(
      '',
      '',
      partitions.map(([name]) => name),
    ),
    ...rows(partitionFigures, partitions),
    '',
    row(
      '',
      '',
      columns.map(([name]) => name),
    ),
    ...rows(pageFigures, columns),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

type Figure<Of> = readonly [measure: string, figure: string, of: (of: Of) => number | null | undefined];

const partitionFigures: readonly Figure<PartitionMeasures | null>[] = [
  ['one-to-one', '', (of) => of?.oneToOne],
  ['adjusted Rand', '', (of) => of?.adjustedRand],
  ['BCubed', 'precision', (of) => of?.bcubed.precision],
  ['BCubed', 'recall', (of) => of?.bcubed.recall],
  ['BCubed', 'F1', (of) => of?.bcubed.f1],
  ['V-measure', 'homogeneity', (of) => of?.vMeasure.homogeneity],
  ['V-measure', 'completeness', (of) => of?.vMeasure.completeness],
  ['V-measure', 'V', (of) => of?.vMeasure.v],
  ['strands too many', 'mean', (of) => of?.strandsError.mean],
  ['strands too many', 'or too few', (of) => of?.strandsError.absolute],
];

const pageFigures: readonly Figure<SeparationFigures>[] = [
  ['strands', 'one-to-one', (of) => of.strands?.oneToOne],
  ['strands', 'too many', (of) => of.strands?.strandsError.mean],
  ['reports', 'one-to-one', (of) => of.reports?.oneToOne],
  ['source', 'right', (of) => of.attribution.sourced.right],
  ['source', 'wrong', (of) => of.attribution.sourced.wrong],
  ['source', 'none', (of) => of.attribution.sourced.none],
  ['source', 'named, has none', (of) => of.attribution.unsourced.named],
  ['place in source', 'F1', (of) => of.attribution.span.f1],
  ['runs', 'precision', (of) => of.spans.precision],
  ['runs', 'recall', (of) => of.spans.recall],
  ['runs', 'granularity', (of) => of.spans.granularity],
  ['runs', 'plagdet', (of) => of.spans.plagdet],
  ['said stitched', 'stitched pages', (of) => of.verdict.stitched.said],
  ['said stitched', 'genuine pages', (of) => of.verdict.genuine.said],
  ['confidence', 'Brier, 0 is best', (of) => of.verdict.brier],
  ['not separable', 'pages', (of) => of.verdict.inseparable],
];

function rows<Of>(figures: readonly Figure<Of>[], columns: readonly (readonly [string, Of])[]): string[] {
  let lastMeasure = '';
  return figures.flatMap(([measure, figure, of]) => {
    const values = columns.map(([, one]) => of(one));
    if (values.every((value) => value === null || value === undefined)) return [];
    const line = row(measure === lastMeasure ? '' : measure, figure, values.map(shown));
    lastMeasure = measure;
    return [line];
  });
}

const measureWidth = Math.max(...[...partitionFigures, ...pageFigures].map(([measure]) => measure.length));
const figureWidth = Math.max(...[...partitionFigures, ...pageFigures].map(([, figure]) => figure.length));

function row(measure: string, figure: string, values: readonly string[]): string {
  return `${measure.padEnd(measureWidth)}  ${figure.padEnd(figureWidth)}${values.map((value) => value.padStart(17)).join('')}`;
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(4);
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
