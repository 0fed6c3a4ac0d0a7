import type { Article } from '../../src/index.js';
import { wordHash } from '../../src/text/term-hash.js';

/** An article and the story it is known to tell, if any. */
export interface Labelled {
  article: Article;
  story: string | undefined;
}

/** Whole stories, drawn by lot until there are so many articles. Another number draws others. */
export function drawn(all: readonly Labelled[], articles: number, draw: number): Labelled[] {
  const stories = [...new Set(all.flatMap(({ story }) => story ?? []))];
  const lots = new Map(stories.map((story) => [story, wordHash(`${draw} ${story}`)]));
  const taken = new Set<string>();
  let count = 0;
  for (const story of stories.toSorted((a, b) => lots.get(a)! - lots.get(b)! || (a < b ? -1 : 1))) {
    if (count >= articles) break;
    taken.add(story);
    count += all.filter((one) => one.story === story).length;
  }
  return all.filter(({ story }) => story !== undefined && taken.has(story));
}

/** The labelled ones, and of the others so many, drawn by lot. */
export function withOthers(all: readonly Labelled[], others: number): Labelled[] {
  const lots = all.filter(({ story }) => story === undefined).map(({ article: { id } }) => ({ id, lot: wordHash(`other ${id}`) }));
  lots.sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  const kept = new Set(lots.slice(0, others).map(({ id }) => id));
  return all.filter(({ article, story }) => story !== undefined || kept.has(article.id));
}

/** Those published in one year. */
export function ofYear(all: readonly Labelled[], year: number): Labelled[] {
  return all.filter(({ article }) => article.publishedAt?.startsWith(`${year}-`));
}

/** Those of so many outlets: of those that have most articles. */
export function ofOutlets(all: readonly Labelled[], outlets: number): Labelled[] {
  const counts = new Map<string | undefined, number>();
  for (const { article } of all) counts.set(article.source, (counts.get(article.source) ?? 0) + 1);
  const most = [...counts].toSorted(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1)).slice(0, outlets);
  const kept = new Set(most.map(([outlet]) => outlet));
  return all.filter(({ article }) => kept.has(article.source));
}

/** One of two halves of the stories. */
export function halfOf(all: readonly Labelled[], which: 0 | 1): Labelled[] {
  return all.filter(({ story }) => story !== undefined && sideOf(story) === which);
}

function sideOf(story: string): number {
  let hash = 0;
  for (let i = 0; i < story.length; i++) hash = (Math.imul(hash, 31) + story.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 7)) & 1;
}

/** The same with no more than so many words of each text. */
export function shortened(all: readonly Labelled[], words: number): Labelled[] {
  return all.map(({ article, story }) => ({
    article: {
      ...article,
      text: article.text
        .split(/(?<=\s)/u)
        .slice(0, words)
        .join(''),
    },
    story,
  }));
}

/** The same, the beginnings of all stories within so many days, in their order and proportion; what lies between the articles of one stays. */
export function pressed(all: readonly Labelled[], days: number): Labelled[] {
  const timeOf = ({ article }: Labelled): number => Date.parse(article.publishedAt!);
  const begins = new Map<string | undefined, number>();
  for (const one of all) begins.set(one.story, Math.min(begins.get(one.story) ?? Infinity, timeOf(one)));
  const [first, last] = [Math.min(...begins.values()), Math.max(...begins.values())];
  return all.map((one) => {
    const begin = begins.get(one.story)!;
    const moved = first + ((begin - first) / (last - first)) * days * 86_400_000;
    return { article: { ...one.article, publishedAt: new Date(timeOf(one) - begin + moved).toISOString() }, story: one.story };
  });
}
