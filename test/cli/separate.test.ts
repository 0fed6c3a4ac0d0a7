import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../support/folder.js';
import { parsed, unstitch } from './unstitch.js';

const ferry = 'The harbour master of Gullhaven said on Monday that the ferry would not sail before the ice had gone from the bay.';
const court = 'A court in Dronholt sentenced the former treasurer of the lighthouse fund to four years in prison on Tuesday.';
const more = 'The shipping line promised to pay for the rooms of those who could not leave the island.';
const page = `A day on the coast\r\n\r\n${court}\r\n\r\nHe said nothing more. ${ferry}\r\n`;
const files = {
  'page.txt': page,
  'news.jsonl': [
    { id: 'ferry', text: `${ferry} ${more}`, title: 'No ferry', source: 'Halyard' },
    { id: 'court', text: `${court} Her lawyer will appeal.` },
  ]
    .map((article) => `${JSON.stringify(article)}\n`)
    .join(''),
};

describe('unstitch separate', () => {
  test('a page: offsets into the file, keys in their order', () => {
    const folder = testFolder(files);
    const { code, out, err } = unstitch(['separate', 'page.txt', '--corpus', 'news.jsonl'], { cwd: folder });
    expect([code, err]).toEqual([0, '']);
    const [record] = parsed(out);
    expect(Object.keys(record!)).toEqual(['article', 'stitched', 'confidence', 'passages', 'strands']);
    const passages = record!['passages'] as {
      start: number;
      end: number;
      kind: string;
      strand: string | null;
      source: { article: string } | null;
    }[];
    expect(Object.keys(passages[1]!)).toEqual(['start', 'end', 'kind', 'strand', 'source', 'signs']);
    expect(Object.keys(passages[1]!.source!)).toEqual(['article', 'start', 'end', 'overlap']);
    expect(passages.map(({ start, end }) => page.slice(start, end))).toEqual(['A day on the coast', court, 'He said nothing more.', ferry]);
    expect(passages.map(({ kind }) => kind)).toEqual(['headline', 'body', 'body', 'body']);
    expect(passages.map(({ source }) => source?.article)).toEqual([undefined, 'court', undefined, 'ferry']);
    expect(passages[0]!.strand).toBeNull();
    const strands = record!['strands'] as object[];
    expect(Object.keys(strands[0]!)).toEqual(['strand', 'passages', 'terms', 'story', 'sources', 'separable']);
  });

  test('pages of JSON Lines, one line each, to a file', () => {
    const folder = testFolder(files);
    const { code, out } = unstitch(['separate', 'news.jsonl', '--out', 'parted.jsonl'], { cwd: folder });
    expect([code, out]).toEqual([0, '']);
    expect(parsed(readFileSync(join(folder, 'parted.jsonl'), 'utf8')).map(({ article }) => article)).toEqual(['ferry', 'court']);
  });

  test('several inputs of the corpus behind the flag, or the flag several times', () => {
    const folder = testFolder({ ...files, 'a.txt': `${ferry}\n\n${more}`, 'b.txt': court });
    const one = unstitch(['separate', 'page.txt', '--corpus', 'a.txt', 'b.txt'], { cwd: folder });
    const two = unstitch(['separate', '--corpus', 'a.txt', '--corpus=b.txt', 'page.txt'], { cwd: folder });
    expect(one.code).toBe(0);
    expect(two.out).toBe(one.out);
    expect(one.out).toContain('"article":"a.txt"');
  });

  test('as many strands as it is told', () => {
    const folder = testFolder(files);
    for (const strands of [1, 2]) {
      const { out } = unstitch(['separate', 'page.txt', '--strands', String(strands)], { cwd: folder });
      expect((parsed(out)[0]!['strands'] as object[]).length).toBe(strands);
    }
  });

  test('for a reader: letters beside the page, sources below it, signs as notes', () => {
    const folder = testFolder(files);
    const { out } = unstitch(['separate', 'page.txt', '--corpus', 'news.jsonl', '--format', 'text'], { cwd: folder });
    expect(out).toContain('a │ A court in Dronholt');
    expect(out).toMatch(/\n {2,}1 of 2 from ferry, Halyard, No ferry\n/);
    expect(out).toMatch(/\[1\] “He” refers to nobody/);
    expect(out).not.toContain('\u001b');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('says what is wrong, and with which code', () => {
    const folder = testFolder({ ...files, 'empty.jsonl': '', 'bad.jsonl': 'nonsense\n' });
    const run = (...args: string[]) => unstitch(['separate', ...args], { cwd: folder });
    expect(run()).toMatchObject({ code: 2, out: '' });
    expect(run('page.txt', '--strands', '0')).toMatchObject({ code: 2 });
    expect(run('page.txt', '--assume', 'so')).toMatchObject({ code: 2 });
    expect(run('nowhere.txt')).toMatchObject({ code: 1, out: '' });
    expect(run('page.txt', '--corpus', 'nowhere')).toMatchObject({ code: 1, out: '' });
    expect(run('bad.jsonl')).toMatchObject({ code: 1 });
    expect(run('bad.jsonl').err).toContain('no article');
    expect(run('empty.jsonl')).toMatchObject({ code: 0, out: '' });
    expect(run('page.txt', '--corpus', 'empty.jsonl')).toMatchObject({ code: 0 });
  });

  test('the words of an archive of one own', () => {
    const folder = testFolder(files);
    expect(unstitch(['background', 'news.jsonl', '--out', 'news.background', '--fewest', '1'], { cwd: folder }).code).toBe(0);
    const { code, out, err } = unstitch(['separate', 'page.txt', '--background', 'news.background'], { cwd: folder });
    expect([code, err]).toEqual([0, '']);
    expect(parsed(out)[0]!['article']).toBe('page.txt');
    expect(unstitch(['separate', 'page.txt', '--background', 'none'], { cwd: folder })).toMatchObject({ code: 2 });
    const missing = unstitch(['separate', 'page.txt', '--background', 'no.background'], { cwd: folder });
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('no.background');
  });

  test('sources that are pages: offsets into their text as it is read, without title, with lines trimmed', () => {
    const source = `\uFEFFNo ferry today\r\n\r\n${more}\r\n\r\n${ferry} \u{1F6A2} ${more}\r\n`;
    const folder = testFolder({ 'page.txt': page, 'sources/ferry.txt': source });
    const [record] = parsed(unstitch(['separate', 'page.txt', '--corpus', 'sources'], { cwd: folder }).out);
    const found = (record!['passages'] as { source: { article: string; start: number; end: number } | null }[]).flatMap(
      ({ source: one }) => one ?? [],
    );
    expect(found.map(({ article }) => article)).toEqual(['ferry.txt']);
    expect(`${more}\n\n${ferry} \u{1F6A2} ${more}`.slice(found[0]!.start, found[0]!.end)).toBe(ferry);
  });
});
