import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGroups } from '../../../benchmarks/race/planted-check.js';
import { testFolder } from '../../support/folder.js';

function check(groups: string[][], truth: [id: string, lead: string][]): ReturnType<typeof checkGroups> {
  const folder = testFolder();
  const [groupFile, truthFile] = [join(folder, 'groups'), join(folder, 'truth')];
  const lines = (items: object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  writeFileSync(groupFile, lines(groups.map((ids) => ({ lead: ids[0], members: ids.map((id) => ({ id })) }))));
  writeFileSync(truthFile, lines(truth.map(([id, lead]) => ({ id, lead }))));
  return checkGroups(groupFile, truthFile);
}

describe('checkGroups', () => {
  it('counts planted copies that are with their lead', () => {
    const found = check(
      [
        ['a', 'a1', 'a2'],
        ['b', 'b1'],
      ],
      [
        ['a1', 'a'],
        ['a2', 'a'],
        ['a3', 'a'],
        ['b1', 'b'],
      ],
    );
    expect(found).toMatchObject({ groups: 2, grouped: 5, planted: 4, found: 3, strangers: 0 });
  });

  it('counts those of another family than the lead of their group', () => {
    const found = check(
      [['a1', 'a', 'b1', 'z']],
      [
        ['a1', 'a'],
        ['b1', 'b'],
      ],
    );
    expect(found).toMatchObject({ found: 1, strangers: 2, falsePairs: 5 });
  });

  it('finds nothing among no groups', () => {
    expect(check([], [['a1', 'a']])).toMatchObject({ groups: 0, grouped: 0, planted: 1, found: 0, strangers: 0 });
  });

  it('tells files apart by their bytes', () => {
    const digests = [[['a', 'b']], [['b', 'a']], [['a', 'b']]].map((groups) => check(groups, []).digest);
    expect(digests[0]).not.toBe(digests[1]);
    expect(digests[0]).toBe(digests[2]);
  });
});
