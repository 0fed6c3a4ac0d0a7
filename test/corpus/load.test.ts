import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/article/dates.js';
import type { ReadOptions } from '../../src/article/read-options.js';
import { readArticles } from '../../src/article/read.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { blockBytes } from '../../src/kernel/layout.js';
import { foldedWords } from '../../src/text/fold.js';
import { jsonLines, loadedReading, slowReading, testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { mutatedLines, recordLines } from '../support/mutate.js';

/** Loads files by an engine and by JavaScript alone, and expects the same articles and rejects in the same order. Returns the corpus. */
async function loadBoth(files: Record<string, string | Uint8Array>, options: ReadOptions = {}, threads = 0): Promise<Corpus> {
  const folder = testFolder(files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const engine = await testEngine({ threads });
  const corpus = await engine.load(readArticles(paths, options));
  const expected = await slowReading(paths, options);
  expect(loadedReading(corpus)).toStrictEqual(expected);
  expect({ size: corpus.size, read: corpus.read }).toEqual({
    size: expected.articles.length,
    read: expected.articles.length + expected.rejects.length,
  });
  const columns = Array.from(corpus.ordinals(), (ordinal) => ({
    id: corpus.id(ordinal),
    date: corpus.date(ordinal),
    words: corpus.wordCount(ordinal),
  }));
  expect(columns).toEqual(
    expected.articles.map(({ id, publishedAt, text }) => ({
      id,
      date: publishedAt === undefined ? undefined : parseDate(publishedAt),
      words: foldedWords(text).length,
    })),
  );
  return corpus;
}

const line = (id: string, more: object = {}): string => JSON.stringify({ id, text: `Words of ${id}`, ...more });

/** A line of exactly `bytes` bytes, its line feed not counted. */
function lineOf(id: string, bytes: number, letter = 'x'): string {
  const bare = Buffer.byteLength(line(id, { filler: '' }));
  const count = Math.floor((bytes - bare) / Buffer.byteLength(letter));
  const rest = bytes - bare - count * Buffer.byteLength(letter);
  return line(id, { filler: letter.repeat(count) + '.'.repeat(rest) });
}

describe('files', () => {
  it.each([
    ['of no bytes', 0, ''],
    ['of a byte order mark', 0, '\ufeff'],
    ['of one line feed', 0, '\n'],
    ['of white space', 0, ' \t\r\n \n\r\n\t'],
    ['of one line', 1, line('a')],
    ['whose last line has no line feed', 2, `${line('a')}\n${line('b')}`],
    ['with CRLF', 2, `${line('a')}\r\n\r\n${line('b')}\r\n`],
    ['with a byte order mark', 2, `\ufeff${line('a')}\n${line('b')}\n`],
    ['with two byte order marks', 1, `\ufeff\ufeff${line('a')}\n${line('b')}\n`],
    ['with a byte order mark in the middle', 1, `${line('a')}\n\ufeff${line('b')}\n`],
    ['with a byte order mark and a blank line', 1, `\ufeff\n${line('a')}\n`],
    ['with a carriage return in a line', 1, `${line('a')}\r${line('b')}\n${line('c')}`],
    ['of nonsense', 0, 'nonsense\n{\n}\n[]\n"x"\n1\nnull\n\u0000\n'],
  ])('%s', async (_, articles, content) => {
    expect((await loadBoth({ 'a.jsonl': content })).size).toBe(articles);
  });

  it('of bytes that are no text at all', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 131 + (i >> 3)) & 255);
    const corpus = await loadBoth({ 'a.jsonl': bytes, 'b.jsonl': line('b') });
    expect(corpus.size).toBe(1);
  });

  it('several, some of them empty, ids repeated across them', async () => {
    const corpus = await loadBoth({
      'a.jsonl': '',
      'b.jsonl': `${line('x')}\n${line('y')}`,
      'c.jsonl': '\n\n',
      'd.jsonl': `${line('z')}\n\n${line('x')}\n`,
      'e.jsonl.gz': gzipSync(`${line('y')}\n${line('w')}\n`),
      'f.txt': 'A page\n\nOf words.',
      'g.txt': '',
    });
    expect(corpus.rejects.map(({ reason }) => reason)).toEqual(['duplicate_id', 'duplicate_id', 'empty_text']);
  });

  it('of 30,000 mutated lines, blank ones and CRLF among them', { timeout: 300_000 }, async () => {
    const parts: Buffer[] = [];
    let i = 0;
    for (const bytes of mutatedLines(30_000, 0xb10c))
      parts.push(Buffer.from(bytes), Buffer.from(['\n', '\r\n', '\n\n', '\n \t\n'][i++ % 4]!));
    const corpus = await loadBoth({ 'a.jsonl': Buffer.concat(parts) });
    expect(corpus.size).toBeGreaterThan(10);
    expect(new Set(corpus.rejects.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(6);
  });

  it('whose articles have numbered ids, so that few repeat one: 30,000 mutated lines', { timeout: 300_000 }, async () => {
    const parts: Buffer[] = [];
    let i = 0;
    for (const bytes of mutatedLines(30_000, 0xfee1)) {
      const text = Buffer.from(bytes).toString('latin1');
      parts.push(Buffer.from(`${text.replace(/"id" ?: ?("[^"]*"|\d+)/, `"id":"n${i++}"`)}\n`, 'latin1'));
    }
    const corpus = await loadBoth({ 'a.jsonl': Buffer.concat(parts) }, {}, 2);
    expect(corpus.size).toBeGreaterThan(5000);
  });

  it('of pages of all kinds', async () => {
    const corpus = await loadBoth({
      'a.txt': '\ufeffA headline\r\n\r\nThe first paragraph.\r\nIts second line.\r\n\r\nThe second.',
      'b.txt': 'No headline here, but a sentence.\n\nAnother.',
      'c.txt': ' \n\t\n',
      'd.txt': Buffer.from([0x41, 0xff, 0x42]),
      'e.txt': 'e\u0301t\u00e9 \ufdfa 新华社',
      'f.txt': '... --- ...',
    });
    expect(corpus.rejects.map(({ input, reason }) => `${input.slice(-5)} ${reason}`)).toEqual(['c.txt empty_text', 'd.txt invalid_utf8']);
  });
});

describe('lines and blocks', () => {
  const near = [-3, -2, -1, 0, 1, 2, 3];

  it.each(near)('a line that ends %i bytes from the end of a block', async (delta) => {
    const content = [lineOf('a', blockBytes - 1 + delta), line('b'), lineOf('c', blockBytes - 100), line('d')].join('\n');
    const corpus = await loadBoth({ 'a.jsonl': content, 'b.jsonl': `${lineOf('e', blockBytes - 2 + delta)}\r\n${line('f')}\r\n` });
    expect(corpus.size).toBe(6);
  });

  it('letters of several bytes across the end of a block', async () => {
    for (const letter of ['é', '中', '😀']) {
      for (const delta of [0, 1, 2, 3]) {
        const content = [line('a', { pad: 'p'.repeat(delta) }), lineOf('b', blockBytes, letter), line('c')].join('\n');
        expect((await loadBoth({ 'a.jsonl': content })).size).toBe(3);
      }
    }
  });

  it('lines that span several blocks', async () => {
    const content = [lineOf('a', 3 * blockBytes), line('b'), lineOf('c', 2 * blockBytes - 1), lineOf('d', blockBytes - 1), line('e')].join(
      '\n',
    );
    expect((await loadBoth({ 'a.jsonl': content })).size).toBe(5);
    expect((await loadBoth({ 'a.jsonl': `${content}\n` }, {}, 2)).size).toBe(5);
  });

  it('a file of whole blocks exactly, and one of a byte more or less', async () => {
    for (const delta of [-1, 0, 1]) {
      const content = `${lineOf('a', blockBytes)}\n${lineOf('b', blockBytes - 2 + delta)}\n`;
      expect((await loadBoth({ 'a.jsonl': content })).size).toBe(2);
    }
  });

  it('a million empty lines', { timeout: 300_000 }, async () => {
    const corpus = await loadBoth({ 'a.jsonl': `${'\n'.repeat(1_000_000)}${line('a')}\n${' \n'.repeat(1_000_000)}nonsense` });
    expect(corpus.rejects.map(({ line }) => line)).toEqual([2_000_002]);
  });

  it('more records in a block than its buffers hold at once', async () => {
    const content = Array.from({ length: 60_000 }, (_, i) => `{"id":${i},"text":"w${i}"}`).join('\n');
    const corpus = await loadBoth({ 'a.jsonl': content });
    expect(corpus.size).toBe(60_000);
  });

  it('lines of about the length that is the limit', async () => {
    const maxTextBytes = 1000;
    const around = [-1, 0, 1, 2].map((delta, i) => lineOf(`l${i}`, 8 * maxTextBytes + delta));
    const corpus = await loadBoth(
      { 'a.jsonl': [...around, line('b'), lineOf('far', 2 * blockBytes), line('c')].join('\n') },
      { maxTextBytes },
    );
    expect(corpus.rejects.map(({ reason, line }) => `${line} ${reason}`)).toEqual([
      '3 line_too_long',
      '4 line_too_long',
      '6 line_too_long',
    ]);
  });

  it('a line too long at every place in a block, and as the last', async () => {
    const maxTextBytes = 100;
    const long = lineOf('long', blockBytes + 5);
    for (const before of [0, 1, 800, 5000]) {
      const small = Array.from({ length: before }, (_, i) => line(`s${i}`));
      const more = small.map((_, i) => line(`t${i}`));
      const files = { 'a.jsonl': [...small, long, line('z')].join('\n'), 'b.jsonl': [...more, long].join('\n') };
      const corpus = await loadBoth(files, { maxTextBytes });
      expect(corpus.rejects.map(({ line, reason }) => `${line} ${reason}`)).toEqual(
        Array.from({ length: 2 }, () => `${before + 1} line_too_long`),
      );
    }
  });
});

/** Every code unit of a text as an escape. */
function escapes(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}

describe('texts', () => {
  it('of about the length that is the limit, escaped or not, in one byte or three', async () => {
    const maxTextBytes = 3000;
    const texts = [-1, 0, 1].flatMap((delta) => ['x'.repeat(maxTextBytes + delta), `${'中'.repeat(999)}${'x'.repeat(3 + delta)}`]);
    const escaped = texts.map((text, i) => `{"id":"e${i}","text":"${escapes(text)}"}`);
    const corpus = await loadBoth(
      { 'a.jsonl': jsonLines(texts.map((text, i) => ({ id: `r${i}`, text }))) + escaped.join('\n') },
      { maxTextBytes },
    );
    expect(corpus.size).toBe(8);
  });

  it('of megabytes, up to the limit', { timeout: 300_000 }, async () => {
    const words = (bytes: number): string => 'harbour ferry '.repeat(bytes / 14);
    const articles = [0.5, 1, 2, 2.1, 3, 3.9].map((size, i) => ({ id: `m${i}`, source: 'Coast', text: words(size * 1024 * 1024) }));
    const paragraphs = { id: 'p', source: 'Coast', text: 'One paragraph of some length.\n'.repeat(130_000) };
    const corpus = await loadBoth({ 'a.jsonl': jsonLines([...articles, paragraphs, { id: 'z', text: 'Short' }]) });
    expect(corpus.size).toBe(8);
  });

  it('that grow when they are folded, among others that JavaScript must judge', async () => {
    // Three bytes of this letter become thirty-three.
    const articles = [
      { id: 'a', text: 'Short' },
      { id: 'b', text: '\ufdfa '.repeat(70_000) },
      { id: 'c', text: 'e\u0301t\u00e9 was here' },
      { id: 'd', text: '\ufdfa\n'.repeat(90_000), source: 'Coast' },
      { id: 'b', text: 'The id of another' },
      { id: 'e', text: 'Short as well' },
    ];
    const corpus = await loadBoth({ 'a.jsonl': jsonLines(articles) });
    expect(corpus.size).toBe(5);
    expect(corpus.rejects[0]?.message).toContain('line 2;');
  });

  it('without a word', async () => {
    const texts = ['', ' ', '\u00a0\u2003', '...', '\u0301', '😀', '\u200d', String.fromCharCode(0)];
    const corpus = await loadBoth({ 'a.jsonl': jsonLines(texts.map((text, i) => ({ id: `t${i}`, text }))) });
    expect(corpus.rejects.map(({ reason }) => reason)).toEqual(['empty_text', 'empty_text', 'empty_text']);
  });

  it('of one word repeated a million times', async () => {
    const text = 'ferry '.repeat(600_000);
    const corpus = await loadBoth(
      {
        'a.jsonl': jsonLines([
          { id: 'a', text },
          { id: 'b', text: `${text}${text.slice(0, 1_000_000)}` },
        ]),
      },
      { maxTextBytes: 8_000_000 },
    );
    expect(corpus.size).toBe(2);
  });
});

describe('ids', () => {
  it('of all kinds', async () => {
    const ids = [
      0,
      7,
      -5,
      -0,
      1e21,
      1.5,
      2 ** 53 - 1,
      2 ** 53,
      '',
      ' ',
      '__proto__',
      'constructor',
      'i'.repeat(10_000),
      'é'.repeat(40_000),
      '\ud800',
      '😀',
      '\u0000',
      '7',
      null,
      true,
    ];
    const records = ids.map((id) => ({ id, text: 'Words' }));
    const raw = [
      '{"id":1.0,"text":"x"}',
      '{"id":1e2,"text":"x"}',
      '{"id":-0,"text":"x"}',
      '{"id":00,"text":"x"}',
      '{"__proto__":{"id":"p"},"text":"x"}',
    ];
    const corpus = await loadBoth({ 'a.jsonl': `${jsonLines(records)}${raw.join('\n')}` });
    const accepted = Array.from(corpus.ordinals(), (ordinal) => corpus.id(ordinal));
    expect(accepted).toContain('__proto__');
    expect(accepted).toContain('i'.repeat(10_000));
    expect(accepted).toContain('100');
  });

  it('given again and again', async () => {
    const corpus = await loadBoth({ 'a.jsonl': `${line('a')}\n`.repeat(500), 'b.jsonl': `${line('b')}\n${line('a')}\n`.repeat(500) });
    expect(corpus.size).toBe(2);
    expect(corpus.rejects).toHaveLength(1498);
  });
});

describe('fields under other names', () => {
  it('in files that have both', async () => {
    const content = [
      '{"nr":1,"body":"One","id":"x","text":"not this"}',
      '{"id":"x","text":"Two"}',
      '{"nr":2,"body":"Three","größe":1}',
      '{"nr":3,"Körper":"Four"}',
    ].join('\n');
    expect((await loadBoth({ 'a.jsonl': content }, { fields: { id: 'nr', text: 'body' } })).size).toBe(2);
    expect((await loadBoth({ 'a.jsonl': content }, { fields: { id: 'nr', text: 'Körper' } })).size).toBe(1);
    const swapped = await loadBoth({ 'a.jsonl': recordLines.join('\n') }, { fields: { title: 'source', source: 'title' } });
    expect(swapped.size).toBe(recordLines.length);
  });
});

describe('strict', () => {
  it.each([0, 1, 2, 4])('ends at the first bad record of all, by %i threads', async (threads) => {
    const folder = testFolder();
    const paths: string[] = [];
    for (let file = 0; file < 12; file++) {
      const lines = Array.from({ length: 300 }, (_, i) => line(`${file}-${i}`));
      if (file === 4) lines[200] = line('1-17');
      if (file === 5) lines[3] = 'nonsense';
      if (file > 5) lines[0] = '{"id":""}';
      paths.push(join(folder, `${file}.jsonl`));
      writeFileSync(paths.at(-1)!, lines.join('\n'));
    }
    const engine = await testEngine({ threads });
    await expect(engine.load(readArticles(paths, { strict: true }))).rejects.toMatchObject({
      code: 'rejected_record',
      details: { input: paths[4], line: 201, reason: 'duplicate_id' },
    });
    await expect(engine.load(readArticles(paths.slice(5), { strict: true }))).rejects.toMatchObject({
      details: { input: paths[5], line: 4, reason: 'invalid_json' },
    });
    // Nothing is wrong with the first files: the engine goes on.
    expect((await engine.load(readArticles(paths.slice(0, 4), { strict: true }))).size).toBe(1200);
  });
});
