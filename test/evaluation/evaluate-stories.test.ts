import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Grouping } from '../../src/evaluation/grouping.js';
import { evaluateStories } from '../../src/evaluation/stories/evaluate-stories.js';
import { evaluateStoriesFiles } from '../../src/evaluation/stories/evaluate-stories-files.js';
import { storiesTable } from '../../src/evaluation/stories/stories-table.js';
import { jsonLines } from '../support/engine.js';
import { testFolder } from '../support/folder.js';

const gold: Grouping = {
  kind: 'labels',
  articles: [
    { id: 'a1', label: 'flood' },
    { id: 'a2', label: 'flood' },
    { id: 'a3', label: 'flood' },
    { id: 'b1', label: 'trial' },
    { id: 'b2', label: 'trial' },
    { id: 'c1', label: 'match' },
    { id: 'x1', label: null },
  ],
};
const predicted: Grouping = {
  kind: 'groups',
  groups: [{ members: ['a1', 'a2', 'x1'] }, { members: ['a3', 'b1', 'b2'] }, { members: ['c1'] }, { members: ['y1'] }],
};
const options = { samples: 50 };

describe('evaluateStories', () => {
  test('compares what the gold labels, and counts what it does not', () => {
    const evaluation = evaluateStories(gold, predicted, options);
    expect(evaluation).toMatchObject({
      task: 'stories',
      articles: 6,
      leftOut: 2,
      gold: { stories: 3, shared: 2 },
      predicted: { stories: 3, shared: 2 },
    });
    // Precision by article: a1 and a2 1, a3 1/3, b1 and b2 2/3, c1 1; recall: 2/3, 2/3, 1/3, 1, 1, 1.
    expect(evaluation.measures.bcubedPrecision?.value).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6, 12);
    expect(evaluation.measures.bcubedRecall?.value).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 3) / 6, 12);
    const { value, low, high } = evaluation.measures.bcubedF1!;
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  });

  test('sets baselines beside it', () => {
    const copies: Grouping = {
      kind: 'pairs',
      pairs: [
        ['a1', 'a2'],
        ['y1', 'y2'],
      ],
    };
    const articles = [
      { id: 'a1', text: 'river bursts dyke, town under water' },
      { id: 'a2', text: 'the river burst the dyke and the town is under water' },
      { id: 'a3', text: 'town under water after river bursts dyke' },
      { id: 'b1', text: 'minister jailed over rail contracts' },
      { id: 'b2', text: 'court jails former minister, rail contracts were for sale' },
      { id: 'c1', title: 'Cup', text: 'wanderers lift cup in extra time' },
    ];
    const { baselines } = evaluateStories(gold, predicted, { ...options, copies, articles });
    expect(baselines.singletons.bcubedPrecision?.value).toBe(1);
    expect(baselines.allInOne.bcubedRecall?.value).toBe(1);
    expect(baselines.copiesOnly?.pairPrecision?.value).toBe(1);
    expect(baselines.copiesOnly?.pairRecall?.value).toBe(0.25);
    expect(baselines.tfIdfSingleLink?.bcubedF1?.value).toBe(1);
    expect(evaluateStories(gold, predicted, options).baselines).toMatchObject({ copiesOnly: null, tfIdfSingleLink: null });
  });

  test('refuses an empty gold, and files of different corpora', () => {
    const other: Grouping = { kind: 'groups', groups: [{ members: ['z1'] }] };
    expect(() => evaluateStories({ kind: 'labels', articles: [{ id: 'a', label: null }] }, other)).toThrow(/gold is empty/);
    expect(() => evaluateStories(gold, other)).toThrow(/no id in common/);
  });

  test('reads labels and stories from files, and prints a table', async () => {
    const folder = testFolder();
    writeFileSync(
      join(folder, 'gold.jsonl'),
      jsonLines([{ id: 'a', story: 's', text: 'x' }, { id: 'b', story: 's' }, { id: 'c', story: 't' }, { id: 'd' }]),
    );
    writeFileSync(
      join(folder, 'stories.jsonl'),
      jsonLines([
        { story: 's1', lead: 'a', articles: ['a', 'b'] },
        { story: 's2', articles: ['c', 'd'] },
      ]),
    );
    const evaluation = await evaluateStoriesFiles(join(folder, 'gold.jsonl'), join(folder, 'stories.jsonl'));
    expect(evaluation).toMatchObject({ articles: 3, leftOut: 1 });
    expect(evaluation.measures.bcubedF1?.value).toBe(1);
    const table = storiesTable(evaluation);
    expect(table).toContain('stories: 3 articles; 1 that the gold does not label left out');
    expect(table).toMatch(/^BCubed +precision +1\.0000 +1\.0000 to 1\.0000/m);
  });
});
