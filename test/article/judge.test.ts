import { describe, expect, test } from 'vitest';
import type { JudgeOptions } from '../../src/article/judge.js';
import { judgeLine, judgeRecord } from '../../src/article/judge.js';

const judge = (line: string, options?: JudgeOptions) => judgeLine(Buffer.from(line), options);

describe('a line that holds an article', () => {
  test.each<[string, string, JudgeOptions | undefined, Record<string, unknown>]>([
    ['plain', '{"id":"a","text":"b"}', undefined, { id: 'a', text: 'b' }],
    ['white space around it', ' \t{"id":"a","text":"b"} \r', undefined, { id: 'a', text: 'b' }],
    ['a number id', '{"id":1e3,"text":"b"}', undefined, { id: '1000', text: 'b' }],
    ['null fields', '{"id":"a","text":"b","title":null,"mood":null}', undefined, { id: 'a', text: 'b', mood: null }],
    ['a repeated key: the last counts', '{"id":"a","text":"b","text":"c"}', undefined, { id: 'a', text: 'c' }],
    ['lone surrogates and NUL in the text', String.raw`{"id":"a","text":"\ud800 \u0000"}`, undefined, { id: 'a', text: '\ud800 \0' }],
    ['renamed fields', '{"nr":5,"body":"b","mood":1}', { fields: { id: 'nr', text: 'body' } }, { id: '5', text: 'b', mood: 1 }],
    [
      'swapped fields',
      '{"id":"a","text":"T","title":"words"}',
      { fields: { text: 'title', title: 'text' } },
      { id: 'a', text: 'words', title: 'T' },
    ],
    ['a renamed name that is taken', '{"id":"a","text":"old","body":"new"}', { fields: { text: 'body' } }, { id: 'a', text: 'new' }],
    ['a text of exactly the limit', '{"id":"a","text":"éé"}', { maxTextBytes: 4 }, { id: 'a', text: 'éé' }],
  ])('%s', (_, line, options, article) => {
    expect(judge(line, options)).toStrictEqual({ ok: true, article });
  });

  test('keeps a field called __proto__ as data', () => {
    const judged = judge('{"id":"__proto__","text":"b","title":null,"__proto__":{"text":"x"}}');
    if (!judged.ok) throw new Error(judged.message);
    expect(judged.article.id).toBe('__proto__');
    expect(Object.getPrototypeOf(judged.article)).toBe(Object.prototype);
    expect(Object.keys(judged.article)).toContain('__proto__');
  });
});

describe('a line that holds none', () => {
  test.each<[string, JudgeOptions | undefined, string, RegExp]>([
    ['', undefined, 'invalid_json', /not valid JSON/],
    ['{"id":"a","text":"b"', undefined, 'invalid_json', /each line must hold one JSON object/],
    ["{'id':'a'}", undefined, 'invalid_json', /not valid JSON/],
    ['{"id":"a","text":"b"}{"id":"c","text":"d"}', undefined, 'invalid_json', /not valid JSON/],
    ['\ufeff{"id":"a","text":"b"}', undefined, 'invalid_json', /not valid JSON/],
    ['{"id":"a","text":"tab\there"}', undefined, 'invalid_json', /not valid JSON/],
    ['["a","b"]', undefined, 'not_an_object', /got an array, expected an object/],
    ['null', undefined, 'not_an_object', /got null/],
    ['"text"', undefined, 'not_an_object', /got "text"/],
    ['{"text":"b"}', undefined, 'missing_field', /^field "id" is missing among "text"; .*--field id=NAME/],
    ['{"id":null,"text":"b"}', undefined, 'missing_field', /^field "id"/],
    ['{"id":"a","body":"b"}', undefined, 'missing_field', /^field "text" is missing among "id", "body"; .*--field text=NAME/],
    ['{"id":"a","text":"b"}', { fields: { text: 'body' } }, 'missing_field', /^field "body" \(as "text"\) is missing/],
    ['{}', undefined, 'missing_field', /there are none/],
    ['{"id":"","text":"b"}', undefined, 'wrong_field', /^field "id": got an empty string, expected at least one character$/],
    ['{"id":1.5,"text":"b"}', undefined, 'wrong_field', /^field "id": got 1.5, expected a string or a whole number/],
    ['{"id":12345678901234567890,"text":"b"}', undefined, 'wrong_field', /^field "id": got 12345678901234567000/],
    [`{"id":"${'x'.repeat(70_000)}","text":"b"}`, undefined, 'wrong_field', /^field "id": got "x{40}…", expected at most 65535 bytes$/],
    [String.raw`{"id":"\udc00","text":"b"}`, undefined, 'wrong_field', /expected whole characters/],
    ['{"id":"a","text":["b"]}', undefined, 'wrong_field', /^field "text": got an array, expected a string$/],
    ['{"id":"a","text":"b","title":5}', undefined, 'wrong_field', /^field "title": got 5, expected a string; mend the value or leave/],
    ['{"id":"a","text":"b","publishedAt":"2026-02-30"}', undefined, 'wrong_field', /got "2026-02-30", expected an ISO 8601 date/],
    ['{"id":"a","text":"b","publishedAt":""}', undefined, 'wrong_field', /got an empty string, expected an ISO 8601 date/],
    ['{"id":"a","text":" \\n\\u3000 "}', undefined, 'empty_text', /^field "text" holds no word$/],
    ['{"id":"a","text":""}', undefined, 'empty_text', /holds no word/],
    ['{"id":"a","text":"ééé"}', { maxTextBytes: 5 }, 'text_too_long', /has 6 bytes, the limit is 5; raise maxTextBytes/],
    // The first fault in the order of our fields is the one that is told.
    ['{"url":1,"text":""}', undefined, 'missing_field', /^field "id"/],
  ])('%s', (line, options, reason, message) => {
    const judged = judge(line, options);
    expect(judged).toMatchObject({ ok: false, reason });
    expect((judged as { message: string }).message).toMatch(message);
  });

  test.each([
    ['a byte of Latin-1', [0xe9]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character cut in two', [0xe2, 0x82]],
    ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is not UTF-8', (_, bytes) => {
    const line = Buffer.concat([Buffer.from('{"id":"a","text":"'), Buffer.from(bytes), Buffer.from('"}')]);
    expect(judgeLine(line)).toMatchObject({ ok: false, reason: 'invalid_utf8' });
  });
});

test('a record of the caller is judged as it is, and never changed', () => {
  const record = Object.freeze({ id: 3, body: 'words', title: undefined });
  expect(judgeRecord(record, { fields: { text: 'body' } })).toStrictEqual({ ok: true, article: { id: '3', text: 'words' } });
  expect(judgeRecord(undefined)).toMatchObject({ ok: false, reason: 'not_an_object' });
  expect(judgeRecord(() => 1)).toMatchObject({ ok: false, reason: 'not_an_object', message: expect.stringContaining('type function') });
});

test('a record of the caller is told about in words that name no flag, which its caller does not have', () => {
  const missing = judgeRecord({ id: 'a', body: 'words' });
  expect(missing).toStrictEqual({
    ok: false,
    reason: 'missing_field',
    message:
      'field "text" is missing among "id", "body"; if it has another name there, hand over { ...item, text: item.NAME } instead of the item',
  });
  expect(judgeRecord({ id: 'a', text: 'words' }, { maxTextBytes: 3 })).toMatchObject({
    message: expect.stringMatching(/the limit is 3; raise maxTextBytes or split the record$/),
  });
  expect(judge('{"id":"a","text":"words"}', { maxTextBytes: 3 })).toMatchObject({ message: expect.stringContaining('--max-text-bytes') });
});
