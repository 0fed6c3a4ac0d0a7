import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OutputSet } from '../../src/output/atomic.js';
import type { OutputFiles } from '../../src/output/files.js';
import { diskFiles } from '../../src/output/files.js';
import { testFolder } from '../support/folder.js';

/** A disk that fails at the n-th call, counted over all of its calls. */
function failing(at: number, code = 'ENOSPC'): { files: OutputFiles; calls: () => number } {
  let calls = 0;
  const step = <Result>(run: () => Promise<Result>): Promise<Result> => {
    calls++;
    return calls === at ? Promise.reject(Object.assign(new Error(`injected ${code}`), { code })) : run();
  };
  return {
    calls: () => calls,
    files: {
      kind: (path) => step(() => diskFiles.kind(path)),
      resolve: (path) => diskFiles.resolve(path),
      makeFolder: (path) => step(() => diskFiles.makeFolder(path)),
      rename: (from, to) => step(() => diskFiles.rename(from, to)),
      // Removing is what happens after a failure; that it fails too must change nothing.
      remove: (path) => diskFiles.remove(path),
      async open(path) {
        const handle = await step(() => diskFiles.open(path));
        return { write: (bytes) => step(() => handle.write(bytes)), close: () => handle.close() };
      },
      openDevice: (path) => step(() => diskFiles.openDevice(path)),
    },
  };
}

describe('OutputSet', () => {
  test('files appear when they are committed, all of them whole', async () => {
    const folder = testFolder({ 'old.jsonl': 'old' });
    await using outputs = new OutputSet();
    const a = await outputs.open(join(folder, 'old.jsonl'));
    const b = await outputs.open(join(folder, 'new.jsonl'));
    await a.write('new');
    await b.write('one\n');
    await b.write(Buffer.from('zwei ü\n'));
    expect(readFileSync(join(folder, 'old.jsonl'), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'new.jsonl'))).toBe(false);
    await outputs.commit();
    expect(readFileSync(join(folder, 'old.jsonl'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'new.jsonl'), 'utf8')).toBe('one\nzwei ü\n');
    expect(readdirSync(folder).toSorted()).toStrictEqual(['new.jsonl', 'old.jsonl']);
  });

  test('what is not committed leaves nothing behind', async () => {
    const folder = testFolder({ 'old.jsonl': 'old' });
    {
      await using outputs = new OutputSet();
      const sink = await outputs.open(join(folder, 'old.jsonl'));
      await sink.write('x'.repeat(3_000_000));
      expect(readdirSync(folder)).toHaveLength(2);
    }
    expect(readdirSync(folder)).toStrictEqual(['old.jsonl']);
    expect(readFileSync(join(folder, 'old.jsonl'), 'utf8')).toBe('old');
  });

  test('chunks of any size come out as they went in, the caller free to reuse its buffer; also gzipped', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 700_000 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (lengths, gzipped) => {
        const path = join(testFolder(), gzipped ? 'out.gz' : 'out');
        await using outputs = new OutputSet();
        const sink = await outputs.open(path);
        const reused = Buffer.alloc(700_000);
        const expected: Buffer[] = [];
        for (const [i, length] of lengths.entries()) {
          reused.fill(i + 1);
          expected.push(Buffer.from(reused.subarray(0, length)));
          await sink.write(reused.subarray(0, length));
        }
        await outputs.commit();
        const got = readFileSync(path);
        expect((gzipped ? gunzipSync(got) : got).equals(Buffer.concat(expected))).toBe(true);
      }),
      { seed: 4111, numRuns: 30 },
    );
  });

  test('a fault at any step is an error that names the file, and leaves no file that was not there', async () => {
    const run = async (folder: string, files: OutputFiles): Promise<void> => {
      await using outputs = new OutputSet(files);
      await outputs.makeFolder(join(folder, 'dir'));
      const sinks = [await outputs.open(join(folder, 'dir/a')), await outputs.open(join(folder, 'b'))];
      for (const sink of sinks) for (let i = 0; i < 3; i++) await sink.write('y'.repeat(1_500_000));
      await outputs.commit();
    };
    const counted = failing(0);
    await run(testFolder(), counted.files);
    expect(counted.calls()).toBeGreaterThanOrEqual(13);
    for (let at = 1; at <= counted.calls(); at++) {
      const folder = testFolder({ b: 'old' });
      await expect(run(folder, failing(at).files), `call ${at}`).rejects.toMatchObject({
        code: 'output_failed',
        message: expect.stringMatching(/cannot write .*(dir|a|b): the disk is full; make room/),
      });
      const left = [...readdirSync(folder), ...(existsSync(join(folder, 'dir')) ? readdirSync(join(folder, 'dir')) : [])];
      // The last step but none: when the second rename fails, the first file stands, and it is whole.
      expect(left.filter((name) => name !== 'dir' && name !== 'b')).toStrictEqual(at === counted.calls() ? ['a'] : []);
      expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('old');
    }
  });

  test.each([
    ['missing/out', /its folder does not exist; make it first/],
    ['file/out', /a part of the path is no folder/],
    ['folder', /it is a folder; name a file in it/],
  ])('%s cannot be written, and it is known at once', async (path, message) => {
    const folder = testFolder({ file: '', 'folder/x': '' });
    await using outputs = new OutputSet();
    await expect(outputs.open(join(folder, path))).rejects.toMatchObject({
      code: 'output_failed',
      message: expect.stringMatching(message),
    });
  });

  test('a link stays a link, and what it leads to is replaced', async () => {
    const folder = testFolder({ 'real/out': 'old' });
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(folder, 'real/out'), join(folder, 'links/out'));
    await using outputs = new OutputSet();
    await (await outputs.open(join(folder, 'links/out'))).write('new');
    await outputs.commit();
    expect(readFileSync(join(folder, 'real/out'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'links'), { withFileTypes: true })[0]?.isSymbolicLink()).toBe(true);
  });

  test('a device is written to, behind what it holds, never replaced', async () => {
    await using outputs = new OutputSet({
      ...diskFiles,
      kind: () => Promise.resolve('device'),
      rename: () => Promise.reject(new Error('a device was renamed over')),
    });
    const path = join(testFolder({ device: 'old ' }), 'device');
    await (await outputs.open(path)).write('bytes');
    await outputs.commit();
    expect(readFileSync(path, 'utf8')).toBe('old bytes');
    expect(await diskFiles.kind('/dev/null')).toBe('device');
  });

  test('two outputs of one name are an error, however the name is written', async () => {
    const folder = testFolder({ old: 'old' });
    for (const [one, other] of [
      ['old', 'old'],
      ['new', './new'],
      ['new', '../new'],
    ] as const) {
      await using outputs = new OutputSet();
      await outputs.open(join(folder, one));
      await expect(outputs.open(`${folder}/${other.replace('..', `../${basename(folder)}`)}`)).rejects.toMatchObject({
        code: 'output_failed',
        message: expect.stringContaining('another output goes there already'),
      });
    }
    expect(readdirSync(folder)).toStrictEqual(['old']);
  });

  test('many outputs may go to one device', async () => {
    await using outputs = new OutputSet();
    for (const sink of [await outputs.open('/dev/null'), await outputs.open('/dev/null')]) await sink.write('x');
    await expect(outputs.commit()).resolves.toBeUndefined();
  });
});
