import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { standingFor } from '../../src/output/standing.js';
import { testFolder } from '../support/folder.js';

describe.skipIf(!existsSync('/dev/stdout'))('what a path stands for', () => {
  test.each([
    ['-', 'stdout'],
    ['/dev/stdout', 'stdout'],
    ['/dev/../dev/./stdout', 'stdout'],
    ['/dev/fd/1', 'stdout'],
    ['/dev/stderr', 'stderr'],
    ['/dev/fd/2', 'stderr'],
    ['/dev/null', 'device'],
    ['/dev/fd/77', 'device'],
    ['/dev/not-there', 'device'],
    ['/tmp/not-there', undefined],
    ['/tmp/not-there/either', undefined],
    ['device', undefined],
    ['.', undefined],
  ])('%s: %s', async (path, standing) => {
    expect(await standingFor(path)).toBe(standing);
  });

  test('a link to a stream is the stream, also through other links; a link to a file is nothing special', async () => {
    const folder = testFolder({ file: '' });
    symlinkSync('/dev/stdout', join(folder, 'one'));
    symlinkSync('one', join(folder, 'two'));
    symlinkSync('file', join(folder, 'plain'));
    symlinkSync('ring', join(folder, 'ring'));
    expect(await standingFor(join(folder, 'two'))).toBe('stdout');
    expect(await standingFor(join(folder, 'plain'))).toBeUndefined();
    expect(await standingFor(join(folder, 'ring'))).toBeUndefined();
  });

  test.skipIf(!existsSync('/dev/shm'))('a file in shared memory is an ordinary file', async () => {
    const folder = mkdtempSync('/dev/shm/unstitch-test-');
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(await standingFor(join(folder, 'out'))).toBeUndefined();
  });
});
