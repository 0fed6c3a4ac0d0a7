import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnstitchError } from '../../src/errors.js';
import { clusterMeasures } from '../../src/evaluation/cluster-measures.js';
import { contingency } from '../../src/evaluation/contingency.js';
import { evaluateCopies } from '../../src/evaluation/evaluate-copies.js';
import type { Grouping } from '../../src/evaluation/grouping.js';
import { rates } from '../../src/evaluation/rates.js';
import { breadthFirstComponents } from '../reference/components.js';
import { slowPairs } from '../reference/cluster-measures.js';

const pairs = (...list: [string, string][]): Grouping => ({ kind: 'pairs', pairs: list });

/** Groups as letters: 'abc' is a group led by a, to which b and c are tied. */
const stars = (...groups: string[]): Grouping => ({
  kind: 'groups',
  groups: groups.map((ids) => ({ members: ids.split('').map((id) => ({ id, via: ids.slice(0, 1) })) })),
});

/** Labels as text: 'aab.' labels four articles, 0 to 3; the last is single. */
const labels = (text: string): Grouping => ({
  kind: 'labels',
  articles: text.split('').map((label, number) => ({ id: String(number), label: label === '.' ? null : label })),
});

describe('a gold of groups', () => {
  const gold: Grouping = { kind: 'groups', groups: [{ members: ['a', 'b', 'c'] }, { members: ['d', 'e'] }] };

  it('measures ties and groups', () => {
    // Ties a-b, a-d. Gold pairs: ab ac bc de. Groups abd: pairs ab ad bd.
    const { measures, ...rest } = evaluateCopies(gold, stars('abd'));
    expect(measures.directPairs).toEqual({ precision: 1 / 2, recall: 1 / 4, f1: 1 / 3 });
    expect(measures.groupedPairs).toEqual({ precision: 1 / 3, recall: 1 / 4, f1: 2 / 7 });
    expect(measures.clusters).toEqual(clusterMeasures(contingency(Uint32Array.of(0, 0, 0, 1, 1), Uint32Array.of(0, 0, 1, 0, 2))));
    expect(rest).toMatchObject({
      task: 'copies',
      articles: 5,
      complete: true,
      gold: { kind: 'groups', groups: 2, articles: 5, pairs: 4 },
      predicted: { kind: 'groups', groups: 1, articles: 3, pairs: 3 },
      notes: [],
    });
  });

  it('stands beside trivial baselines', () => {
    const { baselines } = evaluateCopies(gold, stars('ab'));
    expect(baselines.singletons.groupedPairs).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(baselines.singletons.clusters).toMatchObject({ bcubed: { precision: 1, recall: 2 / 5 }, adjustedRand: 0, oneToOne: 2 / 5 });
    expect(baselines.allInOne.groupedPairs).toEqual({ precision: 4 / 10, recall: 1, f1: 8 / 14 });
    expect(baselines.allInOne.clusters).toMatchObject({ bcubed: { precision: 13 / 25, recall: 1 }, adjustedRand: 0, oneToOne: 3 / 5 });
    expect(baselines.exactText).toBeNull();
  });

  it('counts an article that only the prediction groups as a gold single', () => {
    const evaluation = evaluateCopies(gold, stars('abx'));
    expect(evaluation.articles).toBe(6);
    expect(evaluation.measures.groupedPairs).toEqual(rates(1, 3, 4));
  });

  it('has no direct pairs where the prediction states no ties', () => {
    const bare = evaluateCopies(gold, { kind: 'groups', groups: [{ members: ['a', 'b'] }] });
    expect(bare.measures.directPairs).toBeNull();
    const nothing = evaluateCopies(gold, { kind: 'groups', groups: [] });
    expect(nothing.measures.directPairs).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(nothing.measures.groupedPairs).toEqual(nothing.baselines.singletons.groupedPairs);
  });

  it('is met in full by itself', () => {
    expect(evaluateCopies(gold, gold).measures).toMatchObject({ groupedPairs: { f1: 1 }, clusters: { adjustedRand: 1, oneToOne: 1 } });
  });
});

describe('a gold of pairs', () => {
  it('is not complete unless said so', () => {
    const open = evaluateCopies(pairs(['a', 'b']), stars('abc'));
    expect(open.complete).toBe(false);
    expect(open.notes).toEqual([expect.stringContaining('only the recalls stand')]);
    expect(open.measures.groupedPairs).toEqual(rates(1, 3, 1));
    const closed = evaluateCopies(pairs(['a', 'b']), stars('abc'), { complete: true });
    expect(closed.notes).toEqual([]);
    expect(closed.measures).toEqual(open.measures);
  });

  it('counts a pair once, in whatever order it is given', () => {
    const gold = pairs(['a', 'b'], ['b', 'a'], ['c', 'd']);
    const evaluation = evaluateCopies(gold, pairs(['b', 'a'], ['a', 'b']));
    expect(evaluation.gold.pairs).toBe(2);
    expect(evaluation.measures.directPairs).toEqual({ precision: 1, recall: 1 / 2, f1: 2 / 3 });
  });

  it('that are no clustering are compared pair by pair, without measures of clusters', () => {
    const chain = pairs(['a', 'b'], ['b', 'c']);
    const evaluation = evaluateCopies(chain, stars('abc'), { complete: true });
    expect(evaluation.measures).toEqual({
      directPairs: { precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 },
      groupedPairs: { precision: 2 / 3, recall: 1, f1: 4 / 5 },
      clusters: null,
    });
    expect(evaluation.notes).toEqual([expect.stringContaining('no clustering')]);
    expect(evaluation.baselines.singletons.groupedPairs).toEqual({ precision: null, recall: 0, f1: 0 });
  });

  it('agrees with counting over all pairs', () => {
    const edge = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).filter(([a, b]) => a !== b);
    const edges = fc.array(edge, { minLength: 1, maxLength: 12 });
    const named = (list: [number, number][]): Grouping => pairs(...list.map(([a, b]): [string, string] => [String(a), String(b)]));
    const articles = Array.from({ length: 10 }, (_, number) => ({ id: String(number) }));
    fc.assert(
      fc.property(edges, edges, (gold, predicted) => {
        const { measures } = evaluateCopies(named(gold), named(predicted), { articles });
        const keys = (list: [number, number][]) => new Set(list.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
        const wanted = keys(gold);
        const proposed = keys(predicted);
        const goldLabels = breadthFirstComponents(10, gold);
        const predictedLabels = breadthFirstComponents(10, predicted);
        const within = slowPairs(goldLabels, predictedLabels);
        const kept = [...wanted].filter((key) => {
          const [a, b] = key.split(' ').map(Number);
          return predictedLabels[a!] === predictedLabels[b!];
        });
        expect(measures.directPairs).toEqual(rates([...proposed].filter((key) => wanted.has(key)).length, proposed.size, wanted.size));
        expect(measures.groupedPairs).toEqual(rates(kept.length, within.proposed, wanted.size));
        expect(measures.clusters === null).toBe(wanted.size !== within.wanted);
      }),
      { seed: 4109, numRuns: 200 },
    );
  });
});

describe('a gold of labels', () => {
  it('is the corpus: what the prediction leaves out is single', () => {
    const predicted: Grouping = { kind: 'groups', groups: [{ members: ['0', '1'] }] };
    const evaluation = evaluateCopies(labels('aaabb.'), predicted);
    expect(evaluation.articles).toBe(6);
    expect(evaluation.gold).toEqual({ kind: 'labels', groups: 2, articles: 5, pairs: 4 });
    expect(evaluation.measures.groupedPairs).toEqual(rates(1, 1, 4));
    expect(evaluation.measures.clusters!.oneToOne).toBeCloseTo(4 / 6, 12);
  });

  it('gives the exact-text baseline where it knows texts', () => {
    const texts = ['same', 'same', 'other', undefined, undefined, 'other'];
    const gold: Grouping = {
      kind: 'labels',
      articles: texts.map((text, number) => ({ id: String(number), label: number < 3 ? 'a' : null, text })),
    };
    const { baselines } = evaluateCopies(gold, { kind: 'groups', groups: [] });
    // Together by text: 0 with 1, 2 with 5. Wanted: 0, 1 and 2.
    expect(baselines.exactText!.groupedPairs).toEqual(rates(1, 2, 3));
  });

  it('takes a prediction of labels, too', () => {
    expect(evaluateCopies(labels('aabb'), labels('xxyy')).measures).toMatchObject({ directPairs: null, clusters: { adjustedRand: 1 } });
  });
});

describe('the corpus given beside', () => {
  it('adds its singles and its texts', () => {
    const articles = ['a', 'b', 'c', 'd', 'a'].map((id) => ({ id, text: id === 'd' ? 'a' : id }));
    const evaluation = evaluateCopies(pairs(['a', 'b']), pairs(['a', 'b']), { articles, complete: true });
    expect(evaluation.articles).toBe(4);
    expect(evaluation.measures.clusters!.adjustedRand).toBe(1);
    expect(evaluation.baselines.allInOne.clusters!.bcubed.precision).toBeCloseTo((2 * 2 + 1 + 1) / 4 / 4, 12);
    expect(evaluation.baselines.exactText!.groupedPairs).toEqual(rates(0, 1, 1));
  });
});

describe('what cannot be compared', () => {
  const abc = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it.each<[string, () => unknown, RegExp]>([
    ['an empty gold', () => evaluateCopies(pairs(), stars('ab')), /the gold is empty/],
    ['two corpora', () => evaluateCopies(pairs(['a', 'b']), stars('xy')), /no id in common; check that both are of the same corpus/],
    [
      'predicted ids that no label has',
      () => evaluateCopies(labels('aa'), stars('0xy')),
      /2 ids of the predicted groups are not in the gold: "x", "y"; check/,
    ],
    [
      'gold ids outside the corpus',
      () => evaluateCopies(pairs(['a', 'q']), stars('ab'), { articles: abc }),
      /1 ids of the gold groups are not among the articles: "q"/,
    ],
    ['many unknown ids', () => evaluateCopies(labels('aa'), stars('0uvwxyz')), /6 ids .* "u", "v", "w", "x", "y" and 1 more/],
    ['an article in two groups', () => evaluateCopies(stars('ab', 'bc'), stars('ab')), /gold: "b" is there twice/],
    [
      'an article labelled twice',
      () =>
        evaluateCopies(
          {
            kind: 'labels',
            articles: [
              { id: 'a', label: 'x' },
              { id: 'a', label: 'y' },
            ],
          },
          stars(),
        ),
      /gold: "a" is there twice/,
    ],
    [
      'a tie out of the group',
      () => evaluateCopies(stars('abcd'), { kind: 'groups', groups: [{ members: ['a', 'b'] }, { members: ['c', { id: 'd', via: 'b' }] }] }),
      /predicted: "d" is tied via "b", which is not in its group/,
    ],
    [
      'a tie to nobody',
      () => evaluateCopies(stars('ab'), { kind: 'groups', groups: [{ members: ['a', { id: 'b', via: 'q' }] }] }),
      /predicted: "b" is tied via "q"/,
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(UnstitchError);
  });
});

it('holds ids that objects have by themselves', () => {
  const odd = pairs(['__proto__', 'constructor'], ['toString', '0']);
  expect(evaluateCopies(odd, odd).measures.groupedPairs).toEqual({ precision: 1, recall: 1, f1: 1 });
});

it('compares a million articles', () => {
  const articles = Array.from({ length: 1_000_000 }, (_, number) => ({ id: `n${number}`, label: String(number >> 2) }));
  const predicted: Grouping = {
    kind: 'groups',
    groups: Array.from({ length: 250_000 }, (_, group) => ({
      members: [0, 1, 2].map((place) => ({ id: `n${group * 4 + place}`, via: `n${group * 4}` })),
    })),
  };
  const { measures, articles: count } = evaluateCopies({ kind: 'labels', articles }, predicted);
  expect(count).toBe(1_000_000);
  expect(measures.directPairs).toEqual(rates(2, 2, 6));
  expect(measures.groupedPairs).toEqual(rates(3, 3, 6));
  expect(measures.clusters!.oneToOne).toBe(0.75);
});
