// Copy groups -> lines of JSON, byte for byte what JSON.stringify gives of the same records. What stands between ids and figures are phrases that
// src/copies/group-lines.ts has laid in the memory: this file knows their order only.
import { escapeJson } from './json';
import { AT_ID, AT_ID_LENGTH } from './record';

/** A phrase: u8 length, and from PHRASE_TEXT on up to 32 bytes. */
const PHRASE_BYTES: usize = 48, PHRASE_TEXT: usize = 8;
/** The phrases, in the order in which they lie; from RELATION on there is one a relation, the lead's first. */
const GROUP: usize = 0, LEAD: usize = 1, MEMBERS: usize = 2, MEMBER: usize = 3, JACCARD: usize = 4, CONTAINMENT: usize = 5, END_MEMBER: usize = 6;
const END_GROUP: usize = 7, RELATION: usize = 8;

let phrases: usize = 0;

// @ts-ignore: decorator
@inline
function say(to: usize, phrase: usize): usize {
  const at = phrases + phrase * PHRASE_BYTES;
  v128.store(to, v128.load(at, PHRASE_TEXT));
  v128.store(to + 16, v128.load(at, PHRASE_TEXT + 16));
  return to + <usize>load<u8>(at);
}

/** The id of a record as a JSON string. */
function writeId(record: usize, to: usize): usize {
  const id = <usize>load<u32>(record, AT_ID);
  store<u8>(to, 0x22);
  to = escapeJson(id, id + <usize>load<u16>(record, AT_ID_LENGTH), to + 1);
  store<u8>(to, 0x22);
  return to + 1;
}

function writeNumber(value: u32, to: usize): usize {
  let digits: usize = 1;
  for (let rest = value; rest > 9; rest /= 10) digits++;
  for (let at = to + digits; at > to; value /= 10) store<u8>(--at, 0x30 + (value % 10));
  return to + digits;
}

/** A figure from 0 to 1, given in millionths, as JavaScript writes it. */
function writeFigure(millionths: u32, to: usize): usize {
  if (millionths == 0 || millionths == 1000000) {
    store<u8>(to, millionths == 0 ? 0x30 : 0x31);
    return to + 1;
  }
  let digits: usize = 6;
  for (; millionths % 10 == 0; millionths /= 10) digits--;
  store<u16>(to, 0x2e30);
  to += 2;
  for (let at = to + digits; at > to; millionths /= 10) store<u8>(--at, 0x30 + (millionths % 10));
  return to + digits;
}

/** How many members `writeMembers` has written, and how many groups were begun until then. */
export let membersWritten: u32 = 0;
export let groupsBegun: u32 = 0;

/**
 * Writes up to `count` members of groups to `out`, until they come to `enough` bytes or more, and returns how many bytes they take. The columns: u32 ordinals of the
 * members and of those they are tied to, u32 Jaccard and containment in millionths, u8 relations, of which 0 begins a group. `begun`: groups begun
 * before. The end of a group is written before the next one begins. Room: 1.3 MB behind `enough`, since an id has up to 65,535 bytes.
 */
export function writeMembers(
  count: u32, members: usize, vias: usize, jaccards: usize, containments: usize, relations: usize, records: usize, phrasesAt: usize, begun: u32,
  out: usize, enough: usize,
): usize {
  phrases = phrasesAt;
  groupsBegun = begun;
  let to = out;
  let i: u32 = 0;
  for (; i < count && to - out < enough; i++) {
    const o = <usize>i << 2;
    const record = <usize>load<u32>(records + (<usize>load<u32>(members + o) << 2));
    const relation = <usize>load<u8>(relations + <usize>i);
    if (relation == 0) {
      if (groupsBegun > 0) to = say(to, END_GROUP);
      groupsBegun++;
      to = writeNumber(groupsBegun, say(to, GROUP));
      to = writeId(record, say(to, LEAD));
      to = say(to, MEMBERS);
    } else store<u8>(to++, 0x2c);
    to = writeId(record, say(to, MEMBER));
    to = writeId(<usize>load<u32>(records + (<usize>load<u32>(vias + o) << 2)), say(to, RELATION + relation));
    to = writeFigure(load<u32>(jaccards + o), say(to, JACCARD));
    to = writeFigure(load<u32>(containments + o), say(to, CONTAINMENT));
    to = say(to, END_MEMBER);
  }
  membersWritten = i;
  return to - out;
}
