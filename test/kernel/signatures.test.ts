import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { foldedWords } from '../../src/text/fold.js';
import { exactJaccard } from '../reference/sets.js';
import { wideShingles } from '../reference/shingles.js';
import { slowBandKeys, slowSignature } from '../reference/signatures.js';
import { mix64 } from '../reference/hash.js';
import { makeKernel, rawLine } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

function signature(hashes: readonly bigint[], size: number): number[] {
  const { call, scratch, shared } = kernel;
  const view = new DataView(shared.bytes.buffer, scratch.postings, hashes.length * 8);
  hashes.forEach((hash, i) => view.setBigUint64(i * 8, hash, true));
  call.signature(scratch.postings, hashes.length, size, scratch.ids);
  return Array.from(shared.words.subarray(scratch.ids / 4, scratch.ids / 4 + size));
}

const hashes = (from: number, to: number): bigint[] => Array.from({ length: to - from }, (_, i) => mix64(BigInt(from + i + 1)));

describe('signatures', () => {
  it('are what the method says, for sets of any size', () => {
    const sets = fc.uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 60 });
    fc.assert(
      fc.property(sets, fc.constantFrom(2, 3, 16, 64, 128), (set, size) => {
        expect(signature(set, size)).toEqual(slowSignature(set, size));
      }),
      { seed: 4501, numRuns: 200 },
    );
  });

  it('of few shingles fill every bin, and of none none', () => {
    expect(signature([], 64)).toEqual(Array.from({ length: 64 }, () => 0xffff_ffff));
    for (const count of [1, 2, 5]) {
      const found = signature(hashes(0, count), 4096);
      expect(found).not.toContain(0xffff_ffff);
      expect(found.slice(0, 256)).toEqual(slowSignature(hashes(0, count), 4096).slice(0, 256));
    }
  });

  it('depend on the set alone: not on order, not on repetition', () => {
    const set = hashes(0, 200);
    const shuffled = set.toReversed().concat(set.slice(50, 90));
    expect(signature(shuffled, 128)).toEqual(signature(set, 128));
  });

  it('of unlike sets share next to nothing', () => {
    const a = signature(hashes(0, 500), 1024);
    const b = signature(hashes(1000, 1500), 1024);
    expect(a.filter((value, i) => value === b[i]).length).toBeLessThanOrEqual(2);
  });

  // The estimate's variance is at most J (1 - J) / size; its mean over many sets lies within five standard errors of the truth.
  it.each([
    [20, 0.5],
    [60, 0.8],
    [60, 0.3],
    [400, 0.7],
    [400, 0.1],
    [3000, 0.9],
  ])('estimate the Jaccard similarity of sets of %i members without bias (%f)', (members, target) => {
    const size = 128;
    const rounds = 300;
    const common = Math.round((2 * members * target) / (1 + target));
    let sum = 0;
    let squares = 0;
    let exact = 0;
    for (let round = 0; round < rounds; round++) {
      const start = round * 10_000;
      const shared = hashes(start, start + common);
      const a = [...shared, ...hashes(start + 4000, start + 4000 + members - common)];
      const b = [...shared, ...hashes(start + 8000, start + 8000 + members - common)];
      exact = exactJaccard(new Set(a), new Set(b));
      const [x, y] = [signature(a, size), signature(b, size)];
      const estimate = x.filter((value, i) => value === y[i]).length / size;
      sum += estimate;
      squares += (estimate - exact) ** 2;
    }
    const variance = (exact * (1 - exact)) / size;
    expect(Math.abs(sum / rounds - exact)).toBeLessThan(5 * Math.sqrt(variance / rounds));
    expect(squares / rounds).toBeLessThan(variance * 1.3);
  });

  it('have values that never change, since they are exchanged', () => {
    const words = foldedWords('The ferry left the harbour at dawn with forty people on board');
    const expected = [594_259_561, 56_935_779, 179_754_077, 260_265_103, 16_005_519, 225_586_977, 13_574_166, 59_775_907];
    expect(signature(wideShingles(words), 8)).toEqual(expected);
  });
});

describe('bands', () => {
  const text = 'The ferry left the harbour at dawn with forty people on board and came back in the evening with none.';
  const keysOf = (text: string, bands: number, rows: number, size: number): bigint[] =>
    scanRecords(kernel, `${rawLine(text)}\n`, { bands, rows, size })[0]!.keys;

  it('are rows of the signature hashed together', () => {
    const values = slowSignature(wideShingles(foldedWords(text)), 64);
    for (const [bands, rows] of [
      [1, 64],
      [8, 8],
      [64, 1],
      [5, 3],
    ] as const) {
      expect(keysOf(text, bands, rows, 64)).toEqual(slowBandKeys(values, bands, rows));
    }
  });

  it('of equal rows in different places are different', () => {
    // One shingle: nearly all values may coincide by round, but no band may meet another.
    const keys = keysOf('Ferry aground', 64, 1, 64);
    expect(new Set(keys).size).toBe(64);
  });
});
