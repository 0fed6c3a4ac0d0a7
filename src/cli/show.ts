import type { Article } from '../article/article.js';
import type { GroupRecord } from '../output/records.js';
import type { Search } from './search.js';
import { groupsTable } from './table.js';
import type { Terminal } from './terminal.js';

/** Groups shown: a screen or two. All of them are in the JSON output. */
const mostGroups = 8;
/** Members shown of one group. */
const mostMembers = 10;

/**
 * The largest groups as a table, and a line that counts them all.
 *
 * @param remedy Where all of them are to be had; told if not all are shown.
 */
export function showGroups({ corpus, copies }: Search, terminal: Terminal, remedy: string): string {
  const { groups } = copies;
  const grouped = groups.reduce((sum, { members }) => sum + members.length, 0);
  const counts = `${counted(groups.length, 'copy group')} with ${counted(grouped, 'article')} of ${counted(corpus.size, 'article')}.`;
  if (groups.length === 0) return `${counts}\n`;
  // Sorting is stable, so groups of one size stay in the order of their leads.
  const shown = groups.toSorted((a, b) => b.members.length - a.members.length).slice(0, mostGroups);
  const cut = shown.map((group) => ({ ...group, members: group.members.slice(0, mostMembers) }));
  const table = groupsTable(cut, articlesOf(cut, corpus), terminal, new Map(shown.map(({ group, members }) => [group, members.length])));
  const partial = shown.length < groups.length || shown.some(({ members }) => members.length > mostMembers);
  const rest = partial ? ` Shown: at most ${mostMembers} articles of the ${shown.length} largest; ${remedy}.` : '';
  return `${table}\n${counts}${rest}\n`;
}

function articlesOf(groups: readonly GroupRecord[], corpus: Search['corpus']): Map<string, Article> {
  const ids = groups.flatMap(({ members }) => members.map(({ id }) => id));
  return new Map(ids.map((id) => [id, corpus.article(corpus.find(id)!)]));
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
