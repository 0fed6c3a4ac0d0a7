// ISO 8601 dates in the shapes that news data uses. What is not one of them is left to JavaScript, not refused.

/** After a successful `parseDate`: milliseconds since 1970. */
export let DATE: i64 = 0;

/** `count` decimal digits at `at`, or -1. */
// @ts-ignore: decorator
@inline
function digits(at: usize, count: i32): i32 {
  let value = 0;
  for (let i = 0; i < count; i++) {
    const d = <u32>load<u8>(at + <usize>i) - 48;
    if (d > 9) return -1;
    value = value * 10 + <i32>d;
  }
  return value;
}

function daysInMonth(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; the year begins in March so that the leap day comes last. */
function daysFromCivil(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year;
  const shifted = month > 2 ? month - 3 : month + 9;
  const dayOfYear = (153 * shifted + 2) / 5 + day - 1;
  const era = y / 400;
  const yearOfEra = y - era * 400;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

/** `YYYY-MM-DD`, optionally `THH:MM[:SS[.fff]]` and `Z` or `+HH:MM`. Without a zone: UTC. Returns whether it is one of these. */
export function parseDate(at: usize, length: u32): bool {
  if (length < 10) return false;
  const end = at + length;
  const year = digits(at, 4), month = digits(at + 5, 2), day = digits(at + 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || load<u8>(at, 4) != 0x2d || load<u8>(at, 7) != 0x2d) return false;
  if (day > daysInMonth(year, month)) return false;
  DATE = <i64>daysFromCivil(year, month, day) * 86400000;
  at += 10;
  if (at == end) return true;
  if (load<u8>(at) != 0x54 || end - at < 6 || load<u8>(at, 3) != 0x3a) return false;
  const hour = digits(at + 1, 2), minute = digits(at + 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  DATE += <i64>(hour * 60 + minute) * 60000;
  at += 6;
  if (end - at >= 3 && load<u8>(at) == 0x3a) {
    const second = digits(at + 1, 2);
    if (second < 0 || second > 59) return false;
    DATE += <i64>second * 1000;
    at += 3;
    if (end - at >= 4 && load<u8>(at) == 0x2e) {
      const thousandths = digits(at + 1, 3);
      if (thousandths < 0) return false;
      DATE += thousandths;
      at += 4;
    }
  }
  if (at == end) return true;
  const zone: u32 = load<u8>(at);
  if (zone == 0x5a) return at + 1 == end;
  if ((zone != 0x2b && zone != 0x2d) || end - at != 6 || load<u8>(at, 3) != 0x3a) return false;
  const zoneHour = digits(at + 1, 2), zoneMinute = digits(at + 4, 2);
  if (zoneHour < 0 || zoneHour > 23 || zoneMinute < 0 || zoneMinute > 59) return false;
  const shift = <i64>(zoneHour * 60 + zoneMinute) * 60000;
  DATE = zone == 0x2b ? DATE - shift : DATE + shift;
  return true;
}
