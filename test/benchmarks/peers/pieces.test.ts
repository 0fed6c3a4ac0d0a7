import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Pieces } from '../../../benchmarks/peers/pieces.js';
import { testFolder } from '../../support/folder.js';

describe('Pieces', () => {
  const fileIn = (folder: string): string => join(folder, 'below', 'run.pieces.jsonl');

  it('gives back what was added before', () => {
    const file = fileIn(testFolder());
    const first = new Pieces<number>(file, 'race A');
    expect(first.all).toEqual([]);
    first.add(3);
    first.add(5);
    expect(first.all).toEqual([3, 5]);
    expect(new Pieces<number>(file, 'race A').all).toEqual([3, 5]);
  });

  it('forgets what was measured of something else', () => {
    const file = fileIn(testFolder());
    new Pieces<number>(file, 'race A').add(3);
    expect(new Pieces<number>(file, 'race B').all).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('race B\n');
  });

  it('is removed when the run is through', () => {
    const file = fileIn(testFolder());
    const pieces = new Pieces<number>(file, 'race A');
    pieces.add(1);
    pieces.remove();
    expect(existsSync(file)).toBe(false);
  });
});
