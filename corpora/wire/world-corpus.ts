import { events, longReads } from './authored/index.js';
import { editions } from './editions.js';
import { outletOf } from './outlets.js';
import { furnish, printEdition, printOriginal } from './print.js';
import type { Relation } from './print.js';
import { stitchedPages } from './stitched.js';
import { stitch } from './stitch.js';
import type { StitchedUnit } from './stitch.js';
import { paragraphsOf } from './world.js';

/** A record of articles.jsonl. */
export interface WireArticle {
  readonly id: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly url: string;
  readonly language: 'en';
  readonly text: string;
}

/** A line of copies.gold.jsonl. */
export interface CopyGroup {
  readonly group: string;
  readonly lead: string;
  readonly members: readonly string[];
  /** How each member but the lead was made: what it is to the lead, and by which edits. */
  readonly relations: readonly { readonly id: string; readonly relation: Relation; readonly edits: readonly string[] }[];
}

/** A line of stories.gold.jsonl; `story` is null for a stitched page, which has several. */
export interface StoryLabel {
  readonly id: string;
  readonly story: string | null;
}

/** A line of separation.gold.jsonl. */
export interface SeparationGold {
  readonly id: string;
  readonly kind: 'unrelated' | 'nearby' | 'same-event' | 'genuine';
  readonly text: string;
  readonly units: readonly StitchedUnit[];
}

export interface WireCorpus {
  readonly articles: readonly WireArticle[];
  readonly copies: readonly CopyGroup[];
  readonly stories: readonly StoryLabel[];
  readonly separations: readonly SeparationGold[];
}

/** A page on its way to becoming an article: it has no id before all pages are in order. */
interface Page {
  readonly key: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly story: string | null;
  readonly paragraphs: readonly string[];
  readonly copy?: { readonly of: string; readonly relation: Relation; readonly edits: readonly string[] };
}

const later = (moment: string, hours: number): string => isoSeconds(new Date(Date.parse(moment) + hours * 3_600_000));
const isoSeconds = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

function authoredPages(): Page[] {
  const reports = events.flatMap(({ story, reports, briefs }) => [...reports, ...briefs].map((report) => ({ story, ...report })));
  return [...reports, ...longReads].map(({ key, source, publishedAt, title, story, text }) => {
    if (story === undefined) throw new Error(`${key} has no story`);
    return { key, outlet: source, publishedAt, title, story, paragraphs: printOriginal(text, source) };
  });
}

function editionPages(authored: ReadonlyMap<string, Page>): Page[] {
  return editions.map((edition) => {
    const original = authored.get(edition.of);
    if (original === undefined) throw new Error(`no report is called "${edition.of}"`);
    const { paragraphs, edits, relation } = printEdition(original.paragraphs, edition);
    return {
      key: `${edition.of}@${edition.outlet}`,
      outlet: edition.outlet,
      publishedAt: later(original.publishedAt, edition.hours),
      title: edition.title ?? original.title,
      story: original.story,
      paragraphs,
      copy: { of: edition.of, relation, edits },
    };
  });
}

const byDateThenKey = (a: Page, b: Page): number =>
  a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.key < b.key ? -1 : 1;

/** "thornsee-courier-07": the outlet, and the page's number in the order in which that outlet published. */
function nameAll(pages: readonly Page[]): Map<string, string> {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const { key, outlet } of pages) {
    const number = (counts.get(outlet) ?? 0) + 1;
    counts.set(outlet, number);
    if (ids.has(key)) throw new Error(`two pages are called "${key}"`);
    ids.set(key, `${outlet}-${String(number).padStart(2, '0')}`);
  }
  return ids;
}

const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’'“”]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .join('-');

/** The whole invented wire world, always the same. */
export function buildWireCorpus(): WireCorpus {
  const authored = authoredPages();
  const printed = [...authored, ...editionPages(new Map(authored.map((page) => [page.key, page])))];
  const stitched: Page[] = stitchedPages.map((page) => ({ ...page, story: null, paragraphs: [] }));
  const pages = [...printed, ...stitched].toSorted(byDateThenKey);
  const ids = nameAll(pages);
  const idOf = (key: string): string => ids.get(key) ?? '';

  const texts = new Map<string, string>();
  const headlines = new Map<string, string>();
  for (const page of pages) {
    if (page.story === null) continue;
    texts.set(page.key, furnish(page.paragraphs, page.outlet, headlines.get(page.outlet)).join('\n\n'));
    headlines.set(page.outlet, page.title);
  }

  const storyOf = new Map(printed.map((page) => [page.key, page.story]));
  const mixes = stitchedPages.map((page): SeparationGold => {
    const { text, units } = stitch(page, {
      idOf,
      textOf: (key) => texts.get(key) ?? '',
      storyOf: (key) => storyOf.get(key) ?? '',
    });
    texts.set(page.key, text);
    return { id: idOf(page.key), kind: page.kind, text, units };
  });
  const genuine = longReads.map(({ key, story }): SeparationGold => {
    const text = texts.get(key) ?? '';
    const id = idOf(key);
    let start = 0;
    const units = paragraphsOf(text).map((paragraph): StitchedUnit => {
      const unit = { start, end: start + paragraph.length, story: story ?? id, report: id };
      start = unit.end + 2;
      return unit;
    });
    return { id, kind: 'genuine', text, units };
  });

  return {
    articles: pages.map((page) => ({
      id: idOf(page.key),
      source: outletOf(page.outlet).name,
      publishedAt: page.publishedAt,
      title: page.title,
      url: `https://${outletOf(page.outlet).host}/${page.publishedAt.slice(0, 10).replaceAll('-', '/')}/${slugOf(page.title)}`,
      language: 'en',
      text: texts.get(page.key) ?? '',
    })),
    copies: groupCopies(pages, idOf),
    stories: pages.map((page) => ({ id: idOf(page.key), story: page.story })),
    separations: [...mixes, ...genuine].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function groupCopies(pages: readonly Page[], idOf: (key: string) => string): CopyGroup[] {
  const families = new Map<string, Page[]>();
  for (const page of pages) {
    if (page.copy !== undefined) families.set(page.copy.of, [...(families.get(page.copy.of) ?? []), page]);
  }
  const leads = pages.filter((page) => families.has(page.key));
  return leads.map((lead, i) => {
    const copies = families.get(lead.key) ?? [];
    return {
      group: `g${i + 1}`,
      lead: idOf(lead.key),
      members: [idOf(lead.key), ...copies.map((page) => idOf(page.key))],
      relations: copies.flatMap(({ key, copy }) =>
        copy === undefined ? [] : [{ id: idOf(key), relation: copy.relation, edits: copy.edits }],
      ),
    };
  });
}
