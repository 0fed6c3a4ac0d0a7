import { describe, expect, it } from 'vitest';
import { Neighbours, vectorLengths } from '../../src/separation/neighbours.js';
import type { PassageIndexData } from '../../src/separation/passage-index.js';
import type { ListedWord } from '../../src/separation/vocabulary.js';

/** Word w is in every article whose number leaves less than `share` when divided by its period; each article has it once or several times. */
const periods = [2, 3, 5, 7, 11, 400, 401, 402, 403];
const articles = 12_000;
const times = (word: number, article: number): number =>
  article % (periods[word] ?? 1) === 0 ? 1 + (article % (word + 2 > 4 ? 4 : word + 2)) : 0;

function index(): { data: PassageIndexData; listed: ListedWord[] } {
  const articleBits = 14;
  const lists = periods.map((_, word) =>
    Uint32Array.from(
      Array.from({ length: articles }, (_, article) =>
        Array.from({ length: times(word, article) }, () => (word << articleBits) | article),
      ).flat(),
    ),
  );
  const shared = lists.map((list) => {
    const copy = new Uint32Array(new SharedArrayBuffer(list.byteLength));
    copy.set(list);
    return copy;
  });
  const shape = { articleBits, bucketBits: 0, mostListed: articles, mostRepeated: 4 };
  const parts = shared.map((postings) => {
    const starts = new Uint32Array(new SharedArrayBuffer(8));
    starts[1] = postings.length;
    return { starts, postings };
  });
  return {
    data: { articles, words: { parts, shape }, runs: { parts: [], shape } },
    listed: shared.map((list, word) => ({
      list,
      from: 0,
      to: list.length,
      common: false,
      frequency: Math.ceil(articles / periods[word]!),
    })),
  };
}

describe('Neighbours', () => {
  const { data, listed } = index();
  const lengths = vectorLengths(data, articles);
  const idf = (word: number): number => Math.log((articles + 1) / (listed[word]!.frequency + 0.5));

  /** The eight nearest by all articles and words. */
  function all(passage: readonly number[], excluded: (article: number) => boolean) {
    const words = [...new Set(passage)];
    const weight = (word: number): number => (1 + Math.log(passage.filter((other) => other === word).length)) * idf(word);
    const length = Math.sqrt(words.reduce((sum, word) => sum + weight(word) ** 2, 0));
    return Array.from({ length: articles }, (_, article) => {
      const product = words.reduce((sum, word) => {
        const count = times(word, article);
        return sum + (count === 0 ? 0 : weight(word) * (1 + Math.log(count)) * idf(word));
      }, 0);
      return { article, cosine: product / (length * lengths[article]!) };
    })
      .filter(({ article, cosine }) => cosine > 0 && !excluded(article))
      .toSorted((a, b) => b.cosine - a.cosine || a.article - b.article)
      .slice(0, 8);
  }

  it.each([
    { name: 'whose lists are all read', passage: [5, 6, 6, 7] },
    { name: 'whose long lists are only looked into', passage: [0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 8] },
  ])('finds the nearest to a passage $name', ({ passage }) => {
    for (const excluded of [() => false, (article: number) => article % 2 === 0]) {
      const neighbours = new Neighbours(data, lengths, excluded, (a, b) => a - b);
      const expected = all(passage, excluded);
      // The same again: nothing is left over from the first time.
      for (let round = 0; round < 2; round++) {
        const found = neighbours.of(Int32Array.from(passage), listed);
        expect(found.map(({ article }) => article)).toEqual(expected.map(({ article }) => article));
        for (const [i, { cosine }] of found.entries()) expect(cosine).toBeCloseTo(expected[i]!.cosine, 12);
      }
    }
  });

  it('finds none where no word is listed', () => {
    const neighbours = new Neighbours(
      data,
      lengths,
      () => false,
      (a, b) => a - b,
    );
    expect(neighbours.of(new Int32Array(0), listed)).toEqual([]);
  });
});
