import { execFileSync } from 'node:child_process';
import { openSync, ftruncateSync, closeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../src/article/read-options.js';
import { readArticles } from '../../src/article/read.js';
import type { Reject } from '../../src/article/rejects.js';
import { testFolder } from '../support/folder.js';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

async function read(inputs: string | string[], options: ReadOptions = {}) {
  const rejects: Reject[] = [];
  const articles = await collect(readArticles(inputs, { ...options, onReject: (reject) => rejects.push(reject) }));
  return { ids: articles.map(({ id }) => id), articles, rejects: rejects.map(({ line, reason }) => `${line} ${reason}`), all: rejects };
}

const line = (id: string, text = 'Some words.'): string => JSON.stringify({ id, text });

describe('readArticles', () => {
  test.each<[string, string | Uint8Array, string[], string[]]>([
    ['a plain file', `${line('a')}\n${line('b')}\n`, ['a', 'b'], []],
    ['no line feed at the end', `${line('a')}\n${line('b')}`, ['a', 'b'], []],
    ['CRLF and a byte order mark', `\ufeff${line('a')}\r\n\r\n${line('b')}\r\n`, ['a', 'b'], []],
    ['nothing', '', [], []],
    ['a byte order mark alone', '\ufeff', [], []],
    ['a million empty lines', '\n'.repeat(1_000_000) + line('a'), ['a'], []],
    [
      'good and bad lines',
      `${line('a')}\nnonsense\n[1]\n\n{"id":"c"}\n${line('a')}\n${line('d', ' ')}\n`,
      ['a'],
      ['2 invalid_json', '3 not_an_object', '5 missing_field', '6 duplicate_id', '7 empty_text'],
    ],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('{"id":"a","text":"caf'), Buffer.from([0xe9]), Buffer.from(`"}\n${line('b')}`)]),
      ['b'],
      ['1 invalid_utf8'],
    ],
    ['UTF-16', Buffer.from(`\ufeff${line('a')}\n`, 'utf16le'), [], ['1 invalid_utf8', '2 invalid_json']],
    [
      'ids that objects know',
      ['__proto__', 'constructor', 'toString', '__proto__'].map((id) => line(id)).join('\n'),
      ['__proto__', 'constructor', 'toString'],
      ['4 duplicate_id'],
    ],
    ['a number id that repeats a text one', `${line('7')}\n{"id":7,"text":"x"}`, ['7'], ['2 duplicate_id']],
  ])('%s, plain and gzipped', async (_, content, ids, rejects) => {
    const folder = testFolder({ 'in.jsonl': content, 'in.jsonl.gz': gzipSync(content) });
    for (const name of ['in.jsonl', 'in.jsonl.gz']) {
      const got = await read(join(folder, name));
      expect(got.ids).toStrictEqual(ids);
      expect(got.rejects).toStrictEqual(rejects);
    }
  });

  test('gzip of several members is one file', async () => {
    const folder = testFolder({ 'in.jsonl.gz': Buffer.concat([gzipSync(`${line('a')}\n`), gzipSync(`${line('b')}\n`)]) });
    expect((await read(join(folder, 'in.jsonl.gz'))).ids).toStrictEqual(['a', 'b']);
  });

  test('folders of files and pages, one corpus: ids repeat across files', async () => {
    const folder = testFolder({
      'a.jsonl': line('x'),
      'b.jsonl': `${line('x')}\n${line('sub/p.txt')}`,
      'sub/p.txt': 'Title\n\nText.',
      'sub/q.txt': '',
    });
    const got = await read(folder);
    expect(got.articles).toStrictEqual([
      { id: 'x', text: 'Some words.' },
      { id: 'sub/p.txt', text: 'Some words.' },
    ]);
    expect(got.all).toStrictEqual([
      {
        input: `${folder}/b.jsonl`,
        line: 1,
        reason: 'duplicate_id',
        message: expect.stringContaining(`already used at ${folder}/a.jsonl, line 1`),
      },
      { input: `${folder}/sub/p.txt`, line: 1, reason: 'duplicate_id', message: expect.stringContaining('line 2') },
      { input: `${folder}/sub/q.txt`, line: 1, reason: 'empty_text', message: 'the page holds no word' },
    ]);
  });

  test('renames fields', async () => {
    const folder = testFolder({ 'in.jsonl': '{"nr":1,"body":"words","kept":[1]}' });
    const got = await read(join(folder, 'in.jsonl'), { fields: { id: 'nr', text: 'body' } });
    expect(got.articles).toStrictEqual([{ id: '1', text: 'words', kept: [1] }]);
  });

  test('a line too long is skipped, and the next one is read', async () => {
    const folder = testFolder({ 'in.jsonl': `${line('a')}\n${line('b', 'x'.repeat(1000))}\n${line('c')}\n${line('d', 'x'.repeat(101))}` });
    const got = await read(join(folder, 'in.jsonl'), { maxTextBytes: 100 });
    expect(got).toMatchObject({ ids: ['a', 'c'], rejects: ['2 line_too_long', '4 text_too_long'] });
    expect(got.all[0]?.message).toContain(`the line has ${line('b', 'x'.repeat(1000)).length} bytes, the limit is 800`);
  });

  test('a single line of 800 MB is never held', () => {
    const path = join(testFolder(), 'in.jsonl');
    const file = openSync(path, 'w');
    // A hole: nothing is written to the disk, and NUL bytes are read.
    ftruncateSync(file, 800_000_000);
    closeSync(file);
    writeFileSync(path, `\n${line('after')}\n`, { flag: 'a' });
    const script = `
      import { existsSync, readFileSync } from 'node:fs';
      import { readArticles } from ${JSON.stringify(new URL('../../dist/src/article/read.js', import.meta.url).href)};
      const seen = [];
      for await (const { id } of readArticles(process.argv[1], { onReject: ({ reason }) => seen.push(reason) })) seen.push(id);
      // What resourceUsage() counts begins with what the parent had when it forked; Linux also counts without that.
      const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
      const kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
      console.log(JSON.stringify({ seen, megabytes: kilobytes / 1024 }));`;
    const { seen, megabytes } = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script, path], { encoding: 'utf8' }),
    );
    expect(seen).toStrictEqual(['line_too_long', 'after']);
    // Node itself takes some 60 MB, and the line is kept until it passes its limit of 32 MiB.
    expect(megabytes).toBeLessThan(400);
  });

  test('strict: the first bad record ends the run and says where', async () => {
    const folder = testFolder({ 'in.jsonl': `${line('a')}\n{"id":5}\nnonsense` });
    const seen: string[] = [];
    const run = async (): Promise<void> => {
      for await (const { id } of readArticles(join(folder, 'in.jsonl'), { strict: true })) seen.push(id);
    };
    await expect(run()).rejects.toMatchObject({
      code: 'rejected_record',
      message: expect.stringMatching(/in\.jsonl, line 2: field "text" is missing/),
      details: { line: 2, reason: 'missing_field' },
    });
    expect(seen).toStrictEqual(['a']);
  });

  test('an abort ends the reading with its own reason', async () => {
    const folder = testFolder({ 'in.jsonl': `${line('a')}\n${line('b')}` });
    const path = join(folder, 'in.jsonl');
    const reason = new Error('enough');
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      for await (const { id } of readArticles(path, { signal: abort.signal })) if (id === 'a') abort.abort(reason);
    };
    await expect(run()).rejects.toBe(reason);
    await expect(read(path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('a file that cannot be read is an error that names it', async () => {
    const whole = gzipSync(Array.from({ length: 5000 }, (_, i) => line(`a${i}`, String(i * i))).join('\n'));
    const folder = testFolder({ 'cut.jsonl.gz': whole.subarray(0, whole.length / 2), 'plain.jsonl.gz': line('a') });
    for (const name of ['cut.jsonl.gz', 'plain.jsonl.gz']) {
      await expect(read(join(folder, name))).rejects.toMatchObject({
        code: 'input_failed',
        message: expect.stringContaining(`${name}: it is no whole gzip file`),
      });
    }
    await expect(read(join(folder, 'none.jsonl'))).rejects.toMatchObject({ code: 'input_not_found' });
  });

  test('the files may be iterated again, and their list is looked for once', async () => {
    const folder = testFolder({ 'in.jsonl': line('a') });
    const files = readArticles(folder);
    expect((await collect(files)).length + (await collect(files)).length).toBe(2);
    expect(files.inputs).toBe(files.inputs);
    expect(await files.inputs).toStrictEqual([{ path: `${folder}/in.jsonl`, kind: 'jsonl' }]);
  });

  test.each<[unknown, RegExp]>([
    [{ maxTextBytes: 0 }, /readArticles: option "maxTextBytes": got 0; too small: expected number to be >=1/],
    [{ maxTextBytes: 2 ** 40 }, /option "maxTextBytes"/],
    [{ fields: { body: 'text' } }, /there is no option "body"/],
    [{ fields: { text: 'x', title: 'x' } }, /each name may stand for one field only/],
    [{ threads: 2 }, /there is no option "threads"/],
    [{ onReject: 'log' }, /option "onReject": got "log"; expected a function/],
  ])('wrong options %j', (options, message) => {
    expect(() => readArticles('x.jsonl', options as ReadOptions)).toThrow(
      expect.objectContaining({ code: 'invalid_option', message: expect.stringMatching(message) }),
    );
  });
});
