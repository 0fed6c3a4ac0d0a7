import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { foldedWords } from '../../src/text/fold.js';
import { ascending, boundFor, fewest, sampledKeys } from '../reference/samples.js';
import { sketchShingles } from '../reference/shingles.js';
import { makeKernel, rawLine } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

function keysOf(text: string, bound: number): bigint[] {
  const [found] = scanRecords(kernel, `${rawLine(text)}\n`, { bound });
  return found!.keys;
}

/** A text of `count` words from a vocabulary of `variety`; a small one repeats itself. */
function wordsOf(count: number, variety: number, seed: number): string {
  let state = seed >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 8) % variety}`;
  }).join(' ');
}

const everything = 0xffff_ffff;
const oneInSixteen = 2 ** 28;

describe('sampled shingles', () => {
  it('are those below the bound, each key once', () => {
    const text = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(1, 2, 3, 10, 1000), fc.nat());
    fc.assert(
      fc.property(text, fc.constantFrom(oneInSixteen, 2 ** 30, everything, 2 ** 22), ([count, variety, seed], bound) => {
        const text = wordsOf(count, variety, seed);
        const keys = keysOf(text, bound);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.toSorted(ascending)).toEqual(sampledKeys(foldedWords(text), bound));
      }),
      { seed: 4401, numRuns: 1200 },
    );
  });

  it('of a long text that repeats itself are told once each, however many there are', () => {
    // More than 256 entries, and then every one of them again: the repeats are found by sorting.
    for (const variety of [100, 600]) {
      const once = wordsOf(900, variety, 77);
      const text = `${once} ${once} ${once}`;
      const keys = keysOf(text, 2 ** 31);
      expect(keys.length).toBeGreaterThan(256);
      expect(keys.toSorted(ascending)).toEqual(sampledKeys(foldedWords(text), 2 ** 31));
    }
  });

  it('are the more the shorter the text: all of a very short one, and about a dozen at least', () => {
    for (const words of [1, 2, 6, 7, 8, 11, 18]) expect(keysOf(wordsOf(words, 10_000, words), 1)).toHaveLength(Math.max(words - 6, 1));
    const sizes = [30, 60, 120, 250, 500, 1000].flatMap((words) =>
      Array.from({ length: 20 }, (_, seed) => keysOf(wordsOf(words, 100_000, words + seed), oneInSixteen).length),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(fewest);
    expect(keysOf('again '.repeat(500), everything)).toHaveLength(1);
  });

  it('of a longer text include those that a shorter one shares with it', () => {
    const whole = wordsOf(2000, 100_000, 31);
    const part = whole.split(' ').slice(100, 160).join(' ');
    const keys = new Set(keysOf(part, oneInSixteen));
    const bound = BigInt(boundFor(1994, oneInSixteen));
    const shared = sketchShingles(foldedWords(part)).filter(({ hash }) => hash < bound);
    expect(shared.length).toBeGreaterThan(0);
    for (const { key } of shared) expect(keys).toContain(key);
  });

  it('share most entries where the texts share most words, however unlike their lengths', () => {
    const report = wordsOf(300, 5000, 9);
    const whole = new Set(keysOf(`${report} ${wordsOf(2000, 5000, 10)}`, oneInSixteen));
    const part = keysOf(report, oneInSixteen);
    expect(part.filter((key) => whole.has(key)).length).toBeGreaterThan(part.length * 0.8);
  });

  it('do not depend on the articles scanned before', () => {
    const text = wordsOf(60, 20, 3);
    const alone = keysOf(text, 2 ** 31);
    const lines = Array.from({ length: 200 }, (_, i) => JSON.stringify({ id: `${i}`, text: i % 2 === 0 ? text : wordsOf(60, 20, i) }));
    const scanned = scanRecords(kernel, `${lines.join('\n')}\n`, { bound: 2 ** 31 });
    expect(scanned.flatMap(({ keys }, i) => (i % 2 === 0 ? [keys] : []))).toEqual(Array.from({ length: 100 }, () => alone));
  });
});

describe('fingerprints of the words', () => {
  const fingerprint = (text: string): bigint => scanRecords(kernel, `${rawLine(text)}\n`)[0]!.view.getBigUint64(8, true);

  it('are equal for the same words in the same order, however they are printed', () => {
    expect(fingerprint('The ferry left: the harbour, at dawn today')).toBe(fingerprint('THE FERRY LEFT\nthe harbour at “dawn”… today!'));
  });

  it('differ where a word differs, is missing, or stands elsewhere', () => {
    const words = wordsOf(40, 1000, 5).split(' ');
    const variants = [words];
    for (let i = 0; i < words.length; i++) {
      variants.push(words.toSpliced(i, 1), words.toSpliced(i, 1, 'other'), words.toSpliced(i, 0, 'more'));
      if (i > 0) variants.push(words.toSpliced(i - 1, 2, words[i]!, words[i - 1]!));
    }
    const texts = new Set(variants.map((variant) => variant.join(' ')));
    expect(new Set([...texts].map(fingerprint)).size).toBe(texts.size);
  });

  it('tell apart texts of one to seven words', () => {
    const texts = Array.from({ length: 8 }, (_, n) => 'a '.repeat(n + 1)).concat('b', 'a b', 'b a', 'a a b');
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });
});
