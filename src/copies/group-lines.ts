import type { Corpus } from '../corpus/corpus.js';
import type { GroupColumns } from './groups.js';
import { relations } from './groups.js';

/** Members that are handed to the kernel at a time, and bytes from which what it wrote is taken. */
const membersAtOnce = 4096;
const enough = 256 * 1024;

/** Bytes of a phrase, and of what stands before its text; as in kernel/assembly/group-lines.ts. */
const phraseBytes = 48;
const phraseText = 8;

/** What stands between the ids and figures of a line of `copies.jsonl`, in the order of the kernel. */
const phrases: readonly string[] = [
  '{"group":"c',
  '","lead":',
  ',"members":[',
  '{"id":',
  ',"jaccard":',
  ',"containment":',
  '}',
  ']}\n',
  ...relations.map((relation) => `,"relation":"${relation}","via":`),
];

/**
 * Groups as the lines of `copies.jsonl`, in pieces of UTF-8 that end behind a member or a line: what JSON.stringify gives of the same groups, without an object
 * or a string for each member. A piece is to be used before the next one is asked for: it lies where that is going to be.
 */
export function* groupLines(corpus: Corpus, groups: GroupColumns): Generator<Uint8Array, void, undefined> {
  const { kernel, columns } = corpus.parts;
  const { call, scratch, shared } = kernel;
  const { length } = groups.members;
  let begun = 0;
  for (let from = 0; from < length; from += call.membersWritten.value) {
    // Other work may have used the scratch since the last piece was taken.
    const places = layMembers(groups, from, Math.min(from + membersAtOnce, length), shared, scratch.input);
    const { count, members, vias, jaccards, containments, relationsAt, phrasesAt } = places;
    const bytes = call.writeMembers(
      count,
      members,
      vias,
      jaccards,
      containments,
      relationsAt,
      columns.records,
      phrasesAt,
      begun,
      scratch.postings,
      enough,
    );
    begun = call.groupsBegun.value;
    yield shared.bytes.subarray(scratch.postings, scratch.postings + bytes);
  }
  if (length > 0) yield Buffer.from(phrases[7]!);
}

/** Lays the phrases and the columns of members [from, to) at `at`. */
function layMembers(
  groups: GroupColumns,
  from: number,
  to: number,
  { bytes, words }: { bytes: Uint8Array; words: Uint32Array },
  at: number,
) {
  let next = at;
  for (const phrase of phrases) {
    bytes[next] = phrase.length;
    bytes.set(Buffer.from(phrase), next + phraseText);
    next += phraseBytes;
  }
  const lay = (column: Uint32Array): number => {
    const place = next;
    words.set(column.subarray(from, to), place / 4);
    next += membersAtOnce * 4;
    return place;
  };
  const [members, vias] = [lay(groups.members), lay(groups.vias)] as const;
  const [jaccards, containments] = [lay(groups.jaccards), lay(groups.containments)] as const;
  bytes.set(groups.relations.subarray(from, to), next);
  return { count: to - from, phrasesAt: at, members, vias, jaccards, containments, relationsAt: next };
}
