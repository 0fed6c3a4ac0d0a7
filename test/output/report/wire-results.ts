import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/article/article.js';
import type { GroupRecord, PassageRecord, SeparationRecord, StoryRecord } from '../../../src/output/records.js';
import type { ReportResults } from '../../../src/output/report/results.js';

const folder = join(import.meta.dirname, '../../../corpora/wire');

function lines<Item>(name: string): Item[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);
}

interface GoldUnit {
  start: number;
  end: number;
  story: string;
  report: string;
  source?: { article: string; start: number; end: number };
  sign?: string;
}

/** What a report of the wire corpus would be made from if every stage found just what its gold files say. */
export function wireResults(): ReportResults & {
  articleList: Article[];
  groups: GroupRecord[];
  stories: StoryRecord[];
  separations: SeparationRecord[];
} {
  const articleList = lines<Article>('articles.jsonl');
  const byId = new Map(articleList.map((article) => [article.id, article]));
  const stories = goldStories(byId);
  const storyIds = new Map(lines<{ id: string; story: string | null }>('stories.gold.jsonl').map(({ id, story }) => [id, story]));
  const storyOf = (label: string): string | null =>
    stories.find(({ articles }) => articles.some((id) => storyIds.get(id) === label))?.story ?? null;
  return {
    version: '0.0.0',
    rejected: 0,
    parameters: { threshold: 0.7, containment: 0.8 },
    articleList,
    articles: { size: articleList.length, ids: () => byId.keys(), article: (id) => byId.get(id) },
    groups: goldGroups(),
    stories,
    separations: goldSeparations(storyOf),
  };
}

function goldGroups(): GroupRecord[] {
  return lines<{ lead: string; members: string[]; relations: { id: string; relation: string }[] }>('copies.gold.jsonl').map(
    ({ lead, members, relations }, i) => ({
      group: `c${i + 1}`,
      lead,
      members: members.map((id) => {
        const relation = id === lead ? 'lead' : (relations.find((tie) => tie.id === id)?.relation ?? 'near');
        return { id, relation, via: lead, jaccard: id === lead ? 1 : 0.875, containment: 1 };
      }),
    }),
  );
}

function goldStories(articles: ReadonlyMap<string, Article>): StoryRecord[] {
  const members = new Map<string, string[]>();
  for (const { id, story } of lines<{ id: string; story: string | null }>('stories.gold.jsonl')) {
    const label = story ?? `alone ${id}`;
    members.set(label, [...(members.get(label) ?? []), id]);
  }
  return Array.from(members, ([label, ids], i) => {
    const dates = ids.map((id) => articles.get(id)?.publishedAt ?? '').toSorted();
    return {
      story: `s${i + 1}`,
      lead: ids[0]!,
      articles: ids,
      terms: label.split(/[- ]/),
      from: dates[0]!,
      to: dates.at(-1)!,
      confidence: 1,
    };
  });
}

function goldSeparations(storyOf: (label: string) => string | null): SeparationRecord[] {
  const pages = lines<{ id: string; kind: string; units: GoldUnit[] }>('separation.gold.jsonl');
  return pages.map(({ id, kind, units }) => {
    const labels = [...new Set(units.map(({ story }) => story))];
    const passages = units.map(({ start, end, story, source, sign }): PassageRecord => ({
      start,
      end,
      kind: source === undefined ? 'caption' : 'body',
      strand: String.fromCharCode(97 + labels.indexOf(story)),
      source: source === undefined ? null : { ...source, overlap: 0.96 },
      signs: sign === undefined ? [] : [{ code: sign, message: `The mark ${sign} is seen here.` }],
    }));
    return {
      article: id,
      stitched: kind !== 'genuine',
      confidence: kind === 'genuine' ? 0.05 : 0.97,
      passages,
      strands: labels.map((label, i) => ({
        strand: String.fromCharCode(97 + i),
        passages: passages.flatMap(({ strand }, number) => (strand === String.fromCharCode(97 + i) ? [number] : [])),
        terms: label.split('-'),
        story: storyOf(label),
        sources: [
          ...new Set(units.filter(({ story }) => story === label).flatMap(({ source }) => (source === undefined ? [] : [source.article]))),
        ],
        separable: kind !== 'same-event',
      })),
    };
  });
}
