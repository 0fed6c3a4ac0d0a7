import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Background } from '../../src/background/background.js';
import { packFrequencies, unpackFrequencies } from '../../src/background/frequencies.js';
import { shippedBackground } from '../../src/background/shipped.js';
import { TermCounts } from '../../src/background/term-counts.js';
import { createEngine } from '../../src/engine.js';
import { foldedWords } from '../../src/text/fold.js';
import { stopWords } from '../../src/text/stop-words.js';

const articles = [
  { id: '1', language: 'en', title: 'Ferry sinks', text: 'The ferry sank near Quillhaven. The ferry had 40 people on board.' },
  { id: '2', language: 'en', title: 'Ferry inquiry', text: 'An inquiry into the ferry begins in Quillhaven.' },
  { id: '3', language: 'en-GB', title: 'Budget', text: 'The budget of Marrowdale was voted down.' },
  { id: '4', language: 'de', title: 'Fähre', text: 'Die Fähre sank vor der Küste, und niemand wurde gerettet.' },
  { id: '5', text: 'Die Fähre war nach den Angaben der Reederei nicht überladen, als sie auslief.' },
  // The words of article 3 again: counted once.
  { id: '6', language: 'en', text: 'The budget of Marrowdale was voted down!' },
];

async function counted(threads: number, items: readonly object[] = articles, fewest = 1): Promise<Background> {
  const engine = await createEngine({ threads });
  try {
    return await engine.background(await engine.load(items), { fewest });
  } finally {
    await engine.close();
  }
}

describe('the background of an archive', () => {
  test('knows in how many articles of a language a word occurs', async () => {
    const background = await counted(0);
    expect(background.languages.map(({ language, articles: count }) => [language, count])).toStrictEqual([
      ['deu', 2],
      ['eng', 3],
    ]);
    expect(background.documentFrequency('ferry')).toBe(2);
    expect(background.documentFrequency('quillhaven', 'eng')).toBe(2);
    expect(background.documentFrequency('budget')).toBe(1);
    expect(background.documentFrequency('fähre', 'deu')).toBe(2);
    expect(background.documentFrequency('fähre')).toBe(0);
    expect(background.documentFrequency('the')).toBe(0);
    expect(background.documentFrequency('ferry', 'fra')).toBe(0);
    expect(background.articles('deu')).toBe(2);
    expect(background.articles('fra')).toBe(0);
  });

  test('keeps terms of several articles alone, where told to', async () => {
    const background = await counted(0, articles, 2);
    expect(background.documentFrequency('ferry')).toBe(2);
    expect(background.documentFrequency('budget')).toBe(0);
  });

  test('counts as many as there are, word by word', async () => {
    const words = ['harbour', 'council', 'winter', 'bridge', 'the', 'verdict'];
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const background = await counted(
          0,
          texts.map((text, i) => ({ id: String(i), language: 'en', text })),
        );
        for (const word of words) {
          const expected = stopWords('eng').has(word) ? 0 : texts.filter((text) => foldedWords(text).includes(word)).length;
          expect(background.documentFrequency(word)).toBe(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is the same, byte for byte, in any order and on any number of threads', async () => {
    const many = Array.from({ length: 700 }, (_, i) => ({
      id: `n${i}`,
      language: i % 3 === 0 ? 'fr' : 'en',
      text: `Report ${i % 50} on the harbour of town ${i % 7}, by writer ${i}.`,
    }));
    const bytes = Buffer.from((await counted(0, many)).toBytes());
    expect(bytes.equals((await counted(2, many)).toBytes())).toBe(true);
    expect(bytes.equals((await counted(0, many.toReversed())).toBytes())).toBe(true);
  });

  test('is read again from its bytes', async () => {
    const background = await counted(0);
    const again = Background.from(background.toBytes());
    expect(again.fingerprint).toBe(background.fingerprint);
    expect(again.documentFrequency('ferry')).toBe(2);
    expect(again.part('nothing of that name')).toBeUndefined();
  });

  test('refuses what is none, is cut short, was changed or is of another version', async () => {
    const bytes = Buffer.from((await counted(0)).toBytes());
    const refused = (change: (copy: Buffer) => Buffer): unknown => {
      try {
        // Sections are read when they are asked for.
        Background.from(change(Buffer.from(bytes)), 'old.background').documentFrequency('ferry');
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(refused(() => Buffer.from('{"id":1}\n'))).toMatchObject({ code: 'input_failed', message: /old\.background.*no background/ });
    expect(refused((copy) => copy.subarray(0, -1))).toMatchObject({ code: 'input_failed', message: /cut short/ });
    expect(refused((copy) => (copy.writeUInt8(copy.at(-5)! ^ 1, copy.length - 5), copy))).toMatchObject({ message: /has changed/ });
    expect(refused((copy) => (copy.writeUInt32LE(9, 8), copy))).toMatchObject({
      code: 'fingerprint_mismatch',
      message: /version 9.*version 1/,
      details: { got: 9, expected: 1 },
    });
    const other = Buffer.from(bytes.toString('latin1').replace('/terms', '/torms'), 'latin1');
    expect(refused(() => other)).toMatchObject({ code: 'fingerprint_mismatch', message: /torms.*terms/ });
  });
});

describe('the background of the package', () => {
  test('tells common words from rare ones', () => {
    const background = shippedBackground();
    expect(background.languages).toStrictEqual([{ language: 'eng', articles: 5000, terms: expect.any(Number) as number }]);
    expect(background.documentFrequency('president')).toBeGreaterThan(1000);
    const rare = background.documentFrequency('ferry');
    expect(rare).toBeGreaterThanOrEqual(5);
    expect(rare).toBeLessThan(100);
    expect(background.documentFrequency('quillhaven')).toBe(0);
  });
});

describe('frequencies', () => {
  test('come back from their bytes', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2 ** 31 })), {
      selector: ([hash]) => hash,
    });
    fc.assert(
      fc.property(entries, (list) => {
        const ordered = list.toSorted(([a], [b]) => a - b);
        const hashes = Uint32Array.from(ordered, ([hash]) => hash);
        const frequencies = Uint32Array.from(ordered, ([, frequency]) => frequency);
        const one = { language: 'eng', articles: 7, hashes, frequencies };
        expect(unpackFrequencies('eng', packFrequencies(one))).toStrictEqual(one);
      }),
    );
  });

  test('are counted as a map counts them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.integer({ min: 1, max: 3 }), (hashes, fewest) => {
        const counts = new TermCounts(1);
        const map = new Map<number, number>();
        for (const hash of hashes) {
          counts.add(hash);
          map.set(hash, (map.get(hash) ?? 0) + 1);
        }
        const expected = [...map].filter(([, count]) => count >= fewest).toSorted(([a], [b]) => a - b);
        const sorted = counts.sorted(fewest);
        expect(Array.from(sorted.hashes, (hash, i) => [hash, sorted.counts[i]])).toStrictEqual(expected);
        expect(counts.get(99)).toBe(0);
      }),
    );
  });
});
