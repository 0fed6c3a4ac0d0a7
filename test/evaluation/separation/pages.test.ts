import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateSeparationFiles } from '../../../src/evaluation/separation/evaluate-separation-files.js';
import { readGoldPages, readPredictedPages } from '../../../src/evaluation/separation/pages.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unstitch-separation-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(...values: readonly unknown[]): Promise<string> {
  const path = join(folder, 'file.jsonl');
  await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return path;
}

const unit = { start: 0, end: 10, story: 's', report: 'a' };
const passage = { start: 0, end: 10, kind: 'body', strand: 'a', source: null, signs: [] };
const page = { article: 'p', stitched: true, confidence: 0.8, passages: [passage], strands: [{ strand: 'a', separable: false }] };

describe('gold', () => {
  it('is read with and without what may be missing', async () => {
    const source = { article: 'a', start: 3, end: 13 };
    const path = await fileOf({ id: 'p', kind: 'nearby', text: 'Ten letter', units: [{ ...unit, source }, unit] }, { id: 7, units: [] });
    expect(await readGoldPages(path)).toEqual([
      {
        id: 'p',
        kind: 'nearby',
        text: 'Ten letter',
        units: [
          { ...unit, source: { start: 3, end: 13 } },
          { ...unit, source: null },
        ],
      },
      { id: '7', kind: '', text: null, units: [] },
    ]);
  });

  it.each([
    [[{ id: 'p', units: [{ ...unit, end: -1 }] }], /line 1: got start 0 and end -1/],
    [[{ id: 'p', units: [{ ...unit, story: '' }] }], /the story of a unit is empty/],
    [[{ id: 'p' }], /units is missing/],
    [[{ units: [] }], /the id of a page is missing/],
    [['p'], /got "p"; expected a page/],
    [
      [
        { id: 'p', units: [] },
        { id: 'p', units: [] },
      ],
      /line 2: page "p" is there twice/,
    ],
  ])('%j is refused', async (values, message) => {
    await expect(readGoldPages(await fileOf(...values))).rejects.toThrow(message);
  });
});

describe('separations', () => {
  it('are read as they are written', async () => {
    expect(await readPredictedPages(await fileOf(page))).toEqual([
      {
        id: 'p',
        stitched: true,
        confidence: 0.8,
        passages: [{ start: 0, end: 10, strand: 'a', source: null }],
        inseparable: true,
      },
    ]);
  });

  it.each([
    [[{ ...page, stitched: 'yes' }], /stitched is "yes"/],
    [[{ ...page, passages: [{ ...passage, source: { article: 'a' } }] }], /got start undefined/],
    [[page, page], /line 2: article "p" is there twice/],
  ])('%j is refused', async (values, message) => {
    await expect(readPredictedPages(await fileOf(...values))).rejects.toThrow(message);
  });

  it('need groups where copies are told', async () => {
    const pairs = join(folder, 'pairs.jsonl');
    await writeFile(pairs, '["a","b"]\n');
    const predicted = await fileOf(page);
    const gold = join(folder, 'gold.jsonl');
    await writeFile(gold, `${JSON.stringify({ id: 'p', units: [unit] })}\n`);
    await expect(evaluateSeparationFiles(gold, predicted, { copies: pairs })).rejects.toThrow(/holds pairs; expected groups/);
    await writeFile(pairs, '{"members":["a","b"]}\n');
    expect(await evaluateSeparationFiles(gold, predicted, { copies: pairs })).toMatchObject({ pages: 1, strands: { oneToOne: 1 } });
  });
});
