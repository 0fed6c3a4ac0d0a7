import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Block {
  language: string;
  code: string;
}

const blocks: Block[] = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({ language, code }));

/** A command and what it prints, as a `console` block shows them. */
function sessions(code: string): { command: string; output: string }[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((session) => {
      const end = session.indexOf('\n');
      return { command: session.slice(0, end), output: session.slice(end + 1) };
    });
}

/** A folder inside the package, so that it is imported by its name, with the corpora and a command called `unstitch`. */
let folder: string;

beforeAll(() => {
  mkdirSync(join(root, 'out'), { recursive: true });
  folder = mkdtempSync(join(root, 'out', 'readme-'));
  symlinkSync(join(root, 'corpora'), join(folder, 'corpora'));
  writeFileSync(join(folder, 'unstitch'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/src/cli/main.js')}' "$@"\n`);
  chmodSync(join(folder, 'unstitch'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[]): { status: number | null; output: string } {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

describe('README.md', () => {
  const programs = blocks.filter(({ language }) => language === 'js');

  test('opens with a program of at most 15 lines, which prints what stands below it', () => {
    const [{ code } = { code: '' }] = programs;
    const shown = blocks[blocks.findIndex(({ language }) => language === 'js') + 1];
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    writeFileSync(join(folder, 'example.mjs'), code);
    expect(run(process.execPath, ['example.mjs'])).toStrictEqual({ status: 0, output: shown?.code });
  });

  test.each(programs.slice(1).map(({ code }) => [code]))('has a program that runs: %#', (code) => {
    writeFileSync(join(folder, 'program.mjs'), code);
    expect(run(process.execPath, ['program.mjs'])).toMatchObject({ status: 0 });
  });

  const shown = blocks.filter(({ language }) => language === 'console').flatMap(({ code }) => sessions(code));

  test('shows commands', () => expect(shown.length).toBeGreaterThan(5));

  test.each(shown)('shows what is printed by: $command', ({ command, output }) => {
    expect(run('sh', ['-c', command])).toStrictEqual({ status: 0, output });
  });

  test('names no flag that does not exist', () => {
    const help = ['cluster', 'copies', 'dedupe', 'stories', 'separate', 'explain', 'evaluate']
      .map((command) => run('unstitch', [command, '--help-all']).output)
      .join('\n');
    const known = new Set([...help.matchAll(/--[a-z-]+/g)].map(([flag]) => flag));
    const foreign = new Set(['--help', '--help-all', '--global']);
    const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag).filter((flag) => !foreign.has(flag));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((flag) => !known.has(flag))).toStrictEqual([]);
  });

  test('leads to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(3);
    for (const path of links) expect(readFileSync(join(root, path), 'utf8')).not.toBe('');
  });
});
