import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignaturesRecord } from '../../src/index.js';
import { Signatures } from '../../src/index.js';
import { testEngine } from '../support/engine.js';

const articles = [
  { id: 'ferry', text: 'The ferry left the harbour at dawn with forty people on board' },
  { id: 'again', text: 'THE FERRY left the harbour, at dawn, with forty people on board.' },
  { id: 'other', text: 'The ferry left the harbour at dusk with nobody on board at all' },
];

/** Of the first two; as in test/kernel/signatures.test.ts. */
const ferry = [594_259_561, 56_935_779, 179_754_077, 260_265_103, 16_005_519, 225_586_977, 13_574_166, 59_775_907];

async function signed(permutations?: number): Promise<Signatures> {
  const engine = await testEngine();
  return engine.signatures(await engine.load(articles), { permutations });
}

describe('signatures that are stored', () => {
  it('are plain values that never change', async () => {
    const record = (await signed(8)).toRecord();
    expect(record).toStrictEqual({
      fingerprint: 'unstitch1/nfkc-lower/w5/fss8',
      ids: ['ferry', 'again', 'other'],
      values: expect.any(Array),
    });
    expect(record.values.slice(0, 16)).toStrictEqual([...ferry, ...ferry]);
  });

  it('come back from JSON as they were, and compare with new ones', async () => {
    const fresh = await signed();
    const stored = Signatures.from(JSON.parse(JSON.stringify(fresh.toRecord())) as SignaturesRecord);
    expect(stored).toStrictEqual(fresh);
    expect(stored.estimate(0, fresh, 1)).toBe(1);
    expect(stored.estimate(0, fresh, 2)).toBe(fresh.estimate(2, stored, 0));
    // They share two shingles of 15, those before "dawn" and "dusk".
    expect(stored.estimate(0, fresh, 2)).toBeCloseTo(2 / 15, 1);
  });

  it('may be some of many, and come from a typed array, which is not copied', async () => {
    const { fingerprint, ids, values } = await signed(8);
    const some = Signatures.from({ fingerprint, ids: ids.slice(1, 2), values: values.subarray(8, 16) });
    expect(some.ids).toStrictEqual(['again']);
    expect([...some.at(0)]).toStrictEqual(ferry);
    expect(some.values.buffer).toBe(values.buffer);
  });

  it('of any size and values are what they were', () => {
    const sets = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.array(fc.string(), { maxLength: 4 })).chain(([size, ids]) =>
      fc.record({
        fingerprint: fc.constant(`unstitch1/nfkc-lower/w5/fss${size}`),
        ids: fc.constant(ids),
        values: fc.array(fc.nat({ max: 0xffff_ffff }), { minLength: size * ids.length, maxLength: size * ids.length }),
      }),
    );
    fc.assert(
      fc.property(sets, (record) => {
        expect(Signatures.from(record).toRecord()).toEqual(record);
      }),
      { seed: 4155 },
    );
  });

  const good: SignaturesRecord = { fingerprint: 'unstitch1/nfkc-lower/w5/fss2', ids: ['a', 'b'], values: [1, 2, 3, 0xffff_ffff] };

  it.each<[string, Partial<Record<keyof SignaturesRecord, unknown>>, string, RegExp]>([
    ['another version', { fingerprint: 'unstitch2/nfkc-lower/w5/fss2' }, 'fingerprint_mismatch', /got .*"unstitch2.*expected unstitch1/],
    ['other shingles', { fingerprint: 'unstitch1/nfkc-lower/w7/fss2' }, 'fingerprint_mismatch', /expected unstitch1\/nfkc-lower\/w5/],
    ['no size', { fingerprint: 'unstitch1/nfkc-lower/w5/fss' }, 'fingerprint_mismatch', /make them again with this version/],
    ['a size of 1', { fingerprint: 'unstitch1/nfkc-lower/w5/fss1' }, 'fingerprint_mismatch', /N from 2 to 4096/],
    ['a size in another form', { fingerprint: 'unstitch1/nfkc-lower/w5/fss02' }, 'fingerprint_mismatch', /N from 2 to 4096/],
    ['no fingerprint', { fingerprint: undefined }, 'fingerprint_mismatch', /got signatures of undefined/],
    ['too few values', { values: [1, 2, 3] }, 'invalid_option', /values: got 3 values, expected 4: 2 for each of 2 ids/],
    ['too many', { values: new Uint32Array(5) }, 'invalid_option', /got 5 values/],
    ['a negative value', { values: [1, 2, 3, -1] }, 'invalid_option', /values\[3\]: got -1, expected a whole number from 0 to 4294967295/],
    ['a value too large', { values: [1, 2 ** 32, 3, 4] }, 'invalid_option', /values\[1\]: got 4294967296/],
    ['a fraction', { values: [1.5, 2, 3, 4] }, 'invalid_option', /values\[0\]: got 1.5/],
    ['no value', { values: [1, null, 3, 4] }, 'invalid_option', /values\[1\]: got null/],
    ['a text for values', { values: '1234' }, 'invalid_option', /values: got string/],
    ['no values', { values: undefined }, 'invalid_option', /values: got undefined/],
    ['an id that is a number', { ids: ['a', 7] }, 'invalid_option', /ids: got .* expected an array of strings/],
    ['a text for ids', { ids: 'ab' }, 'invalid_option', /ids: got "?string/],
  ])('are refused with %s', (_, change, code, message) => {
    expect(Signatures.from(good).ids).toStrictEqual(['a', 'b']);
    expect(() => Signatures.from({ ...good, ...change } as SignaturesRecord)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it.each([-1, 2, 0.5, Number.NaN])('have none at %s', (index) => {
    const signatures = Signatures.from(good);
    expect(() => signatures.at(index)).toThrow(
      expect.objectContaining({ code: 'invalid_option', message: expect.stringContaining('0 to 1') }),
    );
    expect(() => signatures.estimate(0, signatures, index)).toThrow(`got ${index}`);
  });
});
