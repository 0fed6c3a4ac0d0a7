import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.js';
import { record } from '../../src/kernel/layout.js';
import { hashBytes, hashSource, hashText, mix32, mix64 } from '../reference/hash.js';
import { makeKernel } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';
import { boundaryLengths } from '../support/texts.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** The kernel's hash of an id's bytes, as it stands in the article's record. */
function kernelHash(id: string): bigint {
  const [found] = scanRecords(kernel, `${JSON.stringify({ id, text: 'x' })}\n`);
  return found!.view.getBigUint64(8 * 2, true);
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
    ['a word of more than thirty-two bytes, for once', 0x1fd8b8dcce73cbbbn],
    ['münchen', 0xdbbaaf2050d71ec1n],
  ])('of %j', (text, expected) => {
    expect(hashText(text)).toBe(expected);
    expect(kernelHash(text)).toBe(expected);
  });

  it('of every boundary length, and one more byte than each', () => {
    for (const length of boundaryLengths.flatMap((n) => [n, n + 1]).filter((n) => n > 0)) {
      const id = Array.from({ length }, (_, i) => String.fromCharCode(97 + ((i * 7 + length) % 26))).join('');
      expect(kernelHash(id), `${length} bytes`).toBe(hashBytes(Buffer.from(id)));
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
    const sources = scanRecords(kernel, `${lines.join('\n')}\n`).map(({ view }) => view.getUint32(record.source, true));
    expect(sources).toEqual([hashSource('Coast Daily'), 0, 0, 0]);
    expect(sources[0]).not.toBe(0);
  });
});

it('the mixers of the twin give the published values of MurmurHash3', () => {
  // fmix32 and fmix64 of 0 and 1, from the reference implementation.
  expect([mix32(0n), mix32(1n)]).toEqual([0n, 0x514e28b7n]);
  expect([mix64(0n), mix64(1n)]).toEqual([0n, 0xb456bcfc34c2cb2cn]);
});
