import { randomNumbers } from '../../src/background/vectors/random.js';
import { linkTree } from '../../src/separation/link-tree.js';
import type { Figures, LogisticModel, Network } from '../../src/separation/models.js';
import { logisticOdds, networkOdds } from '../../src/separation/models.js';
import { pageFeatures } from '../../src/separation/page-features.js';
import { combined, firstPlanes, kinPlanes } from '../../src/separation/pair-model.js';
import { houseStyle } from '../../src/separation/house-style.js';
import type { PairModels } from './fit-pairs.js';
import type { Examples } from './logistic.js';
import { fitLogistic } from './logistic.js';
import type { LearningPage } from './mixes.js';
import { fitNetwork } from './network.js';
import type { ComparedPage } from './pages.js';

/** A page as the verdict is fitted to it. */
export interface JudgedExample {
  kind: LearningPage['kind'];
  paragraphs: boolean;
  id: string;
  figures: Figures;
  weight: number;
}

export interface StitchedModels {
  content: Network;
  style: LogisticModel;
  joint: { intercept: number; content: number; style: number };
}

const style = Object.keys(houseStyle([]));
/** Of mixes, half are fitted to as if their house style were that of a genuine page: sources share a newsroom as often as not. */
const oneNewsroom = 0.5;
/** What kinds of pages count: most pages are whole articles, and choices of an article's paragraphs are rare outside of this fit. */
const shares: Record<LearningPage['kind'], number> = {
  whole: 1,
  opening: 0.5,
  stretch: 0.5,
  picked: 0.35,
  unrelated: 1,
  nearby: 0.6,
  'same-event': 0,
};

export function judge({ page, compared, texts, statistics, weight }: ComparedPage, { first, second }: PairModels): JudgedExample {
  const n = texts.length;
  const planes = firstPlanes(compared.features, n);
  const logOdds = combined(second, { ...planes, ...kinPlanes(combined(first, planes, n), n) }, n);
  const start = Array.from({ length: n }, (_, unit) => unit);
  const figures = pageFeatures({
    ...compared,
    texts,
    logOdds,
    merges: linkTree(n, logOdds, start),
    cohort: statistics.vectors?.cohort,
  });
  return { kind: page.kind, paragraphs: page.paragraphs, id: page.articles.join(' '), figures, weight };
}

const isMix = ({ kind }: Pick<JudgedExample, 'kind'>): boolean => kind === 'unrelated' || kind === 'nearby' || kind === 'same-event';

/** Fits the verdict: a network to what pages say, a regression to house style, and one that joins both. */
export function fitStitched(examples: readonly JudgedExample[]): StitchedModels {
  const used = examples.filter(({ kind }) => shares[kind] > 0);
  const names = Object.keys(used[0]!.figures).filter((name) => !style.includes(name));
  const weights = balanced(used);
  const truth = used.map((one) => (isMix(one) ? 1 : 0));
  const content = fitNetwork(table(used, names, truth, weights));
  const ofStyle = fitLogistic(table(used, [...style, 'size'], truth, weights), 3);
  const random = randomNumbers(11);
  const genuine = used.filter((one) => !isMix(one));
  const speaks = ({ figures }: JudgedExample): number => Math.max(0, logisticOdds(ofStyle, figures));
  const rows = used.flatMap((one, i) => {
    const row = { content: networkOdds(content, one.figures), style: speaks(one) };
    if (!isMix(one)) return [{ row, truth: 0, weight: weights[i]! }];
    const other = genuine[Math.floor(random() * genuine.length)]!;
    return [
      { row, truth: 1, weight: weights[i]! * (1 - oneNewsroom) },
      { row: { ...row, style: speaks(other) }, truth: 1, weight: weights[i]! * oneNewsroom },
    ];
  });
  const joint = fitLogistic(
    {
      names: ['content', 'style'],
      columns: [Float64Array.from(rows, ({ row }) => row.content), Float64Array.from(rows, ({ row }) => row.style)],
      truth: Float64Array.from(rows, ({ truth }) => truth),
      weights: Float64Array.from(rows, ({ weight }) => weight),
    },
    0.1,
  );
  return { content, style: ofStyle, joint: unscaled(joint) };
}

/** Log-odds by the models, as `verdict.ts` has them. */
export function stitchedOdds({ content, style, joint }: StitchedModels, figures: Figures): number {
  return joint.intercept + joint.content * networkOdds(content, figures) + joint.style * Math.max(0, logisticOdds(style, figures));
}

/** Fits whether words tell the parts of a page from each other: mixes of unrelated articles against mixes of reports on one event. */
export function fitSeparable(examples: readonly JudgedExample[]): LogisticModel {
  const used = examples.filter(({ kind }) => kind === 'unrelated' || kind === 'same-event');
  const names = ['oddsMean', 'odds25', 'vectorMean', 'alignedMean', 'last', 'secondLast', 'size'];
  const truth = used.map(({ kind }) => (kind === 'unrelated' ? 1 : 0));
  const sums = [0, 0];
  for (const [i, one] of used.entries()) sums[truth[i]!]! += one.weight;
  const weights = used.map((one, i) => (one.weight * 500) / sums[truth[i]!]!);
  return fitLogistic(table(used, names, truth, weights), 3);
}

/** Weights with which genuine pages and mixes count the same. */
function balanced(examples: readonly JudgedExample[]): number[] {
  const own = examples.map((one) => one.weight * shares[one.kind]);
  const sums = [0, 0];
  for (const [i, one] of examples.entries()) sums[isMix(one) ? 1 : 0]! += own[i]!;
  return own.map((weight, i) => (weight * 1000) / sums[isMix(examples[i]!) ? 1 : 0]!);
}

function table(
  examples: readonly JudgedExample[],
  names: readonly string[],
  truth: readonly number[],
  weights: readonly number[],
): Examples {
  return {
    names,
    columns: names.map((name) => Float64Array.from(examples, ({ figures }) => figures[name]!)),
    truth: Float64Array.from(truth),
    weights: Float64Array.from(weights),
  };
}

/** A regression on two features as a plain sum. */
function unscaled({ intercept, terms }: LogisticModel): StitchedModels['joint'] {
  const [content, style] = [terms['content']!, terms['style']!];
  return {
    intercept: intercept - (content[0] * content[1]) / content[2] - (style[0] * style[1]) / style[2],
    content: content[0] / content[2],
    style: style[0] / style[2],
  };
}
