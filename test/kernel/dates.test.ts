import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { parseDate } from '../../src/article/dates.js';
import type { Kernel } from '../../src/kernel/kernel.js';
import { makeKernel } from '../support/kernel.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** The date as the kernel reads it; `undefined` where it leaves it to JavaScript. */
function kernelDate(text: string): number | undefined {
  const [found] = scanRecords(kernel, `${JSON.stringify({ id: 'a', text: 'One', publishedAt: text })}\n`);
  return found!.pending ? undefined : Number(found!.date);
}

const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const likely = (max: number): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0')), weight: 9 }, { arbitrary: two, weight: 1 });
const year = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1890, max: 2110 })).map((n) => String(n).padStart(4, '0'));
const day = fc.tuple(year, likely(13), likely(32)).map((parts) => parts.join('-'));
const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^[.,]\d{1,9}$/));
const seconds = fc.oneof(
  fc.constant(''),
  fc.tuple(likely(60), fraction).map(([s, f]) => `:${s}${f}`),
);
const zone = fc.oneof(
  fc.constantFrom('', 'Z', 'z'),
  fc.tuple(fc.constantFrom('+', '-'), likely(24), fc.constantFrom('', ':'), likely(60)).map((parts) => parts.join('')),
);
const time = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('T', ' ', 't'), likely(24), likely(60), seconds, zone).map(([t, h, m, s, z]) => `${t}${h}:${m}${s}${z}`),
);
const date = fc.tuple(day, time).map((parts) => parts.join(''));

/** A date with one character more, less or other. */
const almost = fc
  .tuple(date, fc.nat(), fc.constantFrom('', '0', '5', '-', ':', 'T', 'Z', '+', '.', ' ', 'é'), fc.nat(1))
  .map(([text, at, other, skip]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + other + text.slice(place + skip);
  });

it('a date that the kernel reads is the moment that parseDate reads, and what that refuses the kernel does not read', () => {
  fc.assert(
    fc.property(fc.oneof(date, almost), (text) => {
      const found = kernelDate(text);
      expect([undefined, parseDate(text)]).toContain(found);
    }),
    { seed: 4801, numRuns: 20_000 },
  );
});

it.each([
  '2031-03-09',
  '2031-03-09T08:30',
  '2031-03-09T08:30Z',
  '2031-03-09T08:30:15Z',
  '2031-03-09T08:30:15.250Z',
  '2031-03-09T08:30:15+02:00',
  '2031-03-09T00:10:00-11:30',
  '2000-02-29',
  '1900-02-28',
  '0001-01-01',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999-23:59',
])('%s, a usual form, is not left to JavaScript', (text) => {
  expect(kernelDate(text)).toBe(parseDate(text));
  expect(kernelDate(text)).toBe(Date.parse(/T.*\d\d:\d\d$/.test(text) && !/[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text));
});

it('every day of four centuries is where Date has it', () => {
  const wrong: string[] = [];
  for (let at = Date.UTC(1899, 11, 25); at < Date.UTC(2301, 0, 5); at += 86_400_000) {
    const text = new Date(at).toISOString().slice(0, 10);
    if (parseDate(text) !== at) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});
