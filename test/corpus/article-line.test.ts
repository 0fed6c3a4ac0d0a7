import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleLine } from '../../src/corpus/article-line.js';

test('a line is read as the article it was written from', () => {
  const article = fc.record(
    { id: fc.string({ minLength: 1 }), text: fc.string({ unit: 'binary' }), title: fc.string(), extra: fc.jsonValue() },
    { requiredKeys: ['id', 'text'] },
  );
  fc.assert(
    fc.property(article, (value) => {
      const line = articleLine(value).join('');
      expect(line.endsWith('\n')).toBe(true);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 4902, numRuns: 1000 },
  );
});

test.each([
  '',
  'plain',
  'a "quoted" word',
  'back\\slash\\',
  'two\n\nparagraphs',
  'tab\tand return\r',
  '\u0000',
  '\u2028',
  'half \ud83d a pair',
  '“curly” – é 漢',
])('a text such as %j comes back as it was', (text) => {
  expect(JSON.parse(articleLine({ id: 'a', text }).join(''))).toEqual({ id: 'a', text });
});

test('an article that says how it is written is written so', () => {
  const article = { id: 'a', text: 'seen', toJSON: () => ({ id: 'b', text: 'told' }) };
  expect(JSON.parse(articleLine(article).join(''))).toEqual({ id: 'b', text: 'told' });
});
