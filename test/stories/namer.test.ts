import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Namer } from '../../src/stories/namer.js';
import { termNumber } from '../../src/stories/frequencies.js';
import { stopHashes } from '../../src/text/language-guess.js';
import { wordHash } from '../../src/text/term-hash.js';
import { WordScanner } from '../../src/text/word-scanner.js';
import { slowNames } from '../reference/story-names.js';

const words = 'the of council Council CITY bridge Bridge vote said mayor Mayor Li 12 Ada Lovell Überlingen 日本 経済 ab x'.split(' ');
const between = [' ', '  ', '\n', '. ', ', ', '-', ' "', '" '];
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between)), { minLength: 1, maxLength: 300 })
  .map((parts) => parts.flat().join(''));

/** Words of which some number of articles know. */
const known = ['council', 'bridge', 'vote', 'mayor', 'lovell', 'said'].map(wordHash).toSorted((a, b) => a - b);
const vocabulary = { size: known.length, rangeBits: 1, hashes: Uint32Array.from(known), starts: new Uint32Array(3) };
vocabulary.starts.set([known.filter((hash) => hash < 2 ** 31).length, known.length], 1);
const logFrequencies = Float32Array.from(known, (_, i) => Math.log(2 + i * i * 9));

describe('Namer', () => {
  test('gives the terms that its slow twin gives, text after text', () => {
    const logArticles = Math.log(100);
    const scanner = new WordScanner();
    const namer = new Namer({ vocabulary, logFrequencies, logArticles });
    const stops = stopHashes('eng');
    fc.assert(
      fc.property(
        fc.record({ title: fc.option(text, { nil: undefined }), text }),
        fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 7, maxLength: 7 }),
        ({ title, text: written }, shares) => {
          const article = { id: 'a', text: written, ...(title === undefined ? {} : { title }) };
          const of = (term: number): number => shares[term + 1]!;
          const scoreOf = (hash: number): number => {
            const term = termNumber(vocabulary, hash);
            return of(term) * (logArticles - (term < 0 ? 0 : logFrequencies[term]!));
          };
          const found = namer.name(scanner, article, stops, undefined, { of });
          expect(found).toStrictEqual(slowNames(new WordScanner(), article, (hash) => stops.has(hash), scoreOf));
          expect(found.length).toBeLessThanOrEqual(8);
        },
      ),
      { numRuns: 500 },
    );
  });
});
