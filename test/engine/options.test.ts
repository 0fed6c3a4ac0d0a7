import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import type { EngineOptions, LoadOptions } from '../../src/engine.js';
import { createEngine } from '../../src/engine.js';
import type { UnstitchError } from '../../src/errors.js';
import { testEngine } from '../support/engine.js';

const articles = [{ id: 'a', text: 'One' }];

const refused = async (call: Promise<unknown>): Promise<string> => {
  const error = (await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )) as UnstitchError | undefined;
  expect(error).toMatchObject({ name: 'UnstitchError', code: 'invalid_option' });
  return error!.message;
};

describe('options out of their ranges are refused by name', () => {
  it.each([
    [{ threads: -1 }, 'threads'],
    [{ threads: 65 }, 'threads'],
    [{ threads: 1.5 }, 'threads'],
    [{ threads: '2' }, 'threads'],
    [{ threads: NaN }, 'threads'],
    [{ thread: 2 }, 'thread'],
  ])('createEngine(%o)', async (options, name) => {
    expect(await refused(createEngine(options as EngineOptions))).toContain(`"${name}"`);
  });

  it.each([
    [{ sampling: 0 }, 'sampling'],
    [{ sampling: 1025 }, 'sampling'],
    [{ candidates: 'lsh' }, 'candidates'],
    [{ candidates: 'bands', permutations: 1 }, 'permutations'],
    [{ candidates: 'bands', permutations: 4097 }, 'permutations'],
    [{ candidates: 'bands', bandThreshold: 0.05 }, 'bandThreshold'],
    [{ candidates: 'bands', falsePositiveWeight: 2 }, 'falsePositiveWeight'],
    [{ candidates: 'bands', falseNegativeWeight: -1 }, 'falseNegativeWeight'],
    [{ maxTextBytes: 0 }, 'maxTextBytes'],
    [{ maxTextBytes: 2 ** 26 }, 'maxTextBytes'],
    [{ strict: 'yes' }, 'strict'],
    [{ onReject: 'log' }, 'onReject'],
    [{ onProgress: {} }, 'onProgress'],
    [{ signal: {} }, 'signal'],
    [{ threshold: 0.7 }, 'threshold'],
  ])('load(articles, %o)', async (options, name) => {
    const engine = await testEngine();
    expect(await refused(engine.load(articles, options as LoadOptions))).toContain(`"${name}"`);
  });

  it.each([
    [{ bands: 8, rows: 4 }, "candidates: 'bands'"],
    [{ candidates: 'bands', bands: 8 }, 'belong together'],
    [{ candidates: 'bands', rows: 4 }, 'belong together'],
    [{ candidates: 'bands', bands: 16, rows: 16, permutations: 128 }, '128'],
  ] as const)('load(articles, %o), which do not go together', async (options, part) => {
    const engine = await testEngine();
    expect(await refused(engine.load(articles, options))).toContain(part);
  });

  it.each([
    [{ threshold: 0 }, 'threshold'],
    [{ threshold: 1.01 }, 'threshold'],
    [{ threshold: NaN }, 'threshold'],
    [{ containment: 0.05 }, 'containment'],
    [{ cut: -0.1 }, 'cut'],
    [{ cut: 1.1 }, 'cut'],
    [{ furniture: 'no' }, 'furniture'],
    [{ sampling: 8 }, 'sampling'],
  ])('copies(corpus, %o)', async (options, name) => {
    const engine = await testEngine();
    const corpus = await engine.load(articles);
    expect(await refused(engine.copies(corpus, options as object))).toContain(`"${name}"`);
    // A wrong option does no harm.
    expect((await engine.copies(corpus)).groups).toEqual([]);
  });

  it('signatures(corpus, ...) and cluster(articles, ...)', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(articles);
    expect(await refused(engine.signatures(corpus, { permutations: 1 }))).toContain('"permutations"');
    expect(await refused(engine.cluster(articles, { threshold: 2 }))).toContain('"threshold"');
    expect(await refused(engine.cluster(articles, { sampling: 0 }))).toContain('"sampling"');
  });

  it('readArticles(path, ...)', () => {
    expect(() => readArticles('x', { maxTextBytes: -1 })).toThrow(expect.objectContaining({ code: 'invalid_option' }));
    expect(() => readArticles('x', { fields: { id: 'a', text: 'a' } })).toThrow(expect.objectContaining({ code: 'invalid_option' }));
  });
});

describe('what is no corpus and no articles', () => {
  it.each([[undefined], [null], [7], [{}], [() => articles]])('load(%o)', async (input) => {
    const engine = await testEngine();
    await refused(engine.load(input as never));
    expect((await engine.load(articles)).size).toBe(1);
  });

  it('a text is an iterable of its letters: none of them is an article', async () => {
    const engine = await testEngine();
    await expect(engine.load('news.jsonl' as never)).rejects.toMatchObject({ code: 'invalid_option' });
  });

  it('a corpus of another engine, or one that was closed', async () => {
    const [one, other] = [await testEngine(), await testEngine()];
    const corpus = await one.load(articles);
    await refused(other.copies(corpus));
    await refused(other.signatures(corpus));
    await refused(one.copies({} as never));
    await corpus.close();
    await refused(one.copies(corpus));
    expect((await one.load(articles)).size).toBe(1);
  });
});
