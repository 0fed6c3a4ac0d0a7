import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { hashBytes, hashSource, hashText, mix32, mix64 } from '../reference/hash.js';
import { wideShingles } from '../reference/shingles.js';
import { makeKernel, readWhole } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';
import { boundaryLengths } from '../support/texts.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** The kernel's hash of a lone word, as it goes into the shingle made of it. */
function shingleOf(word: string): bigint {
  const { call, scratch, shared } = kernel;
  call.hashShinglesWide(readWhole(kernel, word), scratch.postings, 0);
  return new DataView(shared.bytes.buffer).getBigUint64(scratch.postings, true);
}

describe('hashes', () => {
  // Signatures and sketches may be stored and exchanged: these values must never change.
  it.each([
    ['a', 0xc6b923bdc5f5a17dn],
    ['the', 0x4d144ff4ed35b5e7n],
    ['minister', 0x970a3533f0e47519n],
    ['governments', 0x3c63225a2e22e7ban],
    ['0123456789abcdef', 0x19c6336b7603c6bdn],
    ['0123456789abcdefg', 0xc79f3e0d198048fan],
    ['münchen', 0xdbbaaf2050d71ec1n],
  ])('of %j', (text, expected) => {
    expect(hashText(text)).toBe(expected);
    expect(shingleOf(text)).toBe(wideShingles([text])[0]);
  });

  it('of every boundary length, and one more byte than each', () => {
    for (const length of boundaryLengths.flatMap((n) => [n, n + 1]).filter((n) => n > 0)) {
      const word = Array.from({ length }, (_, i) => String.fromCharCode(97 + ((i * 7 + length) % 26))).join('');
      expect(shingleOf(word), `${length} bytes`).toBe(wideShingles([word])[0]);
    }
  });

  it('differ for strings of zeros of different lengths', () => {
    const hashes = Array.from({ length: 64 }, (_, length) => hashBytes(new Uint8Array(length)));
    expect(new Set(hashes).size).toBe(64);
  });

  it('of an outlet, which is never that of none', () => {
    const lines = [{ source: 'Coast Daily' }, { source: '' }, { source: null }, {}].map((more, i) =>
      JSON.stringify({ id: `${i}`, text: 'x', ...more }),
    );
    const sources = scanRecords(kernel, `${lines.join('\n')}\n`).map(({ source }) => source);
    expect(sources).toEqual([hashSource('Coast Daily'), 0, 0, 0]);
    expect(sources[0]).not.toBe(0);
  });
});

it('the mixers of the twin give the published values of MurmurHash3', () => {
  // fmix32 and fmix64 of 0 and 1, from the reference implementation.
  expect([mix32(0n), mix32(1n)]).toEqual([0n, 0x514e28b7n]);
  expect([mix64(0n), mix64(1n)]).toEqual([0n, 0xb456bcfc34c2cb2cn]);
});
