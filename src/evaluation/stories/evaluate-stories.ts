import { UnstitchError } from '../../errors.js';
import { adjustedRand } from '../adjusted-rand.js';
import { bcubed } from '../bcubed.js';
import type { Interval } from '../bootstrap.js';
import { bootstrapIntervals } from '../bootstrap.js';
import type { Contingency } from '../contingency.js';
import { contingency } from '../contingency.js';
import { groupedIds, memberId } from '../grouping.js';
import type { Grouping } from '../grouping.js';
import { layOut } from '../layout.js';
import { oneToOne } from '../one-to-one.js';
import { groupedPairs } from '../pairs.js';
import { vMeasure } from '../v-measure.js';
import type { Report } from './single-link.js';
import { bestSingleLink } from './single-link.js';

/** The figures of one partition against the gold, 0 to 1; with the interval in which 95 % of draws of other stories would lie. */
export type StoryMeasures = Record<StoryMeasure, Interval | null>;

/** What is measured. */
export type StoryMeasure =
  'bcubedPrecision' | 'bcubedRecall' | 'bcubedF1' | 'adjustedRand' | 'oneToOne' | 'vMeasure' | 'pairPrecision' | 'pairRecall' | 'pairF1';

/** What {@link evaluateStories} may be told beside gold and prediction. */
export interface EvaluateStoriesOptions {
  /** Copy groups, for the baseline in which nothing but copies are together. */
  copies?: Grouping | undefined;
  /** The articles with their words, for the baseline of plain TF-IDF. */
  articles?: Iterable<Report> | undefined;
  /** How often stories are drawn for the intervals; 1,000 unless told. */
  samples?: number | undefined;
}

/** The answer of {@link evaluateStories}: plain data, ready for JSON. */
export interface StoriesEvaluation {
  task: 'stories';
  /** Articles compared: those that the gold labels. */
  articles: number;
  /** Articles of the prediction that the gold says nothing of; they are left out. */
  leftOut: number;
  /** Stories, and those of two articles or more. */
  gold: { stories: number; shared: number };
  predicted: { stories: number; shared: number };
  measures: StoryMeasures;
  /** Every article alone; all in one; copies together and nothing else; plain TF-IDF vectors and single link, at the threshold that suits this gold best. */
  baselines: {
    singletons: StoryMeasures;
    allInOne: StoryMeasures;
    copiesOnly: StoryMeasures | null;
    tfIdfSingleLink: (StoryMeasures & { threshold: number }) | null;
  };
}

/**
 * Measures predicted stories against a gold, beside baselines. Articles that the prediction leaves out are alone; articles that the gold does not
 * label are left out, so that a labelled part can be judged inside of a larger corpus.
 *
 * @throws UnstitchError `input_failed` where the gold is empty, or gold and prediction share no article
 */
export function evaluateStories(gold: Grouping, predicted: Grouping, options: EvaluateStoriesOptions = {}): StoriesEvaluation {
  const { copies, articles, samples = 1000 } = options;
  const labelled = labelledOnly(gold);
  const numbers = new Map<string, number>();
  for (const id of groupedIds(labelled)) if (!numbers.has(id)) numbers.set(id, numbers.size);
  if (numbers.size === 0) throw new UnstitchError('input_failed', 'the gold is empty; expected at least one article with its story');
  const known = new Set<string>();
  let leftOut = 0;
  for (const id of groupedIds(predicted)) {
    if (numbers.has(id)) known.add(id);
    else leftOut++;
  }
  if (known.size === 0) {
    throw new UnstitchError('input_failed', 'gold and predicted have no id in common; check that both are of the same corpus');
  }
  const goldLabels = layOut(labelled, numbers, 'gold').labels;
  const predictedLabels = layOut(within(predicted, numbers), numbers, 'predicted').labels;
  const measure = (labels: Uint32Array): StoryMeasures => bootstrapIntervals(contingency(goldLabels, labels), figuresOf, { samples });
  const count = numbers.size;
  return {
    task: 'stories',
    articles: count,
    leftOut,
    gold: counts(goldLabels),
    predicted: counts(predictedLabels),
    measures: measure(predictedLabels),
    baselines: {
      singletons: measure(Uint32Array.from({ length: count }, (_, number) => number)),
      allInOne: measure(new Uint32Array(count)),
      copiesOnly: copies === undefined ? null : measure(layOut(within(copies, numbers), numbers, 'copies').labels),
      tfIdfSingleLink: articles === undefined ? null : singleLink(articles, numbers, goldLabels, measure),
    },
  };
}

function singleLink(
  articles: Iterable<Report>,
  numbers: ReadonlyMap<string, number>,
  gold: Uint32Array,
  measure: (labels: Uint32Array) => StoryMeasures,
): StoryMeasures & { threshold: number } {
  const { labels, threshold } = bestSingleLink(articles, numbers, (found) => bcubed(contingency(gold, found)).f1);
  return { threshold, ...measure(labels) };
}

function figuresOf(table: Contingency): Record<StoryMeasure, number | null> {
  const { precision, recall, f1 } = bcubed(table);
  const pairs = groupedPairs(table);
  return {
    bcubedPrecision: precision,
    bcubedRecall: recall,
    bcubedF1: f1,
    adjustedRand: adjustedRand(table),
    oneToOne: oneToOne(table),
    vMeasure: vMeasure(table).v,
    pairPrecision: pairs.precision,
    pairRecall: pairs.recall,
    pairF1: pairs.f1,
  };
}

/** An article without a label is one that the gold says nothing of. */
function labelledOnly(gold: Grouping): Grouping {
  return gold.kind === 'labels' ? { kind: 'labels', articles: gold.articles.filter(({ label }) => label !== null) } : gold;
}

/** What a grouping says of some articles alone. */
function within(grouping: Grouping, numbers: ReadonlyMap<string, number>): Grouping {
  switch (grouping.kind) {
    case 'labels':
      return { kind: 'labels', articles: grouping.articles.filter(({ id }) => numbers.has(id)) };
    case 'groups':
      return {
        kind: 'groups',
        groups: grouping.groups.map(({ members }) => ({ members: members.map(memberId).filter((id) => numbers.has(id)) })),
      };
    case 'pairs':
    default:
      return { kind: 'pairs', pairs: grouping.pairs.filter(([one, other]) => numbers.has(one) && numbers.has(other)) };
  }
}

function counts(labels: Uint32Array): { stories: number; shared: number } {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return { stories: sizes.size, shared: [...sizes.values()].filter((size) => size > 1).length };
}
