import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What is in the groups that a run wrote, held against the truth. */
export interface GroupCheck {
  groups: number;
  /** Articles in groups. */
  grouped: number;
  /** Planted copies in one group with the article they were made from. */
  found: number;
  planted: number;
  /** Articles in a group whose lead is of another family. */
  strangers: number;
  /** Pairs of articles in one group that are of different families. */
  falsePairs: number;
  /** Of the file's bytes. */
  digest: string;
}

interface Group {
  lead: string;
  members: { id: string }[];
}

/** @param groupFile JSON lines as `unstitch copies` writes them @param truthFile as corpora/generator writes it */
export function checkGroups(groupFile: string, truthFile: string): GroupCheck {
  const leadOf = new Map<string, string>();
  for (const { id, lead } of readLines<{ id: string; lead: string }>(truthFile)) leadOf.set(id, lead);
  const groupOf = new Map<string, string>();
  const check = { groups: 0, grouped: 0, found: 0, planted: leadOf.size, strangers: 0, falsePairs: 0 };
  for (const { lead, members } of readLines<Group>(groupFile)) {
    check.groups++;
    check.grouped += members.length;
    const family = leadOf.get(lead) ?? lead;
    const sizes = new Map<string, number>();
    let before = 0;
    for (const { id } of members) {
      groupOf.set(id, lead);
      const own = leadOf.get(id) ?? id;
      if (own !== family) check.strangers++;
      const kin = sizes.get(own) ?? 0;
      check.falsePairs += before++ - kin;
      sizes.set(own, kin + 1);
    }
  }
  for (const [id, lead] of leadOf) {
    const group = groupOf.get(id);
    if (group !== undefined && group === groupOf.get(lead)) check.found++;
  }
  return { ...check, digest: createHash('sha256').update(readFileSync(groupFile)).digest('hex').slice(0, 16) };
}

/** The items of a file of JSON lines. */
export function* readLines<Item>(file: string): Generator<Item> {
  // The file may be larger than the longest string.
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (to > from) yield JSON.parse(bytes.toString('utf8', from, to)) as Item;
    from = to + 1;
  }
}
