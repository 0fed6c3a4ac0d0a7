// UTF-8 and JSON escapes, one code point at a time.

/** After a successful `decodeUtf8`: the address behind the code point. */
export let UTF8_END: usize = 0;

// @ts-ignore: decorator
@inline
function continuation(at: usize): u32 {
  return <u32>load<u8>(at) ^ 0x80;
}

/**
 * The code point whose first byte (0x80 or above) is at `at`; -1 where the bytes are not strict UTF-8 (overlong forms,
 * surrogates and values above U+10FFFF are refused). May read three bytes past it.
 */
export function decodeUtf8(at: usize): i32 {
  const first: u32 = load<u8>(at);
  const b = continuation(at + 1);
  if (first < 0xc2 || first > 0xf4 || b > 63) return -1;
  if (first < 0xe0) {
    UTF8_END = at + 2;
    return ((first & 31) << 6) | b;
  }
  const c = continuation(at + 2);
  if (c > 63) return -1;
  if (first < 0xf0) {
    const codePoint = ((first & 15) << 12) | (b << 6) | c;
    if (codePoint < 0x800 || (codePoint & 0xf800) == 0xd800) return -1;
    UTF8_END = at + 3;
    return codePoint;
  }
  const d = continuation(at + 3);
  if (d > 63) return -1;
  const codePoint = ((first & 7) << 18) | (b << 12) | (c << 6) | d;
  if (codePoint < 0x10000 || codePoint > 0x10ffff) return -1;
  UTF8_END = at + 4;
  return codePoint;
}

/** Value of a hexadecimal digit, or 255. */
// @ts-ignore: decorator
@inline
function hexDigit(at: usize): u32 {
  const c: u32 = load<u8>(at);
  const decimal = c - 48;
  if (decimal < 10) return decimal;
  const letter = (c | 0x20) - 97;
  return letter < 6 ? letter + 10 : 255;
}

/** The four hexadecimal digits at `at`, or -1. */
export function decodeHex4(at: usize): i32 {
  const a = hexDigit(at), b = hexDigit(at + 1), c = hexDigit(at + 2), d = hexDigit(at + 3);
  return (a | b | c | d) > 15 ? -1 : <i32>((a << 12) | (b << 8) | (c << 4) | d);
}

/** After a successful `decodeUnicodeEscape`: the address behind it. */
export let ESCAPE_END: usize = 0;

/** The code point of a `\uXXXX` escape whose digits begin at `at`, with its low surrogate where one follows; or -1. */
export function decodeUnicodeEscape(at: usize): i32 {
  const unit = decodeHex4(at);
  if (unit < 0) return -1;
  ESCAPE_END = at + 4;
  if ((unit & 0xfc00) == 0xd800 && load<u16>(at + 4) == 0x755c) {
    const low = decodeHex4(at + 6);
    if (low < 0) return -1;
    if ((low & 0xfc00) == 0xdc00) {
      ESCAPE_END = at + 10;
      return 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
    }
  }
  return unit;
}

/** Whether `c` may follow a backslash in JSON, `u` aside. */
// @ts-ignore: decorator
@inline
export function isShortEscape(c: u32): bool {
  return c == 0x6e || c == 0x22 || c == 0x5c || c == 0x2f || c == 0x74 || c == 0x72 || c == 0x62 || c == 0x66;
}

/** Writes a code point as UTF-8; returns the address behind it. */
export function encodeUtf8(at: usize, codePoint: u32): usize {
  if (codePoint < 0x80) {
    store<u8>(at, codePoint);
    return at + 1;
  }
  if (codePoint < 0x800) {
    store<u8>(at, 0xc0 | (codePoint >> 6));
    store<u8>(at, 0x80 | (codePoint & 63), 1);
    return at + 2;
  }
  if (codePoint < 0x10000) {
    store<u8>(at, 0xe0 | (codePoint >> 12));
    store<u8>(at, 0x80 | ((codePoint >> 6) & 63), 1);
    store<u8>(at, 0x80 | (codePoint & 63), 2);
    return at + 3;
  }
  store<u8>(at, 0xf0 | (codePoint >> 18));
  store<u8>(at, 0x80 | ((codePoint >> 12) & 63), 1);
  store<u8>(at, 0x80 | ((codePoint >> 6) & 63), 2);
  store<u8>(at, 0x80 | (codePoint & 63), 3);
  return at + 4;
}
