import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArticles } from '../../src/article/read.js';
import type { Found } from '../../src/cli/cluster-view.js';
import { clusterView } from '../../src/cli/cluster-view.js';
import { displayWidth } from '../../src/cli/wrap.js';
import type { Engine } from '../../src/engine.js';
import { createEngine } from '../../src/engine.js';

let engine: Engine;
let found: Found;

beforeAll(async () => {
  engine = await createEngine({ threads: 0 });
  const corpus = await engine.load(readArticles(join(import.meta.dirname, '../../corpora/wire/articles.jsonl')));
  const copies = await engine.copies(corpus);
  found = { corpus, copies, stories: await engine.stories(corpus, { copies }), separations: [] };
  return () => engine.close();
}, 120_000);

describe('clusterView', () => {
  test('shows the largest stories and groups, a line each, and counts the rest', () => {
    const view = clusterView(found, { width: 100, colours: false });
    expect(view).toMatch(
      /^\d+ stories told by several of 162 articles, \d+ articles? alone\n( {2}s\d+ +\d+ articles .*\n){6} {2}… and \d+ more\n\n39 copy groups/,
    );
    expect(view).toMatch(/^ {2}c1 +7 articles {2}1 near, 2 excerpt, 3 expan… {2}Strong earthquake kills/m);
    expect(view).toMatch(/\n0 stitched pages\n$/);
  });

  test.each([30, 60, 100, 200])('fits into %i columns', (width) => {
    for (const line of clusterView(found, { width, colours: false }).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(width, 110));
  });

  test('colours change nothing but colours', () => {
    const plain = clusterView(found, { width: 80, colours: false });
    const painted = clusterView(found, { width: 80, colours: true });
    expect(painted).toContain('\u001b[1m');
    expect(stripVTControlCharacters(painted)).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });
});
