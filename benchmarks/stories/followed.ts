import type { Article, Engine } from '../../src/index.js';

/** The stories in which a feed leaves articles that come in the order of their dates, those without one last and in the order in which they stand. */
export async function followedStories(engine: Engine, articles: AsyncIterable<Article>): Promise<string[][]> {
  const inOrder: Article[] = [];
  for await (const article of articles) inOrder.push(article);
  const dateOf = ({ publishedAt }: Article): number => (publishedAt === undefined ? Infinity : Date.parse(publishedAt));
  inOrder.sort((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) - dateOf(b)));
  const feed = await engine.follow();
  const stories = new Map<string, Set<string>>();
  const withIds = (story: string): Set<string> => {
    const ids = stories.get(story) ?? new Set();
    stories.set(story, ids);
    return ids;
  };
  for await (const { update, story, article, from } of feed.updates(inOrder)) {
    if (update === 'merged') {
      for (const id of withIds(from!)) withIds(story).add(id);
      stories.delete(from!);
    } else {
      if (update === 'moved') withIds(from!).delete(article);
      withIds(story).add(article);
    }
  }
  return Array.from(stories.values(), (ids) => [...ids]).filter(({ length }) => length > 0);
}
