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
