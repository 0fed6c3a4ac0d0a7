import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applied } from '../../src/text/differences.js';
import type { Differences } from '../../src/text/differences.js';
import { testFolder } from '../support/folder.js';
import { jsonl, newsroom } from './newsroom.js';
import { unstitch } from './unstitch.js';

const inRoom = (): string => testFolder({ 'news.jsonl': jsonl(newsroom()) });
const [ferry] = newsroom();

describe('unstitch explain', () => {
  test('gives programs one object: verdict, figures, groups and differences', () => {
    const folder = inRoom();
    const { code, out, err } = unstitch(['explain', 'ferry-1', 'ferry-cut', 'news.jsonl'], { cwd: folder });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    const record = JSON.parse(out) as Record<string, unknown> & { differences: Differences };
    expect(Object.keys(record)).toStrictEqual([
      'a',
      'b',
      'tied',
      'reason',
      'shingles',
      'jaccard',
      'containment',
      'thresholds',
      'compared',
      'furniture',
      'withoutFurniture',
      'groups',
      'stories',
      'sharedTerms',
      'sharedRuns',
      'differences',
    ]);
    // 5 of 12 sentences of 14 words: 66 of 164 shingles of five words.
    expect(record).toMatchObject({
      a: 'ferry-1',
      b: 'ferry-cut',
      tied: true,
      reason: 'containment',
      shingles: { a: 164, b: 66, shared: 66 },
      containment: 1,
      thresholds: { jaccard: 0.7, containment: 0.8 },
      compared: true,
      groups: { a: 'c1', b: 'c1' },
      stories: { a: 's1', b: 's1' },
    });
    expect((record['sharedTerms'] as { term: string }[]).length).toBeGreaterThan(10);
    const cut = newsroom().find(({ id }) => id === 'ferry-cut');
    expect(applied(ferry!.text, record.differences)).toBe(cut!.text);
  });

  test('tells people the verdict first, then the figures and what differs', () => {
    const { code, out } = unstitch(['explain', 'ferry-1', 'ferry-cut', 'news.jsonl', '--format', 'text'], { cwd: inRoom() });
    expect(code).toBe(0);
    expect(out).toMatch(/^ferry-1 .*\nferry-cut .*\n\nCopies: 1\.000 of the smaller text is contained in the other/);
    expect(out).toContain('Both are in copy group c1, led by ferry-1.\nBoth tell story s1');
    expect(out).toMatch(/shingles +164 +66 +66\n/);
    expect(out).toMatch(/\[-.*-\]/s);
    expect(out).not.toContain('\u001b');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('thresholds are those of the flags', () => {
    const { out } = unstitch(
      ['explain', 'ferry-1', 'ferry-cut', 'news.jsonl', '--containment', '1', '--threshold', '0.9', '--format', 'text'],
      { cwd: inRoom() },
    );
    expect(out).toContain('reaches the threshold of 1.');
  });

  test('two files of one article each need no INPUT', () => {
    const folder = testFolder({
      'a.txt': `Headline of one\n\n${ferry!.text}`,
      'b.txt': 'Another headline\n\nNothing of it is in here at all, whatever one looks for.',
    });
    const { code, out } = unstitch(['explain', join(folder, 'a.txt'), join(folder, 'b.txt'), '--format', 'text']);
    expect(code).toBe(0);
    expect(out).toContain('No copies: neither figure reaches its threshold (Jaccard 0.000 of 0.7, contained 0.000 of 0.8).');
    expect(out).toContain('They have no five words in a row in common.');
  });

  test('an id that is not there is an error that says which was probably meant', () => {
    const { code, out, err } = unstitch(['explain', 'ferry-1', 'fery-2', 'news.jsonl'], { cwd: inRoom() });
    expect({ code, out }).toStrictEqual({ code: 1, out: '' });
    expect(err).toMatch(/^unstitch explain: no article has the id "fery-2" among \d+ of INPUT; did you mean ferry-2\?\n$/);
    expect(unstitch(['explain', 'ferry-1'], { cwd: inRoom() })).toMatchObject({
      code: 2,
      err: expect.stringContaining('two articles are needed'),
    });
    expect(unstitch(['explain', 'news.jsonl', 'news.jsonl'], { cwd: inRoom() })).toMatchObject({
      code: 1,
      err: expect.stringContaining('expected one each'),
    });
  });
});
