import type { Copies } from '../copies/copies.js';
import type { CopyGroup } from '../copies/types.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Separation } from '../separation/types.js';
import type { Stories } from '../stories/stories.js';
import type { Story } from '../stories/types.js';
import type { Paint } from './paint.js';
import { painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';
import { clipped, displayWidth } from './wrap.js';

/** What a run of all stages found. */
export interface Found {
  corpus: Corpus;
  copies: Copies;
  stories: Stories;
  separations: readonly Separation[];
}

/** Lines of each kind: all three fit on a screen. */
const mostLines = 6;
const widestLine = 110;
const narrowest = 30;
/** Columns from which on a line has room for details. */
const roomy = 76;

/** What all stages found, on one screen: the largest stories and copy groups and the stitched pages, a line each, and the counts of all. */
export function clusterView({ corpus, copies, stories, separations }: Found, terminal: Pick<Terminal, 'width' | 'colours'>): string {
  const paint = painter(terminal);
  const width = Math.max(Math.min(terminal.width, widestLine), narrowest);
  const headline = (id: string): string => {
    const ordinal = corpus.find(id);
    return printable((ordinal === undefined ? undefined : corpus.article(ordinal).title) ?? id);
  };
  const { counts } = stories;
  const tables = [
    table(
      `${counted(counts.shared, 'story', 'stories')} told by several of ${counted(corpus.size, 'article')}, ${counted(counts.stories - counts.shared, 'article')} alone`,
      largestStories(stories).map((story) => [story.story, counted(story.articles.length, 'article'), daysOf(story), headline(story.lead)]),
      counts.shared,
    ),
    table(
      `${counted(copies.counts.groups, 'copy group')} with ${counted(copies.counts.grouped, 'article')}`,
      largest(copies.groups, ({ members }) => members.length).map((group) => [
        group.group,
        counted(group.members.length, 'article'),
        relationsOf(group),
        headline(group.lead),
      ]),
      copies.counts.groups,
    ),
    table(
      counted(separations.length, 'stitched page'),
      largest(separations, ({ passages }) => passages.length).map(({ article, strands, passages }) => [
        printable(article),
        counted(strands.length, 'strand'),
        counted(passages.length, 'passage'),
        headline(article),
      ]),
      separations.length,
    ),
  ];
  return tables.map((one) => lines(one, width, paint)).join('\n');
}

interface Listing {
  title: string;
  rows: string[][];
  left: number;
}

function table(title: string, rows: string[][], all: number): Listing {
  return { title, rows, left: all - rows.length };
}

function lines({ title, rows: given, left }: Listing, width: number, paint: Paint): string {
  // Where there is little room, the headline says more than the details before it.
  const rows = width < roomy ? given.map((row) => [row[0]!, row[1]!, row.at(-1)!]) : given;
  const widths = (rows[0] ?? [])
    .slice(0, -1)
    .map((_, column) => Math.min(Math.max(...rows.map((row) => displayWidth(row[column]!))), Math.floor(width / 3.6)));
  const told = rows.map((row) => {
    const cells = widths.map((room, column) => {
      const cell = clipped(row[column]!, room);
      const padded = cell + ' '.repeat(room - displayWidth(cell));
      return column === 0 ? paint('cyan', padded) : padded;
    });
    const used = widths.reduce((sum, room) => sum + room + 2, 2);
    return `  ${[...cells, clipped(row.at(-1)!, Math.max(width - used, 12))].join('  ')}`;
  });
  const rest = left > 0 ? [paint('dim', `  … and ${left.toLocaleString('en')} more`)] : [];
  return [paint('bold', clipped(title, width)), ...told, ...rest, ''].join('\n');
}

/** Stories are told one by one, so that a large corpus need not have all of them in memory. */
function largestStories(stories: Iterable<Story>): Story[] {
  const kept: Story[] = [];
  for (const story of stories) {
    if (story.articles.length < 2) continue;
    const place = kept.findLastIndex((other) => other.articles.length >= story.articles.length) + 1;
    kept.splice(place, 0, story);
    if (kept.length > mostLines) kept.pop();
  }
  return kept;
}

/** Sorting is stable, so equals stay in their order. */
function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[] {
  return items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostLines);
}

function daysOf({ from, to }: Story): string {
  if (from === null || to === null) return 'undated';
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (first === last) return first;
  return `${first} to ${first.slice(0, 8) === last.slice(0, 8) ? last.slice(8) : first.slice(0, 5) === last.slice(0, 5) ? last.slice(5) : last}`;
}

function relationsOf({ members }: CopyGroup): string {
  const counts = new Map<string, number>();
  for (const { relation } of members.slice(1)) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return ['exact', 'near', 'excerpt', 'expansion']
    .filter((relation) => counts.has(relation))
    .map((relation) => `${counts.get(relation)} ${relation}`)
    .join(', ');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
