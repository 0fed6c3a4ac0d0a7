import { foldedWords } from '../../text/fold.js';

/** An article as the baseline reads it. */
export interface Report {
  id: string;
  title?: string | undefined;
  text: string;
}

const steps = 40;

/**
 * What a few lines of code would give: TF-IDF vectors of all words, cosine, and single link (every chain of pairs above a threshold is a story), at
 * the one of 40 thresholds that scores best, which nobody who lacks the gold can know.
 *
 * @param numbers of the articles to be judged; others take no part
 * @param score of a partition, the higher the better
 */
export function bestSingleLink(
  articles: Iterable<Report>,
  numbers: ReadonlyMap<string, number>,
  score: (labels: Uint32Array) => number,
): { labels: Uint32Array; threshold: number } {
  const edges = cosines(articles, numbers).toSorted((x, y) => y.cosine - x.cosine);
  const parents = Uint32Array.from({ length: numbers.size }, (_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  let best = { labels: parents.slice(), threshold: 1, score: score(parents) };
  let edge = 0;
  for (let step = steps - 1; step > 0; step--) {
    const threshold = step / steps;
    for (; edge < edges.length && edges[edge]!.cosine >= threshold; edge++) parents[rootOf(edges[edge]!.a)] = rootOf(edges[edge]!.b);
    const labels = parents.map((_, number) => rootOf(number));
    const reached = score(labels);
    if (reached > best.score) best = { labels, threshold, score: reached };
  }
  return { labels: best.labels, threshold: best.threshold };
}

/** Pairs that share words, with the cosine of their vectors, where it may matter. */
function cosines(articles: Iterable<Report>, numbers: ReadonlyMap<string, number>): { a: number; b: number; cosine: number }[] {
  const counted: { number: number; counts: Map<string, number> }[] = [];
  const frequencies = new Map<string, number>();
  for (const { id, title, text } of articles) {
    const number = numbers.get(id);
    if (number === undefined) continue;
    const counts = new Map<string, number>();
    for (const word of foldedWords(`${title ?? ''}\n${text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    counted.push({ number, counts });
  }
  const postings = new Map<string, { number: number; weight: number }[]>();
  const found: { a: number; b: number; cosine: number }[] = [];
  for (const { number, counts } of counted) {
    const weights = Array.from(
      counts,
      ([word, times]) => [word, (1 + Math.log(times)) * Math.log(counted.length / frequencies.get(word)!)] as const,
    ).filter(([, weight]) => weight > 0);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    const products = new Map<number, number>();
    for (const [word, value] of weights) {
      const weight = value / length;
      const list = postings.get(word);
      for (const other of list ?? []) products.set(other.number, (products.get(other.number) ?? 0) + weight * other.weight);
      if (list === undefined) postings.set(word, [{ number, weight }]);
      else list.push({ number, weight });
    }
    for (const [other, cosine] of products) if (cosine >= 1 / steps) found.push({ a: number, b: other, cosine });
  }
  return found;
}
