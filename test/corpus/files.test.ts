import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/corpus/files.js';
import { OpenFiles } from '../../src/corpus/files.js';
import { planItems } from '../../src/corpus/sources.js';
import type { Source } from '../../src/corpus/sources.js';
import { blockBytes } from '../../src/kernel/layout.js';
import { testFolder } from '../support/folder.js';

/** Files in memory that read a few bytes at a time and count what is open. */
function slowFiles(contents: Record<string, string>, atOnce: number): Files & { inUse: Set<number>; names: string[] } {
  const names: string[] = [];
  const inUse = new Set<number>();
  return {
    inUse,
    names,
    open: (path) => {
      if (contents[path] === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      inUse.add(names.length);
      return names.push(path) - 1;
    },
    state: (file) => ({ bytes: contents[names[file]!]!.length, written: file }),
    read: (file, into, at, length, position) => {
      if (!inUse.has(file)) throw new Error('read from a closed file');
      const bytes = Buffer.from(contents[names[file]!]!).subarray(position, position + Math.min(length, atOnce));
      into.set(bytes, at);
      return bytes.length;
    },
    close: (file) => {
      if (!inUse.delete(file)) throw new Error('closed twice');
    },
  };
}

describe('OpenFiles', () => {
  it('reads on until there is as much as was asked for, or the file ends', () => {
    const files = new OpenFiles(slowFiles({ a: 'The ferry left.' }, 4));
    const into = new Uint8Array(20);
    expect(files.read('a', into, 2, 9, 4)).toBe(9);
    expect(Buffer.from(into).toString()).toBe('\0\0ferry lef\0\0\0\0\0\0\0\0\0');
    expect(files.read('a', into, 0, 20, 10)).toBe(5);
    expect(files.read('a', into, 0, 20, 15)).toBe(0);
  });

  it('tells of a file when it is opened, and not again', () => {
    const files = new OpenFiles(slowFiles({ a: 'x', b: 'yy' }, 4));
    const told: [number, number][] = [];
    for (const path of ['a', 'b', 'a']) files.read(path, new Uint8Array(4), 0, 4, 0, ({ bytes, written }) => told.push([bytes, written]));
    expect(told).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('opens each file once, as long as there are not too many, and closes them all', () => {
    const contents = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, `${i}`]));
    const disk = slowFiles(contents, 10);
    const files = new OpenFiles(disk);
    const into = new Uint8Array(4);
    for (let round = 0; round < 3; round++) for (let i = 0; i < 10; i++) files.read(`f${i}`, into, 0, 1, 0);
    expect(disk.names).toHaveLength(10);
    let most = 0;
    for (let i = 0; i < 100; i++) {
      expect(files.read(`f${i}`, into, 0, 4, 0)).toBe(String(i).length);
      most = Math.max(most, disk.inUse.size);
    }
    expect(most).toBeLessThanOrEqual(32);
    files.close();
    expect(disk.inUse.size).toBe(0);
  });

  it('is of use again after a file could not be opened', () => {
    const files = new OpenFiles(slowFiles({ a: 'x' }, 4));
    expect(() => files.read('b', new Uint8Array(1), 0, 1, 0)).toThrow('no such file');
    expect(files.read('a', new Uint8Array(1), 0, 1, 0)).toBe(1);
  });
});

it('OpenFiles reads from disk where nothing else is put in its place', () => {
  const folder = testFolder({ a: 'The ferry left.' });
  const files = new OpenFiles();
  const into = new Uint8Array(8);
  expect([files.read(`${folder}/a`, into, 1, 5, 4), files.read(`${folder}/a`, into, 0, 5, 99)]).toEqual([5, 0]);
  expect(Buffer.from(into).toString()).toBe('\0ferry\0\0');
  files.close();
});

describe('planItems', () => {
  const source = (bytes: number, kind: 'lines' | 'page' = 'lines'): Source => ({ name: 'x', path: 'x', kind, bytes });

  it('parts files into blocks and leaves pages whole', () => {
    const sources = [
      source(0),
      source(1),
      source(blockBytes),
      source(blockBytes + 1),
      source(0, 'page'),
      source(3 * blockBytes, 'page'),
      source(2.5 * blockBytes),
    ];
    const { count, source: of, from, to } = planItems(sources);
    expect(Array.from({ length: count }, (_, i) => [of[i], from[i], to[i]])).toEqual([
      [1, 0, 1],
      [2, 0, blockBytes],
      [3, 0, blockBytes],
      [3, blockBytes, blockBytes + 1],
      [4, 0, 0],
      [5, 0, 3 * blockBytes],
      [6, 0, blockBytes],
      [6, blockBytes, 2 * blockBytes],
      [6, 2 * blockBytes, 2.5 * blockBytes],
    ]);
  });

  it('of no sources is empty', () => {
    expect(planItems([]).count).toBe(0);
  });
});
