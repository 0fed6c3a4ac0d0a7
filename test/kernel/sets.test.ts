import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { foldedWords } from '../../src/text/fold.js';
import { sharedCount } from '../reference/sets.js';
import { shingleTexts } from '../reference/shingles.js';
import { makeKernel, readWhole } from '../support/kernel.js';
import { boundaryLengths } from '../support/texts.js';

let kernel: Kernel;
let region: number;
beforeAll(() => {
  kernel = makeKernel();
  region = kernel.shared.takePages(1 << 22);
});

/** Builds the set of a text at `at`, and checks that it stays within the room asked for. */
function build(text: string, at: number): { set: number; size: number; behind: number } {
  const { call, shared } = kernel;
  const words = readWhole(kernel, text);
  const room = call.setBytes(words) >>> 0;
  shared.bytes.fill(0xaa, at, at + room + 64);
  const behind = call.buildSet(words, 0, at) >>> 0;
  expect(behind - at).toBeLessThanOrEqual(room);
  expect(shared.bytes[behind]).toBe(0xaa);
  return { set: at, size: shared.words[at / 4]!, behind };
}

const plain = (text: string): Set<string> => new Set(shingleTexts(foldedWords(text)));
const someText = fc.array(fc.constantFrom('ferry', 'harbour', 'dawn', 'a', 'b'), { maxLength: 80 }).map((words) => words.join(' '));

describe('sets of shingles', () => {
  it('hold each shingle once and count what two of them share', () => {
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        const a = build(one, region);
        const b = build(other, a.behind);
        expect([a.size, b.size]).toEqual([plain(one).size, plain(other).size]);
        const common = sharedCount(plain(one), plain(other));
        expect(kernel.call.shared(a.set, b.set)).toBe(common);
        expect(kernel.call.shared(b.set, a.set)).toBe(common);
        expect(kernel.call.shared(a.set, a.set)).toBe(a.size);
      }),
      { seed: 4601, numRuns: 1500 },
    );
  });

  it('of every boundary length', () => {
    const words = (from: number, count: number): string => Array.from({ length: count }, (_, i) => `w${from + i}`).join(' ');
    for (const length of [...boundaryLengths, 1000, 5000]) {
      const a = build(words(0, length), region);
      const b = build(words(Math.floor(length / 2), length), a.behind);
      expect(kernel.call.shared(a.set, b.set), `${length} words`).toBe(
        sharedCount(plain(words(0, length)), plain(words(Math.floor(length / 2), length))),
      );
    }
  });

  it('without furniture are the sets of the words that stay', () => {
    const { call, scratch, shared } = kernel;
    const words = Array.from({ length: 60 }, (_, i) => `w${i}`);
    const count = readWhole(kernel, words.join(' '));
    shared.bytes.fill(0, scratch.skip, scratch.skip + count);
    shared.bytes.fill(1, scratch.skip + 10, scratch.skip + 40);
    const behind = call.buildSet(count, scratch.skip, region) >>> 0;
    const stays = build(words.filter((_, i) => i < 10 || i >= 40).join(' '), behind);
    expect(shared.words[region / 4]).toBe(stays.size);
    expect(call.shared(region, stays.set)).toBe(stays.size);
  });
});
