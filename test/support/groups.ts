import type { Copies } from '../../src/copies/copies.js';
import type { CopyGroup } from '../../src/copies/types.js';
import { groupLine } from '../../src/output/records.js';

/** Groups as the lines of copies.jsonl. */
export function groupLines(groups: Iterable<CopyGroup>): string {
  return Array.from(groups, groupLine).join('');
}

/** Groups as lists of ids, each sorted, the list sorted: what does not depend on numbering. */
export function groupSets(groups: Iterable<CopyGroup>): string[][] {
  return Array.from(groups, ({ members }) => members.map(({ id }) => id).toSorted()).toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** By article: the number of its group; articles that are in none are left out. */
export function groupOf(groups: Iterable<CopyGroup>): Map<string, string> {
  const of = new Map<string, string>();
  for (const { group, members } of groups) for (const { id } of members) of.set(id, group);
  return of;
}

/** Each member in short: its relation, and its `via` where that is not the lead. */
export function relations(copies: Copies): Record<string, string>[] {
  return Array.from(copies.groups, ({ lead, members }) =>
    Object.fromEntries(members.map(({ id, relation, via }) => [id, via === lead ? relation : `${relation} via ${via}`])),
  );
}
