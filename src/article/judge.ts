import { UnstitchError } from '../errors.js';
import { articleFields } from './article.js';
import type { Article, ArticleField, FieldNames } from './article.js';
import type { RejectCode } from './rejects.js';
import { articleSchema } from './schema.js';
import { isArticle, toArticle } from './well-formed.js';

/** Bytes of UTF-8 that a text may have unless an option says otherwise: 4 MiB. */
export const defaultMaxTextBytes = 4 * 1024 * 1024;

export interface JudgeOptions {
  /** Names of fields where they differ from ours. Default: none differs. */
  fields?: FieldNames | undefined;
  /** Bytes of UTF-8 that a text may have, lone surrogates as three each. Default 4 MiB. */
  maxTextBytes?: number | undefined;
}

/** An article, or why a record is none. */
export type Judgement = { ok: true; article: Article } | { ok: false; reason: RejectCode; message: string };

/** Judges one line of a JSONL file, given without its line feed. A byte order mark is not expected here: it belongs to the file's start. */
export function judgeLine(bytes: Uint8Array, options: JudgeOptions = {}): Judgement {
  let line: string;
  try {
    line = decoder.decode(bytes);
  } catch {
    return refuse('invalid_utf8', invalidUtf8Message('line'));
  }
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return refuse('invalid_json', `the line is not valid JSON (${(error as Error).message}); each line must hold one JSON object`);
  }
  return judgeRecord(record, options, 'file');
}

/** Where a record comes from, which decides what can be done about a bad one: the names of an item's fields are its caller's to change. */
type Origin = 'file' | 'item';

/** Judges a value that is already parsed: a file's record, or an item of the caller's own iterable. Never changes it. */
export function judgeRecord(value: unknown, options: JudgeOptions = {}, origin: Origin = 'item'): Judgement {
  const { fields, maxTextBytes = defaultMaxTextBytes } = options;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('not_an_object', `got ${describe(value)}, expected an object with at least "id" and "text"`);
  }
  const record = fields === undefined ? (value as Record<string, unknown>) : renamed(value as Record<string, unknown>, fields);
  if (!isArticle(record)) return explain(record, value as Record<string, unknown>, fields ?? {}, origin);
  const article = toArticle(record);
  if (isLonger(article.text, maxTextBytes)) {
    return refuse(
      'text_too_long',
      textTooLongMessage(`${fieldName('text', fields)} has ${Buffer.byteLength(article.text)} bytes`, maxTextBytes, origin),
    );
  }
  return { ok: true, article };
}

/** Strict, and keeping U+FEFF, which inside a file is an error of its own that JSON.parse reports. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function invalidUtf8Message(what: string): string {
  return `the ${what} is not valid UTF-8; convert the file to UTF-8 (an older encoding, or a character cut in two, is the usual cause)`;
}

export function textTooLongMessage(found: string, limit: number, origin: Origin = 'file'): string {
  const flag = origin === 'file' ? ' (--max-text-bytes)' : '';
  return `${found}, the limit is ${limit}; raise maxTextBytes${flag} or split the record`;
}

/** Whether a text has more bytes as UTF-8 than the limit; measures only what could. */
function isLonger(text: string, maxBytes: number): boolean {
  return text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes;
}

function refuse(reason: RejectCode, message: string): Judgement {
  return { ok: false, reason, message };
}

/** The record under our names. Only own fields are read: `__proto__` in a line is data like any other. */
function renamed(record: Record<string, unknown>, fields: FieldNames): Record<string, unknown> {
  const ours = { ...record };
  const moves = articleFields.flatMap((field) => {
    const theirs = fields[field];
    return theirs === undefined || theirs === field ? [] : [{ field, theirs }];
  });
  for (const { field, theirs } of moves) {
    delete ours[field];
    delete ours[theirs];
  }
  for (const { field, theirs } of moves) if (Object.hasOwn(record, theirs)) ours[field] = record[theirs];
  return ours;
}

/** Says which field is at fault, in the words of the record as the user knows it. */
function explain(record: Record<string, unknown>, original: Record<string, unknown>, fields: FieldNames, origin: Origin): Judgement {
  const checked = articleSchema().safeParse(record);
  if (checked.success) throw new UnstitchError('internal', 'the schema accepts a record that its fast form refuses');
  const first = articleFields
    .map((field) => checked.error.issues.find((issue) => issue.path[0] === field))
    .find((issue) => issue !== undefined);
  if (first === undefined)
    throw new UnstitchError('internal', `the schema refuses a record for no field of ours: ${checked.error.message}`);
  const field = first.path[0] as ArticleField;
  const name = fieldName(field, fields);
  const value = record[field];
  if ((field === 'id' || field === 'text') && (value === undefined || value === null)) {
    const remedy =
      origin === 'file'
        ? `give it with --field ${field}=NAME (fields: { ${field}: 'NAME' })`
        : `hand over { ...item, ${field}: item.NAME } instead of the item`;
    return refuse('missing_field', `${name} is missing among ${keysOf(original)}; if it has another name there, ${remedy}`);
  }
  if (first.code === 'custom' && first.params?.['empty'] === true) return refuse('empty_text', `${name} holds no word`);
  const remedy = field === 'id' || field === 'text' ? '' : '; mend the value or leave the field out';
  return refuse('wrong_field', `${name}: got ${describe(value)}, expected ${first.message}${remedy}`);
}

function fieldName(field: ArticleField, fields: FieldNames = {}): string {
  const theirs = fields[field];
  return theirs === undefined || theirs === field ? `field "${field}"` : `field ${quote(theirs)} (as "${field}")`;
}

function keysOf(record: Record<string, unknown>): string {
  const keys = Object.keys(record);
  if (keys.length === 0) return 'the fields (there are none)';
  return keys.slice(0, 8).map(quote).join(', ') + (keys.length > 8 ? `, and ${keys.length - 8} more` : '');
}

/** A value in a few words: enough to be recognised, never the whole of a long one. */
function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty string' : quote(value);
  if (Array.isArray(value)) return 'an array';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a value of type ${typeof value}`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
