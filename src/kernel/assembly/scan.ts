// One line of JSON Lines -> the fields of an article.
//
// The full JSON grammar is checked, so that a line accepted here is one that `JSON.parse` accepts. Whatever is unusual (a field
// given twice, an escaped key, a wrong type, an odd date) is not judged: the line is "unsure" and JavaScript decides.
import {
  FIELD_COUNT, FIELD_ID, FIELD_PUBLISHED_AT, FIELD_SOURCE, FIELD_TEXT, FIELDS, STRING_CAPACITY, STRINGS,
} from './addresses';
import { DATE, parseDate } from './dates';
import { foldJson, stringEnd } from './fold';
import { hashBytes } from './hash';
import { UNDATED } from './record';
import { decodeHex4, decodeUnicodeEscape, decodeUtf8, encodeUtf8, ESCAPE_END, isShortEscape, UTF8_END } from './utf8';

const QUOTE: u32 = 0x22, BACKSLASH: u32 = 0x5c, COLON: u32 = 0x3a, COMMA: u32 = 0x2c;
const OPEN_OBJECT: u32 = 0x7b, CLOSE_OBJECT: u32 = 0x7d, OPEN_ARRAY: u32 = 0x5b, CLOSE_ARRAY: u32 = 0x5d, MINUS: u32 = 0x2d;
const DEEPEST = 60;

// The article in hand, after `scanLine` returned true.
/** Bytes of folded text in TEXT. */
export let textLength: i32 = 0;
export let idAt: usize = 0;
export let idLength: u32 = 0;
/** 32-bit hash of the source; 0: none. */
export let source: u32 = 0;
export let date: i64 = UNDATED;

/** Texts that take more bytes than this, escapes included, are left to JavaScript. */
let longestText: usize = 0;

export function setLongestText(bytes: usize): void {
  longestText = bytes;
}

// @ts-ignore: decorator
@inline
export function skipSpace(at: usize): usize {
  let c = load<u8>(at);
  while (c == 0x20 || c == 0x09 || c == 0x0d) c = load<u8>(++at);
  return at;
}

/** From behind an opening quote to behind the closing one; 0: unsure. */
function skipString(at: usize, end: usize): usize {
  const space = i8x16.splat(0x20), quote = i8x16.splat(0x22), backslash = i8x16.splat(0x5c);
  while (at < end) {
    const c = v128.load(at);
    const special = i8x16.bitmask(v128.or(i8x16.lt_s(c, space), v128.or(i8x16.eq(c, quote), i8x16.eq(c, backslash))));
    if (!special) {
      at += 16;
      continue;
    }
    at += <usize>ctz(special);
    if (at >= end) return 0;
    const byte: u32 = load<u8>(at);
    if (byte == QUOTE) return at + 1;
    if (byte == BACKSLASH) {
      const escape: u32 = load<u8>(at, 1);
      if (escape == 0x75) {
        if (decodeHex4(at + 2) < 0) return 0;
        at += 6;
      } else if (isShortEscape(escape)) at += 2;
      else return 0;
    } else if (byte < 0x20) return 0;
    else {
      do {
        if (decodeUtf8(at) < 0) return 0;
        at = UTF8_END;
      } while (load<u8>(at) >= 0x80);
    }
  }
  return 0;
}

function skipDigits(at: usize): usize {
  while (<u32>load<u8>(at) - 48 < 10) at++;
  return at;
}

/** Behind the number at `at`; 0: not a JSON number. */
function skipNumber(at: usize): usize {
  if (load<u8>(at) == MINUS) at++;
  const first = <u32>load<u8>(at) - 48;
  if (first > 9) return 0;
  at = first == 0 ? at + 1 : skipDigits(at);
  if (load<u8>(at) == 0x2e) {
    const from = at + 1;
    at = skipDigits(from);
    if (at == from) return 0;
  }
  if ((load<u8>(at) | 0x20) == 0x65) {
    const sign: u32 = load<u8>(at, 1);
    const from = sign == 0x2b || sign == MINUS ? at + 2 : at + 1;
    at = skipDigits(from);
    if (at == from) return 0;
  }
  return at;
}

/** Behind the JSON value at `at`; 0: unsure. */
function skipValue(at: usize, end: usize, depth: i32): usize {
  const c: u32 = load<u8>(at);
  if (c == QUOTE) return skipString(at + 1, end);
  if (c == 0x6e) return load<u32>(at) == 0x6c6c756e ? at + 4 : 0; // null
  if (c == 0x74) return load<u32>(at) == 0x65757274 ? at + 4 : 0; // true
  if (c == 0x66) return load<u32>(at, 1) == 0x65736c61 ? at + 5 : 0; // false
  if (c != OPEN_OBJECT && c != OPEN_ARRAY) return skipNumber(at);
  if (depth == DEEPEST) return 0;
  const close = c == OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY;
  at = skipSpace(at + 1);
  if (load<u8>(at) == close) return at + 1;
  while (at < end) {
    if (c == OPEN_OBJECT) {
      if (load<u8>(at) != QUOTE) return 0;
      at = skipString(at + 1, end);
      if (!at) return 0;
      at = skipSpace(at);
      if (load<u8>(at) != COLON) return 0;
      at = skipSpace(at + 1);
    }
    at = skipValue(at, end, depth + 1);
    if (!at) return 0;
    at = skipSpace(at);
    const next: u32 = load<u8>(at++);
    if (next == close) return at;
    if (next != COMMA) return 0;
    at = skipSpace(at);
  }
  return 0;
}

/** Which field the key is, or -1. */
function fieldOf(key: usize, length: u32): i32 {
  for (let f = 0; f < FIELD_COUNT; f++) {
    const entry = FIELDS + (<usize>f << 3);
    if (load<u32>(entry, 4) != length) continue;
    const name = <usize>load<u32>(entry);
    let i: u32 = 0;
    while (i < length && load<u8>(name + i) == load<u8>(key + i)) i++;
    if (i == length) return f;
  }
  return -1;
}

/** Decodes the checked JSON string in [at, end) to `to`. Returns its length, or -1: a lone surrogate, or too long. */
function decodeString(at: usize, end: usize, to: usize): i32 {
  if (<usize>(end - at) >= STRING_CAPACITY) return -1;
  const from = to;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte != BACKSLASH) {
      store<u8>(to++, byte);
      at++;
      continue;
    }
    const escape: u32 = load<u8>(at, 1);
    if (escape == 0x75) {
      const codePoint = decodeUnicodeEscape(at + 2);
      if ((codePoint & 0xfffff800) == 0xd800) return -1;
      to = encodeUtf8(to, codePoint);
      at = ESCAPE_END;
    } else {
      const plain: u32 = escape == 0x6e ? 10 : escape == 0x74 ? 9 : escape == 0x72 ? 13 : escape == 0x62 ? 8 : escape == 0x66 ? 12 : escape;
      store<u8>(to++, plain);
      at += 2;
    }
  }
  return <i32>(to - from);
}

function hasEscape(at: usize, end: usize): bool {
  while (at < end && load<u8>(at) != BACKSLASH) at++;
  return at < end;
}

/** A whole number of up to 15 digits is an id too: its decimal digits. Returns the address behind it; 0: unsure. */
function scanNumericId(at: usize): usize {
  const end = skipDigits(at);
  const length = <u32>(end - at);
  const after: u32 = load<u8>(end);
  if (length == 0 || length > 15 || (load<u8>(at) == 0x30 && length > 1) || after == 0x2e || (after | 0x20) == 0x65) return 0;
  idAt = at;
  idLength = length;
  return end;
}

/** Takes the value of an article's field. Returns the address behind it; 0: unsure. */
function scanField(field: i32, at: usize, end: usize): usize {
  if (load<u8>(at) != QUOTE) {
    if (field == FIELD_ID) return scanNumericId(at);
    return field != FIELD_TEXT && load<u32>(at) == 0x6c6c756e ? at + 4 : 0;
  }
  const from = at + 1;
  if (field == FIELD_TEXT) {
    textLength = foldJson(from, end);
    // Escapes only shorten a text, so one within the limit as written is within it as read.
    return textLength < 0 || <usize>(stringEnd - from) > longestText ? 0 : stringEnd;
  }
  const behind = skipString(from, end);
  if (!behind) return 0;
  const to = behind - 1;
  if (field == FIELD_PUBLISHED_AT) {
    if (!parseDate(from, <u32>(to - from))) return 0;
    date = DATE;
  } else if (field == FIELD_ID || field == FIELD_SOURCE) {
    let start = from, length = <i32>(to - from);
    if (hasEscape(from, to)) {
      start = field == FIELD_ID ? STRINGS : STRINGS + STRING_CAPACITY;
      length = decodeString(from, to, start);
    }
    if (length < 0 || <usize>length >= STRING_CAPACITY) return 0;
    if (field == FIELD_ID) {
      if (length == 0) return 0;
      idAt = start;
      idLength = length;
    } else source = length == 0 ? 0 : hashSource(start, length);
  }
  return behind;
}

export function hashSource(at: usize, length: u32): u32 {
  return <u32>(hashBytes(at, length) >>> 32) | 1;
}

/** Takes the fields of a frame, which JavaScript wrote and has judged. */
export function takeFields(id: usize, idBytes: u32, sourceAt: usize, sourceBytes: u32, when: i64): void {
  idAt = id;
  idLength = idBytes;
  source = sourceBytes ? hashSource(sourceAt, sourceBytes) : 0;
  date = when;
}

/** Scans the line [at, end). True: the fields above and TEXT hold an article. False: unsure. */
export function scanLine(at: usize, end: usize): bool {
  textLength = -1;
  idLength = 0;
  source = 0;
  date = UNDATED;
  let seen: u32 = 0;
  at = skipSpace(at);
  if (load<u8>(at) != OPEN_OBJECT) return false;
  at = skipSpace(at + 1);
  while (true) {
    if (load<u8>(at) != QUOTE) return false;
    const key = ++at;
    let c: u32 = load<u8>(at);
    while (c != QUOTE) {
      if (c < 0x20 || c >= 0x80 || c == BACKSLASH || at >= end) return false;
      c = load<u8>(++at);
    }
    const field = fieldOf(key, <u32>(at - key));
    at = skipSpace(at + 1);
    if (load<u8>(at) != COLON) return false;
    at = skipSpace(at + 1);
    if (field < 0) at = skipValue(at, end, 0);
    else {
      if (seen & (1 << field)) return false;
      seen |= 1 << field;
      at = scanField(field, at, end);
    }
    if (!at) return false;
    at = skipSpace(at);
    const next: u32 = load<u8>(at++);
    at = skipSpace(at);
    if (next == COMMA) continue;
    return next == CLOSE_OBJECT && at >= end && textLength >= 0 && idLength > 0;
  }
}
