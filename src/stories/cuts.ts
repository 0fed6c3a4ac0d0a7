import type { Link } from './average-link.js';
import { medianLikeness, rivalsOf, thresholdOf } from './calibrate.js';
import type { Embeddings } from './embedding.js';
import type { Items } from './items.js';
import type { Vectors } from './pairs.js';

/** What cuts are told from. */
export interface CutSources {
  items: Pick<Items, 'count' | 'dated' | 'times'>;
  /** Of each item: the number of its language. */
  itemLanguages: ArrayLike<number>;
  languages: number;
  vectors: Vectors;
  /** Terms of the vocabulary. */
  terms: number;
  embeddings: Embeddings | undefined;
  /** Days. */
  window: number;
}

/**
 * The cut of each language, as if there were no other: articles of two languages say nothing of chance in one, and are no rivals of each other.
 */
export function cutsOf({ items, itemLanguages, languages, vectors, terms, embeddings, window }: CutSources): Float64Array {
  const itemsOf: number[][] = Array.from({ length: languages }, () => []);
  for (let item = 0; item < items.count; item++) itemsOf[itemLanguages[item]!]!.push(item);
  return Float64Array.from(itemsOf, (own) => {
    const times = Float64Array.from(
      own.filter((item) => item < items.dated),
      (item) => items.times[item]!,
    );
    return thresholdOf(medianLikeness(vectors, own, terms, embeddings), rivalsOf(times, own.length, window));
  });
}

/**
 * Brings affinities to one scale, so that one cut serves all languages: that of `to`. A pair of two languages is held to the higher of their cuts.
 */
export function level({ a, b, affinity }: Link, itemLanguages: ArrayLike<number>, cuts: Float64Array, to: number): void {
  const highest = 2 ** 30;
  for (let pair = 0; pair < a.length; pair++) {
    const [first, second] = [itemLanguages[a[pair]!]!, itemLanguages[b[pair]!]!];
    if (first === to && second === to) continue;
    const cut = Math.max(cuts[first]!, cuts[second]!);
    if (cut > 0) affinity[pair] = Math.min(Math.round((affinity[pair]! * cuts[to]!) / cut), highest);
  }
}
