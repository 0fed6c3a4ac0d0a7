import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateCopiesFiles } from '../../src/evaluation/evaluate-files.js';
import { evaluationTable } from '../../src/evaluation/evaluation-table.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unstitch-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, values: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return path;
}

const articles = [
  { id: 'a', text: 'The harbour of Velm reopened on Monday.', copies: 'x' },
  { id: 'b', text: 'The harbour of Velm reopened on Monday.', copies: 'x' },
  { id: 'c', text: 'The harbour of Velm was opened again on Monday.', copies: 'x' },
  { id: 'd', text: 'Orrin Tase has resigned.', copies: null },
];

const group = {
  group: 'c1',
  lead: 'a',
  members: [
    { id: 'a', via: 'a' },
    { id: 'c', via: 'a' },
  ],
};

describe('evaluateCopiesFiles', () => {
  it('compares labelled articles with written groups', async () => {
    const evaluation = await evaluateCopiesFiles(await fileOf('labels.jsonl', articles), await fileOf('copies.jsonl', [group]));
    expect(evaluation).toMatchObject({
      articles: 4,
      complete: true,
      measures: { directPairs: { precision: 1, recall: 1 / 3 }, groupedPairs: { f1: 1 / 2 } },
      baselines: { exactText: { groupedPairs: { precision: 1, recall: 1 / 3 } } },
    });
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  it('takes the corpus from its own files', async () => {
    const gold = await fileOf('pairs.jsonl', [['a', 'c']]);
    const predicted = await fileOf('copies.jsonl', [group]);
    const corpus = await fileOf('articles.jsonl', articles);
    const evaluation = await evaluateCopiesFiles(gold, predicted, { articles: corpus, complete: true });
    expect(evaluation).toMatchObject({
      articles: 4,
      complete: true,
      measures: { clusters: { adjustedRand: 1 } },
      baselines: { exactText: { groupedPairs: { precision: 0, recall: 0 } } },
    });
  });

  it('names what is not in the corpus', async () => {
    const gold = await fileOf('pairs.jsonl', [['a', 'zz']]);
    const corpus = await fileOf('articles.jsonl', articles);
    await expect(evaluateCopiesFiles(gold, gold, { articles: [corpus] })).rejects.toThrow(/"zz"/);
  });
});

describe('evaluationTable', () => {
  it('shows figures beside their baselines', async () => {
    const evaluation = await evaluateCopiesFiles(await fileOf('labels.jsonl', articles), await fileOf('copies.jsonl', [group]));
    expect(evaluationTable(evaluation)).toMatchInlineSnapshot(`
      "copies: 4 articles
      gold: 3 articles in 1 group, 3 pairs
      predicted: 2 articles in 1 group, 1 pair

                                           predicted  singletons  all in one  exact text
      direct pairs       precision            1.0000           -           -           -
                         recall               0.3333           -           -           -
                         F1                   0.5000           -           -           -
      pairs in groups    precision            1.0000           -      0.5000      1.0000
                         recall               0.3333      0.0000      1.0000      0.3333
                         F1                   0.5000      0.0000      0.6667      0.5000
      BCubed             precision            1.0000      1.0000      0.6250      1.0000
                         recall               0.6667      0.5000      1.0000      0.6667
                         F1                   0.8000      0.6667      0.7692      0.8000
      adjusted Rand                           0.3333      0.0000      0.0000      0.3333
      one-to-one                              0.7500      0.5000      0.7500      0.7500
      V-measure          homogeneity          1.0000      1.0000      0.0000      1.0000
                         completeness         0.5409      0.4056      1.0000      0.5409
                         V                    0.7020      0.5772      0.0000      0.7020
      information apart  bits, 0 is best      0.6887      1.1887      0.8113      0.6887
                         by joining           0.0000      0.0000      0.8113      0.0000
                         by splitting         0.6887      1.1887      0.0000      0.6887
      "
    `);
  });

  it('leaves out measures that nobody has, and says why', async () => {
    const gold = await fileOf('pairs.jsonl', [
      ['a', 'b'],
      ['b', 'c'],
    ]);
    const predicted = await fileOf('plain.jsonl', [{ members: ['a', 'b'] }]);
    expect(evaluationTable(await evaluateCopiesFiles(gold, predicted))).toMatchInlineSnapshot(`
      "copies: 3 articles
      gold: 2 pairs, 3 articles in 1 group; not complete
      predicted: 2 articles in 1 group, 1 pair

                                           predicted  singletons  all in one
      pairs in groups    precision            1.0000           -      0.6667
                         recall               0.5000      0.0000      1.0000
                         F1                   0.6667      0.0000      0.8000

      The gold is not complete: what it does not tie counts as wrong, so of these figures only the recalls stand.
      The gold pairs are no clustering (some articles are tied only through others), so there are no measures of clusters.
      "
    `);
  });
});

const wire = new URL('../../../shared/data/copies/', import.meta.url);

describe.skipIf(!existsSync(wire))('real wire openings (skipped where ../shared/data is absent)', () => {
  it.each([
    ['mccormick-100', 100, 5],
    ['mccormick-1000', 1000, 10],
  ])('%s: its own pairs are found in full, exact text finds none of them', async (name, count, known) => {
    const gold = new URL(`${name}.pairs.jsonl`, wire).pathname;
    const evaluation = await evaluateCopiesFiles(gold, gold, { articles: new URL(`${name}.jsonl.gz`, wire).pathname, complete: true });
    expect(evaluation).toMatchObject({
      articles: count,
      gold: { pairs: known, groups: known },
      measures: { directPairs: { f1: 1 }, groupedPairs: { f1: 1 }, clusters: { adjustedRand: 1 } },
      baselines: { singletons: { groupedPairs: { recall: 0 } }, exactText: { groupedPairs: { recall: 0 } } },
    });
  });
});
