import { describe, expect, test } from 'vitest';
import { cutsOf, level } from '../../src/stories/cuts.js';
import { Vectors } from '../../src/stories/pairs.js';
import type { VectorPart } from '../../src/stories/vectors.js';
import { weightOne } from '../../src/stories/vectors.js';

describe('affinities of several languages', () => {
  const links = () => ({ a: Uint32Array.of(0, 0, 2, 1), b: Uint32Array.of(1, 2, 3, 3), affinity: Float64Array.of(100, 100, 100, 2 ** 30) });
  const cuts = { ofLanguage: Float64Array.of(0.06, 0.12), ownParts: new Float64Array(4).fill(1) };

  test('of one are left as they are', () => {
    const all = links();
    level(all, [0, 0, 0, 0], cuts, 0);
    expect(all).toStrictEqual(links());
  });

  test('reach the common cut where they reach their own, those of two languages where they reach the higher', () => {
    const all = links();
    level(all, [0, 0, 1, 1], cuts, 0);
    expect([...all.affinity]).toStrictEqual([100, 50, 50, 2 ** 29]);
    const others = links();
    level(others, [0, 0, 1, 1], cuts, 1);
    expect([...others.affinity]).toStrictEqual([200, 100, 100, 2 ** 30]);
  });

  test('are held to what both articles add to the cut', () => {
    const all = links();
    level(all, [0, 0, 1, 1], { ...cuts, ownParts: Float64Array.of(1, 2, 0.5, 1) }, 0);
    expect([...all.affinity]).toStrictEqual([50, 100, 100, 2 ** 29 / 2]);
  });
});

describe('the cuts of a corpus', () => {
  /** Vectors of so many terms each, term i of weight 1 / sqrt(n). */
  const vectorsOf = (lengths: readonly number[]): Vectors => {
    const starts = [0];
    for (const length of lengths) starts.push(starts.at(-1)! + length);
    const part: VectorPart = {
      first: 0,
      count: lengths.length,
      starts: Uint32Array.from(starts),
      heavy: Uint8Array.from(lengths, () => 1),
      terms: Uint32Array.from(lengths.flatMap((length) => Array.from({ length }, (_, term) => term))),
      weights: Uint16Array.from(lengths.flatMap((length) => Array.from({ length }, () => Math.round(weightOne / Math.sqrt(length))))),
    };
    return new Vectors([part], lengths.length);
  };
  const cutsFor = (lengths: readonly number[], itemLanguages: readonly number[], languages: number) =>
    cutsOf({
      items: { count: lengths.length, dated: 0, times: new Float64Array(lengths.length).fill(Number.NaN) },
      itemLanguages,
      languages,
      vectors: vectorsOf(lengths),
      terms: 64,
      embeddings: undefined,
      window: 9,
    });

  test('are those of each language alone, its articles measured by one another', () => {
    const together = cutsFor([4, 30, 9, 60, 16, 5, 8], [0, 1, 0, 1, 0, 1, 0], 2);
    const alone = [cutsFor([4, 9, 16, 8], [0, 0, 0, 0], 1), cutsFor([30, 60, 5], [0, 0, 0], 1)];
    expect([...together.ofLanguage]).toStrictEqual(alone.flatMap(({ ofLanguage }) => [...ofLanguage]));
    expect([0, 2, 4, 6].map((item) => together.ownParts[item])).toStrictEqual([...alone[0]!.ownParts]);
    expect([1, 3, 5].map((item) => together.ownParts[item])).toStrictEqual([...alone[1]!.ownParts]);
    const meanLog = Math.log(4 * 9 * 16 * 8) / 4;
    for (const [i, length] of [4, 9, 16, 8].entries()) expect(alone[0]!.ownParts[i]).toBeCloseTo((length / Math.exp(meanLog)) ** 0.15, 9);
  });

  test('are there for languages and articles without words', () => {
    const { ofLanguage, ownParts } = cutsFor([0, 0], [1, 1], 2);
    expect([...ofLanguage].every((cut) => cut > 0)).toBe(true);
    expect([...ownParts]).toStrictEqual([1, 1]);
  });
});
