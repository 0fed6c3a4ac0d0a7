import { UnstitchError } from '../errors.js';
import { clusterMeasures } from './cluster-measures.js';
import type { ClusterMeasures } from './cluster-measures.js';
import { contingency, labelsOf } from './contingency.js';
import { groupedIds } from './grouping.js';
import type { Grouping } from './grouping.js';
import { layOut, pairKey } from './layout.js';
import type { Layout, Ties } from './layout.js';
import { goldPairsGrouped, groupedPairs, pairsWithin, sharingPairs } from './pairs.js';
import { rates } from './rates.js';
import type { Rates } from './rates.js';

/** What {@link evaluateCopies} may be told beside gold and prediction. */
export interface EvaluateCopiesOptions {
  /**
   * Whether whatever the gold does not tie is truly not tied. Only then do precision and the measures of clusters mean
   * anything. Default: true for groups and labels, false for pairs.
   */
  complete?: boolean | undefined;
  /**
   * The articles of the corpus. Given, an id outside it is an error, articles in neither file count as singles, and texts (or digests of
   * them) give the exact-text baseline. A gold of labels is taken for the corpus itself.
   */
  articles?: Iterable<{ readonly id: string; readonly text?: string | undefined }> | undefined;
}

/** The figures of one clustering against the gold. */
export interface GroupMeasures {
  /**
   * The pairs directly tied (each member with its `via`) against the gold's pairs; null where the prediction states no
   * ties. A group of k states k - 1 of its k(k - 1)/2 pairs, so its recall is low by itself in large groups.
   */
  directPairs: Rates | null;
  /** All pairs inside the groups against the gold's pairs. */
  groupedPairs: Rates;
  /** Measures of clusters; null where the gold's pairs are no clustering (a with b, b with c, but not a with c). */
  clusters: ClusterMeasures | null;
}

/** How much one side says. */
export interface GroupingCounts {
  kind: Grouping['kind'];
  /** Groups of two articles or more. */
  groups: number;
  /** Articles in them. */
  articles: number;
  /** The pairs inside them; of a side that names pairs, those it names. */
  pairs: number;
}

/** The answer of {@link evaluateCopies}: plain data, ready for JSON. */
export interface CopiesEvaluation {
  task: 'copies';
  /** Articles compared. */
  articles: number;
  /** Whether the gold was taken as complete. */
  complete: boolean;
  gold: GroupingCounts;
  predicted: GroupingCounts;
  measures: GroupMeasures;
  /** What needs no engine: every article single, all in one group, and, where texts are known, articles of the very same text together. */
  baselines: { singletons: GroupMeasures; allInOne: GroupMeasures; exactText: GroupMeasures | null };
  /** What a reader of the figures must know. */
  notes: string[];
}

/**
 * Measures predicted copy groups against a gold, beside trivial baselines. Articles that the prediction leaves out are singles.
 *
 * @throws UnstitchError `input_failed` where the gold is empty, an id is in none of the articles, or nothing in the two is the same
 */
export function evaluateCopies(gold: Grouping, predicted: Grouping, options: EvaluateCopiesOptions = {}): CopiesEvaluation {
  const { complete = gold.kind !== 'pairs' } = options;
  const { numbers, texts } = numberArticles(gold, predicted, options.articles);
  const goldLayout = layOut(gold, numbers, 'gold');
  const predictedLayout = layOut(predicted, numbers, 'predicted');
  const goldCounts = counts(gold.kind, goldLayout);
  const clustered = goldCounts.pairs === pairsWithin(sizesOf(goldLayout.labels));
  const measure = (layout: Layout): GroupMeasures =>
    clustered ? againstClusters(goldLayout.labels, layout) : againstPairs(goldLayout.ties!, layout, numbers.size);

  const notes: string[] = [];
  if (!complete) notes.push('The gold is not complete: what it does not tie counts as wrong, so of these figures only the recalls stand.');
  if (!clustered)
    notes.push('The gold pairs are no clustering (some articles are tied only through others), so there are no measures of clusters.');

  const count = numbers.size;
  const identity = Uint32Array.from({ length: count }, (_, number) => number);
  return {
    task: 'copies',
    articles: count,
    complete,
    gold: goldCounts,
    predicted: counts(predicted.kind, predictedLayout),
    measures: measure(predictedLayout),
    baselines: {
      singletons: measure({ labels: identity, ties: null }),
      allInOne: measure({ labels: new Uint32Array(count), ties: null }),
      exactText: texts === null ? null : measure({ labels: labelsOf(texts.map((text, number) => text ?? number)), ties: null }),
    },
    notes,
  };
}

function againstClusters(gold: Uint32Array, { labels, ties }: Layout): GroupMeasures {
  const table = contingency(gold, labels);
  return {
    directPairs: ties === null ? null : rates(sharingPairs(ties.a, ties.b, gold), ties.a.length, pairsWithin(table.goldSizes)),
    groupedPairs: groupedPairs(table),
    clusters: clusterMeasures(table),
  };
}

function againstPairs(gold: Ties, { labels, ties }: Layout, articles: number): GroupMeasures {
  return { directPairs: ties === null ? null : direct(ties), groupedPairs: goldPairsGrouped(gold.a, gold.b, labels), clusters: null };

  function direct({ a, b }: Ties): Rates {
    const wanted = new Set<number>();
    for (let pair = 0; pair < gold.a.length; pair++) wanted.add(pairKey(gold.a[pair]!, gold.b[pair]!, articles));
    let hits = 0;
    for (let tie = 0; tie < a.length; tie++) if (wanted.has(pairKey(a[tie]!, b[tie]!, articles))) hits++;
    return rates(hits, a.length, wanted.size);
  }
}

/** Numbers the articles of the comparison, and collects their texts where any is known. */
function numberArticles(
  gold: Grouping,
  predicted: Grouping,
  articles: EvaluateCopiesOptions['articles'],
): { numbers: Map<string, number>; texts: (string | undefined)[] | null } {
  const numbers = new Map<string, number>();
  const texts: (string | undefined)[] = [];
  const corpus = articles ?? (gold.kind === 'labels' ? gold.articles : undefined);
  if (corpus) {
    for (const { id, text } of corpus) {
      if (numbers.has(id)) continue;
      numbers.set(id, numbers.size);
      texts.push(text);
    }
    const place = articles ? 'not among the articles' : 'not in the gold';
    refuseUnknown(gold, numbers, 'gold', place);
    refuseUnknown(predicted, numbers, 'predicted', place);
  } else {
    for (const id of groupedIds(gold)) if (!numbers.has(id)) numbers.set(id, numbers.size);
    const inGold = numbers.size;
    let [shared, named] = [false, false];
    for (const id of groupedIds(predicted)) {
      named = true;
      const number = numbers.get(id);
      if (number === undefined) numbers.set(id, numbers.size);
      else if (number < inGold) shared = true;
    }
    if (named && inGold > 0 && !shared) {
      throw new UnstitchError('input_failed', 'gold and predicted have no id in common; check that both are of the same corpus');
    }
  }
  if (groupedIds(gold).next().done === true) {
    throw new UnstitchError('input_failed', 'the gold is empty; expected at least one pair, group or labelled article');
  }
  return { numbers, texts: texts.some((text) => text !== undefined) ? texts : null };
}

function refuseUnknown(grouping: Grouping, numbers: ReadonlyMap<string, number>, what: string, place: string): void {
  const unknown = new Set<string>();
  for (const id of groupedIds(grouping)) if (!numbers.has(id)) unknown.add(id);
  if (unknown.size === 0) return;
  const shown = [...unknown].slice(0, 5).map((id) => JSON.stringify(id));
  const more = unknown.size > shown.length ? ` and ${unknown.size - shown.length} more` : '';
  throw new UnstitchError(
    'input_failed',
    `${unknown.size} ids of the ${what} groups are ${place}: ${shown.join(', ')}${more}; check that both are of the same corpus`,
    { ids: [...unknown].slice(0, 100), count: unknown.size },
  );
}

function counts(kind: Grouping['kind'], { labels, ties }: Layout): GroupingCounts {
  const sizes = sizesOf(labels).filter((size) => size > 1);
  const pairs = kind === 'pairs' ? ties!.a.length : pairsWithin(sizes);
  return { kind, groups: sizes.length, articles: sizes.reduce((sum, size) => sum + size, 0), pairs };
}

/** Articles per label; labels are below the number of articles. */
function sizesOf(labels: Uint32Array): Float64Array {
  const sizes = new Float64Array(labels.length);
  for (const label of labels) sizes[label]!++;
  return sizes;
}
