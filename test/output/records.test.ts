import { expect, test } from 'vitest';
import { groupLine, rejectLine } from '../../src/output/records.js';

test('a group has its keys in the order of the contract, and no others', () => {
  const member = { containment: 1, jaccard: 0.5, score: 9, via: 'a', relation: 'excerpt', id: 'b' };
  expect(groupLine({ members: [member], lead: 'a', group: 'c1' })).toBe(
    '{"group":"c1","lead":"a","members":[{"id":"b","relation":"excerpt","via":"a","jaccard":0.5,"containment":1}]}\n',
  );
});

test('a reject stays on one line whatever it quotes', () => {
  const reject = { message: 'got "a\nb\u2028"', reason: 'wrong_field', line: 3, input: 'x.jsonl' } as const;
  expect(rejectLine(reject)).toBe('{"input":"x.jsonl","line":3,"reason":"wrong_field","message":"got \\"a\\nb\u2028\\""}\n');
});
