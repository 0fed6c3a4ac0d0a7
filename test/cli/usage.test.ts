import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { testFolder } from '../support/folder.js';
import { jsonl, newsroom, report } from './newsroom.js';
import { mainFile, startUnstitch, unstitch } from './unstitch.js';

const version = (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version;
const commands = ['cluster', 'copies', 'dedupe', 'explain', 'evaluate'];

describe('help', () => {
  test('says its version', () => {
    expect(unstitch(['--version'])).toStrictEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('called with nothing, it says what it can do, and that this was not enough', () => {
    const { code, out, err } = unstitch([]);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    for (const command of commands) expect(err).toContain(`unstitch ${command} `);
    expect(unstitch(['--help'])).toStrictEqual({ code: 0, out: err, err: '' });
  });

  test.each(['', ...commands])('%s --help opens with an example and fits a screen', async (command) => {
    const { terminal, printed } = fakeTerminal();
    expect(await run([...(command === '' ? [] : [command]), '--help'], terminal)).toBe(0);
    const lines = printed().trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ {2}unstitch /);
    expect(lines.length).toBeLessThanOrEqual(command === '' ? 40 : 24);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test('every flag is explained by --help-all', async () => {
    const { terminal, printed } = fakeTerminal();
    await run(['copies', '--help-all'], terminal);
    for (const flag of ['--cut', '--max-text-bytes', '--candidates samples|bands', '--sampling', '--bands'])
      expect(printed()).toContain(flag);
  });
});

describe('wrong usage is exit code 2, with the remedy on standard error', () => {
  test.each<[string[], RegExp]>([
    [['frobnicate'], /^unstitch: there is no command "frobnicate"; there are cluster, copies/],
    [['copies'], /^unstitch copies: no INPUT was given, expected files/],
    [['copys', 'x'], /^unstitch: there is no command "copys"; did you mean copies\?\nSee "unstitch --help"\.\n$/],
    [
      ['copies', 'x', '--treshold', '1'],
      /^unstitch copies: there is no flag --treshold; did you mean --threshold\?\nSee "unstitch copies --help"\.\n$/,
    ],
    [['copies', 'x', '--threshold', '7'], /^unstitch copies: --threshold: got 7, expected 0\.1 to 1\nSee/],
    [['copies', 'x', '--threads', '-1'], /^unstitch copies: --threads: got -1, expected 0 to 64\nSee/],
    [['copies', 'x', '--threads', '65'], /^unstitch copies: --threads: got 65, expected 0 to 64\nSee/],
    [['copies', 'x', '--threads', '1.5'], /--threads: got 1\.5, expected a whole number, 0 to 64\n/],
    [['copies', 'x', '--bands', '4'], /--bands is of candidates from bands, and these come from samples; add --candidates bands\n/],
    [['copies', 'x', '--permutations', '64'], /--permutations is of candidates from bands.*add --candidates bands\n/],
    [['copies', 'x', '--candidates', 'bands', '--sampling', '4'], /--sampling is of candidates from samples.*leave one of the two out\n/],
    [['copies', 'x', '--candidates', 'bands', '--rows', '4'], /--rows was given without --bands; give both/],
    [
      ['copies', 'x', '--candidates', 'bands', '--rows', '9', '--bands', '15'],
      /need 135 values, but signatures have 128; .*--permutations\n/,
    ],
    [['copies', 'x', '--candidates', 'bands', '--false-positive-weight', '0', '--false-negative-weight', '0'], /are both 0; one of them/],
    [['copies', 'x', '--field', 'text=a', '--field', 'title=a'], /each name may stand for one field only/],
    [['cluster', 'x'], /--out DIR is missing/],
    [['dedupe', 'x'], /--out FILE is missing/],
    [['evaluate', 'copies', '--gold', 'x'], /--predicted FILE is missing/],
    [['evaluate', '--gold', 'x', '--predicted', 'y'], /got nothing to evaluate, expected copies/],
  ])('%j', (args, message) => {
    const { code, out, err } = unstitch(args, { cwd: testFolder({ x: jsonl(newsroom()) }) });
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('a run that fails is exit code 1, and leaves nothing behind', () => {
  test.each<[string[], RegExp]>([
    [['copies', 'nowhere.jsonl', '--out', 'c'], /no such file or folder: nowhere\.jsonl/],
    [['copies', 'news.jsonl/within'], /no such file or folder: news\.jsonl\/within/],
    [['copies', 'a'.repeat(300)], /no such file or folder: a{300};/],
    [['copies', 'news.jsonl', '--out', 'nowhere/c'], /cannot write nowhere\/c: its folder does not exist/],
    [['copies', 'news.jsonl', '--out', '.'], /cannot write \.: it is a folder/],
    [['cluster', 'news.jsonl', '--out', 'news.jsonl'], /cannot write news\.jsonl: a file has the name of the folder/],
    [['copies', 'cut.jsonl.gz', '--out', 'c'], /cannot read cut\.jsonl\.gz: it is no whole gzip file/],
    [['evaluate', 'copies', '--gold', 'nowhere', '--predicted', 'news.jsonl'], /no such file or folder: nowhere/],
  ])('%j', (args, message) => {
    const folder = testFolder({ 'news.jsonl': jsonl(newsroom()), 'cut.jsonl.gz': Buffer.from([0x1f, 0x8b, 8, 0]) });
    const before = readdirSync(folder);
    const { code, out, err } = unstitch(args, { cwd: folder });
    expect({ code, out }).toStrictEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(readdirSync(folder)).toStrictEqual(before);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk, whichever way the output goes', () => {
    const folder = testFolder({ 'news.jsonl': jsonl(newsroom()) });
    expect(unstitch(['copies', 'news.jsonl', '--out', '/dev/full'], { cwd: folder })).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot write /dev/full: the disk is full'),
    });
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${mainFile}" copies news.jsonl > /dev/full`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(shell.status).toBe(1);
    expect(shell.stderr).toMatch(/cannot write to standard output/);
  });
});

describe('an interrupted run is exit code 130, and leaves nothing behind', () => {
  test.each([['SIGINT', 130] as const, ['SIGTERM', 143] as const])('%s while standard input is still coming', async (signal, code) => {
    const folder = testFolder();
    const { child, ended } = startUnstitch(['copies', '-', '--out', 'c.jsonl'], folder);
    child.stdin.on('error', () => {});
    child.stdin.write(jsonl(newsroom()));
    while (readdirSync(folder).length === 0) await sleep(10);
    child.kill(signal);
    expect(await ended).toStrictEqual({ code, out: '', err: '' });
    expect(readdirSync(folder)).toStrictEqual([]);
  });

  test.each(['0', '2'])('in the middle of the work of %s threads', async (threads) => {
    const text = report(9, 40).join(' ');
    const lines = Array.from({ length: 5000 }, (_, i) => `{"id":"a${i}","text":"Report ${i}. ${text}"}\n`);
    const folder = testFolder({ 'news.jsonl': lines.join('') });
    const { child, ended } = startUnstitch(['cluster', 'news.jsonl', '--out', 'o', '--threads', threads], folder, [
      '--import',
      interruptAtRead(3, join(folder, 'interrupted')),
    ]);
    child.stdin.end();
    expect(await ended).toStrictEqual({ code: 130, out: '', err: '' });
    expect(readdirSync(join(folder, 'o'))).toStrictEqual([]);
  });

  test('nor does one that is interrupted twice, which ends at once', async () => {
    const folder = testFolder({ 'news.jsonl': `{"id":"a","text":"${report(9, 40).join(' ')}"}\n`.repeat(5000) });
    const { child, ended } = startUnstitch(['copies', 'news.jsonl', '--out', 'c.jsonl', '--threads', '0'], folder, [
      '--import',
      interruptAtRead(1, join(folder, 'interrupted'), "process.emit('SIGINT', 'SIGINT'); process.emit('SIGINT', 'SIGINT');"),
    ]);
    child.stdin.end();
    expect(await ended).toStrictEqual({ code: 130, out: '', err: '' });
    expect(readdirSync(folder).toSorted()).toStrictEqual(['interrupted', 'news.jsonl']);
  });
});

/**
 * A module that sends its process one SIGINT, as Ctrl-C would, when a thread reads a block of a file for the `n`th time: never before the
 * work has begun and never after its end, however busy the machine is. `once`: a folder it makes when it does. `interrupt`: what it does instead.
 */
function interruptAtRead(n: number, once: string, interrupt = "process.kill(process.pid, 'SIGINT');"): string {
  const source = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { readSync } = fs;
    let blocks = 0;
    fs.readSync = (file, into, at, length, position) => {
      if (length >= 1_000_000 && ++blocks === ${n}) {
        try {
          fs.mkdirSync(${JSON.stringify(once)});
          ${interrupt}
        } catch {}
      }
      return readSync(file, into, at, length, position);
    };
    syncBuiltinESMExports();
  `;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

describe('a person at a terminal', () => {
  test('sees a table and progress; the progress is gone in the end', async () => {
    const folder = testFolder({ 'news.jsonl': jsonl(newsroom()) });
    const { terminal, printed, noted } = fakeTerminal({ looking: true, watching: true, colours: true });
    expect(await run(['copies', join(folder, 'news.jsonl'), '--threads', '0'], terminal)).toBe(0);
    expect(printed()).toContain('\u001b[1mc1, 4 articles: Ferry runs aground\u001b[22m');
    // Whatever was drawn, the last thing is that it was taken away.
    const drawn = noted();
    if (drawn !== '') expect(drawn.endsWith('\r\u001b[2K')).toBe(true);
  });

  test('gets JSON where it was asked for, and in files', async () => {
    const folder = testFolder({ 'news.jsonl': jsonl(newsroom()) });
    const { terminal, printed } = fakeTerminal({ looking: true });
    expect(await run(['copies', join(folder, 'news.jsonl'), '--threads', '0', '--format', 'json'], terminal)).toBe(0);
    expect(await run(['copies', join(folder, 'news.jsonl'), '--threads', '0', '--out', join(folder, 'c.jsonl')], terminal)).toBe(0);
    expect(printed()).toBe(readFileSync(join(folder, 'c.jsonl'), 'utf8'));
  });
});

function fakeTerminal(traits: Partial<Terminal> = {}): { terminal: Terminal; printed: () => string; noted: () => string } {
  let [printed, noted] = ['', ''];
  const terminal: Terminal = {
    print: (text) => {
      printed += text;
      return Promise.resolve();
    },
    note: (text) => {
      noted += text;
    },
    looking: false,
    watching: false,
    width: 100,
    colours: false,
    ...traits,
  };
  return { terminal, printed: () => printed, noted: () => noted };
}
