import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillBlocks, showRecord, writeReadmes } from '../../benchmarks/readme.js';
import type { BenchmarkRecord } from '../../benchmarks/record.js';
import { appendRecord, readRecords } from '../../benchmarks/record.js';
import { testFolder } from '../support/folder.js';

const record = (value: number): BenchmarkRecord => ({
  benchmark: 'toast',
  date: '2031-02-03',
  node: 'v20.19.0',
  cpu: 'Abacus',
  cores: 2,
  commit: '0123abcdef',
  figures: [{ name: 'slices', value, unit: 'ratio', most: 1.5 }],
  tables: [{ title: 'Runs', head: ['program', 's'], rows: [['toaster', '1.2']] }],
});

describe('records', () => {
  it('are appended, and read back as they were', () => {
    const root = testFolder();
    expect(readRecords('toast', root)).toEqual([]);
    appendRecord(record(1), root);
    appendRecord(record(2), root);
    expect(readRecords('toast', root)).toEqual([record(1), record(2)]);
    expect(readRecords('other', root)).toEqual([]);
  });
});

describe('fillBlocks', () => {
  const text = 'before\n<!-- figures: toast -->\nold\n<!-- end -->\nbetween\n<!-- tables: toast -->\n<!-- end -->\nafter\n';

  it('writes figures, or everything, between the marks and nothing elsewhere', () => {
    const filled = fillBlocks(text, () => record(2));
    expect(filled.split('| slices | 2.00 | at most 1.5 | no |')).toHaveLength(3);
    expect(filled.split('| toaster | 1.2 |')).toHaveLength(2);
    expect(filled).not.toContain('old');
    expect(filled).toMatch(
      /^before\n<!-- figures: toast -->\n[^]*<!-- end -->\nbetween\n<!-- tables: toast -->\n[^]*<!-- end -->\nafter\n$/,
    );
  });

  it('gives the same text when filled again', () => {
    const once = fillBlocks(text, () => record(2));
    expect(fillBlocks(once, () => record(2))).toBe(once);
  });

  it('says where nothing is recorded', () => {
    expect(fillBlocks(text, () => undefined)).toContain('<!-- figures: toast -->\n\nNot recorded yet.\n\n<!-- end -->');
  });
});

describe('showRecord', () => {
  it('says where it ran', () => {
    expect(showRecord(record(1), 'figures')).toContain('`toast`, 2031-02-03, Node v20.19.0, 2 cores (Abacus), commit 0123abcdef.');
  });
});

describe('writeReadmes', () => {
  it('writes the last run of each, and checks without writing', () => {
    const root = testFolder();
    mkdirSync(join(root, 'benchmarks'));
    const file = join(root, 'benchmarks', 'README.md');
    const before = 'x\n<!-- figures: toast -->\n<!-- end -->\n';
    writeFileSync(file, before);
    appendRecord(record(1.25), root);
    appendRecord(record(1), root);
    expect(writeReadmes(true, root)).toEqual([join('benchmarks', 'README.md')]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(writeReadmes(false, root)).toEqual([join('benchmarks', 'README.md')]);
    expect(readFileSync(file, 'utf8')).toContain('| slices | 1.00 | at most 1.5 | yes |');
    expect(writeReadmes(true, root)).toEqual([]);
  });

  it('finds the figures of this project up to date', () => {
    expect(writeReadmes(true)).toEqual([]);
  });
});
