import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import { testEngine } from '../support/engine.js';

const wire = (name: string): string => new URL(`../../corpora/wire/${name}`, import.meta.url).pathname;
const lines = (name: string): Record<string, string>[] =>
  readFileSync(wire(name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);

describe('the stitched pages of the wire corpus', () => {
  test('tie together no stories, and are in one each', { timeout: 300_000 }, async () => {
    const engine = await testEngine({ threads: 0 });
    const { stories, separations, corpus } = await engine.cluster(readArticles(wire('articles.jsonl')));
    const gold = new Map(lines('stories.gold.jsonl').map(({ id, story }) => [id!, story!]));
    const stitched = new Set(separations.map(({ article }) => article));
    expect([...stitched].toSorted()).toEqual(
      lines('separation.gold.jsonl')
        .filter(({ kind }) => kind !== 'genuine')
        .map(({ id }) => id!)
        .toSorted(),
    );
    const placed: string[] = [];
    for (const { articles } of stories) {
      placed.push(...articles);
      if (articles.some((id) => stitched.has(id))) {
        const told = new Set(articles.filter((id) => !stitched.has(id)).map((id) => gold.get(id)));
        expect(told.size, `stories told in ${articles.join(', ')}`).toBeLessThanOrEqual(1);
      }
    }
    expect(placed).toHaveLength(corpus.size);
    expect(new Set(placed).size).toBe(corpus.size);
  });
});
