import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../src/article/schema.js';
import { isArticle, maxIdBytes, toArticle } from '../../src/article/well-formed.js';

/** Values on both sides of every rule. */
const ids = [
  'a',
  '',
  ' ',
  '__proto__',
  'x'.repeat(maxIdBytes),
  'x'.repeat(maxIdBytes + 1),
  'é'.repeat(32_767),
  'é'.repeat(32_768),
  '字'.repeat(21_845),
  '字'.repeat(21_846),
  'half \ud800 pair',
  '\udc00',
  '😀',
  7,
  0,
  -0,
  -3,
  1.5,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
];
const texts = ['The ferry sailed.', '', ' \n\t ', '\u00a0\u3000', '\ufeff', '\u200b', '\0', 'lone \ud800 half', '。', 5];
const dates = ['2026-03-09', '2026-02-30', '', 'soon', '2026-03-09T10:00:00+02:00', 1_700_000_000];
const others: unknown[] = [null, undefined, true, {}, [], ['a'], 'plain', ''];

const record = fc.record(
  {
    id: fc.oneof(fc.constantFrom<unknown>(...ids), fc.constantFrom(...others)),
    text: fc.oneof(fc.constantFrom<unknown>(...texts), fc.constantFrom(...others)),
    title: fc.constantFrom(...others),
    source: fc.constantFrom(...others),
    publishedAt: fc.oneof(fc.constantFrom<unknown>(...dates), fc.constantFrom(...others)),
    url: fc.constantFrom(...others),
    language: fc.constantFrom(...others),
    section: fc.anything(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('articles', () => {
  test('the fast form and the schema accept the same records, as the same articles', () => {
    const accepted = { yes: 0, no: 0 };
    // Weighted towards records with one fault at most, or nearly all would be refused for several.
    const nearlyGood = record.map((fields) => {
      const [fault] = Object.keys(fields);
      return fault === undefined ? { id: 'a', text: 'b' } : { id: 'a', text: 'b', [fault]: (fields as Record<string, unknown>)[fault] };
    });
    fc.assert(
      fc.property(fc.oneof(record, nearlyGood), (fields) => {
        const parsed = articleSchema().safeParse(fields);
        const fast = isArticle(fields);
        expect(fast).toBe(parsed.success);
        accepted[fast ? 'yes' : 'no']++;
        if (parsed.success) expect(toArticle(fields)).toStrictEqual(parsed.data);
      }),
      { seed: 4103, numRuns: 5000 },
    );
    expect(accepted.yes).toBeGreaterThan(500);
    expect(accepted.no).toBeGreaterThan(500);
  });

  test('every value that stands on an edge of a rule gets the same answer from both', () => {
    for (const id of [...ids, ...others])
      expect(isArticle({ id, text: 'b' }), String(id)).toBe(articleSchema().safeParse({ id, text: 'b' }).success);
    for (const text of [...texts, ...others])
      expect(isArticle({ id: 'a', text })).toBe(articleSchema().safeParse({ id: 'a', text }).success);
    for (const publishedAt of [...dates, ...others]) {
      const fields = { id: 'a', text: 'b', publishedAt };
      expect(isArticle(fields)).toBe(articleSchema().safeParse(fields).success);
    }
  });

  test('number ids become their decimal text, null fields go, unknown fields stay', () => {
    const given = { id: 42, text: 'b', title: null, url: undefined, section: null, tags: ['x'] };
    expect(toArticle(given)).toStrictEqual({ id: '42', text: 'b', section: null, tags: ['x'] });
    expect(given).toStrictEqual({ id: 42, text: 'b', title: null, url: undefined, section: null, tags: ['x'] });
    const whole = { id: 'a', text: 'b' };
    expect(toArticle(whole)).toBe(whole);
  });
});
