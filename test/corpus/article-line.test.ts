import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { SpillFile } from '../../src/corpus/spill-file.js';
import { makeKernel } from '../support/kernel.js';

const kernel = makeKernel();
const file = join(mkdtempSync(join(tmpdir(), 'unstitch-test-')), 'lines.jsonl');

/** Articles as the lines of a spill file. */
async function linesOf(articles: readonly Article[]): Promise<string[]> {
  const spill = await SpillFile.open(file, kernel, undefined);
  for (const article of articles) await spill.writeArticle(article);
  await spill.finish();
  await spill.close();
  const written = readFileSync(file, 'utf8');
  expect(spill.bytes).toBe(Buffer.byteLength(written));
  expect(written === '' || written.endsWith('\n')).toBe(true);
  return written.split('\n').slice(0, -1);
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', '"', '\\', '\n', '\u0000', '\u001f', '\u007f', 'é', '漢', '\ud83d', '\ude00', '\ufffd', '\uff21'),
    maxLength: 60,
  }),
);

test('a line is read as the article it was written from', async () => {
  const article = fc.record(
    { id: fc.string({ minLength: 1 }), text, title: fc.string(), extra: fc.jsonValue(), ['__proto__']: fc.jsonValue() },
    { requiredKeys: ['id', 'text'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 8 }), async (articles) => {
      const lines = await linesOf(articles);
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(articles.map((one) => JSON.parse(JSON.stringify(one)) as unknown));
    }),
    { seed: 4902, numRuns: 500 },
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
  'replaced \ufffd before',
  '"'.repeat(100_000),
  'long '.repeat(60_000),
  '\u0000'.repeat(400_000),
])('a text such as %j comes back as it was', async (given) => {
  const articles = [
    { id: 'a', text: 'before' },
    { id: 'b', text: given },
    { id: 'c', text: 'behind' },
  ];
  expect((await linesOf(articles)).map((line) => JSON.parse(line) as unknown)).toEqual(articles);
});

test('lines that fill several buffers are all there, in their order', async () => {
  const articles = Array.from({ length: 900 }, (_, i) => ({ id: `a${i}`, text: `${i} `.repeat(i * 9) }));
  expect((await linesOf(articles)).map((line) => (JSON.parse(line) as Article).text)).toEqual(articles.map((one) => one.text));
});

test('an article that says how it is written is written so, and what JSON leaves out is left out', async () => {
  const articles = [
    { id: 'a', text: 'seen', toJSON: () => ({ id: 'b', text: 'told' }) },
    { id: 'c', text: 'date', when: new Date(0), none: undefined, never: (): void => undefined },
  ] as unknown as Article[];
  expect((await linesOf(articles)).map((line) => JSON.parse(line) as unknown)).toEqual([
    { id: 'b', text: 'told' },
    { id: 'c', text: 'date', when: '1970-01-01T00:00:00.000Z' },
  ]);
});
