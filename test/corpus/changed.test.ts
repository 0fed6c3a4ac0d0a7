import { appendFileSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Engine } from '../../src/engine.js';
import { jsonLines, testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { Writer } from '../support/invent.js';

const report = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');

/** Six copies of one report, near enough to be compared, in a file each. */
async function loaded(threads: number): Promise<{ engine: Engine; corpus: Corpus; paths: string[] }> {
  const folder = testFolder();
  const paths = Array.from({ length: 6 }, (_, i) => {
    const path = join(folder, `${i}.jsonl`);
    writeFileSync(
      path,
      jsonLines([
        { id: `a${i}`, text: `${report} ending${i}` },
        { id: `b${i}`, text: 'Something else' },
      ]),
    );
    return path;
  });
  const engine = await testEngine({ threads });
  return { engine, corpus: await engine.load(readArticles(paths)), paths };
}

describe('a file that is no longer what it was when it was loaded', () => {
  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['cut short', (path: string) => truncateSync(path, 100)],
    [
      'written anew',
      (path: string) => writeFileSync(path, jsonLines([{ id: 'n', text: 'Another article in the same place '.repeat(30) }])),
    ],
    ['no longer JSON', (path: string) => writeFileSync(path, 'x'.repeat(1000))],
  ])('%s: input_changed, and the engine goes on', async (_, change) => {
    for (const threads of [0, 2]) {
      const { engine, corpus, paths } = await loaded(threads);
      change(paths[3]!);
      await expect(engine.copies(corpus)).rejects.toMatchObject({ code: 'input_changed', details: { input: paths[3] } });
      await expect(engine.signatures(corpus)).rejects.toMatchObject({ code: 'input_changed' });
      expect(() => corpus.article(6)).toThrow(expect.objectContaining({ code: 'input_changed' }));
      const again = await engine.load(readArticles(paths.toSpliced(3, 1)));
      expect((await engine.copies(again)).groups).toHaveLength(2);
    }
  });

  it('written anew, with as many bytes and words: input_changed', async () => {
    for (const threads of [0, 2]) {
      const { engine, corpus, paths } = await loaded(threads);
      const bytes = readFileSync(paths[3]!, 'utf8').replaceAll('word', 'worm');
      writeFileSync(paths[3]!, bytes);
      // Whatever the clock of the file system is like.
      utimesSync(paths[3]!, 1, 1);
      await expect(engine.copies(corpus)).rejects.toMatchObject({ code: 'input_changed', details: { input: paths[3] } });
    }
  });

  it('but longer: what was loaded is still there', async () => {
    const { engine, corpus, paths } = await loaded(0);
    for (const path of paths) appendFileSync(path, jsonLines([{ id: 'new', text: 'Written later' }]));
    expect((await engine.copies(corpus)).groups.map(({ members }) => members.length)).toEqual([6, 6]);
  });

  it('a page that is gone or shorter', async () => {
    const folder = testFolder({ 'a.txt': `Headline\n\n${report}`, 'b.txt': `Another\n\n${report} more` });
    const engine = await testEngine();
    const corpus = await engine.load(readArticles(folder));
    truncateSync(join(folder, 'a.txt'), 50);
    await expect(engine.copies(corpus)).rejects.toMatchObject({ code: 'input_changed' });
    rmSync(join(folder, 'a.txt'));
    await expect(engine.copies(corpus)).rejects.toMatchObject({ code: 'input_changed' });
  });
});

it('a file that was cut short, met by any of three threads: its error arrives whole', async () => {
  const pen = new Writer(0xc4);
  const folder = testFolder();
  const paths = Array.from({ length: 8 }, (_, file) => {
    const path = join(folder, `${file}.jsonl`);
    const pairs = Array.from({ length: 150 }, (_, i) => {
      const text = pen.words(60);
      return [
        { id: `${file}-${i}a`, text },
        { id: `${file}-${i}b`, text: pen.withOneWordChanged(text) },
      ];
    });
    writeFileSync(path, jsonLines(pairs.flat()));
    return path;
  });
  const engine = await testEngine({ threads: 3 });
  for (const path of [paths[0]!, paths[7]!]) {
    const corpus = await engine.load(readArticles(paths));
    expect((await engine.copies(corpus)).groups.length).toBeGreaterThan(1000);
    truncateSync(path, 2000);
    await expect(engine.copies(corpus)).rejects.toMatchObject({ name: 'UnstitchError', code: 'input_changed', details: { input: path } });
    paths.splice(paths.indexOf(path), 1);
  }
});

describe('a file that vanishes before it is read', () => {
  it('after it was looked for: input_changed', async () => {
    const folder = testFolder({ 'a.jsonl': jsonLines([{ id: 'a', text: 'x' }]) });
    const files = readArticles(join(folder, 'a.jsonl'));
    await files.inputs;
    rmSync(join(folder, 'a.jsonl'));
    const engine = await testEngine();
    await expect(engine.load(files)).rejects.toMatchObject({ code: 'input_changed', message: expect.stringContaining('a.jsonl') });
  });

  it('before: input_not_found', async () => {
    const engine = await testEngine();
    await expect(engine.load(readArticles(join(testFolder(), 'a.jsonl')))).rejects.toMatchObject({ code: 'input_not_found' });
  });
});
