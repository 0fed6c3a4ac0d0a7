/** Components of at least two items, one after the other: component `c` is `items[starts[c]]` up to, not including, `items[starts[c + 1]]`. */
export interface ComponentLists {
  /** One entry a component and one more at the end. */
  starts: Uint32Array;
  /** Item indices, ascending inside a component; components ascend by their first item. */
  items: Uint32Array;
}

/**
 * The connected components of a graph given by its edges: union-find (Tarjan 1975) with path halving, the smaller root
 * always on top, so that the answer does not depend on the order of the edges.
 *
 * @param count number of items, named 0 to `count - 1`
 * @param a one end of every edge
 * @param b the other end, as many as `a`; an edge from an item to itself, or one given twice, changes nothing
 * @returns the label of every item: the smallest item of its component
 * @throws RangeError where the ends differ in number or name an item that does not exist
 */
export function components(count: number, a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length !== b.length) {
    throw new RangeError(`components: ${a.length} first ends but ${b.length} second ends; every edge needs both`);
  }
  const parents = new Uint32Array(count);
  for (let item = 0; item < count; item++) parents[item] = item;

  for (let edge = 0; edge < a.length; edge++) {
    const one = a[edge]!;
    const other = b[edge]!;
    if (one >= count || other >= count) {
      throw new RangeError(`components: edge ${edge} joins items ${one} and ${other}, but there are ${count} items, counted from 0`);
    }
    const top = rootOf(parents, one);
    const top2 = rootOf(parents, other);
    if (top < top2) parents[top2] = top;
    else parents[top] = top2;
  }

  // A parent is never above its child, so by the time an item is reached its parent already holds the root.
  for (let item = 0; item < count; item++) parents[item] = parents[parents[item]!]!;
  return parents;
}

/**
 * The components of two items or more, as lists. Linear time, no object per component.
 *
 * @param labels the answer of {@link components}
 */
export function componentLists(labels: Uint32Array): ComponentLists {
  const sizes = new Uint32Array(labels.length);
  for (const label of labels) sizes[label]!++;

  let lists = 0;
  let listed = 0;
  for (const size of sizes) {
    if (size < 2) continue;
    lists++;
    listed += size;
  }

  const starts = new Uint32Array(lists + 1);
  const items = new Uint32Array(listed);
  // From here on a size is needed only to tell singles apart, so the same cells hold the next free place of each list.
  const places = sizes;
  let list = 0;
  let place = 0;
  for (let item = 0; item < labels.length; item++) {
    const label = labels[item]!;
    if (label === item) {
      const size = sizes[item]!;
      if (size < 2) {
        places[item] = SINGLE;
        continue;
      }
      starts[list++] = place;
      places[item] = place;
      place += size;
    }
    if (places[label] !== SINGLE) items[places[label]!++] = item;
  }
  starts[lists] = place;
  return { starts, items };
}

const SINGLE = 0xffff_ffff;

function rootOf(parents: Uint32Array, item: number): number {
  let at = item;
  while (parents[at] !== at) {
    const above = parents[parents[at]!]!;
    parents[at] = above;
    at = above;
  }
  return at;
}
