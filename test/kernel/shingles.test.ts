import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { foldedWords } from '../../src/text/fold.js';
import { wideShingles } from '../reference/shingles.js';
import { makeKernel, readWhole } from '../support/kernel.js';
import { boundaryLengths } from '../support/texts.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

function kernelShingles(text: string, skip?: readonly boolean[]): bigint[] {
  const { call, scratch, shared } = kernel;
  const words = readWhole(kernel, text);
  if (skip !== undefined) shared.bytes.set(Uint8Array.from(skip, Number), scratch.skip);
  const count = call.hashShinglesWide(words, scratch.postings, skip === undefined ? 0 : scratch.skip);
  const view = new DataView(shared.bytes.buffer, scratch.postings, count * 8);
  return Array.from({ length: count }, (_, i) => view.getBigUint64(i * 8, true));
}

const vocabulary = ['a', 'the', 'ferry', 'harbour', 'minister', 'a-very-long-word-that-needs-many-bytes', 'ж', '中', '2031', 'é'];
const someWords = fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 });

describe('shingles of five words', () => {
  it('are as many as there are runs of five, and one of a shorter text', () => {
    for (const length of boundaryLengths) {
      const text = Array.from({ length }, (_, i) => `w${i}`).join(' ');
      const found = kernelShingles(text);
      expect(found).toHaveLength(length === 0 ? 0 : Math.max(length - 4, 1));
      expect(found).toEqual(wideShingles(foldedWords(text)));
    }
  });

  it('hash as the twin does', () => {
    fc.assert(
      fc.property(someWords, (words) => {
        expect(kernelShingles(words.join(' '))).toEqual(wideShingles(foldedWords(words.join(' '))));
      }),
      { seed: 4301, numRuns: 1500 },
    );
  });

  it('of words left out are those of the words that stay', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'ferry', 'harbour', '2031', 'minister'), fc.boolean()), { maxLength: 30 }),
        (words) => {
          const text = words.map(([word]) => word).join(' ');
          const stays = words.filter(([, skipped]) => !skipped).map(([word]) => word);
          expect(
            kernelShingles(
              text,
              words.map(([, skipped]) => skipped),
            ),
          ).toEqual(wideShingles(stays));
        },
      ),
      { seed: 4302, numRuns: 1000 },
    );
  });

  it('tell texts of one to four words from each other and from longer ones', () => {
    const texts = ['a', 'a a', 'a a a', 'a a a a', 'a a a a a', 'b', 'a b', 'b a'];
    expect(new Set(texts.flatMap((text) => kernelShingles(text))).size).toBe(texts.length);
  });

  it('have values that never change, since they may be stored', () => {
    expect(kernelShingles('The ferry left the harbour at dawn')).toEqual([0x2d2dba2c392c9dd1n, 0xfd92e4e66fb37797n, 0xc8c07c3662125ed1n]);
    expect(kernelShingles('Ferry aground')).toEqual([0x1015e34e13abcdd6n]);
  });
});
