import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/article/dates.js';

describe('parseDate', () => {
  test.each([
    ['2026-03-09', '2026-03-09T00:00:00.000Z'],
    ['2026-03-09T18:30', '2026-03-09T18:30:00.000Z'],
    ['2026-03-09 18:30:15', '2026-03-09T18:30:15.000Z'],
    ['2026-03-09t18:30:15z', '2026-03-09T18:30:15.000Z'],
    ['2026-03-09T18:30:15.5Z', '2026-03-09T18:30:15.500Z'],
    ['2026-03-09T18:30:15,123456789Z', '2026-03-09T18:30:15.123Z'],
    ['2026-03-09T01:30:00+02:00', '2026-03-08T23:30:00.000Z'],
    ['2026-03-09T23:30:00-0530', '2026-03-10T05:00:00.000Z'],
    ['2026-03-09T18:30:15+00', '2026-03-09T18:30:15.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['0000-01-01', '0000-01-01T00:00:00.000Z'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is %s', (iso, utc) => {
    expect(new Date(parseDate(iso)!).toISOString()).toBe(utc);
  });

  test.each([
    '',
    'yesterday',
    '2026',
    '2026-03',
    '2026-3-9',
    '09/03/2026',
    '20260309',
    '2026-W11-1',
    '2026-068',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-04-31',
    '2026-02-29',
    '1900-02-29',
    '2026-03-09T',
    '2026-03-09T18',
    '2026-03-09T24:00',
    '2026-03-09T18:60',
    '2026-03-09T18:30:60',
    '2026-03-09T18:30:15.',
    '2026-03-09T18:30+24:00',
    '2026-03-09T18:30+02:60',
    '2026-03-09Z',
    ' 2026-03-09',
    '2026-03-09\n',
    '２０２６-03-09',
    '+002026-03-09',
  ])('%j is no date', (iso) => {
    expect(parseDate(iso)).toBeUndefined();
  });

  test('agrees with Date on every moment of four-digit years, in any zone', () => {
    const moment = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -1439, max: 1439 }), (date, zone) => {
        const local = new Date(date.getTime() + zone * 60_000).toISOString().slice(0, -1);
        const two = (n: number): string => String(n).padStart(2, '0');
        const minutes = Math.abs(zone);
        const iso = `${local}${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        expect(parseDate(iso)).toBe(date.getTime());
      }),
      { seed: 4101, numRuns: 2000 },
    );
  });

  test('refuses exactly the days that the calendar does not have', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
          expect(parseDate(iso) !== undefined, iso).toBe(exists);
        }
      }
    }
  });
});
