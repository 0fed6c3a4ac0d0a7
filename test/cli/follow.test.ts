import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../support/folder.js';
import { newsroom } from './newsroom.js';
import { parsed, startUnstitch, unstitch } from './unstitch.js';

const lines = newsroom().map((article) => `${JSON.stringify(article)}\n`);

describe('unstitch stories --follow', () => {
  test('tells what becomes of each article before the next one comes', async () => {
    const { child, ended } = startUnstitch(['stories', '-', '--follow'], testFolder());
    let told = '';
    const line = (): Promise<void> =>
      new Promise((resolve) => {
        child.stdout.once('data', (chunk: Buffer) => {
          told += chunk.toString();
          resolve();
        });
      });
    for (const one of lines.slice(0, 3)) {
      const next = line();
      child.stdin.write(one);
      await next;
    }
    expect(told).toBe(
      '{"update":"opened","story":"ferry-1","article":"ferry-1"}\n' +
        '{"update":"opened","story":"alone-1","article":"alone-1"}\n' +
        '{"update":"joined","story":"ferry-1","article":"ferry-2","copyOf":"ferry-1"}\n',
    );
    child.stdin.end();
    expect(await ended).toMatchObject({ code: 0, out: told, err: '' });
  });

  test('reads files, too, and lists what it sets aside', () => {
    const folder = testFolder({ 'feed.jsonl': [lines[0], 'nothing\n', lines[0], ...lines.slice(1)].join('') });
    const { code, out, err } = unstitch(['stories', 'feed.jsonl', '--follow', '--rejected', 'bad.jsonl'], { cwd: folder });
    expect(code).toBe(0);
    const accepted = parsed(out).filter(({ update }) => update === 'opened' || update === 'joined');
    expect(accepted.map(({ article }) => article)).toStrictEqual(newsroom().map(({ id }) => id));
    expect(err).toContain('2 records were set aside of 10 read (see bad.jsonl)');
    expect(parsed(readFileSync(join(folder, 'bad.jsonl'), 'utf8')).map(({ line, reason }) => [line, reason])).toStrictEqual([
      [2, 'invalid_json'],
      [3, 'duplicate_id'],
    ]);
  });

  test('tells it to people in words', () => {
    const { out } = unstitch(['stories', '-', '--follow', '--format', 'text'], { input: lines.slice(0, 3).join('') });
    expect(out).toBe('opened  ferry-1 opens a story\nopened  alone-1 opens a story\njoined  ferry-2 joins ferry-1, a copy of ferry-1\n');
  });

  test('ends with 1 where nothing is an article or --strict meets a bad record, and with 2 where flags do not go together', () => {
    expect(unstitch(['stories', '-', '--follow'], { input: 'a\nb\n' })).toMatchObject({ code: 1, out: '' });
    const strict = unstitch(['stories', '-', '--follow', '--strict'], { input: `${lines[0]}bad\n${lines[1]}` });
    expect(strict).toMatchObject({ code: 1 });
    expect(parsed(strict.out)).toHaveLength(1);
    expect(strict.err).toContain('line 2');
    for (const [flags, message] of [
      [['-', '--follow', '--out', 'x.jsonl'], '--out does not go with --follow'],
      [['-', '--follow', '--order', 'any'], '--order does not go with --follow'],
      [['--follow'], 'no INPUT was given'],
      [['-', '--follow', '--keep', '7'], '--keep: got 7, expected 100 to 1000000'],
      [['-', '--keep', '500'], 'it goes with --follow'],
    ] as const) {
      const { code, err } = unstitch(['stories', ...flags]);
      expect([code, err]).toStrictEqual([2, expect.stringContaining(message)]);
    }
  });

  test('ends at once when it is interrupted, and when nobody reads any more', async () => {
    const folder = testFolder();
    const { child, ended } = startUnstitch(['stories', '-', '--follow', '--rejected', 'bad.jsonl'], folder);
    child.stdout.once('data', () => child.kill('SIGINT'));
    child.stdin.write(`{"id":"no text"}\n${lines[0]}`);
    expect(await ended).toMatchObject({ code: 130 });
    expect(readdirSync(folder)).toEqual(['bad.jsonl']);
    expect(readFileSync(join(folder, 'bad.jsonl'), 'utf8')).toContain('"reason":"missing_field"');
    const gone = startUnstitch(['stories', '-', '--follow'], testFolder());
    gone.child.stdin.on('error', () => {});
    gone.child.stdout.once('data', () => {
      gone.child.stdout.destroy();
      for (const line of lines.slice(1)) gone.child.stdin.write(line);
      gone.child.stdin.end();
    });
    gone.child.stdin.write(lines[0]);
    expect(await gone.ended).toMatchObject({ code: 0 });
  });
});
