import type { Interval } from '../../src/evaluation/bootstrap.js';
import type { StoriesEvaluation, StoryMeasure, StoryMeasures } from '../../src/evaluation/stories/evaluate-stories.js';
import type { Figure } from '../figures.js';
import type { Table } from '../tables.js';
import type { StorySet } from './story-sets.js';

/** A set with what came out on it: all articles at once, in the order of time, and as they come. */
export interface JudgedSet {
  set: Pick<StorySet, 'name' | 'least'>;
  batch: StoriesEvaluation;
  inTime?: StoriesEvaluation | undefined;
  followed?: StoriesEvaluation | undefined;
}

const columns: readonly (readonly [head: string, measure: StoryMeasure])[] = [
  ['BCubed precision', 'bcubedPrecision'],
  ['recall', 'bcubedRecall'],
  ['BCubed F1', 'bcubedF1'],
  ['adjusted Rand', 'adjustedRand'],
  ['pair F1', 'pairF1'],
];
/** Shown with their intervals. */
const ranged: ReadonlySet<StoryMeasure> = new Set<StoryMeasure>(['bcubedF1', 'adjustedRand', 'pairF1']);

/** Every set with Unstitch and what stands beside it, a row each. */
export function storiesTable(judged: readonly JudgedSet[]): Table {
  const rows = judged.flatMap(({ set: { name }, batch, inTime, followed }) => {
    const { singletons, copiesOnly, tfIdfSingleLink } = batch.baselines;
    const partitions: [string, StoryMeasures | null | undefined][] = [
      ['Unstitch', batch.measures],
      ['Unstitch, in the order of time', inTime?.measures],
      ['Unstitch, as they come', followed?.measures],
      ['plain TF-IDF, single link', tfIdfSingleLink],
      ['copies only', copiesOnly],
      ['singletons', singletons],
    ];
    return partitions.flatMap(([partition, measures]) => {
      if (measures === null || measures === undefined) return [];
      return [[name, partition, ...columns.map(([, measure]) => shown(measures[measure], ranged.has(measure)))]];
    });
  });
  return {
    title: 'Stories against the labels, with the interval in which 95 % of draws of other stories would lie',
    head: ['set', 'stories by', ...columns.map(([head]) => head)],
    rows,
  };
}

/** What the sets hold. */
export function setsTable(judged: readonly JudgedSet[]): Table {
  const number = (value: number): string => value.toLocaleString('en');
  return {
    title: 'The sets',
    head: [
      'set',
      'labelled articles',
      'others among them',
      'stories',
      'of several articles',
      'found, labelled part',
      'of several articles',
    ],
    rows: judged.map(({ set: { name }, batch: { articles, leftOut, gold, predicted } }) => [
      name,
      ...[articles, leftOut, gold.stories, gold.shared, predicted.stories, predicted.shared].map(number),
    ]),
  };
}

/** What must be reached. */
export function storiesFigures(judged: readonly JudgedSet[]): Figure[] {
  return judged.flatMap(({ set: { name, least }, batch: { measures } }) => {
    const f1: Figure = { name: `BCubed F1, ${name}`, value: measures.bcubedF1?.value ?? 0, unit: 'share', least: least.f1 };
    if (least.rand === undefined) return [f1];
    return [f1, { name: `adjusted Rand, ${name}`, value: measures.adjustedRand?.value ?? 0, unit: 'share', least: least.rand }];
  });
}

function shown(interval: Interval | null, withRange: boolean): string {
  if (interval === null) return '-';
  const { value, low, high } = interval;
  return withRange ? `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})` : value.toFixed(3);
}
