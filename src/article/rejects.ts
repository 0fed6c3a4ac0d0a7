/**
 * Why a record was set aside.
 *
 * - `invalid_json`: the line is not one JSON value
 * - `not_an_object`: it is JSON, but no object
 * - `missing_field`: `id` or `text` is absent or null
 * - `wrong_field`: a field has another type than it should, or a value out of its range (a date that does not exist, an id too long)
 * - `empty_text`: the text is white space or nothing
 * - `text_too_long`: the text has more bytes than `maxTextBytes`
 * - `line_too_long`: the line has more than eight times `maxTextBytes`; it was skipped unread
 * - `invalid_utf8`: the bytes are not UTF-8
 * - `duplicate_id`: an earlier article has the same id
 */
export type RejectCode =
  | 'invalid_json'
  | 'not_an_object'
  | 'missing_field'
  | 'wrong_field'
  | 'empty_text'
  | 'text_too_long'
  | 'line_too_long'
  | 'invalid_utf8'
  | 'duplicate_id';

/** A record that was set aside, and where it stands. Accepted and rejected records together are all that were read. */
export interface Reject {
  /** The file, as the user would name it; `-` for standard input, `<iterable>` for the caller's own. */
  input: string;
  /** Counted from 1. A page is one record, on line 1; the items of an iterable are counted like lines. */
  line: number;
  reason: RejectCode;
  /** Names the field, what was got, what was expected and what to do. */
  message: string;
}

/** The name by which rejects know the items that a caller hands over, which come from no file. */
export const iterableInput = '<iterable>';

/** Where a record stands, in words: `news.jsonl, line 3`, `<iterable>, item 3`. */
export function placeName(place: { input: string; line: number }): string {
  return `${place.input}, ${numbered(place)}`;
}

function numbered({ input, line }: { input: string; line: number }): string {
  return `${input === iterableInput ? 'item' : 'line'} ${line}`;
}

/** Says of a repeated id where it was first. */
export function duplicateIdMessage(id: string, first: { input: string; line: number }, here: { input: string }): string {
  const where = first.input === here.input ? numbered(first) : placeName(first);
  const shown = id.length > 40 ? `${id.slice(0, 40)}…` : id;
  return `id ${JSON.stringify(shown)} was already used at ${where}; each article needs an id of its own`;
}

/** How many times the largest text a line may be long: every character escaped takes six times its bytes, and other fields need room. */
const lineAllowance = 8;

/** Bytes a line may have before it is skipped unread. */
export function maxLineBytes(maxTextBytes: number): number {
  return maxTextBytes * lineAllowance;
}

export function lineTooLongMessage(bytes: number, limit: number): string {
  return `the line has ${bytes} bytes, the limit is ${limit} (${lineAllowance} times maxTextBytes); was a line feed lost between records?`;
}
