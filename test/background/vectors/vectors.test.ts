import * as fc from 'fast-check';
import { similarity } from 'ml-distance';
import { describe, expect, it } from 'vitest';
import { trainByContrast } from '../../../src/background/vectors/contrast.js';
import type { Bag } from '../../../src/background/vectors/contrast.js';
import { mutualInformation } from '../../../src/background/vectors/cooccurrence.js';
import { singularVectors, symmetricEigen } from '../../../src/background/vectors/singular-vectors.js';
import { trainVectors } from '../../../src/background/vectors/train.js';
import { WordVectors } from '../../../src/background/vectors/word-vectors.js';
import { wordHash } from '../../../src/text/term-hash.js';

describe('mutualInformation', () => {
  it('is what counting all pairs of places gives', () => {
    const articlesOf = fc.array(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 40 }), { maxLength: 4 });
    fc.assert(
      fc.property(articlesOf, (articles) => {
        const counts = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => 0));
        for (const article of articles) {
          for (const [p, a] of article.entries()) {
            for (const [q, b] of article.entries()) if (p !== q && Math.abs(p - q) <= 15 && a >= 0 && b >= 0 && a !== b) counts[a]![b]!++;
          }
        }
        const kept = counts.map((row) => row.map((count) => (count >= 2 ? count : 0)));
        const sums = kept.map((row) => row.reduce((x, y) => x + y, 0));
        const smoothed = sums.map((sum) => sum ** 0.75);
        const all = smoothed.reduce((x, y) => x + y, 0);
        const found = mutualInformation(
          articles.map((article) => Int32Array.from(article)),
          5,
        );
        for (let a = 0; a < 5; a++) {
          const row = new Map<number, number>();
          for (let cell = found.starts[a]!; cell < found.starts[a + 1]!; cell++) row.set(found.columnOf[cell]!, found.values[cell]!);
          for (let b = 0; b < 5; b++) {
            const expected = kept[a]![b]! > 0 ? Math.max(Math.log((kept[a]![b]! * all) / (sums[a]! * smoothed[b]!)), 0) : 0;
            expect(row.get(b) ?? 0).toBeCloseTo(expected, 4);
          }
        }
      }),
    );
  });
});

describe('singular vectors', () => {
  const size = 6;
  const symmetric = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }).map((values) => {
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i * size + j] = matrix[j * size + i] = values[i * size + j]!;
    return matrix;
  });

  it('eigenvectors put the matrix together again', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix, size);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += values[k]! * vectors[i * size + k]! * vectors[j * size + k]!;
            expect(sum).toBeCloseTo(matrix[i * size + j]!, 8);
          }
        }
      }),
    );
  });

  it('of a positive matrix, rows multiply to it', () => {
    fc.assert(
      fc.property(symmetric, (root) => {
        // M = R R' has singular vectors U and values S with M = U S U', so rows of U sqrt(S) multiply to M.
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) for (let k = 0; k < size; k++) matrix[i * size + j]! += root[i * size + k]! * root[j * size + k]!;
        const found = singularVectors(
          {
            rows: size,
            columns: size,
            starts: Uint32Array.from({ length: size + 1 }, (_, i) => i * size),
            columnOf: Uint32Array.from({ length: size * size }, (_, i) => i % size),
            values: Float32Array.from(matrix),
          },
          size,
        );
        const scale = Math.max(1, ...matrix);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += found[i * size + k]! * found[j * size + k]!;
            expect(sum / scale).toBeCloseTo(matrix[i * size + j]! / scale, 3);
          }
        }
      }),
    );
  });
});

describe('training by contrast', () => {
  it('brings words of one article together and parts them from those of others', () => {
    // Twenty articles of two kinds; words 0 to 3 stand in the one, 4 to 7 in the other.
    const articles = Array.from({ length: 20 }, (_, article) => {
      const passages: Bag[] = Array.from({ length: 5 }, (_, k) => ({
        words: Uint32Array.of((k % 4) + 4 * (article % 2), ((k + 1) % 4) + 4 * (article % 2)),
        weights: Float32Array.of(1, 1),
      }));
      return [passages, passages];
    });
    const vectors = Float32Array.from({ length: 8 * 4 }, (_, i) => Math.sin(i * i + 1));
    const cosine = (a: number, b: number): number =>
      similarity.cosine([...vectors.subarray(a * 4, a * 4 + 4)], [...vectors.subarray(b * 4, b * 4 + 4)]);
    const before = cosine(0, 2) - cosine(0, 5);
    trainByContrast(
      vectors,
      4,
      articles,
      articles.map(() => []),
      { steps: 120, seed: 1 },
    );
    expect(cosine(0, 2) - cosine(0, 5)).toBeGreaterThan(before + 0.1);
  });

  it('is the same every time, and leaves fewer than two articles alone', () => {
    const texts = Array.from({ length: 12 }, (_, i) =>
      `Fire and smoke rose over hill ${i % 3}.\n\nRates and bonds fell in bank ${i % 4}.\n\n`.repeat(3),
    );
    const train = (): Uint8Array => trainVectors(texts, { dimensions: 4, fewest: 2, steps: 3 }).toBytes();
    expect(train()).toEqual(train());
    expect(trainVectors([], { dimensions: 4 }).hashes).toHaveLength(0);
    expect(trainVectors(['Only one article.'], { dimensions: 4, fewest: 1 }).hashes.length).toBeGreaterThan(0);
  });
});

describe('WordVectors', () => {
  const cohort = { mean: Float32Array.of(0.5, -0.5), covariance: Float32Array.of(1, 0, 0, 2) };
  const words = ['fire', 'bank', 'river'];
  const vectors = WordVectors.of(Uint32Array.from(words, wordHash), Float32Array.from([7, -7, 0, 3.5, 0, 0]), 2, cohort);
  const rowOf = (of: WordVectors, word: string): number[] => {
    const steps = new Int8Array(3);
    const step = of.read(of.find(wordHash(word)), steps, 1);
    return Array.from(steps, (component) => component * step);
  };

  it('come back from their bytes', () => {
    const again = WordVectors.from(vectors.toBytes());
    expect(again.cohort).toEqual(cohort);
    for (const word of words) expect(rowOf(again, word)).toEqual(rowOf(vectors, word));
    expect(again.find(wordHash('nothing'))).toBe(-1);
    expect(() => WordVectors.from(vectors.toBytes().subarray(1))).toThrow(/word vectors of a background are/);
  });

  it('are kept to a seventh of four fifths of the largest component', () => {
    const step = (7 * 0.8) / 7;
    expect(rowOf(vectors, 'fire')).toEqual([0, expect.closeTo(7 * step, 5), expect.closeTo(-7 * step, 5)]);
    expect(rowOf(vectors, 'river')).toEqual([0, 0, 0]);
  });
});
