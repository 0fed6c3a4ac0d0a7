import { expect, test } from 'vitest';
import { duplicateIdMessage, iterableInput, placeName } from '../../src/article/rejects.js';
import { rejectedRecord } from '../../src/article/read.js';

test('a place is a line of a file, or an item of an iterable', () => {
  expect(placeName({ input: 'news.jsonl', line: 3 })).toBe('news.jsonl, line 3');
  expect(placeName({ input: iterableInput, line: 3 })).toBe('<iterable>, item 3');
  expect(rejectedRecord({ input: iterableInput, line: 3, reason: 'empty_text', message: 'field "text" holds no word' })).toMatchObject({
    code: 'rejected_record',
    message: '<iterable>, item 3: field "text" holds no word',
  });
});

test.each([
  ['a.jsonl', 'a.jsonl', 'at line 2;'],
  ['a.jsonl', 'b.jsonl', 'at a.jsonl, line 2;'],
  [iterableInput, iterableInput, 'at item 2;'],
])('an id of %s given again in %s was used %s', (first, here, where) => {
  expect(duplicateIdMessage('x', { input: first, line: 2 }, { input: here })).toContain(`id "x" was already used ${where}`);
});
