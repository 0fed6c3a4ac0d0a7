import { expect, test } from 'vitest';
import { groupLine, groupPieces, rejectLine } from '../../src/output/records.js';

test('a group has its keys in the order of the contract, and no others', () => {
  const member = { containment: 1, jaccard: 0.5, score: 9, via: 'a', relation: 'excerpt', id: 'b' };
  expect(groupLine({ members: [member], lead: 'a', group: 'c1' })).toBe(
    '{"group":"c1","lead":"a","members":[{"id":"b","relation":"excerpt","via":"a","jaccard":0.5,"containment":1}]}\n',
  );
});

test('a large group comes in pieces, none of them long, and is one line', () => {
  const members = Array.from({ length: 3000 }, (_, i) => ({
    id: `a"${i}`,
    relation: i === 0 ? 'lead' : 'near',
    via: `a"${i % 7}`,
    jaccard: i / 3000,
    containment: 1,
  }));
  const pieces = [...groupPieces({ group: 'c1', lead: 'a"0', members: members.values() })];
  expect(pieces.length).toBeGreaterThan(10);
  for (const piece of pieces) expect(piece.length).toBeLessThan(20_000);
  expect(pieces.join('')).toBe(`${JSON.stringify({ group: 'c1', lead: 'a"0', members })}\n`);
});

test('a reject stays on one line whatever it quotes', () => {
  const reject = { message: 'got "a\nb\u2028"', reason: 'wrong_field', line: 3, input: 'x.jsonl' } as const;
  expect(rejectLine(reject)).toBe('{"input":"x.jsonl","line":3,"reason":"wrong_field","message":"got \\"a\\nb\u2028\\""}\n');
});
