import { expect, test } from 'vitest';
import { nearest } from '../../src/cli/nearest.js';

const flags = ['out', 'rejected', 'threshold', 'containment', 'cut', 'no-furniture', 'field', 'strict', 'threads', 'max-text-bytes'];

test.each<[string, string | undefined]>([
  ['treshold', 'threshold'],
  ['thread', 'threads'],
  ['fields', 'field'],
  ['stirct', 'strict'],
  ['containmant', 'containment'],
  ['max-text-byte', 'max-text-bytes'],
  ['maxTextBytes', 'max-text-bytes'],
  ['furniture', 'no-furniture'],
  ['bytes', 'max-text-bytes'],
  ['threshold', 'threshold'],
  ['xyz', undefined],
  ['', undefined],
  ['verbose', undefined],
  // Two letters of three say nothing.
  ['ab', undefined],
])('%s was to be %s', (written, meant) => {
  expect(nearest(written, flags)).toBe(meant);
});

test('of equally near names the first', () => {
  expect(nearest('cat', ['cut', 'cot'])).toBe('cut');
  expect(nearest('cot', ['cut', 'cot'])).toBe('cot');
});
