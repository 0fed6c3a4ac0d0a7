const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

/**
 * Milliseconds since 1970-01-01T00:00:00Z of an ISO 8601 date or date-time; `undefined` if it is neither.
 *
 * Read: `2026-03-09`, and with `T` or a space a time of hours and minutes, optionally seconds, a fraction (cut to milliseconds)
 * and a zone (`Z`, `+02`, `+0200`, `+02:00`). A date is its midnight; a missing zone is UTC. The day must exist in the Gregorian
 * calendar. Week and ordinal dates, years outside 0000 to 9999 and leap seconds are not read.
 */
export function parseDate(iso: string): number | undefined {
  return usual.test(iso) ? parseUsual(iso) : parseAny(iso);
}

/** What JSON.stringify makes of a date, and the same without a fraction: most dates are such, and nothing needs to be cut out of them. */
const usual = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

function parseUsual(iso: string): number | undefined {
  const digits = (at: number): number => iso.charCodeAt(at) * 10 + iso.charCodeAt(at + 1) - 528;
  const year = digits(0) * 100 + digits(2);
  const [month, day, hour, minute, second] = [digits(5), digits(8), digits(11), digits(14), digits(17)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return undefined;
  const millisecond = iso.length === 24 ? digits(20) * 10 + iso.charCodeAt(22) - 48 : 0;
  return daysFromEpoch(year, month, day) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1_000 + millisecond;
}

function parseAny(iso: string): number | undefined {
  const parts = pattern.exec(iso);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const hour = Number(parts[4] ?? 0);
  const minute = Number(parts[5] ?? 0);
  const second = Number(parts[6] ?? 0);
  const zoneHour = Number(parts[10] ?? 0);
  const zoneMinute = Number(parts[11] ?? 0);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 23 || zoneMinute > 59) return undefined;
  const millisecond = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const zone = (zoneHour * 60 + zoneMinute) * (parts[9] === '-' ? -60_000 : 60_000);
  return daysFromEpoch(year, month, day) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1_000 + millisecond - zone;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Counted from 1 March, so that the leap day is the last of its year; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const daysToMonth = Math.floor((153 * monthsFromMarch + 2) / 5);
  return 365 * marchYear + leapDays + daysToMonth + day - 1 - 719_468;
}
