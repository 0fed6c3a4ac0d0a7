import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Turn } from '../../src/pool/turn.js';
import type { Lexicon } from '../../src/stories/frequencies.js';
import { joinRanges, storyFrequencies, termNumber } from '../../src/stories/frequencies.js';
import { byRange } from '../../src/stories/hash-ranges.js';
import type { TermPart } from '../../src/stories/term-lists.js';
import type { VectorPart } from '../../src/stories/vectors.js';
import { storyVectors, weightOne } from '../../src/stories/vectors.js';
import { blocks } from '../../src/text/terms.js';
import type { ItemTerms } from '../reference/story-vectors.js';
import { slowFrequencies, slowVector } from '../reference/story-vectors.js';

function turn(): Turn {
  return new Turn(new Int32Array(new SharedArrayBuffer(1024)), 0);
}

/** The parts that a reading of the items gives, some items each. */
function partsOf(items: readonly ItemTerms[], partItems: number, rangeBits: number): TermPart[] {
  const parts: TermPart[] = [];
  for (let first = 0; first < items.length; first += partItems) {
    const mine = items.slice(first, first + partItems);
    const borders = [0];
    for (const block of mine.flat()) borders.push(borders.at(-1)! + block.length);
    const entries = mine.flat(2);
    parts.push({
      first,
      count: mine.length,
      borders: Uint32Array.from(borders),
      counts: Uint8Array.from(entries, ([, count]) => Math.min(count, 255)),
      languages: new Uint16Array(mine.length),
      ...byRange(
        Uint32Array.from(entries, ([hash]) => hash),
        rangeBits,
      ),
    });
  }
  return parts;
}

/** Few hashes, so that many are shared; ends of ranges, so that the table of one begins anew behind its last slot. */
const hashes = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n * 0x0600_0001),
  fc.constantFrom(0, 1, 2 ** 30 - 1, 2 ** 30 - 2, 2 ** 30 - 3, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 4, 2 ** 32 - 3, 2 ** 32 - 2, 2 ** 32 - 1),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
);
const counts = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 300 }));
const item = fc.tuple(
  ...blocks.map(() => fc.uniqueArray(fc.tuple(hashes, counts), { selector: ([hash]) => hash, maxLength: 30 })),
) as fc.Arbitrary<ItemTerms>;
const items = fc.array(item, { minLength: 1, maxLength: 12 });
const archive = fc
  .uniqueArray(fc.tuple(hashes, fc.integer({ min: 1, max: 2000 })), { selector: ([hash]) => hash, maxLength: 60 })
  .map((entries) => entries.toSorted(([a], [b]) => a - b));
const shape = fc.record({
  partItems: fc.integer({ min: 1, max: 5 }),
  rangeBits: fc.integer({ min: 1, max: 10 }),
  chunk: fc.integer({ min: 1, max: 9 }),
});

async function counted(
  given: readonly ItemTerms[],
  known: readonly (readonly [number, number])[],
  { partItems, rangeBits, chunk }: { partItems: number; rangeBits: number; chunk: number },
): Promise<{ parts: TermPart[]; lexicon: Lexicon }> {
  const parts = partsOf(given, partItems, rangeBits);
  const archives = [undefined, { hashes: Uint32Array.from(known, ([hash]) => hash), frequencies: Uint32Array.from(known, ([, n]) => n) }];
  const found = await storyFrequencies({ parts, rangeBits, chunk, archives }, undefined, turn());
  return { parts, lexicon: joinRanges(found.toReversed(), rangeBits, archives.length) };
}

describe('terms of stories', () => {
  test('are parted by their upper bits, and found again', () => {
    fc.assert(
      fc.property(fc.array(hashes), fc.integer({ min: 1, max: 16 }), (given, rangeBits) => {
        const { hashes: parted, ranges, places } = byRange(Uint32Array.from(given), rangeBits);
        expect(Array.from(places, (place) => parted[place])).toStrictEqual(given);
        for (let range = 0; range < 2 ** rangeBits; range++)
          for (const hash of parted.subarray(ranges[range], ranges[range + 1])) expect(hash >>> (32 - rangeBits)).toBe(range);
        expect(ranges.at(-1)).toBe(given.length);
      }),
    );
  });

  test('a part of more terms than sixteen bits can count', () => {
    const given = Uint32Array.from({ length: 70_000 }, (_, i) => Math.imul(i, 0x9e37_79b1) >>> 0);
    const { hashes: parted, places } = byRange(given, 3);
    expect(Uint32Array.from(places, (place) => parted[place]!)).toStrictEqual(given);
  });

  test('are numbered in the order of their hashes if two items have them', async () => {
    await fc.assert(
      fc.asyncProperty(items, archive, shape, async (given, known, how) => {
        const { lexicon } = await counted(given, known, how);
        const { vocabulary, logFrequencies } = lexicon;
        const frequencies = slowFrequencies(given);
        const shared = [...frequencies].filter(([, count]) => count > 1).toSorted(([a], [b]) => a - b);
        expect(Array.from(vocabulary.hashes)).toStrictEqual(shared.map(([hash]) => hash));
        const archived = new Map(known);
        for (const [term, [hash, count]] of shared.entries()) {
          expect(termNumber(vocabulary, hash)).toBe(term);
          expect(logFrequencies[0]![term]).toBe(Math.fround(Math.log(count + 0.5)));
          expect(logFrequencies[1]![term]).toBe(Math.fround(Math.log(count + (archived.get(hash) ?? 0) + 0.5)));
        }
        for (const [hash, count] of frequencies) if (count < 2) expect(termNumber(vocabulary, hash)).toBe(-1);
      }),
    );
  });

  test('are weighed as the slow twin weighs them, the heaviest first', async () => {
    await fc.assert(
      fc.asyncProperty(items, archive, shape, fc.integer({ min: 3, max: 5000 }), async (given, known, how, articles) => {
        const { parts, lexicon } = await counted(given, known, how);
        const { vocabulary, knownStarts, logFrequencies, known: knownCounts } = lexicon;
        const vectors = await storyVectors(
          {
            parts,
            rangeBits: how.rangeBits,
            starts: vocabulary.starts,
            knownStarts,
            itemLanguages: new Uint16Array(given.length).fill(1),
            weighings: [0, 1].map((i) => ({
              logFrequencies: logFrequencies[i]!,
              logArticles: Math.log(articles + 1),
              known: knownCounts[i]!,
            })),
          },
          undefined,
          turn(),
        );
        expect(vectors.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
        const frequencies = slowFrequencies(given);
        const archived = new Map(known);
        for (const part of vectors) {
          for (let i = 0; i < part.count; i++) {
            const slow = slowVector(given[part.first + i]!, frequencies, archived, articles).map(([hash, weight]) => [
              termNumber(vocabulary, hash),
              Math.min(Math.round(weight * weightOne), 65_535),
            ]);
            expectVector(part, i, slow as [number, number][]);
          }
        }
      }),
    );
  });
});

function expectVector({ starts, terms, weights, heavy }: VectorPart, item: number, slow: readonly [number, number][]): void {
  const [from, to] = [starts[item]!, starts[item + 1]!];
  const byTerm = (a: readonly number[], b: readonly number[]): number => a[0]! - b[0]! || a[1]! - b[1]!;
  const found = Array.from({ length: to - from }, (_, i): [number, number] => [terms[from + i]!, weights[from + i]!]).toSorted(byTerm);
  expect(found.map(([term]) => term)).toStrictEqual(slow.toSorted(byTerm).map(([term]) => term));
  // Sums of squares in another order may round the other way.
  for (const [i, [, weight]] of slow.toSorted(byTerm).entries()) expect(Math.abs(found[i]![1] - weight)).toBeLessThanOrEqual(1);
  const front = weights.subarray(from, from + heavy[item]!);
  const back = weights.subarray(from + heavy[item]!, to);
  expect(front).toHaveLength(Math.min(to - from, 120));
  expect(Math.min(...front)).toBeGreaterThanOrEqual(Math.max(...back, 0));
}
