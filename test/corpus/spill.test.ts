import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import type { Reject } from '../../src/article/rejects.js';
import { createEngine } from '../../src/engine.js';
import { jsonLines, loadedReading, testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';

let temporary: string;
beforeEach(() => {
  temporary = testFolder();
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** What is in the temporary folder, folders of the tests themselves aside. */
function leftBehind(): string[] {
  return readdirSync(temporary).filter((name) => !name.startsWith('unstitch-test-'));
}

const articles = [
  { id: 'a', text: 'The ferry left the harbour', source: 'Coast', extra: { kept: [1, null] } },
  { id: 'b', text: 'Tèxt\n\nwith “marks” \u2028 and a lone \ud800', publishedAt: '2031-03-09' },
];

async function* slowly<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) {
    await new Promise((resolve) => setImmediate(resolve));
    yield item;
  }
}

describe('an iterable', () => {
  it('of any kind gives the same corpus', async () => {
    const engine = await testEngine();
    const sources = [
      articles,
      new Set(articles),
      articles.values(),
      slowly(articles),
      ReadableStream.from(articles),
      articles.map((one) => Promise.resolve(one)),
    ];
    for (const source of sources) {
      const corpus = await engine.load(source);
      expect(loadedReading(corpus)).toStrictEqual({ articles: articles.map((one) => ({ ...one })), rejects: [] });
    }
  });

  it('of no articles', async () => {
    const engine = await testEngine();
    const corpus = await engine.load([]);
    expect({ size: corpus.size, read: corpus.read, groups: (await engine.copies(corpus)).groups }).toEqual({
      size: 0,
      read: 0,
      groups: [],
    });
  });

  it('with items that are none: each is set aside under its number', async () => {
    const seen: Reject[] = [];
    const engine = await testEngine();
    const items = [
      articles[0],
      null,
      'x',
      { id: '', text: 'x' },
      { id: 'a', text: 'again' },
      { id: 'c' },
      articles[1],
      { id: 'd', text: ' ' },
      { id: 9, text: 'Nine' },
    ];
    const corpus = await engine.load(items, { onReject: (reject) => seen.push(reject) });
    expect(corpus.rejects.map(({ input, line, reason }) => `${input} ${line} ${reason}`)).toEqual([
      '<iterable> 2 not_an_object',
      '<iterable> 3 not_an_object',
      '<iterable> 4 wrong_field',
      '<iterable> 5 duplicate_id',
      '<iterable> 6 missing_field',
      '<iterable> 8 empty_text',
    ]);
    expect(seen).toEqual(corpus.rejects);
    expect(corpus.read).toBe(items.length);
    expect(loadedReading(corpus).articles.map(({ id }) => id)).toEqual(['a', 'b', '9']);
  });

  it('that is strict: the first bad item ends the call, be it a repeated id, and no more are asked for', async () => {
    const engine = await testEngine();
    let asked = 0;
    function* items(): Generator {
      for (const item of [articles[0], articles[1], { id: 'a', text: 'again' }, articles[1], 'bad', 'worse']) {
        asked++;
        yield item;
      }
    }
    await expect(engine.load(items(), { strict: true })).rejects.toMatchObject({
      code: 'rejected_record',
      details: { line: 3, reason: 'duplicate_id' },
    });
    expect(asked).toBe(5);
    await expect(engine.load([articles[0], 'bad'], { strict: true })).rejects.toMatchObject({
      details: { line: 2, reason: 'not_an_object' },
    });
    expect(leftBehind()).toEqual([]);
  });

  it('whose own error is thrown as it is, and nothing is left behind', async () => {
    const engine = await testEngine();
    const own = new RangeError('the feed broke off');
    async function* feed(): AsyncGenerator {
      yield* slowly(articles);
      throw own;
    }
    await expect(engine.load(feed())).rejects.toBe(own);
    await expect(engine.load(feed(), { signal: new AbortController().signal })).rejects.toBe(own);
    expect(leftBehind()).toEqual([]);
    expect((await engine.load(articles)).size).toBe(2);
  });

  it('with an item that JSON cannot write', async () => {
    const engine = await testEngine();
    const circle: Record<string, unknown> = { id: 'c', text: 'x' };
    circle['self'] = circle;
    for (const item of [circle, { id: 'n', text: 'x', big: 1n }]) {
      await expect(engine.load([articles[0], item])).rejects.toMatchObject({ code: 'input_failed', details: { line: 2 } });
    }
    expect(leftBehind()).toEqual([]);
  });

  it('larger than the buffer it is written through, with articles larger than that', async () => {
    const engine = await testEngine();
    const many = Array.from({ length: 3000 }, (_, i) => ({
      id: `m${i}`,
      text: `Number ${i} ${'é'.repeat(i % 997)}`,
      pad: i % 1000 === 7 ? '中'.repeat(700_000) : '',
    }));
    const corpus = await engine.load(slowly(many));
    expect(loadedReading(corpus)).toStrictEqual({ articles: many, rejects: [] });
  });
});

describe('an abort', () => {
  it('does not wait for an item that does not come', async () => {
    const engine = await testEngine();
    const stop = new AbortController();
    const reason = new Error('enough');
    let returned = false;
    const hanging: AsyncIterable<unknown> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          queueMicrotask(() => stop.abort(reason));
          return new Promise<never>(() => undefined);
        },
        return: () => {
          returned = true;
          return Promise.resolve({ done: true, value: undefined });
        },
      }),
    };
    await expect(engine.load(hanging, { signal: stop.signal })).rejects.toBe(reason);
    expect(returned).toBe(true);
    expect(leftBehind()).toEqual([]);
    expect((await engine.load(articles)).size).toBe(2);
  });

  it('between two items ends the iterable', async () => {
    const engine = await testEngine();
    const stop = new AbortController();
    let closed = false;
    async function* feed(): AsyncGenerator {
      try {
        for (let i = 0; ; i++) {
          if (i === 100) stop.abort('enough');
          yield { id: `${i}`, text: 'x' };
        }
      } finally {
        closed = true;
      }
    }
    await expect(engine.load(feed(), { signal: stop.signal })).rejects.toBe('enough');
    expect(closed).toBe(true);
    expect(leftBehind()).toEqual([]);
  });

  it('that came before the call', async () => {
    const engine = await testEngine();
    const signal = AbortSignal.abort('never mind');
    await expect(engine.load(articles, { signal })).rejects.toBe('never mind');
    await expect(engine.load([], { signal })).rejects.toBe('never mind');
    const folder = testFolder({ 'a.jsonl': jsonLines(articles), 'b.jsonl.gz': gzipSync(jsonLines(articles)) });
    for (const name of ['a.jsonl', 'b.jsonl.gz']) {
      await expect(engine.load(readArticles(join(folder, name)), { signal })).rejects.toBe('never mind');
      await expect(engine.load(readArticles(join(folder, name), { signal }))).rejects.toBe('never mind');
    }
  });
});

describe('the temporary folder', () => {
  it('holds what can be read only once, until the corpus or the engine is closed', async () => {
    const folder = testFolder({ 'a.jsonl.gz': gzipSync(jsonLines(articles)), 'b.jsonl': jsonLines(articles) });
    const engine = await createEngine({ threads: 0 });
    await engine.load(readArticles(join(folder, 'b.jsonl')));
    expect(leftBehind()).toEqual([]);
    const first = await engine.load(readArticles(join(folder, 'a.jsonl.gz')));
    await engine.load(articles);
    expect(leftBehind()).toHaveLength(2);
    await first.close();
    await first.close();
    expect(leftBehind()).toHaveLength(1);
    await engine.close();
    expect(leftBehind()).toEqual([]);
  });

  it('that is not there is an error that names it', async () => {
    const missing = join(temporary, 'missing');
    vi.stubEnv('TMPDIR', missing);
    const engine = await testEngine();
    await expect(engine.load(articles)).rejects.toMatchObject({ code: 'output_failed', message: expect.stringContaining(missing) });
    vi.stubEnv('TMPDIR', temporary);
    expect((await engine.load(articles)).size).toBe(2);
  });

  it('is cleared where the gzip is not whole', async () => {
    const whole = gzipSync(jsonLines(Array.from({ length: 2000 }, (_, i) => ({ id: `${i}`, text: `Words of ${i}` }))));
    const folder = testFolder();
    writeFileSync(join(folder, 'a.jsonl.gz'), whole.subarray(0, whole.length / 2));
    writeFileSync(join(folder, 'b.jsonl.gz'), 'no gzip at all');
    const engine = await testEngine();
    for (const name of ['a.jsonl.gz', 'b.jsonl.gz']) {
      await expect(engine.load(readArticles(join(folder, name)))).rejects.toMatchObject({
        code: 'input_failed',
        message: expect.stringContaining(name),
      });
    }
    expect(leftBehind()).toEqual([]);
  });
});
