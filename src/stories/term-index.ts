import type { VectorPart } from './vectors.js';

/** Where items are looked up by their heaviest terms: term t's items are `items[starts[t]]` up to `items[starts[t + 1]]`, ascending. */
export interface TermIndex {
  starts: Uint32Array;
  items: Uint32Array;
  weights: Uint16Array;
}

/** An index of the heaviest terms of all items. `parts` in the order of their items. */
export function indexTerms(parts: readonly VectorPart[], terms: number): TermIndex {
  const starts = new Uint32Array(new SharedArrayBuffer((terms + 2) * 4));
  // Counted two places on, so that filling moves every start to where it belongs.
  for (const part of parts) {
    for (let item = 0; item < part.count; item++) {
      const from = part.starts[item]!;
      for (let i = from; i < from + part.heavy[item]!; i++) starts[part.terms[i]! + 2]!++;
    }
  }
  for (let term = 2; term < starts.length; term++) starts[term]! += starts[term - 1]!;
  const entries = starts[starts.length - 1]!;
  // One more than there are, to be looked at ahead.
  const items = new Uint32Array(new SharedArrayBuffer((entries + 1) * 4));
  const weights = new Uint16Array(new SharedArrayBuffer(entries * 2));
  for (const part of parts) {
    for (let item = 0; item < part.count; item++) {
      const from = part.starts[item]!;
      for (let i = from; i < from + part.heavy[item]!; i++) {
        const at = starts[part.terms[i]! + 1]!++;
        items[at] = part.first + item;
        weights[at] = part.weights[i]!;
      }
    }
  }
  return { starts, items, weights };
}
