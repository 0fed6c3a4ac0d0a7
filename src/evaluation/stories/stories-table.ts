import type { StoriesEvaluation, StoryMeasure, StoryMeasures } from './evaluate-stories.js';

const rows: readonly (readonly [measure: string, figure: string, of: StoryMeasure])[] = [
  ['BCubed', 'precision', 'bcubedPrecision'],
  ['', 'recall', 'bcubedRecall'],
  ['', 'F1', 'bcubedF1'],
  ['adjusted Rand', '', 'adjustedRand'],
  ['one-to-one', '', 'oneToOne'],
  ['V-measure', '', 'vMeasure'],
  ['pairs', 'precision', 'pairPrecision'],
  ['', 'recall', 'pairRecall'],
  ['', 'F1', 'pairF1'],
];

/** An evaluation as a table to read: one row a figure, the interval beside the prediction's, then the baselines. */
export function storiesTable(evaluation: StoriesEvaluation): string {
  const { articles, leftOut, gold, predicted, measures, baselines } = evaluation;
  const columns: [string, StoryMeasures][] = [
    ['singletons', baselines.singletons],
    ['all in one', baselines.allInOne],
  ];
  if (baselines.copiesOnly !== null) columns.push(['copies only', baselines.copiesOnly]);
  if (baselines.tfIdfSingleLink !== null) columns.push(['single link', baselines.tfIdfSingleLink]);
  const shown = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(4)).padStart(13);
  const lines = [
    `stories: ${counted(articles, 'article')}${leftOut === 0 ? '' : `; ${leftOut.toLocaleString('en')} that the gold does not label left out`}`,
    `gold: ${counted(gold.stories, 'story')}, ${gold.shared.toLocaleString('en')} of several articles`,
    `predicted: ${counted(predicted.stories, 'story')}, ${predicted.shared.toLocaleString('en')} of several articles`,
    '',
    `${''.padEnd(24)}${'predicted'.padStart(13)}${'95 % interval'.padStart(18)}${columns.map(([name]) => name.padStart(13)).join('')}`,
    ...rows.map(([measure, figure, of]) => {
      const one = measures[of];
      const interval = one === null ? '' : `${one.low.toFixed(4)} to ${one.high.toFixed(4)}`;
      return `${measure.padEnd(15)}${figure.padEnd(9)}${shown(one?.value)}${interval.padStart(18)}${columns.map(([, its]) => shown(its[of]?.value)).join('')}`;
    }),
  ];
  const { tfIdfSingleLink } = baselines;
  if (tfIdfSingleLink !== null) {
    lines.push('', `single link: plain TF-IDF vectors, at the threshold that suits this gold best (${tfIdfSingleLink.threshold}).`);
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function counted(count: number, what: string): string {
  const several = what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`;
  return `${count.toLocaleString('en')} ${count === 1 ? what : several}`;
}
