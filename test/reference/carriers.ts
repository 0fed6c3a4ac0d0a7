/** A paragraph and the pages that carry it, as `countCarriers` and `joinCarriers` write it. */
export interface Carriers {
  hash: number;
  pages: number;
  /** Those of the pages that have paragraphs of their own. */
  own: number;
  /** Up to three of these, in the order of the hashes of their ids: { hash of the id, page }. */
  named: (readonly [number, number])[];
}

/** What several lists say together of the paragraphs that may be furniture, by plain maps. */
export function slowJoin(lists: readonly (readonly Carriers[])[], fewest: number): Carriers[] {
  const joined = new Map<number, Carriers>();
  for (const one of lists.flat()) {
    const known = joined.get(one.hash) ?? { hash: one.hash, pages: 0, own: 0, named: [] };
    joined.set(one.hash, {
      hash: one.hash,
      pages: known.pages + one.pages,
      own: known.own + one.own,
      named: [...known.named, ...one.named].toSorted(([x, p], [y, q]) => x - y || p - q).slice(0, 3),
    });
  }
  return [...joined.values()]
    .filter(({ hash, pages, own }) => hash !== 0 && pages >= fewest && own * 2 > pages)
    .toSorted((x, y) => x.hash - y.hash);
}
