import type { Link } from './average-link.js';
import { medianLikeness, ownPart, rivalsOf, thresholdOf } from './calibrate.js';
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

/** What pairs are held to. */
export interface Cuts {
  /** Of each language, as if there were no other: articles of two languages say nothing of chance in one, and are no rivals of each other. */
  ofLanguage: Float64Array;
  /** Of each item: what it adds, see {@link ownPart}. */
  ownParts: Float64Array;
}

export function cutsOf({ items, itemLanguages, languages, vectors, terms, embeddings, window }: CutSources): Cuts {
  const itemsOf: number[][] = Array.from({ length: languages }, () => []);
  for (let item = 0; item < items.count; item++) itemsOf[itemLanguages[item]!]!.push(item);
  const ownParts = new Float64Array(items.count);
  const ofLanguage = Float64Array.from(itemsOf, (own) => {
    const counts = own.map((item) => {
      vectors.seek(item);
      return vectors.to - vectors.from;
    });
    const meanLog = counts.reduce((sum, count) => sum + Math.log(Math.max(count, 1)), 0) / own.length;
    for (const [i, item] of own.entries()) ownParts[item] = ownPart(counts[i]!, meanLog);
    const times = Float64Array.from(
      own.filter((item) => item < items.dated),
      (item) => items.times[item]!,
    );
    return thresholdOf(medianLikeness(vectors, own, terms, embeddings), rivalsOf(times, own.length, window), own.length);
  });
  return { ofLanguage, ownParts };
}

/**
 * Brings affinities to one scale, so that one cut serves all pairs: that of the language `to`. A pair of two languages is held to the higher of their
 * cuts.
 */
export function level({ a, b, affinity }: Link, itemLanguages: ArrayLike<number>, { ofLanguage, ownParts }: Cuts, to: number): void {
  const highest = 2 ** 30;
  for (let pair = 0; pair < a.length; pair++) {
    const [first, second] = [a[pair]!, b[pair]!];
    const cut = Math.max(ofLanguage[itemLanguages[first]!]!, ofLanguage[itemLanguages[second]!]!) * ownParts[first]! * ownParts[second]!;
    if (cut > 0) affinity[pair] = Math.min(Math.round((affinity[pair]! * ofLanguage[to]!) / cut), highest);
  }
}
