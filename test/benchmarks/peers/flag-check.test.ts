import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFlags } from '../../../benchmarks/peers/flag-check.js';
import { testFolder } from '../../support/folder.js';

it('holds flags against families: a lead has a copy as well as a copy has one', () => {
  const folder = testFolder();
  const [flags, truth] = [join(folder, 'flags'), join(folder, 'truth')];
  writeFileSync(truth, '{"id":"a1","lead":"a"}\n{"id":"a2","lead":"a"}\n{"id":"b1","lead":"b"}\n');
  writeFileSync(flags, '{"id":"a"}\n{"id":"a2"}\n{"id":"stranger"}\n');
  expect(checkFlags(flags, truth)).toEqual({ flagged: 3, right: 2, families: 5 });
});
