import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseDate } from '../../src/article/dates.js';
import { judgeLine } from '../../src/article/judge.js';
import { writeFieldNames } from '../../src/kernel/fields.js';
import type { Kernel } from '../../src/kernel/kernel.js';
import { undated } from '../../src/kernel/layout.js';
import { foldedWords } from '../../src/text/fold.js';
import { hashSource } from '../reference/hash.js';
import { foundWords, makeKernel, placeLine } from '../support/kernel.js';
import { mutatedLines, recordLines } from '../support/mutate.js';
import { scanRecords } from '../support/scan.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});
beforeEach(() => writeFieldNames(kernel.shared));

/** What the kernel makes of a line by itself; `undefined` where it leaves the line to JavaScript. */
function scanned(line: string | Uint8Array) {
  const bytes = Buffer.concat([Buffer.from(line), Buffer.from('\n')]);
  const [found] = scanRecords(kernel, bytes);
  if (found === undefined || found.pending) return undefined;
  const { id, words, date, source } = found;
  const { at, end } = placeLine(kernel, line);
  const again = kernel.call.rereadLine(at, end);
  return { id, words: foundWords(kernel, again), count: words, date, source };
}

/** What `JSON.parse` and the rules for articles make of it; `undefined` where they refuse it. */
function judged(line: string | Uint8Array, fields?: { text?: string; id?: string }): ReturnType<typeof scanned> {
  const judgement = judgeLine(Buffer.from(line), { fields });
  if (!judgement.ok) return undefined;
  const { id, text, publishedAt, source } = judgement.article;
  const date = publishedAt === undefined ? undefined : parseDate(publishedAt);
  const words = foldedWords(text);
  return { id, words, count: words.length, date: date === undefined ? undated : BigInt(date), source: hashSource(source ?? '') };
}

describe('a line that the kernel decides', () => {
  it.each(recordLines.slice(0, 6))('%s', (line) => {
    expect(scanned(line)).toEqual(judged(line));
    expect(scanned(`${line}\r`)).toEqual(judged(line));
    expect(scanned(`\t ${line} \t`)).toEqual(judged(line));
  });

  it('has its fields in any order, others between them', () => {
    const parts = [
      '"id":"a"',
      '"text":"One two"',
      '"source":"Coast"',
      '"publishedAt":"2031-03-09"',
      '"title":"T"',
      '"x":{"id":"no","text":"no"}',
    ];
    const line = fc.shuffledSubarray(parts, { minLength: parts.length }).map((some) => `{${some.join(',')}}`);
    fc.assert(
      fc.property(line, (line) => {
        expect(scanned(line)).toEqual(judged(line));
        expect(scanned(line)?.words).toEqual(['one', 'two']);
      }),
      { seed: 4701, numRuns: 200 },
    );
  });

  it('has its fields under other names', () => {
    writeFieldNames(kernel.shared, { text: 'body', id: 'nr' });
    const line = '{"nr":"7","id":"other","body":"One two","text":5}';
    expect(scanned(line)).toEqual(judged(line, { text: 'body', id: 'nr' }));
    expect(scanned(line)?.id).toBe('7');
    expect(scanned(recordLines[0]!)).toBeUndefined();
  });

  it('may nest values to any depth it is sure of', () => {
    for (const depth of [1, 10, 59, 60, 61, 200]) {
      const line = `{"id":"a","deep":${'['.repeat(depth)}${']'.repeat(depth)},"text":"One"}`;
      const found = scanned(line);
      expect(found).toEqual(depth < 60 || found !== undefined ? judged(line) : undefined);
    }
  });

  it('has an id of up to 65,535 bytes, escaped or not', () => {
    for (const length of [1, 10_000, 65_535]) {
      const line = `{"id":"${'i'.repeat(length)}","text":"One"}`;
      expect(scanned(line)?.id).toHaveLength(length);
    }
    expect(scanned(String.raw`{"id":"\u00e9\n\"\\","text":"One"}`)?.id).toBe('é\n"\\');
    expect(scanned(`{"id":"${'i'.repeat(65_536)}","text":"One"}`)).toBeUndefined();
  });

  it('may have a number for an id', () => {
    for (const id of ['0', '7', '123456789012345']) expect(scanned(`{"id":${id},"text":"One"}`)?.id).toBe(id);
  });

  it('has a source, or an empty one, or none', () => {
    for (const source of ['"Coast Daily"', '""', 'null', String.raw`"Coast\u0020Daily"`]) {
      const line = `{"id":"a","text":"One","source":${source}}`;
      expect(scanned(line)).toEqual(judged(line));
    }
  });
});

describe('a line that it leaves to JavaScript', () => {
  it.each([
    ['an id given twice', '{"id":"a","id":"b","text":"One"}'],
    ['a text given twice', '{"id":"a","text":"One","text":"Two"}'],
    ['a key with an escape', String.raw`{"\u0069d":"a","text":"One"}`],
    ['a key beyond ASCII', '{"id":"a","text":"One","größe":1}'],
    ['an id in another notation', '{"id":1e3,"text":"One"}'],
    ['an id of sixteen digits', '{"id":1234567890123456,"text":"One"}'],
    ['an id with a lone surrogate', String.raw`{"id":"\ud800","text":"One"}`],
    ['an empty id', '{"id":"","text":"One"}'],
    ['no text', '{"id":"a"}'],
    ['no id', '{"text":"One"}'],
    ['a text that is no string', '{"id":"a","text":["One"]}'],
    ['a text without a word', '{"id":"a","text":" ... "}'],
    ['a title that is no string', '{"id":"a","text":"One","title":7}'],
    ['an odd date', '{"id":"a","text":"One","publishedAt":"2031-03-09T08:30:00,5Z"}'],
    ['a date that does not exist', '{"id":"a","text":"One","publishedAt":"2031-02-29"}'],
    ['an array', '["id","text"]'],
    ['two objects', '{"id":"a","text":"One"}{"id":"b","text":"Two"}'],
    ['something behind the object', '{"id":"a","text":"One"} x'],
    ['an object cut short', '{"id":"a","text":"One"'],
    ['a trailing comma', '{"id":"a","text":"One",}'],
    ['a leading comma', '{,"id":"a","text":"One"}'],
    ['a comma too many in a nested array', '{"id":"a","text":"One","x":[1,]}'],
    ['a number with a leading zero', '{"id":"a","text":"One","x":01}'],
    ['a number that ends in a point', '{"id":"a","text":"One","x":1.}'],
    ['a bare minus', '{"id":"a","text":"One","x":-}'],
    ['a plus', '{"id":"a","text":"One","x":+1}'],
    ['NaN', '{"id":"a","text":"One","x":NaN}'],
    ['a raw control character in a string', '{"id":"a","text":"One","x":"\u0001"}'],
    ['an escape that JSON does not know', String.raw`{"id":"a","text":"One","x":"\x41"}`],
    ['a wrong literal', '{"id":"a","text":"One","x":nul1}'],
    ['single quotes', "{'id':'a','text':'One'}"],
  ])('%s', (_, line) => {
    expect(scanned(line)).toBeUndefined();
  });

  it('bytes that are no UTF-8, anywhere', () => {
    for (const bytes of ['ff', 'c080', 'eda080', 'f4908080', 'e28c', '80', 'c3']) {
      for (const place of ['id', 'text', 'source', 'title', 'other']) {
        const fields: Record<string, string> = { id: 'a', text: 'One', [place]: '#' };
        const line = Buffer.from(JSON.stringify(fields).replace('#', '##'))
          .toString('latin1')
          .replace('##', Buffer.from(bytes, 'hex').toString('latin1'));
        expect(scanned(Buffer.from(line, 'latin1')), `${bytes} in ${place}`).toBeUndefined();
      }
    }
  });
});

it('of 100,000 mutated lines, the kernel takes none that JSON.parse or the rules for articles refuse, and reads the rest as they do', () => {
  let taken = 0;
  let refused = 0;
  const wrong: string[] = [];
  for (const line of mutatedLines(100_000, 0x5eed)) {
    const found = scanned(line);
    const expected = judged(line);
    if (expected === undefined) refused++;
    if (found === undefined) continue;
    taken++;
    const same =
      expected !== undefined &&
      found.id === expected.id &&
      found.count === expected.count &&
      found.date === expected.date &&
      found.source === expected.source &&
      found.words.join(' ') === expected.words.join(' ');
    if (!same) wrong.push(Buffer.from(line).toString('latin1'));
  }
  expect(wrong).toEqual([]);
  // Neither all nor nothing, or this would be a test of one half only.
  expect(refused).toBeGreaterThan(40_000);
  expect(taken).toBeGreaterThan(10_000);
});
