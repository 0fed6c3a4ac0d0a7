import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import { testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';

const engineFile = new URL('../../dist/src/index.js', import.meta.url).href;

interface Told {
  size: number;
  read: number;
  rejects: { line: number; reason: string }[];
  groups: number;
  peakMebibytes: number;
}

/** Loads and searches files in a process of its own, which tells what came of it and how much memory it took at most. */
function inProcess(paths: readonly string[], options: object = {}, threads = 2): Told {
  const program = `
    import { readFileSync } from 'node:fs';
    import { createEngine, readArticles } from ${JSON.stringify(engineFile)};
    await using engine = await createEngine({ threads: ${threads} });
    const corpus = await engine.load(readArticles(${JSON.stringify(paths)}, ${JSON.stringify(options)}));
    const { groups } = await engine.copies(corpus);
    const rejects = corpus.rejects.map(({ line, reason }) => ({ line, reason }));
    // What the system counts for a process begins with what its parent had when it was forked; Linux also counts without that.
    const status = readFileSync('/proc/self/status', { encoding: 'utf8' });
    const peakMebibytes = Number(/VmHWM:\\s*(\\d+)/.exec(status)[1]) / 1024;
    console.log(JSON.stringify({ size: corpus.size, read: corpus.read, rejects, groups: groups.length, peakMebibytes }));
  `;
  // "await using" is newer than the oldest Node that this must run on.
  const plain = program.replace('await using engine', 'const engine').concat('await engine.close();');
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', plain], { encoding: 'utf8' })) as Told;
}

/** Writes a file of `megabytes` times the same mebibyte, between a beginning and an end. */
function writeLarge(path: string, start: string, megabytes: number, end: string): void {
  const file = openSync(path, 'w');
  writeSync(file, start);
  const part = Buffer.alloc(1 << 20, 'words and more words; ');
  for (let i = 0; i < megabytes; i++) writeSync(file, part);
  writeSync(file, end);
  closeSync(file);
}

const line = (id: string): string => `{"id":"${id}","text":"One of two articles of a dozen words, which are all the same."}\n`;

describe.skipIf(process.platform !== 'linux')('a line of 200 MB (memory is measured on Linux only)', () => {
  it.each(['a.jsonl', 'a.txt'])('in %s is set aside, its neighbours are read, and memory stays small', { timeout: 300_000 }, (name) => {
    const folder = testFolder();
    const page = name.endsWith('.txt');
    writeLarge(join(folder, name), page ? '' : `${line('a')}{"id":"long","text":"`, 200, page ? '' : `"}\n${line('b')}`);
    const told = inProcess([join(folder, name)]);
    expect(told).toMatchObject(
      page
        ? { size: 0, read: 1, rejects: [{ line: 1, reason: 'text_too_long' }] }
        : { size: 2, read: 3, groups: 1, rejects: [{ line: 2, reason: 'line_too_long' }] },
    );
    // The longest line that is allowed has 32 MiB; Node itself takes some 50.
    expect(told.peakMebibytes).toBeLessThan(200);
  });

  it('that is gzipped, as well', { timeout: 300_000 }, () => {
    const body = Buffer.concat([
      Buffer.from(`${line('a')}{"id":"long","text":"`),
      Buffer.alloc(200 << 20, 'words '),
      Buffer.from(`"}\n${line('b')}`),
    ]);
    const folder = testFolder({ 'a.jsonl.gz': gzipSync(body, { level: 1 }) });
    const told = inProcess([join(folder, 'a.jsonl.gz')]);
    expect(told).toMatchObject({ size: 2, read: 3, groups: 1, rejects: [{ line: 2, reason: 'line_too_long' }] });
    expect(told.peakMebibytes).toBeLessThan(200);
  });
});

describe('many threads', () => {
  it('more than the memory has scratch for still do the work', { timeout: 300_000 }, async () => {
    const folder = testFolder(Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`${i}.jsonl`, line(`a${i}`)])));
    const engine = await testEngine({ threads: 33 });
    const corpus = await engine.load(readArticles(folder));
    expect((await engine.copies(corpus)).groups.map(({ members }) => members.length)).toEqual([70]);
  });

  it('and texts of the greatest length allowed', { timeout: 300_000 }, async () => {
    const folder = testFolder(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.jsonl`, line(`a${i}`)])));
    const engine = await testEngine({ threads: 4 });
    const corpus = await engine.load(readArticles(folder, { maxTextBytes: 32 * 1024 * 1024 }));
    expect((await engine.copies(corpus)).groups).toHaveLength(1);
  });
});

it('a page of more bytes than an array can have is set aside unread', async () => {
  const folder = testFolder({ 'a.txt': 'A headline\n\nWords.', 'b.txt': '' });
  const file = openSync(join(folder, 'b.txt'), 'r+');
  // Nothing but a hole, which takes no space on disk.
  writeSync(file, 'x', 12_000_000_000);
  closeSync(file);
  const engine = await testEngine();
  const corpus = await engine.load(readArticles(folder));
  expect(corpus.rejects.map(({ reason }) => reason)).toEqual(['text_too_long']);
  expect(corpus.size).toBe(1);
});
