import { dayMilliseconds, timeFactor } from './affinity.js';
import type { Embeddings } from './embedding.js';
import { embeddedLikeness } from './embedding.js';
import type { Vectors } from './pairs.js';
import { withEmbedding } from './pairs.js';
import { scattered } from './scattered.js';
import { Weights } from './weights.js';

// What a likeness means depends on the corpus. Its language and the length of its texts say how alike unrelated articles are: the middle of the likeness
// of random pairs tells that, where the tails hold reports of one story, and of one topic. How many articles there are that neither date nor outlet
// rules out says how alike the likest of the unrelated ones are: that the number of rivals tells. And how many there are in all says how much of a
// likeness is left: the more of an article's words others have too, the less of it any one of them covers.

/** Pairs looked at. */
const mostPairs = 20_000;
/** The middle is looked at within these: lower it comes of words that hardly any two articles share, higher of a corpus of one topic. */
const leastMedian = 0.0012;
const mostMedian = 0.065;
const factor = 0.59;
/** Rivals that ask for half of what any number of them does. */
const manyRivals = 1.5;
const fewestRivals = 0.5;
/**
 * From how many articles on the cut falls with their number, how sharply, and up to how many. The likeness of the very same pair falls as the power of
 * -.17 to -.2 of the number of articles, at 208 to 6,417 of them; below the first of these bounds that and the prior odds of a tie make up for each other,
 * and at 25,680 articles the best cut was above what a further fall would have come to.
 */
const manyArticles = { from: 1400, to: 12_000, power: 0.18 };
/** How sharply an article's own cut follows the number of its terms: a long one has more that anything is alike by chance. */
const termsPower = 0.3;

/** The median likeness of random pairs of some items, zeros included; 0 where there is no pair. The items ascend. */
export function medianLikeness(vectors: Vectors, items: readonly number[], terms: number, embeddings: Embeddings | undefined): number {
  const count = items.length;
  if (count < 2) return 0;
  const weights = new Weights(terms);
  const likenesses: number[] = [];
  const all = (count * (count - 1)) / 2 <= mostPairs;
  // Each of some items with several others: the items are in the order of their dates, so strides lead to unrelated ones.
  const rounds = all ? count - 1 : Math.ceil(mostPairs / Math.min(count, 1000));
  const firsts = all ? count : Math.min(count, 1000);
  for (let f = 0; f < firsts; f++) {
    const place = all ? f : Math.floor((f * count) / firsts);
    const item = items[place]!;
    vectors.seek(item);
    weights.take(vectors);
    for (let round = 0; round < rounds; round++) {
      const otherPlace = all ? place + 1 + round : (place + 1 + scattered(f * rounds + round, count - 1)) % count;
      if (otherPlace >= count) break;
      const other = items[otherPlace]!;
      vectors.seek(other);
      const ofWords = weights.likeness(vectors);
      likenesses.push(embeddings === undefined ? ofWords : withEmbedding(ofWords, embeddedLikeness(embeddings, item, other)));
    }
  }
  return Float64Array.from(likenesses).toSorted()[likenesses.length >> 1]!;
}

/** What an article of a corpus has beside it: others that their dates leave alike to it. */
export interface Rivals {
  /** Others, those of the same day counted as one each, those of other days by the cube of what their dates leave. */
  number: number;
  /** What dates leave of the likeness of such a rival, 0 to 1: .5 where there are none. */
  nearness: number;
}

/** Articles whose rivals are counted, and rivals of one that are looked at. */
const mostCounted = 500;
const mostNear = 1000;

/**
 * The rivals of an article, in the mean.
 *
 * @param times milliseconds, ascending, those that are known
 * @param count articles, undated ones among them
 * @param window days
 */
export function rivalsOf(times: Float64Array, count: number, window: number): Rivals {
  const dated = times.length;
  const without = timeFactor(Number.NaN, window);
  const undated = count - dated;
  // Sums over articles, of squares and of cubes. One without a date has all others beside it, and is beside all.
  const pairs = undated * (count - 1) + dated * undated;
  let squares = pairs * without ** 2;
  let cubes = pairs * without ** 3;
  const step = Math.max(dated / mostCounted, 1);
  let [first, behind] = [0, 0];
  for (let at = 0; at < dated; at += step) {
    const item = Math.floor(at);
    const time = times[item]!;
    const reach = (window + 1) * dayMilliseconds;
    while (times[first]! <= time - reach) first++;
    while (behind < dated && times[behind]! < time + reach) behind++;
    const stride = Math.max((behind - first) / mostNear, 1);
    for (let near = first; near < behind; near += stride) {
      const other = Math.floor(near);
      if (other === item) continue;
      const left = timeFactor(times[other]! - time, window);
      squares += step * stride * left * left;
      cubes += step * stride * left * left * left;
    }
  }
  return { number: count === 0 ? 0 : cubes / count, nearness: squares === 0 ? without : cubes / squares };
}

/**
 * The mean affinity from which articles tell one story.
 *
 * It grows with the fourth root of the median likeness `q`, with what dates leave of rivals, and, while they are a few, with their number: without any, a
 * slight likeness is a reason to tie two articles. Beyond some dozens, what more there are is of other topics, and asks for no more.
 *
 * @param articles of the language
 */
export function thresholdOf(q: number, { number, nearness }: Rivals, articles: number): number {
  const rivals = Math.max(number, fewestRivals);
  const dense = Math.min(Math.max(q, leastMedian), mostMedian) ** 0.25;
  const { from, to, power } = manyArticles;
  const thinned = (from / Math.min(Math.max(articles, from), to)) ** power;
  return factor * dense * nearness * (rivals / (rivals + manyRivals)) * thinned;
}

/**
 * What an article adds to the cuts of its pairs: the cut of a pair is that of its language times what both add.
 *
 * @param terms of the article
 * @param meanLog the mean logarithm of the terms of articles of its language
 */
export function ownPart(terms: number, meanLog: number): number {
  return Math.exp((Math.log(Math.max(terms, 1)) - meanLog) * (termsPower / 2));
}
