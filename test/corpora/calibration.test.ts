import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../corpora/calibration/logistic.js';
import { genuinePages, mixesOf, sameEventMixes } from '../../corpora/calibration/mixes.js';
import { fitNetwork } from '../../corpora/calibration/network.js';
import { forgetful } from '../../corpora/calibration/pages.js';
import { randomNumbers } from '../../src/background/vectors/random.js';
import { logisticOdds, networkOdds } from '../../src/separation/models.js';

/** Examples on a grid, from -2 to 2, in a fixed order that is no order. */
function examplesOf(truthOf: (x: number, y: number) => boolean) {
  const random = randomNumbers(3);
  const points = Array.from({ length: 600 }, () => [random() * 4 - 2, random() * 4 - 2] as const);
  return {
    names: ['x', 'y'],
    columns: [Float64Array.from(points, ([x]) => x), Float64Array.from(points, ([, y]) => y)],
    truth: Float64Array.from(points, ([x, y]) => (truthOf(x, y) ? 1 : 0)),
    weights: new Float64Array(points.length).fill(1),
  };
}

const words = ['harbour', 'ferry', 'council', 'budget', 'orchard', 'harvest', 'comet', 'telescope', 'library', 'archive'];
const articles = Array.from({ length: 9 }, (_, a) => ({
  id: `a${a}`,
  text: Array.from(
    { length: 8 },
    (_, s) => `The ${words[a]} and the ${words[(a + s) % 10]} of number ${s} were seen near the ${words[(a * 3 + s) % 10]} by keeper ${a}.`,
  ).join('\n\n'),
}));
const statistics = { articles: 100, frequency: (word: string) => word.length, vectors: undefined };

describe('what calibration fits', () => {
  it('a logistic regression: weights in the ratio of the line that parts the examples', () => {
    const examples = examplesOf((x, y) => 2 * x + y + 0.5 > 0);
    const model = fitLogistic(examples, 1);
    const slope = (name: string): number => model.terms[name]![0] / model.terms[name]![2];
    expect(slope('x') / slope('y')).toBeCloseTo(2, 0);
    const right = examples.truth.filter(
      (truth, i) => logisticOdds(model, { x: examples.columns[0]![i]!, y: examples.columns[1]![i]! }) > 0 === (truth === 1),
    ).length;
    expect(right / examples.truth.length).toBeGreaterThan(0.97);
  });

  it('a network: what no line parts, and the same every time', () => {
    const examples = examplesOf((x, y) => x * y > 0);
    const network = fitNetwork(examples);
    expect(fitNetwork(examples)).toEqual(network);
    const right = examples.truth.filter(
      (truth, i) => networkOdds(network, { x: examples.columns[0]![i]!, y: examples.columns[1]![i]! }) > 0 === (truth === 1),
    ).length;
    expect(right / examples.truth.length).toBeGreaterThan(0.9);
  });
});

describe('pages to learn from', () => {
  it('mixes say of every paragraph which article it is from, and are the same every time', () => {
    const mixes = mixesOf(articles, 12, 1, statistics);
    expect(mixesOf(articles, 12, 1, statistics)).toEqual(mixes);
    for (const { text, units, articles: from } of mixes) {
      expect(from.length).toBeGreaterThan(1);
      for (const { start, end, article } of units) {
        const whole = articles.find(({ id }) => id === article)!.text;
        expect(whole).toContain(text.slice(start, end));
      }
    }
  });

  it('mixes have one article of a story, where stories are known', () => {
    const told = articles.map((article, i) => ({ ...article, story: `s${i % 3}` }));
    for (const { articles: from } of mixesOf(told, 12, 1, statistics)) {
      const stories = from.map((id) => told.find((article) => article.id === id)!.story);
      expect(new Set(stories).size).toBe(stories.length);
    }
  });

  it('mixes of one event are of its reports alone', () => {
    const mixes = sameEventMixes([articles.slice(0, 3), articles.slice(3, 4)], 4, 1);
    expect(mixes.length).toBeGreaterThan(0);
    for (const { articles: from } of mixes) expect(['a0', 'a1', 'a2']).toEqual(expect.arrayContaining(from));
  });

  it('genuine pages are of one article', () => {
    const pages = genuinePages(articles, 1);
    expect(pages.filter(({ kind }) => kind === 'whole')).toHaveLength(articles.length);
    for (const { articles: from } of pages) expect(from).toHaveLength(1);
  });

  it('a background forgets none, some or all of what is rare', () => {
    const page = mixesOf(articles, 1, 1, statistics)[0]!;
    const known = (share: number): number => words.filter((word) => forgetful(statistics, page, share, 1).frequency(word) > 0).length;
    expect(known(0)).toBe(words.length);
    expect(known(0.5)).toBeGreaterThan(known(2));
  });
});
