import { expect, test } from 'vitest';
import { shippedBackground } from '../../src/background/shipped.js';
import { sharedTerms } from '../../src/stories/shared-terms.js';

const article = (text: string, title?: string, language = 'en') => ({
  id: text,
  text,
  language,
  ...(title === undefined ? {} : { title }),
});
const terms = (...pair: [Parameters<typeof sharedTerms>[0], Parameters<typeof sharedTerms>[1]]): string[] =>
  sharedTerms(...pair, shippedBackground()).map(({ term }) => term);

test('words in both, without stop words, what is rare first', () => {
  const first = article('The government said that the Askvarn valley was shaken. Askvarn lies in the north.', 'Government acts');
  const second = article('In Askvarn, Askvarn people said, the government was slow, and the seismograph silent.');
  expect(terms(first, second)[0]).toBe('askvarn');
  expect(terms(first, second)).toContain('government');
  for (const stopped of ['the', 'that', 'in', 'seismograph']) expect(terms(first, second)).not.toContain(stopped);
  expect(terms(first, article('Nothing else.'))).toStrictEqual([]);
});

test('the same whichever comes first, and in languages without a background', () => {
  const [a, b] = [
    article('Deich bricht bei Immerstadt', undefined, 'de'),
    article('Der Deich bei Immerstadt bricht nicht', undefined, 'de'),
  ];
  const weigh = (x: typeof a, y: typeof a) => sharedTerms(x, y, undefined).map(({ term, weight }) => [term, weight]);
  expect(weigh(a, b)).toStrictEqual(weigh(b, a));
  expect(weigh(a, b).map(([term]) => term)).toEqual(expect.arrayContaining(['deich', 'immerstadt']));
});
