// The order in which candidate pairs are compared: those of one family (articles that chains of pairs connect) together, and among them those of
// one article, so that each article is read about once.

// @ts-ignore: decorator
@inline
function at(column: usize, i: u32): usize {
  return column + (<usize>i << 2);
}

function rootOf(parents: usize, item: u32): u32 {
  while (true) {
    const parent = load<u32>(at(parents, item));
    if (parent == item) return item;
    const above = load<u32>(at(parents, parent));
    store<u32>(at(parents, item), above);
    item = above;
  }
}

/**
 * Numbers without gaps, in ascending order, the articles of `count` pairs and those that stand for others of the same words (`twins`, u32 an article): few of a
 * corpus are either. `a` and `b` (u32 a pair) become the pairs by these numbers, `numbers` (u32 an article, zeroed) each one's number and 1, `ordinals` (u32) the
 * articles by their numbers. Returns how many there are.
 */
export function numberPairs(pairs: usize, count: u32, articles: u32, twins: usize, numbers: usize, ordinals: usize, a: usize, b: usize): u32 {
  for (let i: u32 = 0; i < count; i++) {
    const pair = load<u64>(pairs + (<usize>i << 3));
    store<u32>(at(numbers, <u32>(pair >>> 40)), 1);
    store<u32>(at(numbers, <u32>(pair >>> 16) & 0xffffff), 1);
  }
  for (let article: u32 = 0; article < articles; article++) {
    const compared = load<u32>(at(twins, article));
    if (compared != article) store<u32>(at(numbers, compared), 1);
  }
  let number: u32 = 0;
  for (let article: u32 = 0; article < articles; article++) {
    if (load<u32>(at(numbers, article)) == 0) continue;
    store<u32>(at(ordinals, number), article);
    number++;
    store<u32>(at(numbers, article), number);
  }
  for (let i: u32 = 0; i < count; i++) {
    const pair = load<u64>(pairs + (<usize>i << 3));
    store<u32>(at(a, i), load<u32>(at(numbers, <u32>(pair >>> 40))) - 1);
    store<u32>(at(b, i), load<u32>(at(numbers, <u32>(pair >>> 16) & 0xffffff)) - 1);
  }
  return number;
}

/**
 * The connected components of the ties among `articles` numbered articles: `labels` (u32) names for each the smallest of its component. `ties`: u8 a
 * pair, 1 where it is one.
 */
export function findComponents(a: usize, b: usize, ties: usize, count: u32, articles: u32, labels: usize): void {
  for (let article: u32 = 0; article < articles; article++) store<u32>(at(labels, article), article);
  for (let i: u32 = 0; i < count; i++) {
    if (load<u8>(ties + i) == 0) continue;
    const x = rootOf(labels, load<u32>(at(a, i))), y = rootOf(labels, load<u32>(at(b, i)));
    store<u32>(at(labels, max(x, y)), min(x, y));
  }
  // A parent is never above its child, so that it holds its root by the time that the child is reached.
  for (let article: u32 = 0; article < articles; article++) store<u32>(at(labels, article), load<u32>(at(labels, load<u32>(at(labels, article)))));
}

/** Sorts the `count` pairs listed at `from`, to `to`, by a key below `keys` that `keyOf` has for each; equal ones keep their order. `starts`: `keys` + 1 u32. */
function countingSort(from: usize, to: usize, count: u32, keyOf: usize, keys: u32, starts: usize): void {
  memory.fill(starts, 0, <usize>(keys + 1) << 2);
  for (let i: u32 = 0; i < count; i++) {
    const start = at(starts, load<u32>(at(keyOf, load<u32>(at(from, i)))) + 1);
    store<u32>(start, load<u32>(start) + 1);
  }
  for (let key: u32 = 1; key <= keys; key++) store<u32>(at(starts, key), load<u32>(at(starts, key)) + load<u32>(at(starts, key - 1)));
  for (let i: u32 = 0; i < count; i++) {
    const pair = load<u32>(at(from, i));
    const start = at(starts, load<u32>(at(keyOf, pair)));
    const place = load<u32>(start);
    store<u32>(start, place + 1);
    store<u32>(at(to, place), pair);
  }
}

/**
 * Orders `count` pairs of `articles` numbered articles, to `order` (u32 numbers of pairs). A pair belongs to the one of its two articles that has
 * fewer: the other is the centre of a star, and stays at hand. `spare`: 4 u32 a pair and 2 an article and 1.
 */
export function orderPairs(a: usize, b: usize, count: u32, articles: u32, order: usize, spare: usize): void {
  const owners = spare, families = spare + (<usize>count << 2), listed = families + (<usize>count << 2);
  const parents = listed + (<usize>count << 2), degrees = parents + (<usize>articles << 2);
  memory.fill(degrees, 0, <usize>(articles + 1) << 2);
  for (let article: u32 = 0; article < articles; article++) store<u32>(at(parents, article), article);
  for (let i: u32 = 0; i < count; i++) {
    const one = load<u32>(at(a, i)), other = load<u32>(at(b, i));
    store<u32>(at(degrees, one), load<u32>(at(degrees, one)) + 1);
    store<u32>(at(degrees, other), load<u32>(at(degrees, other)) + 1);
    const x = rootOf(parents, one), y = rootOf(parents, other);
    store<u32>(at(parents, max(x, y)), min(x, y));
  }
  for (let i: u32 = 0; i < count; i++) {
    const one = load<u32>(at(a, i)), other = load<u32>(at(b, i));
    const owner = load<u32>(at(degrees, one)) <= load<u32>(at(degrees, other)) ? one : other;
    store<u32>(at(owners, i), owner);
    store<u32>(at(families, i), rootOf(parents, owner));
    store<u32>(at(order, i), i);
  }
  countingSort(order, listed, count, owners, articles, degrees);
  countingSort(listed, order, count, families, articles, degrees);
}
