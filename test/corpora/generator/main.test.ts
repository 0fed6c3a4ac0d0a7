import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'unstitch-generator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = new URL('../../../dist/corpora/generator/main.js', import.meta.url).pathname;
const run = (...options: string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' });

function readLines(path: string): Record<string, unknown>[] {
  const text = readFileSync(path, 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('writes a corpus and its truth, kinds mixed', () => {
  const out = join(folder, 'out.jsonl');
  const truth = join(folder, 'truth.jsonl');
  const { status } = run('--count', '60', '--identical', '20', '--one-word', '20', '--distinct', '40', '--out', out, '--truth', truth);
  expect(status).toBe(0);
  const articles = readLines(out);
  expect(articles).toHaveLength(140);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(140);
  const ids = new Set(articles.map(({ id }) => id));
  const known = readLines(truth);
  expect(known.filter(({ lead }) => lead === 'i0000000')).toHaveLength(19);
  expect(known.filter(({ lead }) => lead === 'w0000000')).toHaveLength(19);
  for (const { id, lead } of known) expect(ids.has(id) && ids.has(lead)).toBe(true);
});

test('--mode names the kind that --count counts', () => {
  const out = join(folder, 'mode.jsonl');
  expect(run('--count', '7', '--mode', 'identical', '--out', out).status).toBe(0);
  expect(new Set(readLines(out).map(({ text }) => text)).size).toBe(1);
});

test.each([
  [['--count', '5'], '--out FILE is missing'],
  [['--count', 'many', '--out', 'x'], 'got "many"'],
  [['--count', '5', '--copies', '2', '--out', 'x'], 'got "2"'],
  [['--mode', 'odd', '--out', 'x'], 'got "odd"'],
  [['--out', 'x'], 'nothing to write'],
  [['--surprise'], '--surprise'],
])('refuses %j with exit code 2', (options, message) => {
  const { status, stderr } = run(...options);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
