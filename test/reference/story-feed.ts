import { outletFactor, timeFactor } from '../../src/stories/affinity.js';
import { ownPart, rivalsOf, thresholdOf } from '../../src/stories/calibrate.js';
import { scattered } from '../../src/stories/scattered.js';
import { slowSparseAverageLink } from './sparse-average-link.js';
import type { ItemTerms } from './story-vectors.js';
import { slowCoverage, slowFrequencies, slowVector } from './story-vectors.js';

/** An article of a feed: no copy of another, and in the language of all. */
export interface PlainArticle {
  terms: ItemTerms;
  /** Milliseconds. */
  time: number;
  /** 0 for none. */
  outlet: number;
}

/** How alike two articles are by the articles seen so far. */
export function slowLikeness(a: ItemTerms, b: ItemTerms, seen: readonly ItemTerms[]): number {
  const frequencies = slowFrequencies(seen);
  const [mine, theirs] = [a, b].map((terms) => new Map(slowVector(terms, frequencies, new Map(), seen.length)));
  return slowCoverage(mine!, theirs!);
}

/**
 * Which articles stand together after each: everything is counted, weighed and compared anew with every article, all pairs of them. For as few articles
 * as are neither proposed by halves nor looked at again as a whole, each block of terms with hashes of its own.
 *
 * @param window days
 * @param draws articles that each is compared with by lot
 * @returns for each article that came, of each until then: the first of its story
 */
export function slowFeed(articles: readonly PlainArticle[], window: number, draws: number): number[][] {
  const affinities: [number, number, number][] = [];
  const likenesses: number[] = [];
  let labels: number[] = [];
  let logs = 0;
  return articles.map((article, number) => {
    const seen = articles.slice(0, number + 1);
    const terms = seen.map((one) => one.terms);
    const likeness = (other: number): number => slowLikeness(article.terms, articles[other]!.terms, terms);
    for (let other = 0; other < number; other++) {
      const factor = timeFactor(article.time - articles[other]!.time, window) * outletFactor(article.outlet, articles[other]!.outlet);
      affinities.push([number, other, likeness(other) * factor]);
    }
    for (let k = 0; k < draws && k < number; k++) likenesses.push(likeness(scattered(number * draws + k, number)));
    const times = Float64Array.from(seen, ({ time }) => time).toSorted();
    const middle = likenesses.toSorted((a, b) => a - b)[likenesses.length >> 1] ?? 0;
    const cut = thresholdOf(middle, rivalsOf(times, seen.length, window), seen.length);
    const frequencies = slowFrequencies(terms);
    const counts = terms.map((blocks) => slowVector(blocks, frequencies, new Map(), seen.length).length);
    // Each was measured when it came.
    logs += Math.log(Math.max(counts[number]!, 1));
    const meanLog = logs / counts.length;
    const parts = counts.map((count) => ownPart(count, meanLog));
    const leveled = affinities.map(([a, b, affinity]) => [a, b, affinity / (parts[a]! * parts[b]!)] as const);
    const tiedTo = new Set(leveled.filter(([a, , affinity]) => a === number && affinity >= cut / 2).map(([, b]) => labels[b]!));
    const again = [...labels.keys()].filter((item) => tiedTo.has(labels[item]!));
    again.push(number);
    const edges = leveled.filter(([a, b]) => again.includes(a) && again.includes(b));
    const places = edges.map(([a, b, affinity]) => [again.indexOf(a), again.indexOf(b), affinity] as const);
    const linked = slowSparseAverageLink(again.length, places, cut).labels;
    labels = [...labels, number];
    for (const [place, item] of again.entries()) labels[item] = again[linked[place]!]!;
    return [...labels];
  });
}
