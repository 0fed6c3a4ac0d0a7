import { readFileSync } from 'node:fs';
import { containmentOf, jaccardOf } from '../recall/all-pairs.js';
import { sharedMembers } from '../recall/exact-shingles.js';

interface Line {
  members: { id: string }[];
}

/** Reads a file of groups. @returns the number of the group of each article by its place, -1 for those in none */
export function readGroups(file: string, ids: readonly string[]): Int32Array {
  const places = new Map(ids.map((id, place) => [id, place]));
  const groupOf = new Int32Array(ids.length).fill(-1);
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [group, line] of lines.entries()) {
    if (line === '') continue;
    for (const { id } of (JSON.parse(line) as Line).members) {
      const place = places.get(id);
      if (place === undefined) throw new Error(`${file}: there is no article "${id}"`);
      groupOf[place] = group;
    }
  }
  return groupOf;
}

/** Pairs in one group, and those of them that are not alike: Jaccard below .5 and containment below .6. */
export function countUnlike(groupOf: Int32Array, sets: readonly Uint32Array[]): { pairs: number; unlike: number } {
  const members = new Map<number, number[]>();
  for (const [place, group] of groupOf.entries()) {
    if (group < 0) continue;
    const others = members.get(group);
    if (others === undefined) members.set(group, [place]);
    else others.push(place);
  }
  const count = { pairs: 0, unlike: 0 };
  for (const group of members.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const [x, y] = [sets[a]!, sets[b]!];
        const shared = sharedMembers(x, y);
        count.pairs++;
        if (jaccardOf(x.length, y.length, shared) < 0.5 && containmentOf(x.length, y.length, shared) < 0.6) count.unlike++;
      }
    }
  }
  return count;
}
