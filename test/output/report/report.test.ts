import { describe, expect, test } from 'vitest';
import type { GroupBlock, Index, PageBlock } from '../../../src/output/report/embedded.js';
import { embeddedJson } from '../../../src/output/report/markup.js';
import { reportHtml } from '../../../src/output/report/report.js';
import type { ReportResults } from '../../../src/output/report/results.js';
import { applied } from '../../../src/text/differences.js';
import { hostileResults } from './hostile-results.js';
import { wireResults } from './wire-results.js';

const made = (results: ReportResults, mostBytes?: number): string => [...reportHtml(results, mostBytes)].join('');

/** The blocks of a page, by the ids of their elements. */
function blocksOf(page: string): Map<string, unknown> {
  const blocks = page.matchAll(/<script type="application\/json" id="([^"]*)">([^<]*)<\/script>/g);
  return new Map(Array.from(blocks, ([, id = '', json = '']) => [id, JSON.parse(json) as unknown]));
}

describe('reportHtml', () => {
  const results = wireResults();
  const page = made(results);
  const blocks = blocksOf(page);
  const index = blocks.get('data-index') as Index;

  test('is one page, the same for the same results, of less than 1.5 MB for the wire corpus', () => {
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page.trimEnd()).toMatch(/<\/html>$/);
    expect(made(wireResults())).toBe(page);
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
  });

  test('asks for nothing: no address but those of files beside it, of places in it, and of articles', () => {
    const outside = page.replaceAll(/<script[^>]*>[^]*?<\/script>|<style>[^]*?<\/style>/g, '');
    expect(outside).not.toMatch(/<(link|img|iframe|object|embed|base)\b|\ssrc=|\sstyle=|\son\w+=|@import|url\(/i);
    for (const [, href = ''] of outside.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(#|(copies|stories|separations|rejected)\.jsonl$|summary\.json$)/);
  });

  test('holds every article, story, group and page, and the counts of all', () => {
    expect(index.totals).toStrictEqual({ articles: 162, stories: results.stories.length, groups: 39, pages: 8 });
    expect(index.articles.map(([id]) => id).toSorted()).toStrictEqual(results.articleList.map(({ id }) => id).toSorted());
    expect(index.stories.map(({ id }) => id)).toStrictEqual(results.stories.map(({ story }) => story));
    expect(index.groups.map(({ id }) => id)).toStrictEqual(results.groups.map(({ group }) => group));
    expect(blocks.size).toBe(1 + 8 + 39 + results.stories.filter(({ articles }) => articles.length > 1).length);
  });

  test('every member of a group can be made again from the text it is tied to', () => {
    for (const { group, lead, members } of results.groups) {
      const block = blocks.get(`data-group-${group}`) as GroupBlock;
      expect(block.lead).toBe(results.articles.article(lead)!.text);
      for (const [i, { id }] of members.entries()) {
        if (id !== lead) expect(applied(block.lead, block.members[i]!)).toBe(results.articles.article(id)!.text);
      }
    }
  });

  test('a member that is tied to another than the lead has that one to be compared with', () => {
    const [group] = results.groups;
    const [lead, second, third] = group!.members;
    const chained = { ...group!, members: [lead!, { ...second!, via: third!.id }, { ...third!, via: second!.id }] };
    const block = blocksOf(made({ ...results, groups: [chained] })).get('data-group-c1') as GroupBlock;
    const texts = new Map(block.others.map(([number, text]) => [number, text]));
    expect(new Set(texts.values())).toStrictEqual(new Set([second, third].map((member) => results.articles.article(member!.id)!.text)));
    const [from] = block.others.find(([, text]) => text === results.articles.article(third!.id)!.text)!;
    expect(applied(texts.get(from)!, block.members[1]!)).toBe(results.articles.article(second!.id)!.text);
  });

  test('every passage has the span that it came from, and what makes it of the span', () => {
    let sources = 0;
    for (const { article, passages } of results.separations.filter(({ stitched }) => stitched)) {
      const block = blocks.get(`data-page-${article}`) as PageBlock;
      for (const [i, { start, end, source }] of passages.entries()) {
        const shown = block.passages[i]!.source;
        expect(shown === null).toBe(source === null);
        if (source === null || shown === null) continue;
        sources++;
        expect(shown.text).toBe(results.articles.article(source.article)!.text.slice(source.start, source.end));
        expect(applied(shown.text, shown.differences)).toBe(block.text.slice(start, end));
      }
    }
    expect(sources).toBeGreaterThan(80);
  });

  test.each([150_000, 220_000, 300_000])('keeps to %i bytes, the largest first, and leads to the rest', (mostBytes) => {
    const small = made(results, mostBytes);
    expect(Buffer.byteLength(small)).toBeLessThanOrEqual(mostBytes);
    const kept = blocksOf(small);
    const sizes = results.groups.map(({ group, members }) => [group, members.length] as const);
    const shown = sizes.filter(([group]) => kept.has(`data-group-${group}`)).map(([, size]) => size);
    expect(kept.size).toBeLessThan(blocks.size);
    if (shown.length > 0) expect(Math.max(...shown)).toBe(8);
  });

  test('says how much of a large corpus it has', () => {
    const outlets = Array.from({ length: 3000 }, (_, i) => ({
      id: `a${i}`,
      text: `Text number ${i}.`,
      title: `A headline of some length, number ${i}`,
      source: `Outlet ${i % 7}`,
    }));
    const byId = new Map(outlets.map((article) => [article.id, article]));
    const large = made(
      {
        ...results,
        groups: [],
        stories: undefined,
        separations: undefined,
        articles: { size: 3000, ids: () => byId.keys(), article: (id) => byId.get(id) },
      },
      200_000,
    );
    const listed = (blocksOf(large).get('data-index') as Index).articles.length;
    expect(listed).toBeGreaterThan(500);
    expect(listed).toBeLessThan(3000);
    expect(large.replaceAll(/\s+/g, ' ')).toContain(`This page lists ${listed.toLocaleString('en')} articles`);
  });

  test('a text that is everywhere does not push out all else: its group is shown in part', () => {
    const text = results.articleList[0]!.text;
    const everywhere = Array.from({ length: 4000 }, (_, i) => ({
      id: `copy-${i}`,
      text,
      title: 'The same everywhere',
      source: `Outlet ${i % 90}`,
    }));
    const byId = new Map([...results.articleList, ...everywhere].map((article) => [article.id, article]));
    const members = everywhere.map(({ id }, i) => ({
      id,
      relation: i === 0 ? 'lead' : 'exact',
      via: 'copy-0',
      jaccard: 1,
      containment: 1,
    }));
    const groups = [...results.groups, { group: 'c40', lead: 'copy-0', members }];
    const stories = [
      ...results.stories,
      { story: 's999', lead: 'copy-0', articles: everywhere.map(({ id }) => id), terms: ['same'], from: null, to: null, confidence: 0.9 },
    ];
    const large = made(
      { ...results, groups, stories, articles: { size: byId.size, ids: () => byId.keys(), article: (id) => byId.get(id) } },
      1_500_000,
    );
    expect(Buffer.byteLength(large)).toBeLessThan(1_500_000);
    const { groups: shown, stories: told } = blocksOf(large).get('data-index') as Index;
    expect(shown).toHaveLength(40);
    expect(shown.at(-1)).toMatchObject({ id: 'c40', size: 4000 });
    expect(shown.at(-1)!.members.length).toBeLessThan(2000);
    expect(told).toHaveLength(stories.length);
    expect(told.at(-1)).toMatchObject({ id: 's999', size: 4000 });
  });

  test('what a hostile article says cannot end an element or begin one', () => {
    const hostile = made(hostileResults());
    const tags = hostile.match(/<\/?(script|style|img|svg|iframe|b)\b[^>]*>/gi) ?? [];
    expect(tags.filter((tag) => !/^<\/?(script|style|svg)|^<\/?b>$/i.test(tag))).toStrictEqual([]);
    expect(
      tags
        .filter((tag) => /^<script/i.test(tag))
        .every((tag) => tag === '<script>' || /^<script type="application\/json" id="[\w%.!~*()'-]*">$/.test(tag)),
    ).toBe(true);
    expect(tags.filter((tag) => tag === '<script>')).toHaveLength(1);
    expect(hostile).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
    expect(hostile).not.toContain('\0');
  });
});

test('embeddedJson is JSON that says the same, without a character that could act', () => {
  const value = { text: '</script><!-- & \u2028 \u2029 \u202e \u2066 \u0085 \ud800', list: [1, null] };
  const json = embeddedJson(value);
  expect(JSON.parse(json)).toStrictEqual(value);
  expect(json).toMatch(/^[\x20-\x7e]*$/);
  expect(json).not.toMatch(/[<>&]/);
});
