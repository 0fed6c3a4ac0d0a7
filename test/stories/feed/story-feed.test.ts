import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.js';
import { readArticles } from '../../../src/article/read.js';
import type { Reject } from '../../../src/article/rejects.js';
import { FeedPass } from '../../../src/stories/feed/feed-pass.js';
import type { FollowOptions } from '../../../src/stories/feed/options.js';
import type { StoryFeed } from '../../../src/stories/feed/story-feed.js';
import type { StoryUpdate } from '../../../src/stories/types.js';
import { stopHashes } from '../../../src/text/language-guess.js';
import { wordHash } from '../../../src/text/term-hash.js';
import { ArticleTerms, blocks } from '../../../src/text/terms.js';
import { WordScanner } from '../../../src/text/word-scanner.js';
import { slowFeed } from '../../reference/story-feed.js';
import { testEngine } from '../../support/engine.js';
import { testFolder } from '../../support/folder.js';

function wire(): Article[] {
  return readFileSync('corpora/wire/articles.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
}

async function feedOf(options: FollowOptions = {}): Promise<StoryFeed> {
  const engine = await testEngine();
  return engine.follow(options);
}

/** Plays updates back: where each article is, after them. Fails where one does not fit to those before it. */
class Replay {
  readonly storyOf = new Map<string, string>();

  play({ update, story, article, from }: StoryUpdate): void {
    const before = this.storyOf.get(article);
    const isKnown = (name: string | undefined): boolean => [...this.storyOf.values()].some((known) => known === name);
    const fits = {
      opened: before === undefined && story === article,
      joined: before === undefined && isKnown(story),
      merged: isKnown(from) && from !== story,
      moved: before === from && from !== story,
    };
    if (!fits[update]) throw new Error(`${update} does not fit: ${article} in ${String(before)} to ${story} from ${String(from)}`);
    if (update !== 'merged') this.storyOf.set(article, story);
    else for (const [id, of] of this.storyOf) if (of === from) this.storyOf.set(id, story);
  }

  /** Ids of each story, as one text each. */
  get stories(): string[] {
    const stories = new Map<string, string[]>();
    for (const [id, story] of this.storyOf) stories.set(story, [...(stories.get(story) ?? []), id]);
    return Array.from(stories.values(), (ids) => ids.toSorted().join(' ')).toSorted();
  }
}

function played(updates: Iterable<StoryUpdate>): Replay {
  const replay = new Replay();
  for (const update of updates) replay.play(update);
  return replay;
}

async function all(updates: AsyncIterable<StoryUpdate>): Promise<StoryUpdate[]> {
  const list: StoryUpdate[] = [];
  for await (const update of updates) list.push(update);
  return list;
}

describe('engine.follow', () => {
  test('puts every article into exactly one story, at once', async () => {
    const feed = await feedOf();
    const replay = new Replay();
    for (const [i, article] of wire().entries()) {
      for (const update of feed.add(article)) replay.play(update);
      expect(replay.storyOf.size).toBe(i + 1);
      expect(replay.storyOf.has(article.id)).toBe(true);
    }
    expect(feed.counts).toMatchObject({ read: 162, accepted: 162, rejected: 0, remembered: 162 });
    expect(feed.counts.copies).toBeGreaterThan(60);
    expect(replay.stories.length).toBeGreaterThan(20);
    expect(replay.stories.length).toBeLessThan(60);
  });

  test('tells the same of the same, however the articles come', async () => {
    const articles = wire();
    const told: StoryUpdate[] = [];
    const feed = await feedOf();
    for (const article of articles) told.push(...feed.add(article));
    async function* late(): AsyncGenerator<Article> {
      for (const article of articles) {
        await Promise.resolve();
        yield article;
      }
    }
    expect(await all((await feedOf()).updates(articles))).toStrictEqual(told);
    expect(await all((await feedOf()).updates(late()))).toStrictEqual(told);
    expect(await all((await feedOf()).updates(readArticles('corpora/wire/articles.jsonl')))).toStrictEqual(told);
  });

  test('says of an article what is known then: what comes later changes nothing of it', async () => {
    const articles = wire().slice(0, 90);
    const whole = await all((await feedOf()).updates(articles));
    const part = await all((await feedOf()).updates(articles.slice(0, 50)));
    expect(whole.slice(0, part.length)).toStrictEqual(part);
  });

  test('any articles in any order, dated, undated, and of other centuries: every one is in one story', async () => {
    const pool = wire();
    const dates = fc.constantFrom(undefined, '1926-03-04', '2126-03-04', '2024-03-05T10:00:00Z', '2024-03-09');
    const picked = fc.array(fc.tuple(fc.nat(pool.length - 1), fc.option(dates)), { minLength: 1, maxLength: 40 });
    const engine = await testEngine();
    await fc.assert(
      fc.asyncProperty(picked, async (picks) => {
        const feed = await engine.follow();
        const articles = picks.map(([pick, date], i): Article => {
          const { publishedAt, ...article } = pool[pick]!;
          const dated = date === null ? publishedAt : date;
          return { ...article, id: `${i}`, ...(dated === undefined ? {} : { publishedAt: dated }) };
        });
        const updates = await all(feed.updates(articles));
        expect(played(updates).storyOf.size).toBe(articles.length);
        expect(await all((await engine.follow()).updates(articles))).toStrictEqual(updates);
      }),
      { numRuns: 20 },
    );
  });

  test('comes to what counting, weighing and comparing everything anew with every article comes to', () => {
    const neverCopies = { jaccard: 2, containment: 2, fewestContained: 0 };
    const vocabulary = Array.from(
      { length: 40 },
      (_, n) => `${'bcdfghjklm'.charAt(n % 10)}${'aeiu'.charAt(n % 4)}rgon${'xyzw'.charAt(n >> 3)}t`,
    );
    const text = fc.array(fc.nat(39), { minLength: 6, maxLength: 30 });
    const article = fc.record({ text, day: fc.nat(6), outlet: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 14 }), (given) => {
        const articles = given.map(({ text, day, outlet }, i) => ({
          id: `a${i}`,
          text: `Own${i}word ${text.map((n) => vocabulary[n]).join(' ')}`,
          publishedAt: `2026-05-0${day + 1}`,
          source: `Outlet ${outlet}`,
          language: 'en',
        }));
        const scanner = new WordScanner();
        const terms = new ArticleTerms();
        const plain = articles.map(({ text, publishedAt, source }) => {
          terms.take(scanner, undefined, text, stopHashes('eng'), undefined);
          const { hashes, counts, borders } = terms;
          const item = blocks.map((_, b) =>
            Array.from({ length: borders[b + 1]! - borders[b]! }, (_, i) => [hashes[borders[b]! + i]!, counts[borders[b]! + i]!] as const),
          );
          return { terms: item, time: Date.parse(publishedAt), outlet: wordHash(source) };
        });
        const pass = new FeedPass({
          window: 9,
          likeness: 1,
          keep: 100,
          background: undefined,
          copies: neverCopies,
          grown: 1,
          storyGrown: Infinity,
        });
        const updates = articles.map((one) => pass.place(one, () => {}));
        const replay = new Replay();
        for (const [number, labels] of slowFeed(plain, 9, 8).entries()) {
          for (const { from, copyOf: _, ...step } of updates[number]!) replay.play(from === undefined ? step : { ...step, from });
          const slow = new Map<number, string[]>();
          for (const [item, label] of labels.entries()) slow.set(label, [...(slow.get(label) ?? []), `a${item}`]);
          expect(replay.stories).toStrictEqual(Array.from(slow.values(), (ids) => ids.toSorted().join(' ')).toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('copies in a feed', () => {
  const text = Array.from(
    { length: 12 },
    (_, i) => `The ${['ferry', 'harbour', 'council', 'storm'][i % 4]} report number ${i} was read aloud in the hall.`,
  ).join(' ');

  test('join the story of what they copy whatever their date, and are told as copies', async () => {
    const feed = await feedOf();
    expect(feed.add({ id: 'a', text, publishedAt: '2024-01-01' })).toStrictEqual([{ update: 'opened', story: 'a', article: 'a' }]);
    const joined = (article: string): StoryUpdate[] => [{ update: 'joined', story: 'a', article, copyOf: 'a' }];
    expect(feed.add({ id: 'b', text: text.toUpperCase(), publishedAt: '2031-01-01' })).toStrictEqual(joined('b'));
    expect(feed.add({ id: 'c', text: text.slice(0, 500) })).toStrictEqual(joined('c'));
    expect(feed.add({ id: 'd', text: text.replace('aloud', 'twice') })).toStrictEqual(joined('d'));
    expect(feed.counts.copies).toBe(3);
  });

  test('move with it', async () => {
    const articles = wire();
    const updates = await all((await feedOf()).updates(articles));
    const copyOf = new Map(updates.flatMap(({ article, copyOf }) => (copyOf === undefined ? [] : [[article, copyOf] as const])));
    const { storyOf } = played(updates);
    for (const [copy, lead] of copyOf) expect(storyOf.get(copy)).toBe(storyOf.get(lead));
  });

  test('keep the story of what they copy when that is forgotten', async () => {
    const feed = await feedOf({ keep: 100 });
    feed.add({ id: 'a', text });
    for (let n = 0; n < 60; n++) feed.add({ id: `x${n}`, text: `Word${n} alone${n} stands${n} here${n} quietly${n} today${n}.` });
    feed.add({ id: 'b', text });
    for (let n = 60; n < 110; n++) feed.add({ id: `x${n}`, text: `Word${n} alone${n} stands${n} here${n} quietly${n} today${n}.` });
    expect(feed.add({ id: 'a', text })).toStrictEqual([{ update: 'joined', story: 'a', article: 'a', copyOf: 'a' }]);
  });
});

describe('what is set aside', () => {
  test('is counted and told with its place, and the feed goes on', async () => {
    const rejects: Reject[] = [];
    const feed = await feedOf({ onReject: (reject) => rejects.push(reject) });
    const good = { id: 'a', text: 'Some words of a report.' };
    const items: unknown[] = [
      good,
      7,
      { id: 'b' },
      { id: 'c', text: '  ' },
      { ...good, text: 'Other words.' },
      { id: 'd', text: 'x', publishedAt: 'soon' },
      { id: 'e', text: 'Fine.' },
    ];
    const updates = await all(feed.updates(items));
    expect(updates.map(({ article }) => article)).toStrictEqual(['a', 'e']);
    expect(rejects.map(({ input, line, reason }) => [input, line, reason])).toStrictEqual([
      ['<iterable>', 2, 'not_an_object'],
      ['<iterable>', 3, 'missing_field'],
      ['<iterable>', 4, 'empty_text'],
      ['<iterable>', 5, 'duplicate_id'],
      ['<iterable>', 6, 'wrong_field'],
    ]);
    expect(feed.counts).toMatchObject({ read: 7, accepted: 2, rejected: 5 });
  });

  test('ends a strict call, and not the feed', async () => {
    const feed = await feedOf({ strict: true });
    expect(() => feed.add({ id: 'a' })).toThrow(/"text" is missing/);
    await expect(all(feed.updates([{ id: 'b', text: 'One.' }, null]))).rejects.toMatchObject({ code: 'rejected_record' });
    expect(feed.add({ id: 'c', text: 'Two.' })).toHaveLength(1);
    expect(feed.counts).toMatchObject({ read: 4, accepted: 2, rejected: 2 });
  });

  test('of files is told as the files say', async () => {
    const folder = testFolder({ 'feed.jsonl': '{"nr":1,"body":"One."}\n{"nr":1,"body":"Two."}\nnone\n\n{"nr":3,"body":"Three."}\n' });
    const rejects: Reject[] = [];
    const file = `${folder}/feed.jsonl`;
    const files = readArticles(file, { fields: { id: 'nr', text: 'body' }, onReject: (reject) => rejects.push(reject) });
    const feed = await feedOf();
    expect((await all(feed.updates(files))).map(({ article }) => article)).toStrictEqual(['1', '3']);
    expect(rejects.map(({ input, line, reason }) => [input, line, reason])).toStrictEqual([
      [file, 2, 'duplicate_id'],
      [file, 3, 'invalid_json'],
    ]);
    expect(rejects[0]!.message).toContain('line 1');
    expect(feed.counts).toMatchObject({ read: 4, accepted: 2, rejected: 2 });
  });

  test.each([
    ['an unknown option', { keeep: 1 }, /keeep/],
    ['too little memory', { keep: 5 }, /keep/],
    ['an order', { order: 'time' }, /order/],
  ])('refuses %s', async (_, options, message) => {
    await expect(feedOf(options as FollowOptions)).rejects.toThrow(message);
  });

  test('refuses what is nothing to iterate', async () => {
    const feed = await feedOf();
    await expect(all(feed.updates('articles.jsonl' as never))).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(all(feed.updates([], { signal: 1 } as never))).rejects.toMatchObject({ code: 'invalid_option' });
  });

  test('a closed engine follows nothing more', async () => {
    const engine = await testEngine();
    await engine.close();
    await expect(engine.follow()).rejects.toMatchObject({ code: 'engine_closed' });
  });
});

describe('a feed that is called off', () => {
  test('rejects with the reason though no article comes, and goes on with others', async () => {
    const feed = await feedOf();
    const controller = new AbortController();
    async function* hanging(): AsyncGenerator<Article> {
      yield { id: 'a', text: 'The first of none that follow.' };
      await new Promise(() => {});
    }
    const updates: StoryUpdate[] = [];
    const reason = new Error('enough');
    const following = (async () => {
      for await (const update of feed.updates(hanging(), { signal: controller.signal })) {
        updates.push(update);
        controller.abort(reason);
      }
    })();
    await expect(following).rejects.toBe(reason);
    expect(updates).toHaveLength(1);
    expect(await all(feed.updates([{ id: 'b', text: 'Another.' }]))).toHaveLength(1);
    await expect(all(feed.updates(readArticles('corpora/wire/articles.jsonl'), { signal: controller.signal }))).rejects.toBe(reason);
  });
});

describe('memory', () => {
  const article = (n: number, day: number): Article => ({
    id: `n${n}`,
    text: `Report${n} of council${n % 50} and harbour${n % 70}.`,
    publishedAt: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString(),
  });

  test('holds as many articles as it is told to, and an id may come again when it is forgotten', async () => {
    const feed = await feedOf({ keep: 100 });
    for (let n = 0; n < 400; n++) feed.add(article(n, 0));
    expect(feed.counts).toMatchObject({ accepted: 400, remembered: 100 });
    expect(feed.add(article(0, 0)).filter((update) => update.update !== 'moved')).toHaveLength(1);
    expect(feed.add(article(399, 0))).toStrictEqual([]);
  });

  test('lets go of what is older than the window, but for the last two thousand', async () => {
    const feed = await feedOf();
    for (let n = 0; n < 3000; n++) feed.add(article(n, n / 10));
    expect(feed.counts.remembered).toBeLessThan(2010);
    const dense = await feedOf({ window: 30 });
    for (let n = 0; n < 3000; n++) dense.add(article(n, n / 100));
    expect(dense.counts.remembered).toBe(3000);
  });
});
