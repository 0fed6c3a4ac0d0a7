import { describe, expect, it } from 'vitest';
import { figureTable, showTable } from '../../benchmarks/tables.js';

describe('showTable', () => {
  it('is Markdown, its columns but the first aligned to the right', () => {
    expect(showTable({ title: 'Runs', head: ['program', 's'], rows: [['toaster', '1.2']] })).toBe(
      'Runs:\n\n| program | s |\n| --- | --: |\n| toaster | 1.2 |',
    );
  });
});

describe('figureTable', () => {
  it('shows bounds, and whether they are met', () => {
    const { head, rows } = figureTable([
      { name: 'a', value: 2, unit: 'ratio', most: 1 },
      { name: 'b', value: 0.5, unit: 'share' },
      { name: 'c', value: 0.5, unit: 'share', least: 0.5 },
    ]);
    expect(head).toEqual(['figure', 'measured', 'bound', 'met']);
    expect(rows).toEqual([
      ['a', '2.00', 'at most 1', 'no'],
      ['b', '0.5000', '', ''],
      ['c', '0.5000', 'at least 0.5', 'yes'],
    ]);
  });

  it('has no columns for bounds where there are none', () => {
    const { head, rows } = figureTable([{ name: 'b', value: 3, unit: 'ratio' }]);
    expect(head).toEqual(['figure', 'measured']);
    expect(rows).toEqual([['b', '3.00']]);
  });
});
