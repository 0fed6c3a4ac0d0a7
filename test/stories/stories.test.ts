import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { readArticles } from '../../src/article/read.js';
import type { Story } from '../../src/stories/types.js';
import { testEngine } from '../support/engine.js';
import { Writer } from '../support/invent.js';

type Record = Article;

async function storiesOf(articles: readonly Record[], threads = 0, options: object = {}): Promise<Story[]> {
  const engine = await testEngine({ threads });
  const stories = await engine.stories(await engine.load(articles), options);
  return [...stories];
}

function wire(): Record[] {
  return readFileSync('corpora/wire/articles.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
}

/** Where each story's articles are, whatever it is called. */
function partition(stories: readonly Story[]): string[] {
  return stories.map(({ articles }) => articles.toSorted().join(' ')).toSorted();
}

describe('engine.stories', () => {
  test('puts every article into exactly one story', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(readArticles('corpora/wire/articles.jsonl'));
    const { stories, counts } = await engine.stories(corpus);
    const ids = stories.flatMap(({ articles }) => articles);
    expect(ids.toSorted()).toStrictEqual(Array.from(corpus.ordinals(), (ordinal) => corpus.id(ordinal)).toSorted());
    expect(counts).toMatchObject({ articles: 162, stories: stories.length });
    expect(stories.map(({ story }) => story)).toStrictEqual(stories.map((_, i) => `s${i + 1}`));
    for (const { lead, articles, terms, from, to, confidence } of stories) {
      expect(articles).toContain(lead);
      expect(terms.length).toBeGreaterThan(0);
      expect(from! <= to!).toBe(true);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test('keeps copies with their lead', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(readArticles('corpora/wire/articles.jsonl'));
    const copies = await engine.copies(corpus);
    const { stories } = await engine.stories(corpus, { copies });
    const storyOf = new Map(stories.flatMap(({ story, articles }) => articles.map((id) => [id, story] as const)));
    for (const { lead, members } of copies) for (const { id } of members) expect(storyOf.get(id)).toBe(storyOf.get(lead));
  });

  test('is the same, byte for byte, on any number of threads and in any order of the input', async () => {
    // Enough articles for several threads to share.
    const many = [0, 1, 2, 3].flatMap((round) =>
      wire().map((article) => ({
        ...article,
        id: `${round}-${article.id}`,
        publishedAt: new Date(Date.parse(article.publishedAt!) + round * 40 * 86_400_000).toISOString(),
        // Not copies of the other rounds' articles.
        text: article.text
          .split(' ')
          .map((word, i) => (i % 9 === round ? `${word}${'xyzw'.charAt(round)}` : word))
          .join(' '),
      })),
    );
    const one = JSON.stringify(await storiesOf(many, 0));
    expect(JSON.stringify(await storiesOf(many, 2))).toBe(one);
    expect(JSON.stringify(await storiesOf(many.toReversed(), 2))).toBe(one);
  });

  test('does not depend on the order of any few articles', async () => {
    const pool = wire();
    const order = fc.shuffledSubarray(
      pool.map((_, i) => i),
      { minLength: 2, maxLength: 24 },
    );
    await fc.assert(
      fc.asyncProperty(order, async (indexes) => {
        const some = indexes.map((i) => pool[i]!);
        const sorted = indexes.toSorted((a, b) => a - b).map((i) => pool[i]!);
        expect(await storiesOf(some)).toStrictEqual(await storiesOf(sorted));
      }),
      { numRuns: 10 },
    );
  });

  test('a higher threshold makes smaller stories, a lower one larger', async () => {
    const counts = await Promise.all([0.5, 1, 3].map(async (threshold) => (await storiesOf(wire(), 0, { threshold })).length));
    expect(counts[0]).toBeLessThan(counts[1]!);
    expect(counts[1]).toBeLessThan(counts[2]!);
  });

  test('refuses what is no background, and copies of another corpus', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(wire().slice(0, 5));
    await expect(engine.stories(corpus, { background: 'english' as never })).rejects.toMatchObject({ code: 'invalid_option' });
    const copies = await engine.copies(await engine.load(wire()));
    await expect(engine.stories(corpus, { copies })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('degenerate input', () => {
  const text = (n: number): string =>
    `Report number${n} tells what happened${n} in place${n} on the day when person${n} met official${n} about subject${n} and item${n}.`;

  test('one article', async () => {
    const [story, ...others] = await storiesOf([{ id: 'a', text: text(1) }]);
    expect(others).toStrictEqual([]);
    expect(story).toMatchObject({ story: 's1', lead: 'a', articles: ['a'], from: null, to: null });
  });

  test('no articles', async () => {
    expect(await storiesOf([])).toStrictEqual([]);
  });

  test('all alike', async () => {
    const alike = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, text: text(1) }));
    expect(await storiesOf(alike)).toHaveLength(1);
  });

  test('all different', async () => {
    const pen = new Writer(7);
    const different = Array.from({ length: 60 }, (_, i) => ({ id: `a${i}`, text: pen.words(20 + i) }));
    expect(await storiesOf(different)).toHaveLength(60);
  });

  test('short notices of one station that differ in what they say', async () => {
    const notices = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, text: text(i) }));
    expect(await storiesOf(notices)).toHaveLength(40);
  });

  test('texts without a content word', async () => {
    const empty = ['the and of', '. . .!', '12 3', 'a b c d'].map((words, i) => ({ id: `a${i}`, text: words, language: 'en' }));
    expect(await storiesOf(empty)).toHaveLength(4);
  });

  test('no dates, dates in the future, and dates wrong by a century', async () => {
    const undated = wire().map((article) => Object.assign(article, { publishedAt: null }));
    expect((await storiesOf(undated)).flatMap(({ articles }) => articles)).toHaveLength(162);
    const future = wire().map((article) => ({ ...article, publishedAt: article.publishedAt!.replace('2024', '2824') }));
    expect(partition(await storiesOf(future))).toStrictEqual(partition(await storiesOf(wire())));
    const wrong = wire().map((article, i) =>
      i % 20 === 0 ? { ...article, publishedAt: article.publishedAt!.replace('2024', '1924') } : article,
    );
    expect((await storiesOf(wrong)).flatMap(({ articles }) => articles)).toHaveLength(162);
  });
});
