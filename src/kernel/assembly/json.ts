// Strings of JSON, as JSON.stringify writes them: only what must be escaped is.

const QUOTE: u32 = 0x22, BACKSLASH: u32 = 0x5c, SPACE: u32 = 0x20;

/** The letter that follows a backslash in the short escape of `c`; 0 where it has none. */
function shortEscape(c: u32): u32 {
  if (c == QUOTE || c == BACKSLASH) return c;
  if (c == 0x0a) return 0x6e;
  if (c == 0x0d) return 0x72;
  if (c == 0x09) return 0x74;
  if (c == 0x08) return 0x62;
  return c == 0x0c ? 0x66 : 0;
}

// @ts-ignore: decorator
@inline
function hexDigit(value: u32): u32 {
  return value < 10 ? value + 0x30 : value + 0x57;
}

function writeEscape(c: u32, to: usize): usize {
  const letter = shortEscape(c);
  store<u8>(to, BACKSLASH);
  store<u8>(to, letter == 0 ? 0x75 : letter, 1);
  if (letter != 0) return to + 2;
  store<u16>(to, 0x3030, 2);
  store<u8>(to, hexDigit(c >>> 4), 4);
  store<u8>(to, hexDigit(c & 15), 5);
  return to + 6;
}

/** Whether what was escaped last may hold U+FFFD, which stands in UTF-8 for half of a surrogate pair: its first byte was met. */
export let mayReplace: bool = false;

/**
 * Writes UTF-8 from [from, end) as the inside of a JSON string: six bytes for one at most. Returns the address behind it. Sixteen bytes at a time: as many behind `end`
 * may be read, and behind what is returned written.
 */
export function escapeJson(from: usize, end: usize, to: usize): usize {
  const quote = i8x16.splat(<i8>QUOTE), backslash = i8x16.splat(<i8>BACKSLASH), space = i8x16.splat(<i8>SPACE), replaced = i8x16.splat(<i8>0xef);
  let met = i8x16.splat(0);
  while (from < end) {
    const chunk = v128.load(from);
    v128.store(to, chunk);
    met = v128.or(met, i8x16.eq(chunk, replaced));
    const special = i8x16.bitmask(v128.or(v128.or(i8x16.eq(chunk, quote), i8x16.eq(chunk, backslash)), i8x16.lt_u(chunk, space)));
    const plain = min(special ? <usize>ctz(special) : 16, end - from);
    from += plain;
    to += plain;
    if (plain == 16 || from == end) continue;
    to = writeEscape(load<u8>(from), to);
    from++;
  }
  mayReplace = v128.any_true(met);
  return to;
}
