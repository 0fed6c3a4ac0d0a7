import { describe, expect, test } from 'vitest';

import { findSpan, stitch, substituteAll } from '../../../corpora/wire/stitch.js';
import type { StitchedPage } from '../../../corpora/wire/stitched.js';

const texts: Record<string, string> = { a: 'One fish swam. Two fish sank. Three flew.', b: 'Red hats. Blue hats.' };
const sources = { idOf: (key: string) => `id-${key}`, textOf: (key: string) => texts[key] ?? '', storyOf: (key: string) => `story-${key}` };
const page: StitchedPage = {
  key: 'p',
  outlet: 'fetchwell-daily',
  publishedAt: '2024-03-01T00:00:00Z',
  title: 'Fish and hats',
  kind: 'nearby',
  passages: [
    { of: 'a', first: 'Two fish', last: 'flew.', substitutions: [['fish', 'cats']], sign: 'short-name' },
    { of: 'b', first: 'Red hats.' },
    { of: 'a', first: 'One', last: 'swam.', joined: true },
    { first: 'Fish photo', story: 'story-a' },
  ],
};

describe('stitch', () => {
  test('lays passages out and says where each came from', () => {
    const { text, units } = stitch(page, sources);
    expect(text).toBe('Two cats sank. Three flew.\n\nRed hats. One fish swam.\n\nFish photo');
    expect(units).toEqual([
      {
        start: 0,
        end: 26,
        story: 'story-a',
        report: 'id-a',
        source: { article: 'id-a', start: 15, end: 41 },
        substitutions: [['fish', 'cats']],
        sign: 'short-name',
      },
      { start: 28, end: 37, story: 'story-b', report: 'id-b', source: { article: 'id-b', start: 0, end: 9 } },
      { start: 38, end: 52, story: 'story-a', report: 'id-a', source: { article: 'id-a', start: 0, end: 14 } },
      { start: 54, end: 64, story: 'story-a', report: 'id-p' },
    ]);
  });

  test('takes the report for the story where all reports are on one event', () => {
    expect(stitch({ ...page, kind: 'same-event' }, sources).units[0]).toMatchObject({ story: 'id-a', report: 'id-a' });
  });
});

describe('findSpan', () => {
  test('refuses passages that are not there or not unique', () => {
    expect(() => findSpan('abc abc', 'x', 'c')).toThrow('no passage begins with "x"');
    expect(() => findSpan('abc abc', 'abc', 'c')).toThrow('several passages begin');
    expect(() => findSpan('abc d', 'abc', 'e')).toThrow('does not end with "e"');
  });
});

test('substituteAll refuses a pair that is not in the text', () => {
  expect(substituteAll('a b a', [['a', 'c']])).toBe('c b c');
  expect(() => substituteAll('a b', [['z', 'c']])).toThrow('nothing to substitute');
});
