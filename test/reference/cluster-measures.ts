/**
 * The measures of src/evaluation as their papers define them, from the labels of single items and of all pairs of items: slow, and
 * without a table.
 */

type Labels = readonly number[];

/** Pair precision and recall, over every pair of items. */
export function slowPairs(gold: Labels, predicted: Labels): { hits: number; proposed: number; wanted: number } {
  let [hits, proposed, wanted] = [0, 0, 0];
  for (const i of gold.keys()) {
    for (let j = 0; j < i; j++) {
      const inGold = gold[i] === gold[j];
      const inPredicted = predicted[i] === predicted[j];
      if (inGold) wanted++;
      if (inPredicted) proposed++;
      if (inGold && inPredicted) hits++;
    }
  }
  return { hits, proposed, wanted };
}

/** BCubed precision and recall, item by item. */
export function slowBcubed(gold: Labels, predicted: Labels): { precision: number; recall: number } {
  const items = [...gold.keys()];
  const average = (shares: number[]): number => shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const share = (of: Labels, within: Labels): number =>
    average(
      items.map((item) => {
        const mates = items.filter((other) => within[other] === within[item]);
        return mates.filter((other) => of[other] === of[item]).length / mates.length;
      }),
    );
  return { precision: share(gold, predicted), recall: share(predicted, gold) };
}

/** The Rand index, adjusted by its own mean over all orders of the predicted labels: for a handful of items only. */
export function slowAdjustedRand(gold: Labels, predicted: Labels): number {
  const hits = (labels: Labels): number => slowPairs(gold, labels).hits;
  const all = orders(predicted).map(hits);
  const expected = all.reduce((sum, one) => sum + one, 0) / all.length;
  const { proposed, wanted } = slowPairs(gold, predicted);
  const highest = (proposed + wanted) / 2;
  return Math.abs(highest - expected) < 1e-12 ? 1 : (hits(predicted) - expected) / (highest - expected);
}

/** H(of | given) in bits, from joint and marginal probabilities. */
export function slowConditionalEntropy(of: Labels, given: Labels): number {
  let entropy = 0;
  for (const g of new Set(given)) {
    for (const o of new Set(of)) {
      const both = of.filter((label, item) => label === o && given[item] === g).length / of.length;
      const one = given.filter((label) => label === g).length / of.length;
      if (both > 0) entropy -= both * Math.log2(both / one);
    }
  }
  return entropy;
}

/** The best one-to-one pairing of clusters, by trying all. */
export function slowOneToOne(gold: Labels, predicted: Labels): number {
  const columns = [...new Set(predicted)];
  const overlaps = [...new Set(gold)].map((g) =>
    columns.map((p) => gold.filter((label, item) => label === g && predicted[item] === p).length),
  );
  return slowHeaviestMatching(overlaps) / gold.length;
}

/** The weight of the heaviest matching of a full table, by trying all. */
export function slowHeaviestMatching(weights: readonly (readonly number[])[], used: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = weights;
  if (row === undefined) return 0;
  let best = slowHeaviestMatching(rest, used);
  for (const [column, weight] of row.entries()) {
    if (weight > 0 && !used.has(column)) best = Math.max(best, weight + slowHeaviestMatching(rest, new Set([...used, column])));
  }
  return best;
}

function orders(list: Labels): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, at) => orders(list.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
