import { describe, expect, test } from 'vitest';
import type { Index } from '../../../src/output/report/embedded.js';
import { outletMatrix } from '../../../src/output/report/outlet-matrix.js';
import { overTime } from '../../../src/output/report/over-time.js';
import { dayOf, momentOf, stretchOf } from '../../../src/output/report/times.js';

const index = (parts: Partial<Index>): Index => ({
  outlets: ['Harrow', 'Coast', 'Vale'],
  articles: [],
  stories: [],
  groups: [],
  pages: [],
  totals: { articles: 0, stories: 0, groups: 0, pages: 0 },
  ...parts,
});

describe('outletMatrix', () => {
  test('counts copies by who printed them and who had the text first', () => {
    const articles: Index['articles'] = [0, 1, 2, 1, 0, -1].map((outlet, i) => [`a${i}`, '', outlet, '', -1, 0]);
    const groups: Index['groups'] = [
      {
        id: 'c1',
        size: 2,
        members: [
          [0, 0, 0, 1, 1],
          [1, 1, 0, 1, 1],
          [2, 2, 0, 1, 1],
          [3, 2, 0, 1, 1],
        ],
      },
      {
        id: 'c2',
        size: 2,
        members: [
          [1, 0, 1, 1, 1],
          [4, 1, 1, 1, 1],
          [5, 1, 1, 1, 1],
        ],
      },
    ];
    expect(outletMatrix(index({ articles, groups }))).toStrictEqual({
      printers: [1, 0, 2],
      origins: [0, 1],
      counts: [
        [2, 0],
        [0, 1],
        [1, 0],
      ],
      rest: 1,
    });
  });
});

describe('overTime', () => {
  const article = (time: string, group = -1): Index['articles'][number] => ['', '', 0, time, -1, group];

  test('counts articles by day, copies and stitched pages apart, and stories over the same days', () => {
    const articles = [
      article('2031-03-01T10:00', 0),
      article('2031-03-01', 0),
      article('2031-03-03T23:59'),
      article(''),
      article('2031-03-03'),
    ];
    const chart = overTime(
      index({
        articles,
        groups: [
          {
            id: 'c1',
            size: 2,
            members: [
              [0, 0, 0, 1, 1],
              [1, 1, 0, 1, 1],
            ],
          },
        ],
        stories: [
          { id: 's1', size: 2, lead: 0, articles: [0, 1, 2], terms: [] },
          { id: 's2', size: 1, lead: 3, articles: [3], terms: [] },
        ],
        pages: [{ article: 4, confidence: 1, passages: 1, sourced: 0, stories: [] }],
      }),
    );
    expect(chart).toStrictEqual({
      from: '2031-03-01',
      to: '2031-03-03',
      step: 1,
      columns: [
        [1, 1, 0],
        [0, 0, 0],
        [1, 0, 1],
      ],
      undated: 1,
      lines: [{ story: 0, counts: [2, 0, 1] }],
    });
  });

  test('puts days together where there are many, and every article in a column', () => {
    const articles = Array.from({ length: 400 }, (_, i) => article(new Date(Date.UTC(2031, 0, 1 + i)).toISOString().slice(0, 10)));
    const chart = overTime(index({ articles }))!;
    expect(chart.step).toBe(7);
    expect(chart.columns.length).toBeLessThanOrEqual(62);
    expect(chart.columns.flat().reduce((sum, count) => sum + count, 0)).toBe(400);
  });

  test('is nothing where no article has a date', () => {
    expect(overTime(index({ articles: [article('')] }))).toBeUndefined();
  });
});

test('times are told as one would say them', () => {
  expect(dayOf('2031-03-09T08:00')).toBe('9 Mar 2031');
  expect(momentOf('2031-03-09T08:00')).toBe('9 Mar 2031, 08:00');
  expect(momentOf('2031-03-09')).toBe('9 Mar 2031');
  expect(stretchOf('2031-03-09', '2031-03-09T10:00')).toBe('9 Mar 2031');
  expect(stretchOf('2031-03-09', '2031-03-12')).toBe('9 to 12 Mar 2031');
  expect(stretchOf('2031-02-28', '2031-03-12')).toBe('28 Feb to 12 Mar 2031');
  expect(stretchOf('2030-12-28', '2031-01-02')).toBe('28 Dec 2030 to 2 Jan 2031');
});
