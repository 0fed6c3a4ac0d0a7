import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { testEngine } from '../support/engine.js';

function wire(): Article[] {
  return readFileSync('corpora/wire/articles.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
}

describe('stories in the order of time', () => {
  test('come out of their updates, step by step', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(wire());
    const copies = await engine.copies(corpus);
    const stories = await engine.stories(corpus, { copies, order: 'time' });
    const copied = new Set(copies.groups.flatMap(({ lead, members }) => members.map(({ id }) => id).filter((id) => id !== lead)));
    const open = new Map<string, string[]>();
    for (const { update, story, article, from } of stories.updates()) {
      if (update === 'opened') open.set(story, [article]);
      else if (update === 'joined') open.get(story)!.push(article);
      else {
        open.get(story)!.push(...open.get(from!)!);
        open.delete(from!);
      }
    }
    const told = stories.stories.map(({ articles }) =>
      articles
        .filter((id) => !copied.has(id))
        .toSorted()
        .join(' '),
    );
    expect([...open.values()].map((ids) => ids.toSorted().join(' ')).toSorted()).toStrictEqual(told.toSorted());
    expect([...(await engine.stories(corpus, { copies })).updates()]).toStrictEqual([]);
  });

  test('do not change when more articles come', async () => {
    const engine = await testEngine();
    const order = wire().toSorted((a, b) => (a.publishedAt! < b.publishedAt! ? -1 : 1));
    const ids = async (articles: readonly Article[]): Promise<string[]> => {
      const stories = await engine.stories(await engine.load(articles), { order: 'time' });
      return [...stories.updates()].map(({ article }) => article);
    };
    const all = await ids(order);
    expect(new Set(all).size).toBeGreaterThan(80);
    expect(all).toStrictEqual(all.toSorted((a, b) => order.findIndex(({ id }) => id === a) - order.findIndex(({ id }) => id === b)));
  });
});

describe('an embedder', () => {
  test('is asked for every article, and can tie what shares no word', async () => {
    const engine = await testEngine();
    const articles = [
      { id: 'a', publishedAt: '2024-03-01', source: 'x', text: 'The ferry sank off the northern cape last night.' },
      { id: 'b', publishedAt: '2024-03-01', source: 'y', text: 'Passenger ship founders near headland; dozens rescued, ferry owner says.' },
      { id: 'c', publishedAt: '2024-03-01', source: 'z', text: 'Parliament votes on the budget, and the ferry subsidy survives.' },
    ];
    const corpus = await engine.load(articles);
    let asked = 0;
    const embed = (texts: readonly string[]): number[][] => {
      asked += texts.length;
      return texts.map((text) => (text.includes('budget') ? [0, 1] : [1, 0]));
    };
    const { parameters } = await engine.stories(corpus, { embed });
    expect(asked).toBe(3);
    expect(parameters.embedded).toBe(true);
  });

  test.each([
    ['too few vectors', () => []],
    ['vectors of several lengths', (texts: readonly string[]) => texts.map((_, i) => Array.from({ length: i + 1 }, () => 1))],
    ['what is no number', (texts: readonly string[]) => texts.map(() => [Number.NaN])],
  ])('that gives %s is refused', async (_, embed) => {
    const engine = await testEngine();
    const corpus = await engine.load(wire().slice(0, 3));
    await expect(engine.stories(corpus, { embed })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});
