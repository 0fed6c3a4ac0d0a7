import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { houseStyle } from '../../src/separation/house-style.js';
import { separatePage } from '../../src/separation/separate.js';

/** The genuine pages of the shipped corpus: a digest of business news, a feature, letters, a week in review. */
const genuine = readFileSync(new URL('../../corpora/wire/separation.gold.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; kind: string; text: string })
  .filter(({ kind }) => kind === 'genuine');

const paragraphs = [
  'The volcano erupted at dawn and ash covered villages on the southern slope, forcing thousands of residents to evacuate.',
  'The football club sacked its coach after nine defeats; supporters had protested outside the stadium for weeks.',
  'Geologists had warned for days that magma was rising under the volcano, and ash clouds closed two airports.',
  'Shares in the chipmaker fell 12 percent after it cut its revenue forecast, citing weak demand for smartphones.',
  'The striker said the dressing room had lost faith in the coach long before the last defeat in the league.',
  'Evacuated residents slept in schools while soldiers cleared ash from roads below the volcano’s crater.',
  'Analysts lowered price targets for the chipmaker, whose semiconductors go into smartphones and servers.',
  'The club hopes to name a new coach before Saturday’s league match, its chairman told supporters.',
  'The chipmaker’s revenue had doubled in two years on orders of semiconductors for servers, and investors sold shares.',
];

/** Which of the three stories each tells. */
const stories = [0, 1, 0, 2, 1, 0, 2, 1, 2];

describe('the verdict', () => {
  const storyOf = (first: number): string => paragraphs.filter((_, i) => stories[i] === first).join('\n\n');

  it('parts a page of three stories, and finds it likelier stitched than each of them', () => {
    const { confidence, strands } = separatePage({ id: 'p', text: paragraphs.join('\n\n') }, { assume: 'stitched' });
    expect(strands.map(({ passages }) => passages.map((i) => stories[i]))).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(strands.map(({ separable }) => separable)).toEqual([true, true, true]);
    for (const story of [0, 1, 2]) {
      expect(separatePage({ id: 'p', text: storyOf(story) }, { assume: 'unknown' }).confidence).toBeLessThan(confidence);
    }
  });

  it.each(genuine.map(({ id, text }) => [id, text]))('takes %s, long and on several matters, for genuine', (id, text) => {
    const { stitched, strands } = separatePage({ id, text }, { assume: 'unknown' });
    expect(stitched).toBe(false);
    expect(strands).toHaveLength(1);
  });

  it('does not part a genuine page unless it is told that it is stitched', () => {
    const text = storyOf(0);
    expect(separatePage({ id: 'p', text }, { assume: 'unknown' }).strands).toHaveLength(1);
    expect(separatePage({ id: 'p', text }, { assume: 'stitched' }).strands.length).toBeGreaterThan(1);
  });
});

describe('house style', () => {
  it('is divided where a page writes one thing in two ways', () => {
    expect(houseStyle(['“Yes,” he said.', '“No,” she said.'])).toMatchObject({ quotationMarks: 0, tense: 0 });
    expect(houseStyle(['“Yes,” he said.', '"No," she says.'])).toMatchObject({ quotationMarks: 0.5, tense: 0.5 });
    expect(houseStyle(['Up 5%.', 'Down 3 percent.', 'Up 4 per cent.'])).toMatchObject({ percent: 1 / 3 });
    expect(houseStyle([])).toMatchObject({ dashes: 0 });
  });
});
