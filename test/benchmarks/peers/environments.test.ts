import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentFolder, environmentNames, isSetUp, pinnedVersion, readPin } from '../../../benchmarks/peers/environments.js';
import { peers } from '../../../benchmarks/peers/peers.js';
import { testFolder } from '../../support/folder.js';

describe('readPin', () => {
  it('finds a version among Python requirements, however the name is written', () => {
    const text = 'numpy==2.4.6\ntext-dedup==0.4.0\nrensa==0.5.0\n';
    expect(readPin(text, 'rensa')).toBe('0.5.0');
    expect(readPin(text, 'text-dedup')).toBe('0.4.0');
    expect(readPin(text, 'text_dedup')).toBe('0.4.0');
    expect(readPin(text, 'nump')).toBeUndefined();
  });

  it('finds a version in a package.json', () => {
    expect(readPin('{\n  "dependencies": {\n    "minhash": "0.0.9",\n    "talisman": "1.1.4"\n  }\n}\n', 'talisman')).toBe('1.1.4');
  });
});

describe('the pins', () => {
  it.each(peers)('name one version of $library', ({ environment, library }) => {
    expect(pinnedVersion(environment, library)).toMatch(/^\d+\.\d+(?:\.\d+)*$/);
  });

  it('refuse what they do not name', () => {
    expect(() => pinnedVersion('rensa', 'nonesuch')).toThrow('nonesuch is not pinned');
  });

  it('serve every environment, and every environment serves a peer', () => {
    expect(new Set(peers.map(({ environment }) => environment))).toEqual(new Set(environmentNames));
    expect(new Set(peers.map(({ name }) => name)).size).toBe(peers.length);
  });
});

describe('isSetUp', () => {
  it('is told by the pins that an environment was made with', () => {
    const root = testFolder();
    const pins = join(root, 'benchmarks', 'peers', 'requirements');
    mkdirSync(pins, { recursive: true });
    writeFileSync(join(pins, 'rensa.txt'), 'rensa==0.5.0\n');
    expect(isSetUp('rensa', root)).toBe(false);
    mkdirSync(environmentFolder('rensa', root), { recursive: true });
    writeFileSync(join(environmentFolder('rensa', root), 'pins'), 'of something else');
    expect(isSetUp('rensa', root)).toBe(false);
  });
});
