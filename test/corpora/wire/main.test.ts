import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'unstitch-wire-'));
const articles = join(folder, 'wire/articles.jsonl');
beforeAll(() => cpSync(join(root, 'corpora'), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...options: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, [join(root, 'dist/corpora/wire/main.js'), '--folder', folder, ...options], { encoding: 'utf8' });

test('--check accepts the shipped files, names one that was touched, and a run mends it', () => {
  expect(run('--check').status).toBe(0);
  const shipped = readFileSync(articles, 'utf8');
  appendFileSync(articles, '\n');
  const stale = run('--check');
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain(articles);
  expect(run().status).toBe(0);
  expect(readFileSync(articles, 'utf8')).toBe(shipped);
});

test('an unknown option ends with code 2', () => {
  expect(run('--surprise').status).toBe(2);
});
