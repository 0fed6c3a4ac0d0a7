import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { copiesCallSchema, loadOptionsSchema } from '../src/engine-options.js';
import { plainOptions } from '../src/options/plain.js';
import { copiesCall, loadCall } from '../src/options/tables.js';

it('the tables of options are what the schemas say', () => {
  const root = join(import.meta.dirname, '..');
  expect(spawnSync(process.execPath, ['src/options/build.mjs', '--check'], { cwd: root, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});

it('what the tables find right is right by the schemas, with the same defaults; what they refuse to say is left to these', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, true, false, NaN, Infinity, -0, '', 'bands', 'samples', 'x', [], {}, () => undefined),
    fc.constant(new AbortController().signal),
    fc.double(),
    fc.double({ min: 0, max: 1.2 }),
    fc.integer({ min: -2, max: 2000 }),
  );
  for (const [table, schema] of [
    [loadCall, loadOptionsSchema],
    [copiesCall, copiesCallSchema],
  ] as const) {
    const names = fc.constantFrom(...Object.keys(table), 'thread', '__proto__');
    let plain = 0;
    fc.assert(
      fc.property(fc.dictionary(names, value, { maxKeys: 4 }), (options) => {
        const parsed = schema.safeParse(options);
        const told = plainOptions(table, options);
        if (told === undefined) return;
        plain++;
        expect(parsed).toMatchObject({ success: true });
        expect(told).toEqual(parsed.data);
      }),
      { seed: 4801, numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(300);
  }
  for (const none of [undefined, null, 7, 'x']) expect(plainOptions(copiesCall, none)).toBeUndefined();
});
