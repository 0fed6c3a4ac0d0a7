import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { packedPosting, partitions, record } from '../../src/kernel/layout.js';
import { hashText } from '../reference/hash.js';
import type { CountedPair, Listed } from '../reference/postings.js';
import { packedKey, partitionOf, posting, slowMerge, slowPairs } from '../reference/postings.js';
import { ascending } from '../reference/samples.js';
import { makeKernel } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
/** Three regions of eight megabytes. */
let a: number, b: number, c: number;
beforeAll(() => {
  kernel = makeKernel();
  [a, b, c] = [1, 2, 3].map(() => kernel.shared.takePages(1 << 23)) as [number, number, number];
});

function write(at: number, values: readonly bigint[]): void {
  const view = new DataView(kernel.shared.bytes.buffer, at);
  values.forEach((value, i) => view.setBigUint64(i * 8, value, true));
}

function read(at: number, count: number): bigint[] {
  const view = new DataView(kernel.shared.bytes.buffer, at);
  return Array.from({ length: count }, (_, i) => view.getBigUint64(i * 8, true));
}

/** Keys of which many are equal, or nearly. */
const key = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 40n - 1n }),
  fc.constantFrom(0n, 1n, 4n, 0x100n, 0x4000n, 0xff_0000_0000n, 0x80_0000_0000n, 2n ** 40n - 1n),
);

describe('partition and gather', () => {
  it('part postings, keep their order, and give them back', () => {
    const postings = fc.array(fc.tuple(key, fc.integer({ min: 0, max: 4095 })), { maxLength: 300 });
    fc.assert(
      fc.property(postings, fc.integer({ min: 0, max: 2 ** 24 - 8192 }), (list, base) => {
        const { call, shared } = kernel;
        write(
          a,
          list.map(([k, article]) => posting(k, article)),
        );
        call.partition(a, list.length, b, c);
        const borders = Array.from(shared.words.subarray(c / 4, c / 4 + partitions + 1));
        expect([borders[0], borders.at(-1)]).toEqual([0, list.length]);
        // Two runs that share what they hold: the postings of the second are those of the first, of other articles.
        const runs = c + 4 * (partitions + 1);
        shared.words.set([base, 1, b, c, 0, base + 4096, 1, b, c, 0], runs / 4);
        for (let p = 0; p < partitions; p++) {
          const inPartition = list.filter(([k]) => partitionOf(k) === p);
          expect(borders[p + 1]! - borders[p]!).toBe(inPartition.length);
          const expected = [base, base + 4096].flatMap((first) =>
            inPartition.map(([k, article]) => posting(packedKey(k), article + first)),
          );
          expect(call.countPostings(runs, 2, p)).toBe(expected.length);
          expect(call.gather(runs, 2, p, a)).toBe(expected.length);
          expect(read(a, expected.length)).toEqual(expected);
        }
      }),
      { seed: 5201, numRuns: 300 },
    );
  });

  it('pack a posting into as few bytes as is said', () => {
    const { call, shared } = kernel;
    write(a, [posting(1n, 1), posting(2n, 2)]);
    shared.bytes.fill(0xaa, b, b + 32);
    call.partition(a, 2, b, c);
    expect(shared.bytes[b + 2 * packedPosting]).toBe(0xaa);
  });
});

describe('sortPostings', () => {
  it('puts equal keys together', () => {
    // One partition: the lowest six bits of the hash are the same.
    const inPartition = key.map((k) => (k & ~(63n << 8n)) | (5n << 8n));
    fc.assert(
      fc.property(fc.array(inPartition, { maxLength: 400 }), (keys) => {
        write(
          a,
          keys.map((k, i) => posting(k, i)),
        );
        const sorted = read(kernel.call.sortPostings(a, b, keys.length) >>> 0, keys.length);
        expect(sorted.toSorted(ascending)).toEqual(keys.map((k, i) => posting(k, i)).toSorted(ascending));
        const runs = sorted.map((value) => value >> 24n).filter((k, i, all) => k !== all[i - 1]);
        expect(runs).toHaveLength(new Set(keys).size);
      }),
      { seed: 5202, numRuns: 300 },
    );
  });
});

describe('mergePairs', () => {
  const pair = ({ a: x, b: y, shared }: CountedPair): bigint => (BigInt(x) << 40n) | (BigInt(y) << 16n) | BigInt(shared);
  const merge = (pairs: readonly CountedPair[], bits: number): CountedPair[] => {
    write(a, pairs.map(pair));
    const count = kernel.call.mergePairs(a, b, pairs.length, BigInt(bits));
    return read(a, count).map((value) => ({
      a: Number(value >> 40n),
      b: Number((value >> 16n) & 0xff_ffffn),
      shared: Number(value & 0xffffn),
    }));
  };

  it('adds up equal pairs and sorts them', () => {
    for (const bits of [1, 4, 12, 13, 24]) {
      const article = fc.integer({ min: 0, max: 2 ** bits - 1 });
      const pairs = fc.array(fc.tuple(article, article, fc.integer({ min: 1, max: 3 })), { maxLength: 200 });
      fc.assert(
        fc.property(pairs, (list) => {
          const ordered = list.map(([x, y, shared]) => ({ a: Math.min(x, y), b: Math.max(x, y), shared }));
          expect(merge(ordered, bits)).toEqual(slowMerge(ordered));
        }),
        { seed: 5203 + bits, numRuns: 150 },
      );
    }
  });

  it('stops counting at 65,535 and drops an article paired with itself', () => {
    const many = Array.from({ length: 3 }, () => ({ a: 1, b: 2, shared: 40_000 }));
    expect(merge([...many, { a: 3, b: 3, shared: 7 }], 4)).toEqual([{ a: 1, b: 2, shared: 65_535 }]);
  });
});

/** Articles in the kernel's columns, and the same as the twin knows them. */
function columnsOf(words: readonly number[], dead: ReadonlySet<number>): { records: number; dead: number; listed: Listed[] } {
  const { call, scratch, shared } = kernel;
  const ids = words.map((_, i) => `article ${i}`);
  scanRecords(
    kernel,
    ids.map((id, i) => `${JSON.stringify({ id, text: 'word '.repeat(words[i]!), source: i % 2 === 0 ? 'Coast' : 'Vale' })}\n`).join(''),
  );
  const kept = shared.takePages(words.length * record.bytes);
  shared.bytes.copyWithin(kept, scratch.records, scratch.records + words.length * record.bytes);
  const records = shared.takePages(words.length * 4);
  call.listRecords(kept, words.length, record.bytes, records);
  const column = shared.takePages(words.length);
  for (const article of dead) shared.bytes[column + article] = 1;
  return {
    records,
    dead: column,
    listed: ids.map((id, i) => ({ words: words[i]!, idHash: Number(hashText(id) >> 32n), alive: !dead.has(i) })),
  };
}

/** Lets the kernel write the pairs of the articles that share keys, `room` at a time, and merges them. */
function kernelPairs(
  keys: ReadonlyMap<bigint, readonly number[]>,
  columns: { records: number; dead: number },
  most: number,
  room: number,
): CountedPair[] {
  const { call } = kernel;
  const postings = [...keys].flatMap(([k, owners]) => owners.map((article) => posting(k, article)));
  write(a, postings);
  const sorted = call.sortPostings(a, b, postings.length) >>> 0;
  const list = kernel.shared.takePages(postings.length * 24 + 64);
  const found: bigint[] = [];
  for (let at = 0; at < postings.length; at = call.stoppedAt.value) {
    const written = call.writePairs(sorted, at, postings.length, most, columns.dead, columns.records, list, c, room);
    expect(written).toBeLessThanOrEqual(room);
    found.push(...read(c, written));
    expect(call.stoppedAt.value > at || written > 0).toBe(true);
  }
  write(a, found);
  const count = call.mergePairs(a, b, found.length, 24n);
  return read(a, count).map((value) => ({
    a: Number(value >> 40n),
    b: Number((value >> 16n) & 0xff_ffffn),
    shared: Number(value & 0xffffn),
  }));
}

describe('writePairs', () => {
  it('gives all pairs of short lists, and of longer ones a star around the longest and a chain', () => {
    const words = Array.from({ length: 120 }, (_, i) => 1 + ((i * 37) % 23));
    const columns = columnsOf(words, new Set([3, 50, 51, 119]));
    const owners = fc.uniqueArray(fc.integer({ min: 0, max: 119 }), { minLength: 1, maxLength: 60 });
    const keys = fc.uniqueArray(
      fc.tuple(
        fc.bigInt({ min: 0n, max: 2n ** 26n - 1n }).map((hash) => ((hash << 6n) | 9n) << 8n),
        owners,
      ),
      { maxLength: 12, selector: ([k]) => k },
    );
    fc.assert(
      fc.property(keys, fc.constantFrom(2, 5, 16), (list, most) => {
        const map = new Map(list);
        const expected = slowPairs(map, columns.listed, most);
        expect(kernelPairs(map, columns, most, 100_000)).toEqual(expected);
        expect(kernelPairs(map, columns, most, 2000)).toEqual(expected);
      }),
      { seed: 5301, numRuns: 100 },
    );
  });

  it('gives a very long list its star alone', () => {
    const count = 3000;
    const columns = columnsOf(
      Array.from({ length: count }, (_, i) => 1 + (i % 7)),
      new Set([5]),
    );
    const map = new Map([[9n << 8n, Array.from({ length: count }, (_, i) => i)]]);
    const found = kernelPairs(map, columns, 16, 100_000);
    expect(found).toHaveLength(count - 2);
    expect(found).toEqual(slowPairs(map, columns.listed, 16));
  });

  it('leaves out what is an outlet’s furniture, except on pages that keep it', () => {
    const { call, shared } = kernel;
    const columns = columnsOf(
      Array.from({ length: 8 }, () => 30),
      new Set(),
    );
    // A shingle of "word word ..." as furniture of Coast, which the articles of even numbers are from.
    const [page] = scanRecords(kernel, `${JSON.stringify({ id: 'x', text: 'word '.repeat(30), source: 'Coast' })}\n`);
    const [set, filter] = [shared.takePages(1024 * 4), shared.takePages(2 ** 17)];
    shared.bytes.fill(1, kernel.scratch.skip, kernel.scratch.skip + 30);
    call.addFurnitureShingles(30, page!.source, kernel.scratch.skip, set, 1023, filter);
    call.setFurniture(set, 1023, filter);
    const everyone = new Map([[page!.keys[0]!, Array.from({ length: 8 }, (_, i) => i)]]);
    const pairsOf = (): string[] => kernelPairs(everyone, columns, 16, 1000).map(({ a: x, b: y }) => `${x}-${y}`);
    expect(pairsOf()).toEqual(['1-3', '1-5', '1-7', '3-5', '3-7', '5-7']);
    shared.bytes[columns.dead + 2] = 2;
    expect(pairsOf()).toEqual(['1-2', '1-3', '1-5', '1-7', '2-3', '2-5', '2-7', '3-5', '3-7', '5-7']);
    call.setFurniture(0, 0, 0);
    expect(pairsOf()).toHaveLength(28);
  });
});

describe('keepPairs', () => {
  it('asks for more shared keys the more a copy would share, and for one at least', () => {
    const words = [8, 30, 100, 400, 400, 3000];
    const { records } = columnsOf(words, new Set());
    const rate = 1 / 16;
    /** The fewest shared keys with which a pair is kept. */
    const needed = (x: number, y: number, percent: number): number => {
      const counts = Array.from({ length: 120 }, (_, i) => i + 1);
      write(
        a,
        counts.map((shared) => (BigInt(x) << 40n) | (BigInt(y) << 16n) | BigInt(shared)),
      );
      return 121 - kernel.call.keepPairs(a, counts.length, records, percent, rate);
    };
    expect(needed(0, 5, 25)).toBe(1);
    expect(needed(0, 1, 25)).toBeLessThanOrEqual(2);
    expect(needed(3, 4, 25)).toBeGreaterThanOrEqual(2);
    expect(needed(3, 4, 90)).toBeGreaterThan(needed(3, 4, 25));
    expect(needed(3, 5, 25)).toBeLessThanOrEqual(needed(3, 4, 25) + 1);
    for (const [x, y] of [
      [0, 1],
      [2, 3],
      [3, 4],
      [4, 5],
    ] as const) {
      expect(needed(x, y, 0)).toBe(1);
      // Never more than a copy that keeps .75 of the shorter one's sampled shingles would share at the least expected.
      expect(needed(x, y, 25)).toBeLessThanOrEqual(Math.max(1, Math.ceil(words[x]! * 0.75)));
    }
  });
});

describe('joinPairs', () => {
  it('of sorted lists is what one list of all of them is when it is merged and sifted', () => {
    const { call, shared } = kernel;
    const records = shared.takePages(64);
    const kept = shared.takePages(8 * record.bytes);
    for (let i = 0; i < 8; i++) {
      shared.words[records / 4 + i] = kept + i * record.bytes;
      shared.words[(kept + i * record.bytes + record.words) / 4] = [5, 20, 300, 4000][i % 4]!;
    }
    const somePair = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 7 }), fc.integer({ min: 1, max: 40_000 }));
    fc.assert(
      fc.property(fc.array(fc.array(somePair, { maxLength: 20 }), { minLength: 1, maxLength: 4 }), (lists) => {
        const packed = lists.map((list) => list.map(([x, y, n]) => (BigInt(x) << 40n) | (BigInt(y) << 16n) | BigInt(n)));
        const table = c;
        let at = a;
        lists.forEach((_, i) => {
          write(at, packed[i]!);
          const count = call.mergePairs(at, b, packed[i]!.length, 4n);
          shared.words.set([at, count], table / 4 + i * 2);
          at += 8 * 32;
        });
        const joined = call.joinPairs(table, lists.length, records, 25, 1 / 16, b);
        const found = read(b, joined);
        write(a, packed.flat());
        const whole = call.mergePairs(a, b, packed.flat().length, 4n);
        expect(found).toEqual(read(a, call.keepPairs(a, whole, records, 25, 1 / 16)));
      }),
      { seed: 5209, numRuns: 300 },
    );
  });
});
