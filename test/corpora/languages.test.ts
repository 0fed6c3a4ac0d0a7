import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

interface LabelledArticle {
  readonly id: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly story: string;
}

const readLines = <T>(name: string): T[] =>
  readFileSync(new URL(`../../corpora/languages/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const languages = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['vi', /\p{Script=Latin}/gu],
  ['zh', /\p{Script=Han}/gu],
] as const;

const articles = new Map(
  languages.flatMap(([language]) => readLines<LabelledArticle>(`${language}.jsonl`).map((article) => [article.id, article] as const)),
);

/** Containment of runs of eight code units: good enough for any script. */
function containment(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(Array.from({ length: text.length - 7 }, (_, i) => text.slice(i, i + 8)))) as [
    Set<string>,
    Set<string>,
  ];
  return [...one].filter((run) => other.has(run)).length / Math.min(one.size, other.size);
}

test.each(languages)('%s: three stories, each in the own words of two outlets or more', (language, script) => {
  const own = [...articles.values()].filter((article) => article.language === language);
  expect(own.length).toBeGreaterThanOrEqual(8);
  expect(own.length).toBeLessThanOrEqual(10);
  const sources = new Map<string, Set<string>>();
  for (const { id, source, publishedAt, story, text } of own) {
    expect(id.startsWith(`${language}-`)).toBe(true);
    expect(publishedAt).toMatch(/^2024-03-\d\dT\d\d:\d\d:00Z$/);
    expect((text.match(script) ?? []).length / text.length).toBeGreaterThan(0.6);
    sources.set(story, (sources.get(story) ?? new Set()).add(source));
  }
  expect(sources.size).toBe(3);
  for (const outlets of sources.values()) expect(outlets.size).toBeGreaterThanOrEqual(2);
});

describe('the story sets', () => {
  const sets = new Map(languages.map(([language]) => [language, readLines<LabelledArticle>(`stories/${language}.jsonl`)] as const));

  test.each(languages)('%s: six or seven stories by four outlets, two or three reports each, some of one kind', (language, script) => {
    const own = sets.get(language)!;
    expect(own.length).toBeGreaterThanOrEqual(14);
    expect(own.length).toBeLessThanOrEqual(18);
    expect(own.map(({ publishedAt }) => publishedAt)).toStrictEqual(own.map(({ publishedAt }) => publishedAt).toSorted());
    expect(new Set(own.map(({ source }) => source)).size).toBe(4);
    const sources = new Map<string, string[]>();
    for (const { id, source, publishedAt, story, text } of own) {
      expect(id.startsWith(`${language}-`)).toBe(true);
      expect(articles.has(id)).toBe(false);
      expect(publishedAt).toMatch(/^2024-04-\d\dT\d\d:\d\d:00Z$/);
      expect((text.match(script) ?? []).length / text.length).toBeGreaterThan(0.6);
      sources.set(story, [...(sources.get(story) ?? []), source]);
    }
    expect([6, 7]).toContain(sources.size);
    for (const outlets of sources.values()) {
      expect(outlets.length).toBeGreaterThanOrEqual(2);
      expect(new Set(outlets).size).toBe(outlets.length);
    }
    const kinds = [...sources.keys()].map((story) => story.split('-').at(-1)!);
    expect(kinds.length - new Set(kinds).size).toBeGreaterThanOrEqual(1);
  });

  test('share no text with one another or with the others', () => {
    const shared: string[] = [];
    for (const [language, own] of sets) {
      const all = [...own, ...[...articles.values()].filter((article) => article.language === language)];
      for (const a of own) for (const b of all) if (a.id !== b.id && containment(a.text, b.text) > 0.3) shared.push(`${a.id} ${b.id}`);
    }
    expect(shared).toStrictEqual([]);
  });

  test('stories.gold labels every article once, in the order of the files, and no story crosses languages', () => {
    const expected = languages.flatMap(([language]) =>
      [...readLines<LabelledArticle>(`${language}.jsonl`), ...sets.get(language)!].map(({ id, story }) => ({
        id,
        story: `${language}-${story}`,
      })),
    );
    expect(readLines('stories.gold.jsonl')).toStrictEqual(expected);
    expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
  });
});

describe('copies.gold', () => {
  test('names the one copied pair of each language, and only these share text', () => {
    const groups = readLines<{ lead: string; members: string[] }>('copies.gold.jsonl');
    const known = groups.map(({ members }) => members.toSorted().join(' ')).toSorted();
    const found: string[] = [];
    const all = [...articles.values()];
    all.forEach((a, i) => {
      for (const b of all.slice(0, i)) {
        if (a.language === b.language && containment(a.text, b.text) > 0.3) found.push([a.id, b.id].toSorted().join(' '));
      }
    });
    expect(found.toSorted()).toEqual(known);
    expect(known).toHaveLength(4);
    for (const { lead, members } of groups) {
      for (const id of members) expect(articles.get(id)!.publishedAt >= articles.get(lead)!.publishedAt).toBe(true);
    }
  });
});
