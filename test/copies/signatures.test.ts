import { describe, expect, it } from 'vitest';
import { generateArticles } from '../../corpora/generator/generate.js';
import { Signatures } from '../../src/copies/signatures.js';
import { foldedWords } from '../../src/text/fold.js';
import { brutePairs } from '../reference/copies.js';
import { wideShingles } from '../reference/shingles.js';
import { slowSignature } from '../reference/signatures.js';
import { testEngine } from '../support/engine.js';
import { groupSets } from '../support/groups.js';
import { Writer } from '../support/invent.js';

const articles = [...generateArticles({ count: 120, seed: 91, copies: 0.4, words: 120 })].map(({ article }) => article);

describe('engine.signatures', () => {
  it('gives every accepted article, in reading order, what the method says', async () => {
    const engine = await testEngine();
    const corpus = await engine.load([articles[0], { id: '' }, { ...articles[0], id: 'again' }, { id: 'empty', text: '...' }, articles[1]]);
    const signatures = await engine.signatures(corpus, { permutations: 16 });
    expect(signatures.ids).toEqual([articles[0]?.id, 'again', 'empty', articles[1]?.id]);
    expect({ size: signatures.size, values: signatures.values.length }).toEqual({ size: 16, values: 64 });
    for (const [i, text] of [articles[0]!.text, articles[0]!.text, '', articles[1]!.text].entries()) {
      expect([...signatures.at(i)]).toEqual(slowSignature(wideShingles(foldedWords(text)), 16));
    }
  });

  it('can be compared with those of another corpus, another engine and another run', async () => {
    const [one, other] = [await testEngine(), await testEngine({ threads: 2 })];
    const first = await one.signatures(await one.load(articles));
    const second = await other.signatures(await other.load(articles.toReversed()));
    for (const [i, { id }] of articles.entries()) {
      const j = second.ids.indexOf(id);
      expect(first.estimate(i, second, j)).toBe(1);
      expect([...second.at(j)]).toEqual([...first.at(i)]);
    }
  });

  it('estimates what brute force finds', async () => {
    const engine = await testEngine();
    const signatures = await engine.signatures(await engine.load(articles), { permutations: 1024 });
    const place = new Map(signatures.ids.map((id, i) => [id, i]));
    const pairs = brutePairs(articles).filter(({ jaccard }) => jaccard > 0.05);
    expect(pairs.length).toBeGreaterThan(50);
    for (const { a, b, jaccard } of pairs) {
      const estimate = signatures.estimate(place.get(a)!, signatures, place.get(b)!);
      // Six standard errors.
      expect(Math.abs(estimate - jaccard), `${a} and ${b}`).toBeLessThan(6 * Math.sqrt((jaccard * (1 - jaccard)) / 1024) + 1e-9);
    }
  });

  it('refuses to compare signatures of other parameters, and names both', () => {
    const [a, b] = [new Signatures(64, ['a'], new Uint32Array(64)), new Signatures(128, ['b'], new Uint32Array(128))];
    expect(() => a.estimate(0, b, 0)).toThrow(
      expect.objectContaining({ code: 'fingerprint_mismatch', message: expect.stringMatching(/fss64.*fss128/) }),
    );
    expect(a.estimate(0, new Signatures(64, ['c'], new Uint32Array(64)), 0)).toBe(1);
  });

  it('names all that decides what a signature is', () => {
    expect(new Signatures(128, [], new Uint32Array(0)).fingerprint).toBe('unstitch1/nfkc-lower/w5/fss128');
  });
});

describe('candidates from bands', () => {
  it('find the groups that samples find, where copies are near', async () => {
    const pen = new Writer(92);
    const near = Array.from({ length: 60 }, (_, i) => {
      const text = pen.words(300);
      return [
        { id: `a${i}`, text },
        { id: `b${i}`, text: pen.withOneWordChanged(text) },
        { id: `c${i}`, text: pen.withOneWordChanged(pen.withOneWordChanged(text)) },
      ];
    }).flat();
    const engine = await testEngine();
    const expected = groupSets((await engine.copies(await engine.load(near))).groups);
    expect(expected).toHaveLength(60);
    for (const options of [
      {},
      { bandThreshold: 0.5 },
      { bands: 32, rows: 4 },
      { permutations: 512, bands: 100, rows: 5 },
      { falseNegativeWeight: 1, falsePositiveWeight: 0.1 },
    ]) {
      const corpus = await engine.load(near, { candidates: 'bands', ...options });
      expect(groupSets((await engine.copies(corpus)).groups), JSON.stringify(options)).toEqual(expected);
    }
  });

  it('of many bands and short articles fill their buffers to the brim, and no further', async () => {
    const engine = await testEngine();
    const many = Array.from({ length: 12_000 }, (_, i) => ({ id: `k${i}`, text: `w${i} z${i}` }));
    const corpus = await engine.load(many, { candidates: 'bands', maxTextBytes: 1000, permutations: 256, bands: 256, rows: 1 });
    expect(Array.from(corpus.ordinals(), (ordinal) => corpus.id(ordinal))).toEqual(many.map(({ id }) => id));
  });

  it('are named in full by the fingerprint of the search', async () => {
    const engine = await testEngine();
    const fingerprints = new Set<string>();
    const options = [
      {},
      { sampling: 8 },
      { candidates: 'bands' },
      { candidates: 'bands', permutations: 64 },
      { candidates: 'bands', bands: 4, rows: 4 },
    ] as const;
    for (const one of options) fingerprints.add((await engine.copies(await engine.load(articles.slice(0, 3), one))).parameters.fingerprint);
    expect(fingerprints.size).toBe(options.length);
  });
});
