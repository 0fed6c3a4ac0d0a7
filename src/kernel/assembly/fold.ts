// Folding: article text -> TEXT, where words are runs of folded UTF-8 and all else is spaces.
//
// The contract is `text.normalize('NFKC').toLowerCase()`. Sixteen bytes at a time are folded as if they were ASCII letters and
// digits; what is not (escapes, line ends, non-ASCII) is handled singly, through tables built from the JavaScript engine's own
// Unicode data. A code point that folds by its neighbours ends the attempt, and the caller hands the article to JavaScript.
import {
  BREAKS, BREAKS_CAPACITY, CLASS, FOLD, MARK, MARK_ORDER_SHIFT, SEPARATOR, TEXT, TEXT_CAPACITY, UNSURE, WHOLE,
} from './addresses';
import { decodeUnicodeEscape, decodeUtf8, encodeUtf8, ESCAPE_END, isShortEscape, UTF8_END } from './utf8';

const SPACE: u32 = 0x20, QUOTE: u32 = 0x22, BACKSLASH: u32 = 0x5c, NEWLINE: u32 = 0x0a;

/** Entries in BREAKS for the text in hand. */
export let breakCount: i32 = 0;
/** After `foldJson`: the address behind the closing quote. */
export let stringEnd: usize = 0;

/** The last thing written is a letter of a script without spaces: whatever comes next, marks aside, is another word. */
let open: bool = false;
/** A code point was met that this path must not decide. */
let unsure: bool = false;
/** Place in the canonical order of the mark just written; 0 after anything else. */
let lastMark: u32 = 0;

/** Pictographs separate; supplementary ideographs are words; ancient scripts, mathematical letters and compatibility forms go to JavaScript. */
function classOfAstral(codePoint: u32): u32 {
  if (codePoint - 0x1f1e6 < 26 || codePoint - 0x1f300 < 0x700) return SEPARATOR;
  if (codePoint - 0x20000 < 0xa6e0) return WHOLE;
  return UNSURE;
}

/** Writes one code point, folded, and returns where the next goes. */
function put(out: usize, codePoint: u32): usize {
  const basic = codePoint < 0x10000;
  let kind: u32 = basic ? load<u8>(CLASS + codePoint) : classOfAstral(codePoint);
  const order = kind >>> MARK_ORDER_SHIFT;
  kind &= (1 << MARK_ORDER_SHIFT) - 1;
  // Marks that stand out of their canonical order, or may do so, would be moved by normalisation.
  if (kind == UNSURE || (order != 0 && order <= lastMark)) {
    unsure = true;
    return out;
  }
  lastMark = order;
  const joined = out != TEXT && load<u8>(out - 1) != SPACE;
  if (kind == SEPARATOR || (kind == MARK && !joined)) {
    open = false;
    store<u8>(out, SPACE);
    return out + 1;
  }
  if (joined && (kind == WHOLE || (open && kind != MARK))) {
    store<u8>(out, SPACE);
    out++;
  }
  if (kind != MARK) open = kind == WHOLE;
  return encodeUtf8(out, basic ? load<u16>(FOLD + (<usize>codePoint << 1)) : codePoint);
}

/** Folds the run of non-ASCII that begins at `at`; `stringEnd` is the address behind it. */
function putRun(at: usize, out: usize, limit: usize): usize {
  do {
    const codePoint = decodeUtf8(at);
    if (codePoint < 0 || out >= limit) {
      unsure = true;
      return out;
    }
    at = UTF8_END;
    out = put(out, codePoint);
  } while (load<u8>(at) >= 0x80);
  stringEnd = at;
  return out;
}

function putBreak(out: usize): usize {
  open = false;
  if (breakCount < BREAKS_CAPACITY) {
    store<u32>(BREAKS + (<usize>breakCount << 2), <u32>(out - TEXT));
    breakCount++;
  }
  store<u8>(out, SPACE);
  return out + 1;
}

function begin(): void {
  breakCount = 0;
  open = false;
  unsure = false;
  lastMark = 0;
}

/** Pads with spaces, so that `findWords` may read past the end, and returns the length. */
function finish(out: usize): i32 {
  const spaces = i8x16.splat(0x20);
  v128.store(out, spaces);
  v128.store(out, spaces, 16);
  v128.store(out, spaces, 32);
  v128.store(out, spaces, 48);
  return <i32>(out - TEXT);
}

/** Folds the sixteen bytes `c` as ASCII: letters in lower case and digits stay, all else becomes a space. */
// @ts-ignore: decorator
@inline
function foldAscii(c: v128): v128 {
  const lower = v128.or(c, i8x16.splat(0x20));
  const letter = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(97)), i8x16.splat(26));
  const digit = i8x16.lt_u(i8x16.sub(c, i8x16.splat(48)), i8x16.splat(10));
  return v128.bitselect(lower, i8x16.splat(0x20), v128.or(letter, digit));
}

/**
 * Folds a JSON string whose opening quote is just before `at`. Returns the length of the folded text, or -1: not a JSON string
 * of strict UTF-8, too long, or not to be decided here.
 */
export function foldJson(at: usize, end: usize): i32 {
  begin();
  let out = TEXT;
  const limit = TEXT + TEXT_CAPACITY - 64;
  const space = i8x16.splat(0x20), quote = i8x16.splat(0x22), backslash = i8x16.splat(0x5c);
  while (at < end && out < limit) {
    const c = v128.load(at);
    v128.store(out, foldAscii(c));
    // A signed comparison finds control characters and non-ASCII at once.
    const special = i8x16.bitmask(v128.or(i8x16.lt_s(c, space), v128.or(i8x16.eq(c, quote), i8x16.eq(c, backslash))));
    if (!special) {
      at += 16;
      out += 16;
      continue;
    }
    const skip = <usize>ctz(special);
    at += skip;
    out += skip;
    if (at >= end) return -1;
    const byte: u32 = load<u8>(at);
    if (byte == QUOTE) {
      stringEnd = at + 1;
      return finish(out);
    }
    if (byte == BACKSLASH) {
      const escape: u32 = load<u8>(at, 1);
      if (escape == 0x75) {
        const codePoint = decodeUnicodeEscape(at + 2);
        if (codePoint < 0) return -1;
        at = ESCAPE_END;
        out = codePoint == NEWLINE ? putBreak(out) : put(out, codePoint);
      } else {
        if (!isShortEscape(escape)) return -1;
        at += 2;
        if (escape == 0x6e) out = putBreak(out);
        else {
          open = false;
          store<u8>(out++, SPACE);
        }
      }
    } else if (byte < 0x20) return -1;
    else {
      out = putRun(at, out, limit);
      at = stringEnd;
    }
    if (unsure) return -1;
    if (open) out = closeBefore(at, out);
  }
  return -1;
}

/** Ends the word of an open letter where ASCII follows: the sixteen-byte path does not look back. */
function closeBefore(at: usize, out: usize): usize {
  const next: u32 = load<u8>(at);
  if (next >= 0x80 || next == BACKSLASH) return out;
  open = false;
  store<u8>(out, SPACE);
  return out + 1;
}

/** Folds plain UTF-8 in [at, end). Returns as `foldJson`. A backslash is text here. */
export function foldPlain(at: usize, end: usize): i32 {
  begin();
  let out = TEXT;
  const limit = TEXT + TEXT_CAPACITY - 64;
  const newline = i8x16.splat(0x0a), zero = i8x16.splat(0);
  while (at < end) {
    if (out >= limit) return -1;
    const c = v128.load(at);
    v128.store(out, foldAscii(c));
    const special = i8x16.bitmask(v128.or(i8x16.lt_s(c, zero), i8x16.eq(c, newline)));
    const skip = special ? <usize>ctz(special) : 16;
    const step = min(skip, end - at);
    at += step;
    out += step;
    if (at >= end) break;
    if (step == 16) continue;
    if (load<u8>(at) == NEWLINE) {
      at++;
      out = putBreak(out);
      continue;
    }
    out = putRun(at, out, limit);
    at = stringEnd;
    if (unsure || at > end) return -1;
    if (open) {
      open = false;
      store<u8>(out++, SPACE);
    }
  }
  return finish(out);
}

/** Takes over text that JavaScript has folded already: words parted by spaces, lines by line feeds. */
export function foldNothing(at: usize, end: usize): i32 {
  begin();
  if (end - at > TEXT_CAPACITY - 64) return -1;
  let out = TEXT;
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at);
    if (byte == NEWLINE) out = putBreak(out);
    else store<u8>(out++, byte);
  }
  return finish(out);
}
