import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFound, containmentBands, jaccardBands } from '../../../benchmarks/quality/bands.js';
import { countUnlike, readGroups } from '../../../benchmarks/quality/groups.js';
import type { Known } from '../../../benchmarks/quality/judge.js';
import { judge } from '../../../benchmarks/quality/judge.js';
import { qualityFigures, qualityTables } from '../../../benchmarks/quality/quality-tables.js';
import { alikePairs } from '../../../benchmarks/recall/all-pairs.js';
import { testFolder } from '../../support/folder.js';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

// 0 and 1 share 9 of 11 shingles; 2 is half of 0; 3 shares 5 of 15 with 0, 4 shares nothing.
const sets = [range(0, 10), [...range(0, 9), 10], range(0, 5), [...range(0, 5), ...range(20, 25)], range(30, 40)].map((set) => Uint32Array.from(set)); // prettier-ignore
const known: Known = {
  name: 'few',
  ids: ['a', 'b', 'c', 'd', 'e'],
  sets,
  pairs: alikePairs(sets, 0.5),
  planted: [
    { copy: 1, lead: 0, kind: 'near' },
    { copy: 2, lead: 0, kind: 'cut' },
    { copy: 3, lead: 0, kind: 'spun' },
  ],
};

describe('bands', () => {
  it('part all similarities from .5 to 1', () => {
    for (const value of [0.5, 0.59, 0.6, 0.75, 0.899, 0.9, 0.999, 1]) {
      const pair = { a: 0, b: 1, jaccard: value, containment: 1 };
      expect(jaccardBands.filter(({ has }) => has(pair))).toHaveLength(1);
      const contained = { a: 0, b: 1, jaccard: 0.2, containment: value };
      expect(containmentBands.filter(({ has }) => has(contained))).toHaveLength(1);
    }
    expect(containmentBands.filter(({ has }) => has({ a: 0, b: 1, jaccard: 0.5, containment: 1 }))).toEqual([]);
  });

  it('add up', () => {
    expect(addFound([{ all: 3, found: 1 }, { all: 4, found: 4 }])).toEqual({ all: 7, found: 5 }); // prettier-ignore
    expect(addFound([])).toEqual({ all: 0, found: 0 });
  });
});

describe('judge', () => {
  const judgement = judge(known, Int32Array.from([7, 7, -1, 7, -1]));

  it('counts the pairs of each band that are in one group', () => {
    expect(judgement.bands['J >= .7']).toEqual({ all: 1, found: 1 });
    expect(judgement.bands['J 0.8 to 0.9']).toEqual({ all: 1, found: 1 });
    // c is contained in a, b and d.
    expect(judgement.bands['C >= .8']).toEqual({ all: 4, found: 1 });
    expect(judgement.bands['C 0.5 to 0.6, J < .5']).toEqual({ all: 2, found: 2 });
  });

  it('counts planted copies that are copies still', () => {
    expect(judgement.edits['near']).toEqual({ all: 1, found: 1 });
    expect(judgement.edits['cut']).toEqual({ all: 1, found: 0 });
    expect(judgement.edits).not.toHaveProperty('spun');
  });

  it('counts what should not be together', () => {
    expect([judgement.pairs, judgement.unlike]).toEqual([3, 2]);
    expect(countUnlike(Int32Array.from([-1, -1, -1, -1, -1]), sets)).toEqual({ pairs: 0, unlike: 0 });
  });
});

describe('readGroups', () => {
  it('numbers the group of every article', () => {
    const file = join(testFolder(), 'groups.jsonl');
    writeFileSync(file, '{"lead":"b","members":[{"id":"b"},{"id":"d"}]}\n{"lead":"a","members":[{"id":"a"},{"id":"e"}]}\n');
    expect([...readGroups(file, known.ids)]).toEqual([1, 0, -1, 0, 1]);
    expect(() => readGroups(file, ['a'])).toThrow('there is no article "b"');
  });
});

describe('tables and figures of quality', () => {
  const all = judge(known, Int32Array.from([0, 0, 0, 0, -1]));
  const none = judge(known, Int32Array.from([-1, -1, -1, -1, -1]));
  const engines = [
    { name: 'ours', completed: [all, all], alone: [] },
    { name: 'theirs', completed: [none, none], alone: [all, none] },
  ];

  it('pool the corpora, an engine a column', () => {
    const [summary, jaccard, , edits, corpora] = qualityTables(engines);
    expect(summary!.rows).toEqual([
      ['ours', '1.000', '1.000', '0.333', '', '', ''],
      ['theirs', '0.000', '0.000', '', '0.500', '0.500', '0.333'],
    ]);
    expect(jaccard!.rows.find(([label]) => label === 'J 0.8 to 0.9')).toEqual(['J 0.8 to 0.9', '2', '1.000', '0.000']);
    expect(edits!.rows).toEqual([['several of them', '4', '1.000', '0.000']]);
    expect(corpora!.rows).toHaveLength(4);
  });

  it('bound the first engine alone', () => {
    const figures = qualityFigures(engines, { jaccard: 0.99, containment: 0.97, unlike: 0.02 });
    expect(figures.map(({ least, most }) => least ?? most)).toEqual([0.99, 0.97, 0.02, undefined, undefined, undefined]);
    expect(figures.map(({ value }) => value)).toEqual([1, 1, 2 / 6, 0, 0, 0]);
  });
});
