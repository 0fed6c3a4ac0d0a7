import Table from 'cli-table3';
import type { Article } from '../article/article.js';
import type { GroupRecord } from '../output/records.js';
import { painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';
import { displayWidth } from './wrap.js';

type Member = GroupRecord['members'][number];

interface Column {
  heading: string;
  align: 'left' | 'right';
  /** Columns of the terminal it may take; the last takes what is left. */
  widest: number;
  cell: (member: Member, article: Article | undefined) => string;
}

const columns: readonly Column[] = [
  { heading: 'relation', align: 'left', widest: 9, cell: ({ relation }) => relation },
  { heading: 'outlet', align: 'left', widest: 22, cell: (_, article) => article?.source ?? '' },
  { heading: 'published', align: 'left', widest: 10, cell: (_, article) => article?.publishedAt?.slice(0, 10) ?? '' },
  { heading: 'Jaccard', align: 'right', widest: 7, cell: (member) => figure(member, member.jaccard) },
  { heading: 'contained', align: 'right', widest: 9, cell: (member) => figure(member, member.containment) },
  { heading: 'article', align: 'left', widest: 1000, cell: ({ id }, article) => article?.title ?? id },
];

const narrowestHeadline = 20;
const gap = 2;

/**
 * Copy groups as a table to read: a heading a group, a line a member, with the outlet and the headline where the articles have them.
 *
 * @param articles The members' articles by id; a member that is not among them shows its id alone.
 * @param sizes How many members a group has where fewer are given.
 */
export function groupsTable(
  groups: readonly GroupRecord[],
  articles: ReadonlyMap<string, Article>,
  { width, colours }: Pick<Terminal, 'width' | 'colours'>,
  sizes: ReadonlyMap<string, number> = new Map(),
): string {
  const paint = painter({ colours });
  const contents = groups.map(({ members }) =>
    members.map((member) => columns.map(({ cell }) => printable(cell(member, articles.get(member.id))))),
  );
  const used = columns.flatMap((column, i) => (contents.flat().some((row) => row[i] !== '') ? [{ ...column, i }] : []));
  const widths = used.map(({ heading, widest, i }) => {
    const longest = Math.max(heading.length, ...contents.flat().map((row) => displayWidth(row[i]!)));
    return Math.min(widest, longest) + gap;
  });
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one, 0);
  widths[widths.length - 1] = Math.max(width - before, narrowestHeadline);

  const table = new Table({
    head: used.map(({ heading }) => paint('dim', heading)),
    colWidths: widths,
    colAligns: used.map(({ align }) => align),
    // No frame: the spaces between the columns are enough.
    chars: Object.fromEntries(frame.map((part) => [part, ''])),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
  });
  for (const [n, { members }] of groups.entries()) {
    for (const [m, row] of contents[n]!.entries()) {
      const shown = used.map(({ i }) => row[i]!);
      shown[0] = paint(members[m]!.relation === 'lead' ? 'green' : 'cyan', shown[0]!);
      table.push(shown);
    }
  }
  // One line a row, since no cell has a line feed in it. The headings go in between, as long as they are.
  const rows = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const head = rows.shift() ?? '';
  const lines = groups.flatMap(({ group, lead, members }) => {
    const headline = printable(articles.get(lead)?.title ?? lead);
    const heading = `${group}, ${sizes.get(group) ?? members.length} articles: ${headline}`;
    return ['', paint('bold', heading), ...rows.splice(0, members.length)];
  });
  return `${[head, ...lines].join('\n')}\n`;
}

const frame =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'.split(' ');

/** A lead is compared with nothing. */
function figure({ relation }: Member, value: number): string {
  return relation === 'lead' ? '' : value.toFixed(3);
}
