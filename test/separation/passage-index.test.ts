import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../src/copies/find.js';
import { Pool } from '../../src/pool/pool.js';
import { gramKey, gramMark } from '../../src/separation/grams.js';
import { GramTable } from '../../src/separation/passage-index.js';
import { prepareSearch } from '../../src/separation/prepare.js';
import { WordReader } from '../../src/separation/word-reader.js';
import { canonicalWords, runCounts } from '../reference/grams.js';
import { testEngine } from '../support/engine.js';

const settings = { threshold: 0.7, containment: 0.8, cut: 0.5, furniture: true };

async function indexOf(texts: readonly string[], threads = 0, withCopies = false) {
  const engine = await testEngine({ threads });
  const corpus = await engine.load(texts.map((text, i) => ({ id: `a${i}`, text })));
  const pool = new Pool(threads);
  const copies = withCopies ? await findCopies(corpus, settings, pool, () => ({})) : undefined;
  const data = await prepareSearch(corpus, copies, pool, () => ({}));
  await pool.close();
  const reader = new WordReader(corpus.parts.kernel, data.reading, data.items, data.records);
  return { corpus, data, reader };
}

const word = fc.constantFrom(
  'river',
  'Tarn',
  'the',
  'United States',
  'U.S.',
  'usa',
  'colour',
  'color',
  'per cent',
  'rose',
  '下',
  '雨',
  'one',
  '1',
  'isis',
  'islamic state',
);
const article = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));

describe('the passage index', () => {
  it('lists what a scan of all articles finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 12 }), async (texts) => {
        const { corpus, data, reader } = await indexOf(texts);
        for (const width of [1, 2, 3]) {
          const table = new GramTable(width === 1 ? data.index.words : data.index.runs);
          for (const [run, bearers] of runCounts(texts, width)) {
            const at = texts.findIndex((_, i) => bearers.has(i));
            const words = canonicalWords(texts[at]!);
            const place = words.findIndex((_, i) => words.slice(i, i + width).join(' ') === run);
            const { hashes } = reader.canon.apply(reader.article(corpus.find(`a${at}`)!));
            const [a, b, c] = [hashes[place]!, width > 1 ? hashes[place + 1]! : 0, width > 2 ? hashes[place + 2]! : 0];
            const { list, from, to } = table.find(gramKey(a, b, c), gramMark(a, b, c));
            const found = Array.from(list.subarray(from, to), (posting) => table.article(posting));
            // A word is listed as often as the article has it, four times at most; a run once.
            const expected = [...bearers].flatMap(([i, count]) =>
              Array.from({ length: width === 1 ? Math.min(count, 4) : 1 }, () => corpus.find(`a${i}`)!),
            );
            expect(found).toEqual(expected.toSorted((x, y) => x - y));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for any number of threads', async () => {
    const texts = Array.from(
      { length: 700 },
      (_, i) => `Report ${i} of the river ${i % 7} in the town of ${i % 13} rose by ${i % 5} per cent on day ${i}.`,
    );
    const [one, two, four] = await Promise.all([0, 2, 4].map(async (threads) => (await indexOf(texts, threads)).data));
    expect(two!.index).toEqual(one!.index);
    expect(four!.index).toEqual(one!.index);
    expect(two!.lengths).toEqual(one!.lengths);
    expect(two!.ranks).toEqual(one!.ranks);
  });

  it('lists what a lead has for the lead alone, and what only its copy has for the copy', async () => {
    const body = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const { corpus, data, reader } = await indexOf([body, `${body} quite another end`, 'something else altogether here'], 0, true);
    const runs = new GramTable(data.index.runs);
    const find = (words: readonly string[]): number[] => {
      const { hashes } = reader.canon.apply(reader.hashes(words));
      const [a, b, c] = [hashes[0]!, hashes[1]!, hashes[2]!];
      const { list, from, to } = runs.find(gramKey(a, b, c), gramMark(a, b, c));
      return Array.from(list.subarray(from, to), (posting) => runs.article(posting));
    };
    const lead = data.leads[corpus.find('a0')!]!;
    expect(data.leads[corpus.find('a1')!]).toBe(lead);
    expect(find(['word3', 'word4', 'word5'])).toEqual([lead]);
    const only = lead === corpus.find('a1') ? [lead] : [corpus.find('a1')];
    expect(find(['quite', 'another', 'end'])).toEqual(only);
  });

  it('says of what more articles have than are listed that it is common, and of what none has nothing', async () => {
    const texts = Array.from({ length: 130 }, (_, i) => `a phrase in all of them and number${i}`);
    const { data, reader } = await indexOf(texts);
    const runs = new GramTable(data.index.runs);
    const find = (words: readonly string[]) => {
      const [a, b, c] = reader.canon.apply(reader.hashes(words)).hashes;
      return { ...runs.find(gramKey(a!, b!, c!), gramMark(a!, b!, c!)) };
    };
    expect(find(['in', 'all', 'of'])).toMatchObject({ common: true });
    const none = find(['in', 'no', 'corpus']);
    expect([none.common, none.to - none.from]).toEqual([false, 0]);
  });
});
