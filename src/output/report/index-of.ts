import { ArticleTable } from './article-table.js';
import type { Index } from './embedded.js';
import { relations } from './embedded.js';
import type { GroupRecord, SeparationRecord, StoryRecord } from '../records.js';
import type { ReportResults } from './results.js';

/** Of a story or a group: one text that is everywhere may not push out all else. */
const mostMembers = 1500;

/** What the page shows of the results, the index that it finds everything by, and the counts of all that there is. */
export interface Selection {
  index: Index;
  /** In the index, in the order of `index.groups`, `index.stories` and `index.pages`. */
  groups: readonly GroupRecord[];
  stories: readonly StoryRecord[];
  pages: readonly SeparationRecord[];
  numberOf: (id: string) => number | undefined;
  /** Members of groups that are not leads; articles that share a story with others, and stories of several. */
  counts: { copies: number; together: number; shared: number };
}

/**
 * Chooses what a page of limited size has in its index: stitched pages with their sources, then copy groups and stories of several articles,
 * the largest first, then articles alone. In a corpus of some ten thousand articles that is everything.
 *
 * @param mostBytes The index's share of the page.
 */
export function selectFor(results: ReportResults, mostBytes: number): Selection {
  const table = new ArticleTable(results.articles);
  let bytes = 0;
  const fits = (): boolean => table.bytes + bytes < mostBytes;

  const groups = [...results.groups];
  const stories = results.stories === undefined ? undefined : [...results.stories];
  const pages = results.separations === undefined ? undefined : Array.from(results.separations).filter(({ stitched }) => stitched);

  const shownPages = new Set<SeparationRecord>();
  for (const page of largestFirst(pages ?? [], ({ passages }) => passages.length)) {
    if (!fits()) break;
    table.add(page.article);
    for (const { source } of page.passages) if (source !== null) table.add(source.article);
    bytes += 120;
    shownPages.add(page);
  }
  const shownGroups = new Set<GroupRecord>();
  for (const group of largestFirst(groups, ({ members }) => members.length)) {
    if (!fits()) break;
    for (const { id } of group.members.slice(0, mostMembers)) table.add(id);
    bytes += 40 + Math.min(group.members.length, mostMembers) * 36;
    shownGroups.add(group);
  }
  const shownStories = new Set<StoryRecord>();
  for (const story of largestFirst(stories ?? [], ({ articles }) => articles.length)) {
    if (!fits()) break;
    table.add(story.lead);
    for (const id of story.articles.slice(0, mostMembers)) table.add(id);
    bytes += 50 + Math.min(story.articles.length, mostMembers) * 7 + (story.articles.length > 1 ? JSON.stringify(story.terms).length : 0);
    shownStories.add(story);
  }
  if (stories === undefined) {
    for (const id of results.articles.ids()) {
      if (!fits()) break;
      table.add(id);
    }
  }
  const kept = {
    groups: groups.filter((group) => shownGroups.has(group)),
    stories: (stories ?? []).filter((story) => shownStories.has(story)),
    pages: (pages ?? []).filter((page) => shownPages.has(page)),
  };
  const shared = (stories ?? []).filter(({ articles }) => articles.length > 1);
  return {
    index: {
      ...indexed(table, kept),
      totals: {
        articles: results.articles.size,
        groups: groups.length,
        stories: stories?.length ?? null,
        pages: pages?.length ?? null,
      },
    },
    ...kept,
    numberOf: (id) => table.find(id),
    counts: {
      copies: groups.reduce((sum, { members }) => sum + members.length - 1, 0),
      together: shared.reduce((sum, { articles }) => sum + articles.length, 0),
      shared: shared.length,
    },
  };
}

function indexed(table: ArticleTable, { groups, stories, pages }: Pick<Selection, 'groups' | 'stories' | 'pages'>): Omit<Index, 'totals'> {
  const place = (ids: readonly string[], column: 4 | 5, number: number): void => {
    for (const id of ids) {
      const article = table.find(id);
      if (article !== undefined) table.rows[article]![column] = number;
    }
  };
  const storyNumbers = new Map(stories.map(({ story }, number) => [story, number]));
  for (const [number, { articles }] of stories.entries()) place(articles, 4, number);
  for (const [number, { members }] of groups.entries())
    place(
      members.map(({ id }) => id),
      5,
      number,
    );
  return {
    outlets: table.outlets,
    articles: table.rows,
    stories: stories.map(({ story, lead, articles, terms }) => ({
      id: story,
      lead: table.find(lead) ?? table.find(articles[0]!)!,
      size: articles.length,
      articles: articles.slice(0, mostMembers).map((id) => table.find(id)!),
      terms: articles.length > 1 ? [...terms] : [],
    })),
    groups: groups.map(({ group, members }) => ({
      id: group,
      size: members.length,
      members: members
        .slice(0, mostMembers)
        .map(({ id, relation, via, jaccard, containment }) => [
          table.find(id)!,
          relations.findIndex((known) => known === relation),
          table.find(via) ?? -1,
          jaccard,
          containment,
        ]),
    })),
    pages: pages.map(({ article, confidence, passages, strands }) => ({
      article: table.find(article)!,
      confidence,
      passages: passages.length,
      sourced: passages.filter(({ source }) => source !== null).length,
      stories: strands.map(({ story }) => (story === null ? -1 : (storyNumbers.get(story) ?? -1))),
    })),
  };
}

/** Sorting is stable: equals stay in the order of the results. */
function largestFirst<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[] {
  return items.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}
