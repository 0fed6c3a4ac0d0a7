// node main.js ENGINE ARTICLES OUT ALONE PACKAGES: what python/run.py does, for engines of npm that are installed in the folder PACKAGES.
import { readFileSync } from 'node:fs';
import { wordsOf } from '../../recall/exact-shingles.js';
import { Clock } from './clock.js';
import type { Item } from './complete.js';
import { Completion } from './complete.js';
import { nodeEngines } from './engines.js';
import { chains, distinctPairs } from './pairs.js';

const [name, path, out, alone, packages] = process.argv.slice(2) as [string, string, string, string, string];
const width = 5;

function shinglesOf(text: string): string[] {
  const words = wordsOf(text);
  if (words.length <= width) return [words.join(' ')];
  return words.slice(width - 1).map((_, i) => words.slice(i, i + width).join(' '));
}

const clock = new Clock();
const engine = nodeEngines(packages)[name]!;
const articles = clock.time('read', () => {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Item);
});
const shingles = clock.time('shingle', () => articles.map(({ text }) => shinglesOf(text)));
const pairs = distinctPairs(engine(shingles, clock));
const completion = new Completion(articles, shingles);
clock.time('chain', () => completion.write(alone, chains(pairs), false));
const verified = clock.time('verify', () => pairs.filter(([a, b]) => completion.isCopy(a, b)));
clock.time('group', () => completion.write(out, chains(verified), true));
process.stdout.write(`${JSON.stringify({ phases: clock.seconds, pairs: pairs.length })}\n`);
