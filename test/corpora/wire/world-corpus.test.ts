import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { renderFiles } from '../../../corpora/wire/files.js';
import { substituteAll } from '../../../corpora/wire/stitch.js';
import { buildWireCorpus } from '../../../corpora/wire/world-corpus.js';

const folder = new URL('../../../corpora/', import.meta.url);
const readShipped = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

const { articles, copies, stories, separations } = buildWireCorpus();
const byId = new Map(articles.map((article) => [article.id, article]));
const storyOf = new Map(stories.map(({ id, story }) => [id, story]));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Exact, by sets of five words as text. */
function compare(a: string, b: string): { jaccard: number; containment: number } {
  const [one, other] = [a, b].map((text) => {
    const words = wordsOf(text);
    return new Set(words.slice(4).map((_word, i) => words.slice(i, i + 5).join(' ')));
  }) as [Set<string>, Set<string>];
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return { jaccard: shared / (one.size + other.size - shared), containment: shared / Math.min(one.size, other.size) };
}

test('the shipped files are what the program writes, byte for byte', () => {
  const stale = [...renderFiles(readShipped)].filter(([path, content]) => readShipped(path) !== content).map(([path]) => path);
  expect(stale).toEqual([]);
});

describe('articles', () => {
  test('have unique ids and all fields, in order of time', () => {
    expect(byId.size).toBe(articles.length);
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(articles.map(({ publishedAt }) => publishedAt).toSorted());
    for (const article of articles) {
      expect(article.publishedAt).toMatch(/^2024-03-\d\dT\d\d:\d\d:00Z$/);
      expect(article.url).toMatch(/^https:\/\/[a-z.-]+\.example\/2024\/03\/\d\d\/[a-z0-9-]+$/);
      expect(article.text).not.toMatch(/^\s|\s$|\n{3}| {2}|undefined/);
      expect(wordsOf(article.text).length).toBeGreaterThan(35);
    }
  });

  test('are about 150 by 12 outlets and 3 agencies', () => {
    expect(articles.length).toBeGreaterThanOrEqual(150);
    expect(articles.length).toBeLessThanOrEqual(170);
    const pages = new Map<string, number>();
    for (const { source } of articles) pages.set(source, (pages.get(source) ?? 0) + 1);
    expect(pages.size).toBe(15);
    expect(Math.min(...pages.values())).toBeGreaterThanOrEqual(2);
  });

  test('name weekdays that fit their dates', () => {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const openings = articles.flatMap(({ text }) => /, March (\d+) \(Halyard\)[^]{0,400}? on (?:early )?(\w+day)\b/.exec(text) ?? []);
    for (let i = 0; i < openings.length; i += 3) {
      const date = new Date(`2024-03-${openings[i + 1]!.padStart(2, '0')}T12:00:00Z`);
      const yesterday = new Date(date.getTime() - 86_400_000);
      expect([days[date.getUTCDay()], days[yesterday.getUTCDay()]]).toContain(openings[i + 2]);
    }
    expect(openings.length).toBeGreaterThan(60);
  });
});

describe('copies.gold', () => {
  test('names existing articles, each once, the lead first and oldest', () => {
    const members = copies.flatMap((group) => group.members);
    expect(new Set(members).size).toBe(members.length);
    for (const { lead, members, relations } of copies) {
      expect(members).toEqual([lead, ...relations.map(({ id }) => id)]);
      for (const id of members) expect(byId.get(id)!.publishedAt >= byId.get(lead)!.publishedAt).toBe(true);
    }
  });

  test('says of each copy what the texts show', () => {
    const seen = new Set<string>();
    for (const { lead, relations } of copies) {
      for (const { id, relation, edits } of relations) {
        seen.add(relation);
        const { jaccard, containment } = compare(byId.get(id)!.text, byId.get(lead)!.text);
        // Furniture stands on both sides of a copy and costs a fifth at most; a spinner takes what he can.
        const floor = edits.includes('spin') ? 0.5 : relation === 'exact' ? 0.85 : 0.7;
        expect(containment).toBeGreaterThan(floor);
        expect(jaccard).toBeGreaterThan(edits.includes('spin') || relation === 'excerpt' ? 0.3 : 0.65);
        expect(storyOf.get(id)).toBe(storyOf.get(lead));
      }
    }
    expect([...seen].toSorted()).toEqual(['exact', 'excerpt', 'expansion', 'near']);
  });

  test('misses no pair of articles that share much of their text', () => {
    const groupOf = new Map(copies.flatMap(({ group, members }) => members.map((id) => [id, group] as const)));
    const stitched = new Set(separations.filter(({ kind }) => kind !== 'genuine').map(({ id }) => id));
    const bodies = articles.filter(({ id }) => !stitched.has(id));
    const missed: string[] = [];
    bodies.forEach((a, i) => {
      for (const b of bodies.slice(0, i)) {
        if (groupOf.has(a.id) && groupOf.get(a.id) === groupOf.get(b.id)) continue;
        // Pages of one outlet share its furniture, and a short one is mostly that.
        if (a.source !== b.source && compare(a.text, b.text).containment > 0.1) missed.push(`${a.id} and ${b.id}`);
      }
    });
    expect(missed).toEqual([]);
  });
});

describe('stories.gold', () => {
  test('labels every article once, and only stitched pages with null', () => {
    expect(stories.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    const without = stories.filter(({ story }) => story === null).map(({ id }) => id);
    expect(without.toSorted()).toEqual(separations.filter(({ kind }) => kind !== 'genuine').map(({ id }) => id));
  });

  test('has 20 events told by at least two sources in their own words', () => {
    const copied = new Set(copies.flatMap(({ relations }) => relations.map(({ id }) => id)));
    const sources = new Map<string | null, Set<string>>();
    for (const { id, story } of stories) {
      if (!copied.has(id)) sources.set(story, (sources.get(story) ?? new Set()).add(byId.get(id)!.source));
    }
    sources.delete(null);
    expect([...sources.values()].filter(({ size }) => size >= 2).length).toBeGreaterThanOrEqual(20);
  });
});

describe('separation.gold', () => {
  test('has 8 stitched pages of 8 to 20 passages and 4 genuine ones', () => {
    const stitched = separations.filter(({ kind }) => kind !== 'genuine');
    expect(stitched).toHaveLength(8);
    expect(separations).toHaveLength(12);
    for (const { units } of stitched) {
      expect(units.length).toBeGreaterThanOrEqual(8);
      expect(units.length).toBeLessThanOrEqual(20);
      expect(new Set(units.flatMap(({ source }) => source?.article ?? [])).size).toBeGreaterThanOrEqual(3);
    }
  });

  test('covers the text of its article with units, in order', () => {
    for (const { id, text, units } of separations) {
      expect(byId.get(id)!.text).toBe(text);
      let end = 0;
      for (const unit of units) {
        expect(text.slice(end, unit.start)).toMatch(/^(?: |\n\n)?$/);
        expect(unit.end).toBeGreaterThan(unit.start);
        end = unit.end;
      }
      expect(end).toBe(text.length);
    }
  });

  test('gives spans whose text, after the substitutions, is the passage', () => {
    let spans = 0;
    for (const { text, units } of separations) {
      for (const { start, end, report, source, substitutions } of units) {
        if (source === undefined) continue;
        spans++;
        expect(report).toBe(source.article);
        const original = byId.get(source.article)!.text.slice(source.start, source.end);
        expect(substituteAll(original, substitutions ?? [])).toBe(text.slice(start, end));
      }
    }
    expect(spans).toBeGreaterThan(90);
  });

  test('uses stories of stories.gold, or the report where all are on one event', () => {
    for (const { kind, units } of separations) {
      for (const { story, report } of units) {
        expect(story).toBe(kind === 'same-event' ? report : (storyOf.get(report) ?? story));
        expect(story).not.toBe('');
      }
      const count = new Set(units.map(({ story }) => story)).size;
      expect(kind === 'genuine' ? count === 1 : count >= 2).toBe(true);
    }
  });

  test('takes no passage from a younger article', () => {
    const younger = separations.flatMap(({ id, units }) =>
      units.filter(({ source }) => source !== undefined && byId.get(source.article)!.publishedAt >= byId.get(id)!.publishedAt),
    );
    expect(younger).toEqual([]);
  });
});
