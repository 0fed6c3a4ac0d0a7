import type { Differences } from '../../text/differences.js';
import { differencesOf } from '../../text/differences.js';
import { cutAtWord } from './article-table.js';
import type { GroupBlock, PageBlock, SourceBlock, StoryBlock } from './embedded.js';
import { blockName } from './embedded.js';
import type { Selection } from './index-of.js';
import { embeddedJson } from './markup.js';
import type { GroupRecord, SeparationRecord, SourceRecord, StoryRecord } from '../records.js';
import type { ReportArticles } from './results.js';

/** A longer text is not shown word by word. */
const mostText = 60_000;
/** Members of a group that are compared word by word, and articles of a story that are quoted. */
const mostCompared = 300;
/** How much of its leads a story quotes. */
const openingLength = 260;
/** How much of a source stands before and after its span. */
const aroundLength = 160;
/** So many blocks in a row that are too large for the room that is left, and no further one is made. */
const mostMisses = 8;

/**
 * The texts that the page shows on demand, as elements to be put into it: those of stitched pages, of copy groups and of stories, of each
 * kind the largest first, as many as fit into `mostBytes`.
 */
export function* blocksOf(selection: Selection, articles: ReportArticles, mostBytes: number): Generator<string, void, undefined> {
  const { groups, pages, stories } = selection;
  const several = stories.filter((story) => story.articles.length > 1);
  let left = mostBytes;
  function* fitting(blocks: Iterable<string>, reserved: number): Generator<string, void, undefined> {
    let misses = 0;
    for (const block of blocks) {
      const bytes = Buffer.byteLength(block);
      if (bytes > left - reserved) {
        if (++misses === mostMisses) return;
        continue;
      }
      misses = 0;
      left -= bytes;
      yield block;
    }
  }
  // Neither many stitched pages nor many copies push out all that comes after them.
  yield* fitting(
    elements(
      'page',
      largest(pages, ({ passages }) => passages.length),
      (page) => [page.article, pageBlock(page, selection, articles)],
    ),
    mostBytes * 0.6,
  );
  yield* fitting(
    elements(
      'group',
      largest(groups, ({ members }) => members.length),
      (group) => [group.group, groupBlock(group, selection, articles)],
    ),
    mostBytes * 0.1,
  );
  yield* fitting(
    elements(
      'story',
      largest(several, (story) => story.articles.length),
      (story) => [story.story, storyBlock(story, selection, articles)],
    ),
    0,
  );
}

function* elements<Item>(
  kind: 'page' | 'group' | 'story',
  items: readonly Item[],
  blockOf: (item: Item) => [id: string, block: object | undefined],
): Generator<string, void, undefined> {
  for (const item of items) {
    const [id, block] = blockOf(item);
    if (block !== undefined) yield `<script type="application/json" id="${blockName(kind, id)}">${embeddedJson(block)}</script>\n`;
  }
}

function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[] {
  return items.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function groupBlock({ lead, members: all }: GroupRecord, { numberOf }: Selection, articles: ReportArticles): GroupBlock | undefined {
  const members = all.slice(0, mostCompared);
  const texts = new Map(members.map(({ id }) => [id, articles.article(id)?.text ?? '']));
  const leadText = texts.get(lead) ?? '';
  if (leadText.length > mostText) return undefined;
  const differences = (id: string, via: string): Differences | null => {
    const [from, to] = [texts.get(via), texts.get(id)];
    if (from === undefined || to === undefined) return null;
    return from.length > mostText || to.length > mostText ? null : differencesOf(from, to);
  };
  // A tie to another member than the lead is the exception, and its text is short of the limit like the others.
  const others = new Set(
    members.map(({ via }) => via).filter((via) => via !== lead && (texts.get(via) ?? '').length <= mostText && texts.has(via)),
  );
  return {
    lead: leadText,
    others: Array.from(others, (id) => [numberOf(id)!, texts.get(id) ?? '']),
    language: languageOf(articles.article(lead)?.language),
    members: members.map(({ id, via }) => (id === lead ? null : differences(id, via))),
  };
}

function storyBlock({ articles: ids }: StoryRecord, { numberOf, index }: Selection, articles: ReportArticles): StoryBlock {
  const block: StoryBlock = { openings: [], urls: [] };
  const quoted = new Set<number>();
  for (const id of ids.slice(0, mostCompared)) {
    const number = numberOf(id)!;
    const article = articles.article(id);
    const url = webAddress(article?.url);
    if (url !== '') block.urls.push([number, url]);
    // Copies are folded under their lead, and one opening speaks for all of them.
    const group = index.articles[number]![5];
    if (group >= 0 && quoted.has(group)) continue;
    quoted.add(group);
    block.openings.push([
      number,
      cutAtWord(
        (article?.text ?? '')
          .slice(0, openingLength * 4)
          .replace(/\s+/g, ' ')
          .trim(),
        openingLength,
      ),
    ]);
  }
  return block;
}

function pageBlock(
  { article: id, passages, strands }: SeparationRecord,
  selection: Selection,
  articles: ReportArticles,
): PageBlock | undefined {
  const article = articles.article(id);
  if (article === undefined || article.text.length > mostText) return undefined;
  const { text } = article;
  const storyNumbers = new Map(selection.stories.map(({ story }, number) => [story, number]));
  return {
    text,
    language: languageOf(article.language),
    url: webAddress(article.url),
    passages: passages.map(({ start, end, kind, strand, signs, source }) => ({
      start,
      end,
      kind,
      strand,
      signs: signs.map(({ code, message }) => [code, message]),
      source: source === null ? null : sourceBlock(source, text.slice(start, end), selection, articles),
    })),
    strands: strands.map(({ strand, passages, terms, story, sources, separable }) => ({
      strand,
      passages: [...passages],
      terms: [...terms],
      story: story === null ? -1 : (storyNumbers.get(story) ?? -1),
      sources: [...sources],
      separable,
    })),
  };
}

function sourceBlock(
  { article: id, start, end, overlap }: SourceRecord,
  passage: string,
  { numberOf }: Selection,
  articles: ReportArticles,
): SourceBlock {
  const whole = articles.article(id)?.text ?? '';
  const text = whole.slice(start, end);
  const after = cutAtWord(whole.slice(end), aroundLength).replace(/\n+/g, '\n');
  const before = whole.slice(Math.max(0, start - aroundLength), start).replace(/\n+/g, '\n');
  return {
    article: numberOf(id) ?? -1,
    id,
    start,
    end,
    overlap,
    before: start > aroundLength ? `… ${before.replace(/^\S*\s+/, '')}` : before,
    text,
    after,
    differences: differencesOf(text, passage),
  };
}

/** An address that leads to a page and can do nothing else; any other counts as none. */
function webAddress(url: unknown): string {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url) || url.length > 2000) return '';
  return URL.canParse(url) ? new URL(url).href : '';
}

function languageOf(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : '';
}
