/**
 * How a gold and a predicted clustering of the same items overlap. Every measure here is a function of this table alone, so
 * whatever can be laid out as two labels an item can be measured: articles in groups or stories, and the characters of a
 * page, as spans of a weight, in strands.
 */
export interface Contingency {
  /** The weight of all items; their number, where items are not weighted. */
  total: number;
  /** The weight of every gold cluster; 0 for a label that no item carries. */
  goldSizes: Float64Array;
  /** The weight of every predicted cluster; 0 for a label that no item carries. */
  predictedSizes: Float64Array;
  /** The cells of gold cluster `g` stand at `starts[g]` up to, not including, `starts[g + 1]`; none of them is empty. */
  starts: Uint32Array;
  /** The predicted cluster of every cell. */
  columns: Uint32Array;
  /** The weight that the two clusters of a cell share; above 0. */
  shared: Float64Array;
}

/**
 * Lays two clusterings side by side, in time and memory linear in the items and the largest label.
 *
 * @param gold the gold label of every item, counted from 0; labels nobody carries do no harm
 * @param predicted the predicted label of every item, likewise
 * @param weights the weight of every item, an integer above 0 (the length of a span, say); 1 each unless given
 * @throws RangeError where the lengths differ
 */
export function contingency(gold: Uint32Array, predicted: Uint32Array, weights?: ArrayLike<number>): Contingency {
  const items = gold.length;
  if (predicted.length !== items || (weights && weights.length !== items)) {
    throw new RangeError(
      `contingency: ${items} gold labels, ${predicted.length} predicted ones, ${weights?.length ?? items} weights; expected as many of each`,
    );
  }
  const order = byLabel(gold);
  const goldSizes = new Float64Array(order.starts.length - 1);
  const predictedSizes = new Float64Array(labelCount(predicted));
  const starts = new Uint32Array(goldSizes.length + 1);
  const columns = new Uint32Array(items);
  const shared = new Float64Array(items);
  const cellOf = new Int32Array(predictedSizes.length).fill(-1);

  let total = 0;
  let cells = 0;
  for (let row = 0; row < goldSizes.length; row++) {
    const first = cells;
    starts[row] = first;
    for (let place = order.starts[row]!; place < order.starts[row + 1]!; place++) {
      const item = order.items[place]!;
      const column = predicted[item]!;
      const weight = weights ? weights[item]! : 1;
      let cell = cellOf[column]!;
      if (cell < first) {
        cell = cells++;
        cellOf[column] = cell;
        columns[cell] = column;
      }
      shared[cell]! += weight;
      goldSizes[row]! += weight;
      predictedSizes[column]! += weight;
      total += weight;
    }
  }
  starts[goldSizes.length] = cells;
  return { total, goldSizes, predictedSizes, starts, columns: columns.slice(0, cells), shared: shared.slice(0, cells) };
}

/** Labels counted from 0 in the order in which their keys first appear. */
export function labelsOf(keys: Iterable<unknown>): Uint32Array {
  const labels = new Map<unknown, number>();
  return Uint32Array.from(keys, (key) => {
    const known = labels.get(key);
    if (known !== undefined) return known;
    labels.set(key, labels.size);
    return labels.size - 1;
  });
}

/** The items in the order of their labels, by counting. */
function byLabel(labels: Uint32Array): { starts: Uint32Array; items: Uint32Array } {
  const starts = new Uint32Array(labelCount(labels) + 1);
  for (const label of labels) starts[label + 1]!++;
  for (let label = 1; label < starts.length; label++) starts[label]! += starts[label - 1]!;
  const places = starts.slice();
  const items = new Uint32Array(labels.length);
  for (let item = 0; item < labels.length; item++) items[places[labels[item]!]!++] = item;
  return { starts, items };
}

function labelCount(labels: Uint32Array): number {
  let count = 0;
  for (const label of labels) if (label >= count) count = label + 1;
  return count;
}
