import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { Completion } from '../../../benchmarks/peers/node/complete.js';
import type { Pair } from '../../../benchmarks/peers/node/pairs.js';
import { chains, distinctPairs } from '../../../benchmarks/peers/node/pairs.js';
import { missingToolchain } from '../../../benchmarks/peers/environments.js';
import { generateArticles } from '../../../corpora/generator/generate.js';
import { foldedWords } from '../../../src/text/fold.js';
import { shingleTexts } from '../../reference/shingles.js';
import { testFolder } from '../../support/folder.js';

/** An engine that reads its pairs from a file: what is around it is what is tested. */
const engine = `
import json
def candidates(articles, clock):
    shingles = [found for batch in articles.shingled(7) for found in batch]
    with open(articles.path + ".shingles", "w") as file:
        json.dump(shingles, file)
    with open(articles.path + ".pairs") as file:
        yield from json.load(file)
`;

// Words that Python's and our rules split alike: the generator's are plain.
const articles = [...generateArticles({ count: 60, seed: 11, copies: 0.6 })].map(({ article }) => article);
const pairs = articles.flatMap((_, a) => [1, 2, 3, 5, 8].map((step): Pair => [(a + step) % articles.length, a]));

it.skipIf(missingToolchain('rensa') !== undefined)(
  'Python runs take the shingles that we take, and verify and group as npm runs do',
  () => {
    const folder = testFolder();
    const [file, out, alone, own] = ['articles.jsonl', 'out', 'alone', 'own'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
    writeFileSync(`${file}.pairs`, JSON.stringify(pairs));
    writeFileSync(join(folder, 'stub.py'), engine);
    const scripts = resolve('benchmarks', 'peers', 'python');
    const bootstrap = [
      'import runpy, sys',
      `sys.path.insert(0, ${JSON.stringify(scripts)})`,
      'import engines',
      `engines.__path__.append(${JSON.stringify(folder)})`,
      `runpy.run_path(${JSON.stringify(join(scripts, 'run.py'))}, run_name="__main__")`,
    ].join('\n');
    const output = execFileSync('python3', ['-B', '-c', bootstrap, 'stub', file, out, alone], { encoding: 'utf8' });
    const said = JSON.parse(output) as { pairs: number; phases: Record<string, number> };

    const shingles = articles.map(({ text }) => shingleTexts(foldedWords(text)));
    expect(JSON.parse(readFileSync(`${file}.shingles`, 'utf8'))).toEqual(shingles.map((found, i) => [i, found]));

    const completion = new Completion(articles, shingles);
    const distinct = distinctPairs(pairs).toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
    completion.write(own, chains(distinct), false);
    expect(readGroups(alone)).toEqual(readGroups(own));

    const verified = distinct.filter(([a, b]) => completion.isCopy(a, b));
    expect(verified.length).toBeGreaterThan(5);
    completion.write(own, chains(verified), true);
    expect(readGroups(out)).toEqual(readGroups(own));

    expect(said.pairs).toBe(distinct.length);
    expect(Object.keys(said.phases).toSorted()).toEqual(['chain', 'group', 'read', 'shingle', 'start', 'verify']);
  },
);

/** Groups of a file, figures to six digits. */
function readGroups(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value)) as unknown); // prettier-ignore
}
