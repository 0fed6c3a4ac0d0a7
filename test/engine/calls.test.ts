import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import type { CallOptions, Engine, Progress } from '../../src/engine.js';
import { createEngine } from '../../src/engine.js';
import { jsonLines, testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { Writer } from '../support/invent.js';

const pen = new Writer(0xca11);
/** Enough for every stage to have work for several threads: 12,000 articles, 3,000 of them changed copies, notices on many pages. */
const articles = Array.from({ length: 4000 }, (_, i) => {
  const text = `${pen.words(20)}\n\n${pen.words(20)}\n\n${pen.words(20)}`;
  const notice = `This is what outlet number ${i % 10} prints on many of its pages, at some length.`;
  return [
    { id: `a${i}`, text: `${text}\n\n${notice}`, source: `outlet ${i % 10}` },
    { id: `b${i}`, text: pen.withOneWordChanged(text), source: `outlet ${i % 7}` },
    { id: `c${i}`, text: pen.words(20) },
  ];
}).flat();

function filesOf(count: number): string {
  const folder = testFolder();
  for (let i = 0; i < count; i++) {
    const slice = articles.slice((i * articles.length) / count, ((i + 1) * articles.length) / count);
    writeFileSync(join(folder, `${String(i).padStart(2, '0')}.jsonl`), jsonLines(slice));
  }
  return folder;
}

/** All calls there are, on a corpus loaded before. */
const calls: Record<string, (engine: Engine, options: CallOptions) => Promise<unknown>> = {
  'load of files': (engine, options) => engine.load(readArticles(filesOf(12)), options),
  'load of an iterable': (engine, options) => engine.load(articles, options),
  copies: async (engine, options) => engine.copies(await engine.load(articles), options),
  signatures: async (engine, options) => engine.signatures(await engine.load(articles), options),
  cluster: (engine, options) => engine.cluster(articles, options),
};

describe.each(Object.entries(calls))('%s', (_, run) => {
  // What a call returns is not told: a failing test would print the whole of a corpus.
  const call = async (engine: Engine, options: CallOptions): Promise<string> => {
    await run(engine, options);
    return 'done';
  };

  it.each([0, 2, 3])(
    'aborted at any progress ends with the reason, and the engine works afterwards; %i threads',
    { timeout: 300_000 },
    async (threads) => {
      const engine = await testEngine({ threads });
      const seen: Progress[] = [];
      await call(engine, { onProgress: (progress) => seen.push(progress) });
      const stages = [...new Set(seen.map(({ stage }) => stage))];
      expect(stages.length).toBeGreaterThan(0);
      for (const stage of stages) {
        const stop = new AbortController();
        const reason = new Error(`stopped in ${stage}`);
        const onProgress = (progress: Progress): void => {
          if (progress.stage === stage) stop.abort(reason);
        };
        await expect(call(engine, { signal: stop.signal, onProgress }), stage).rejects.toBe(reason);
      }
      await expect(call(engine, { signal: AbortSignal.abort('at once') })).rejects.toBe('at once');
      await call(engine, {});
    },
  );

  it('tells its progress: never back, never too far, to the end of each stage', async () => {
    const engine = await testEngine({ threads: 2 });
    const seen: Progress[] = [];
    await call(engine, { onProgress: (progress) => seen.push(progress) });
    const last = new Map<string, Progress>();
    for (const progress of seen) {
      const before = last.get(progress.stage) ?? { done: 0, bytes: 0 };
      expect(progress.done).toBeGreaterThanOrEqual(before.done);
      expect(progress.bytes).toBeGreaterThanOrEqual(before.bytes);
      expect(progress.done).toBeLessThanOrEqual(progress.total);
      last.set(progress.stage, progress);
    }
    // Stages follow each other: none comes back.
    const order = seen.map(({ stage }) => stage).filter((stage, i, all) => stage !== all[i - 1]);
    expect(new Set(order).size).toBe(order.length);
    for (const { done, total } of last.values()) expect(done).toBe(total);
  });

  it('ends with the error that its progress callback throws', async () => {
    const engine = await testEngine({ threads: 2 });
    const own = new Error('the bar broke');
    const onProgress = (): void => {
      throw own;
    };
    await expect(call(engine, { onProgress })).rejects.toBe(own);
    await call(engine, {});
  });
});

it('the stages of all calls are those that are documented', async () => {
  const engine = await testEngine();
  const seen: Progress[] = [];
  const onProgress = (progress: Progress): unknown => seen.push(progress);
  const { corpus } = await engine.cluster(articles, { onProgress });
  await engine.signatures(corpus, { onProgress });
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
    'read',
    'furniture',
    'candidates',
    'verification',
    'groups',
    'passages',
    'pages',
    'terms',
    'frequencies',
    'vectors',
    'pairs',
    'stories',
    'signatures',
  ]);
  const read = seen.findLast(({ stage }) => stage === 'read');
  // Counted in kibibytes, a block at a time.
  expect(Math.abs(read!.bytes - corpus.bytes)).toBeLessThan(1024 * read!.total);
});

describe('calls that overlap', () => {
  it('take turns, and give what they would give alone', async () => {
    const engine = await testEngine({ threads: 2 });
    const some = articles.slice(0, 600);
    const corpora = await Promise.all([engine.load(some), engine.load(some.toReversed()), engine.load(some.slice(0, 300))]);
    const results = await Promise.all([...corpora.map((corpus) => engine.copies(corpus)), engine.copies(corpora[0], { threshold: 0.9 })]);
    const [first, reversed, half, stricter] = results;
    expect(first?.groups).toEqual(reversed?.groups);
    expect(half?.groups.length).toBeLessThan(first?.groups.length ?? 0);
    expect(stricter?.parameters.threshold).toBe(0.9);
  });

  it('and fail do not fail each other', async () => {
    const engine = await testEngine();
    const results = await Promise.allSettled([
      engine.load(readArticles('/nowhere/at.jsonl')),
      engine.load(articles.slice(0, 10)),
      engine.load(articles, { signal: AbortSignal.abort('no') }),
      engine.load(articles.slice(0, 20)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('close', () => {
  it('waits for calls under way, and refuses those that come later', async () => {
    const engine = await createEngine({ threads: 2 });
    const loading = engine.load(articles.slice(0, 500));
    const searching = loading.then((corpus) => engine.copies(corpus)).catch((error: unknown) => error);
    await engine.close();
    const corpus = await loading;
    expect(corpus.size).toBe(500);
    await expect(engine.load(articles)).rejects.toMatchObject({ code: 'engine_closed' });
    await expect(engine.copies(corpus)).rejects.toMatchObject({ code: 'engine_closed' });
    await expect(engine.signatures(corpus)).rejects.toMatchObject({ code: 'engine_closed' });
    await expect(engine.cluster(articles)).rejects.toMatchObject({ code: 'engine_closed' });
    await searching;
    await engine.close();
  });

  it('happens by itself at the end of a block', async () => {
    let kept: Engine;
    {
      await using engine = await createEngine({ threads: 0 });
      kept = engine;
      await using corpus = await engine.load(articles.slice(0, 3));
      expect(corpus.size).toBe(3);
    }
    await expect(kept.load([])).rejects.toMatchObject({ code: 'engine_closed' });
  });

  it('leaves no temporary file, whatever was aborted or failed before', async () => {
    const temporary = testFolder();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const engine = await createEngine({ threads: 2 });
    await engine.cluster(articles.slice(0, 100));
    for (const stage of ['read', 'candidates', 'verification'] as const) {
      const stop = new AbortController();
      const onProgress = (progress: Progress): void => {
        if (progress.stage === stage) stop.abort(stage);
      };
      await expect(engine.cluster(articles.slice(0, 3000), { signal: stop.signal, onProgress })).rejects.toBe(stage);
    }
    await expect(engine.load([articles[0], 'bad'], { strict: true })).rejects.toMatchObject({ code: 'rejected_record' });
    await engine.close();
    expect(readdirSync(temporary)).toEqual([]);
  });
});

it('a program that loads and searches again and again does not fill its memory', { timeout: 300_000 }, async () => {
  const engine = await testEngine();
  const some = articles.slice(0, 60);
  const corpus = await engine.load(some);
  const { groups } = await engine.copies(corpus);
  const free = corpus.parts.kernel.shared.control[0];
  for (let i = 0; i < 50; i++) await engine.copies(corpus, { threshold: 0.5 + i / 200 });
  // Pages taken: a search gives back what it took.
  expect(corpus.parts.kernel.shared.control[0]! - free!).toBeLessThan(64);
  expect((await engine.copies(corpus)).groups).toEqual(groups);
  for (let i = 0; i < 100; i++) await (await engine.load(some)).close();
  expect((await engine.copies(corpus)).groups).toEqual(groups);
});
