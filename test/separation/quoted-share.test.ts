import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/separation/passages.js';
import { quotedShares } from '../../src/separation/quoted-share.js';

const shares = (text: string): number[] => quotedShares(text, passagesOf(text)).map((share) => Math.round(share * 100) / 100);

describe('quotedShares', () => {
  it.each([
    ['no marks', 'The ferry did not sail. Nobody came.', [0, 0]],
    ['straight marks', '"The ferry will not sail." Nobody came.', [0.96, 0]],
    ['curly marks', '“The ferry will not sail.” Nobody came.', [0.96, 0]],
    ['marks that turn the wrong way', '”The ferry will not sail.“ Nobody came.', [0.96, 0]],
    ['guillemets', '«The ferry will not sail.» Nobody came.', [0.96, 0]],
    ['German marks', '„The ferry will not sail.“ Nobody came.', [0.96, 0]],
    ['a quotation that runs on', '“The ferry will not sail. It cannot,” she said.', [1, 0.48]],
  ])('counts what stands in quotation marks: %s', (_, text, expected) => {
    for (const [i, share] of shares(text).entries()) expect(share).toBeCloseTo(expected[i]!, 1);
  });

  it('ends a quotation with its paragraph', () => {
    expect(shares('“The ferry will not sail.\n\nNobody came to the harbour on that day.')[1]).toBe(0);
  });
});
