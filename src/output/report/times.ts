// Times as the page writes them: `2024-03-04T06:40` in UTC, or `2024-03-04` where no more is known. They sort as text.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day to be read: `4 Mar 2024`. */
export function dayOf(time: string): string {
  const [year = '', month = '', day = ''] = time.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** Day and minute to be read: `4 Mar 2024, 06:40`. */
export function momentOf(time: string): string {
  const minute = time.slice(11);
  return minute === '' ? dayOf(time) : `${dayOf(time)}, ${minute}`;
}

/** A stretch of days: `4 to 9 Mar 2024`, `28 Feb to 3 Mar 2024`, or one day. */
export function stretchOf(from: string, to: string): string {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === last) return first;
  const [a = '', b = '', c = ''] = first.split(' ');
  const [, y, z] = last.split(' ');
  if (c !== z) return `${first} to ${last}`;
  return b === y ? `${a} to ${last}` : `${a} ${b} to ${last}`;
}

/** Milliseconds since 1970. */
export function instantOf(time: string): number {
  return Date.parse(time.length === 10 ? `${time}T00:00Z` : `${time}Z`);
}

/** The day after so many days. */
export function daysLater(time: string, days: number): string {
  return new Date(instantOf(time.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
}
