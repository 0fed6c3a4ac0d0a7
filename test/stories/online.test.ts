import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { sparseAverageLink } from '../../src/stories/average-link.js';
import { linkOnline } from '../../src/stories/online.js';
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
    const storyOf = new Map<string, string>();
    for (const { update, story, article, from } of stories.updates()) {
      if (update === 'merged') {
        for (const [id, of] of storyOf) if (of === from) storyOf.set(id, story);
      } else {
        expect(storyOf.get(article)).toBe(update === 'moved' ? from : undefined);
        storyOf.set(article, story);
      }
    }
    const open = new Map<string, string[]>();
    for (const [id, story] of storyOf) open.set(story, [...(open.get(story) ?? []), id]);
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
      return [...stories.updates()].filter(({ update }) => update === 'opened' || update === 'joined').map(({ article }) => article);
    };
    const all = await ids(order);
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all).size).toBe(all.length);
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

  test('counts by how much more it likes two articles than any two, and not at all where it likes all alike', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(wire());
    const cut = async (embed?: (texts: readonly string[]) => number[][]): Promise<[string[], number]> => {
      const { stories, parameters } = await engine.stories(corpus, { embed });
      return [stories.map(({ articles }) => articles.join(' ')), parameters.cut];
    };
    const alone = await cut();
    expect(await cut((texts) => texts.map(() => [3, 4]))).toStrictEqual(alone);
    expect(await cut((texts) => texts.map(() => [0, 0]))).toStrictEqual(alone);
    const initials = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
    const likes = await cut((texts) => texts.map((text) => initials.map((letter) => (text.toLowerCase().startsWith(letter) ? 1 : 0.1))));
    expect(likes[0]).not.toStrictEqual(alone[0]);
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

describe('linking in the order of time', () => {
  const graphs = fc.integer({ min: 1, max: 14 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      edges: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 9 })), {
        selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
      }),
    }),
  );

  test('tells every change, and ends where its steps lead', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 14 }), ({ n, edges }, cut, most) => {
        const links = edges.filter(([a, b]) => a !== b);
        const storyOf = new Map<number, number>();
        const { labels } = linkOnline(
          n,
          {
            a: Uint32Array.from(links, ([a]) => a),
            b: Uint32Array.from(links, ([, b]) => b),
            affinity: Float64Array.from(links, ([, , affinity]) => affinity),
          },
          cut,
          ({ kind, item, story: { opener: story }, from: { opener: from } }) => {
            if (kind === 'merged') {
              expect([...storyOf.values()]).toContain(from);
              for (const [other, of] of storyOf) if (of === from) storyOf.set(other, story);
              return;
            }
            expect(storyOf.get(item)).toBe(kind === 'moved' ? from : undefined);
            if (kind === 'opened') expect(story).toBe(item);
            if (kind === 'joined') expect([...storyOf.values()]).toContain(story);
            storyOf.set(item, story);
          },
          most,
        );
        const first = new Map<number, number>();
        for (let item = 0; item < n; item++) if (!first.has(storyOf.get(item)!)) first.set(storyOf.get(item)!, item);
        expect([...labels]).toStrictEqual(Array.from({ length: n }, (_, item) => first.get(storyOf.get(item)!)));
      }),
    );
  });

  test('lets a story grow beyond what is looked at again', () => {
    const n = 40;
    const links: [number, number][] = [];
    for (let item = 1; item < n; item++) for (let other = 0; other < item; other++) links.push([item, other]);
    const graph = {
      a: Uint32Array.from(links, ([a]) => a),
      b: Uint32Array.from(links, ([, b]) => b),
      affinity: new Float64Array(links.length).fill(9),
    };
    expect(new Set(linkOnline(n, graph, 5, () => {}, 8).labels)).toStrictEqual(new Set([0]));
  });

  test('comes to what average link of all comes to, where the last to come is tied to all stories', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 9 }), ({ n, edges }, cut) => {
        const links = edges.filter(([a, b]) => a !== b && a !== n - 1 && b !== n - 1);
        for (let item = 0; item < n - 1; item++) links.push([item, n - 1, cut - 1]);
        const graph = {
          a: Uint32Array.from(links, ([a]) => a),
          b: Uint32Array.from(links, ([, b]) => b),
          affinity: Float64Array.from(links, ([, , affinity]) => affinity),
        };
        expect([...linkOnline(n, graph, cut).labels]).toStrictEqual([...sparseAverageLink(n, graph, cut).labels]);
      }),
    );
  });
});
