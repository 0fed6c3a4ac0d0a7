import { describe, expect, test } from 'vitest';
import { UnstitchError } from '../src/index.js';

describe('UnstitchError', () => {
  test('carries a code and details, and is an Error', () => {
    const error = new UnstitchError('input_not_found', 'no such file: a.jsonl', { path: 'a.jsonl' });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'UnstitchError', code: 'input_not_found', details: { path: 'a.jsonl' } });
    expect(String(error)).toBe('UnstitchError: no such file: a.jsonl');
  });

  test('is whole again after it crossed a thread as a record', () => {
    const cause = new Error('EACCES');
    const sent = structuredClone(new UnstitchError('input_failed', 'cannot read a.jsonl', { bytes: 3 }).toRecord());
    const received = UnstitchError.fromRecord(sent, { cause });
    expect(received).toBeInstanceOf(UnstitchError);
    expect(received).toMatchObject({ code: 'input_failed', message: 'cannot read a.jsonl', details: { bytes: 3 }, cause });
  });
});
