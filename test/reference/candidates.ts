import { outletFactor, timeFactor } from '../../src/stories/affinity.js';

export interface PlainItem {
  /** Milliseconds; NaN for none. */
  time: number;
  /** 0 for none. */
  outlet: number;
  /** Weights of its heaviest terms. */
  heavy: ReadonlyMap<number, number>;
}

/** The partners of an item, ascending: every other item is looked at. */
export function slowCandidates(items: readonly PlainItem[], item: number, window: number, most: number): number[] {
  const mine = items[item]!;
  const scored = items.map((other, number) => {
    const common = [...mine.heavy].filter(([term]) => other.heavy.has(term));
    const overlap = common.reduce((sum, [term, weight]) => sum + weight * other.heavy.get(term)!, 0);
    const factor = timeFactor(mine.time - other.time, window) * outletFactor(mine.outlet, other.outlet);
    return { number, score: number === item || common.length < 2 ? 0 : overlap * factor };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, most)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
}
