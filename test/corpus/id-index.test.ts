import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdIndex } from '../../src/corpus/id-index.js';
import { testEngine } from '../support/engine.js';

function indexOf(ids: readonly string[], ordinals: readonly number[] = [...ids.keys()]): IdIndex {
  return new IdIndex({ ordinals, count: ordinals.length, bytes: (ordinal) => Buffer.from(ids[ordinal]!) });
}

describe('an index of ids', () => {
  it('finds what a map finds', () => {
    // Few letters, so that many ids are alike and one asked for is often there.
    const id = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é', '🚢'), maxLength: 4 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 60 }), fc.array(id, { maxLength: 20 }), (ids, others) => {
        const map = new Map(ids.map((one, ordinal) => [one, ordinal]));
        const index = indexOf(ids);
        for (const asked of [...ids, ...others]) expect(index.find(asked)).toBe(map.get(asked));
      }),
      { seed: 4157 },
    );
  });

  it('holds the articles it was given and no others', () => {
    const index = indexOf(['a', 'b', 'c', 'd'], [1, 3]);
    expect(['a', 'b', 'c', 'd', ''].map((id) => index.find(id))).toStrictEqual([undefined, 1, undefined, 3, undefined]);
    expect(indexOf([]).find('a')).toBeUndefined();
  });

  it('does not take half of a surrogate pair for the character that stands for it', () => {
    const index = indexOf(['\ufffd']);
    expect(index.find('\ufffd')).toBe(0);
    expect(index.find('\ud83d')).toBeUndefined();
  });
});

describe('corpus.find', () => {
  it('leads from an id to the article, and to none that was set aside', async () => {
    const engine = await testEngine();
    const items = [
      { id: 'a', text: 'One report.' },
      { id: 'bad', text: '' },
      { id: 7, text: 'Another report.', mood: 'grave' },
      { id: 'a', text: 'The same id again.' },
      { id: '__proto__', text: 'A third report.' },
    ];
    const corpus = await engine.load(items);
    expect(corpus.article(corpus.find('7')!)).toStrictEqual({ id: '7', text: 'Another report.', mood: 'grave' });
    expect(corpus.article(corpus.find('a')!).text).toBe('One report.');
    for (const ordinal of corpus.ordinals()) expect(corpus.find(corpus.id(ordinal))).toBe(ordinal);
    for (const id of ['bad', 'none', '', 'constructor']) expect(corpus.find(id)).toBeUndefined();
  });
});
