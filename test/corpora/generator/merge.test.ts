import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { mergeEvenly } from '../../../corpora/generator/merge.js';

test('keeps every item and the order of each stream, and spreads each stream over the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }), (counts) => {
      const streams = counts.map((count, stream) => Array.from({ length: count }, (_, i) => ({ stream, i })));
      const total = counts.reduce((sum, count) => sum + count, 0);
      const merged = [...mergeEvenly(streams.map((items) => ({ count: items.length, items: items.values() })))];
      expect(merged).toHaveLength(total);
      streams.forEach((items, stream) => {
        expect(merged.filter((item) => item.stream === stream)).toEqual(items);
        const drift = merged.flatMap((item, place) =>
          item.stream === stream ? [Math.abs((item.i + 0.5) / items.length - (place + 0.5) / total)] : [],
        );
        expect(Math.max(0, ...drift)).toBeLessThanOrEqual(counts.length / Math.max(1, items.length));
      });
    }),
    { seed: 4156 },
  );
});
