import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import type { Copies } from '../../src/copies/copies.js';
import type { CopiesOptions } from '../../src/copies/options.js';
import type { BrutePair } from '../reference/copies.js';
import { brutePairs } from '../reference/copies.js';
import { relationOf } from '../reference/groups.js';
import { testEngine } from '../support/engine.js';
import { relations } from '../support/groups.js';
import { Writer } from '../support/invent.js';

async function copiesOf(articles: readonly Article[], options: CopiesOptions = {}): Promise<Copies> {
  const engine = await testEngine();
  return engine.copies(await engine.load(articles), options);
}

const pen = new Writer(0x9a0);
const report = pen.words(100);
const first = (words: number): string => report.split(' ').slice(0, words).join(' ');

describe('the lead of a group', () => {
  const leadOf = async (articles: readonly Article[]): Promise<string | undefined> => (await copiesOf(articles)).groups[0]?.lead;
  const longer = `${report} one more sentence`;

  it('is the earliest dated, whatever its length, its id or its place', async () => {
    const articles = [
      { id: 'a', text: longer, publishedAt: '2031-03-09T10:00:00Z' },
      { id: 'z', text: report, publishedAt: '2031-03-09T11:30:00+02:00' },
      { id: 'm', text: longer },
    ];
    expect(await leadOf(articles)).toBe('z');
    expect(await leadOf(articles.toReversed())).toBe('z');
  });

  it('is the longest where none has a date, or the earliest share one', async () => {
    expect(
      await leadOf([
        { id: 'a', text: report },
        { id: 'b', text: longer },
      ]),
    ).toBe('b');
    const day = '2031-03-09';
    expect(
      await leadOf([
        { id: 'a', text: report, publishedAt: day },
        { id: 'b', text: longer, publishedAt: day },
        { id: 'c', text: `${longer} ${first(30)}` },
      ]),
    ).toBe('b');
  });

  it('is the first by id where all else is equal', async () => {
    const articles = ['b', 'a10', 'a9', 'B', '\u{1f600}', '\uffff'].map((id) => ({ id, text: report }));
    expect(await leadOf(articles)).toBe('B');
    expect(await leadOf(articles.toReversed())).toBe('B');
  });

  it('is before all dates where it was published before 1970', async () => {
    const dates = ['1969-12-31T23:59:59.999Z', '0001-01-01', '1970-01-01', '2031-01-01'];
    expect(await leadOf(dates.map((publishedAt, i) => ({ id: `a${i}`, text: report, publishedAt })))).toBe('a1');
    expect(await leadOf(dates.filter((_, i) => i !== 1).map((publishedAt, i) => ({ id: `a${i}`, text: report, publishedAt })))).toBe('a0');
  });
});

describe('a relation', () => {
  const lead = { id: 'lead', text: report, publishedAt: '2031-01-01' };

  it('says what each member is to the lead', async () => {
    const copies = await copiesOf([
      lead,
      { id: 'exact', text: report.toUpperCase().replaceAll(' ', ',  ') },
      { id: 'near', text: pen.withOneWordChanged(report, 50) },
      { id: 'slightly-longer', text: `${report} and three words` },
      { id: 'excerpt', text: first(60) },
      { id: 'long-excerpt', text: first(85) },
      { id: 'expansion', text: `${report} ${pen.words(100)}` },
      { id: 'stranger', text: pen.words(100) },
    ]);
    expect(relations(copies)).toEqual([
      {
        lead: 'lead',
        exact: 'exact',
        near: 'near',
        'slightly-longer': 'near',
        excerpt: 'excerpt',
        'long-excerpt': 'excerpt',
        expansion: 'expansion',
      },
    ]);
  });

  it('is exact only where the words are the same in the same order', async () => {
    const words = report.split(' ');
    const copies = await copiesOf([
      lead,
      { id: 'swapped', text: [...words.slice(0, 50), words[51], words[50], ...words.slice(52)].join(' ') },
      { id: 'twice', text: `${report} ${report}` },
    ]);
    expect(relations(copies)).toEqual([{ lead: 'lead', swapped: 'near', twice: 'near' }]);
  });

  it('of a member that is tied to another member only names that one', async () => {
    // Each shares most of its words with the next, and few with the one after that.
    const words = pen.words(400).split(' ');
    const chain = [0, 1, 2].map((i) => ({
      id: `c${i}`,
      text: words.slice(i * 30, i * 30 + 150).join(' '),
      publishedAt: `2031-01-0${i + 1}`,
    }));
    const copies = await copiesOf(chain, { threshold: 0.6, cut: 0.2 });
    expect(relations(copies)).toEqual([{ c0: 'lead', c1: 'near', c2: 'near via c1' }]);
    const [, , last] = copies.groups[0]!.members;
    const pair = brutePairs(chain).find(({ a, b }) => a === 'c1' && b === 'c2')!;
    expect(last).toMatchObject({ jaccard: expect.closeTo(pair.jaccard, 6), containment: expect.closeTo(pair.containment, 6) });
  });

  it('of copies of a member that is tied to another only: the first of them bears the tie', async () => {
    const words = pen.words(400).split(' ');
    const text = (i: number): string => words.slice(i * 30, i * 30 + 150).join(' ');
    const copies = await copiesOf(
      [0, 1, 2, 2, 2, 0].map((i, n) => ({ id: `c${i}-${n}`, text: text(i), publishedAt: `2031-01-0${n + 1}` })),
      { threshold: 0.6, cut: 0.2 },
    );
    expect(relations(copies)).toEqual([
      { 'c0-0': 'lead', 'c1-1': 'near', 'c2-2': 'near via c1-1', 'c2-3': 'exact via c2-2', 'c2-4': 'exact via c2-2', 'c0-5': 'exact' },
    ]);
  });

  it('follows from sizes and figures alone', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(sizes, ([size, viaSize, part]) => {
        const shared = Math.max(1, Math.floor(Math.min(size, viaSize) * part));
        const jaccard = shared / (size + viaSize - shared);
        const containment = shared / Math.min(size, viaSize);
        const relation = relationOf(size, viaSize, jaccard, containment, 0.7);
        const back = relationOf(viaSize, size, jaccard, containment, 0.7);
        const expected = jaccard < 0.7 || relation !== 'near' ? (size <= viaSize ? 'excerpt' : 'expansion') : 'near';
        expect(relation).toBe(expected);
        // Seen from the other side, an excerpt is an expansion, and near is near.
        const other = { near: 'near', excerpt: size === viaSize ? 'excerpt' : 'expansion', expansion: 'excerpt' }[expected];
        expect(back).toBe(other);
        expect(relation === 'near' || jaccard < 0.7 || size !== viaSize).toBe(true);
      }),
      { seed: 5001 },
    );
  });
});

describe('thresholds', () => {
  const found = async (other: string, options: CopiesOptions): Promise<number> => {
    const { groups } = await copiesOf(
      [
        { id: 'a', text: report },
        { id: 'b', text: other },
      ],
      options,
    );
    return groups.length;
  };
  const figures = (other: string): BrutePair =>
    brutePairs([
      { id: 'a', text: report },
      { id: 'b', text: other },
    ])[0]!;

  it('are met from the figure itself on, and not just below it', async () => {
    const half = `${first(70)} ${pen.words(30)}`;
    const { jaccard } = figures(half);
    expect(jaccard).toBeCloseTo(66 / 126, 9);
    expect(await found(half, { threshold: jaccard, containment: 1 })).toBe(1);
    expect(await found(half, { threshold: jaccard + 1e-9, containment: 1 })).toBe(0);
    const part = `${first(55)} ${pen.words(10)}`;
    const { containment } = figures(part);
    expect(containment).toBeCloseTo(51 / 61, 9);
    expect(await found(part, { threshold: 1, containment })).toBe(1);
    expect(await found(part, { threshold: 1, containment: containment + 1e-9 })).toBe(0);
  });

  it('of containment ask for a dozen words at least', async () => {
    const short = (words: number): Article[] => [
      { id: 'a', text: report },
      { id: 'b', text: first(words) },
    ];
    expect((await copiesOf(short(11))).groups).toEqual([]);
    expect((await copiesOf(short(12))).groups).toHaveLength(1);
  });

  it('a higher cut splits a chain that a lower one keeps', async () => {
    const words = pen.words(900).split(' ');
    const chain = Array.from({ length: 6 }, (_, i) => ({ id: `c${i}`, text: words.slice(i * 40, i * 40 + 200).join(' ') }));
    const groups = async (cut: number): Promise<number[]> =>
      (await copiesOf(chain, { threshold: 0.6, cut })).groups.map(({ members }) => members.length);
    expect(await groups(0)).toEqual([6]);
    expect((await groups(0.6)).length).toBeGreaterThan(1);
    expect((await groups(0.9)).every((size) => size === 2)).toBe(true);
  });
});

describe('groups', () => {
  it('are numbered by their leads, by date and id, undated ones last', async () => {
    const [one, two, three, four] = [pen.words(60), pen.words(60), pen.words(60), pen.words(60)];
    const copies = await copiesOf([
      { id: 'z1', text: one },
      { id: 'z2', text: one },
      { id: 'b1', text: two, publishedAt: '2031-05-01' },
      { id: 'b2', text: two },
      { id: 'a1', text: three, publishedAt: '2031-05-01' },
      { id: 'a2', text: three, publishedAt: '2031-06-01' },
      { id: 'm1', text: four },
      { id: 'm2', text: four },
    ]);
    expect(copies.groups.map(({ group, lead }) => `${group} ${lead}`)).toEqual(['c1 a1', 'c2 b1', 'c3 m1', 'c4 z1']);
    expect([...copies].map(({ lead }) => lead)).toEqual(copies.groups.map(({ lead }) => lead));
  });

  it('can be told more than once, and after the corpus was searched again or closed', async () => {
    const engine = await testEngine();
    const articles = Array.from({ length: 60 }, (_, i) => ({
      id: `a${i}`,
      text: pen.withOneWordChanged(i % 2 === 0 ? report : first(70)),
    }));
    const corpus = await engine.load(articles);
    const copies = await engine.copies(corpus);
    const early = JSON.stringify([...copies]);
    await engine.copies(corpus, { threshold: 0.95, containment: 0.99 });
    await engine.signatures(corpus);
    await corpus.close();
    expect(JSON.stringify([...copies])).toBe(early);
    expect(JSON.stringify(copies.groups)).toBe(early);
  });

  it('add up', async () => {
    const articles = Array.from({ length: 90 }, (_, i) => ({
      id: `a${i}`,
      text: i % 3 === 0 ? report : i % 3 === 1 ? pen.withOneWordChanged(report) : pen.words(50),
    }));
    const { groups, counts } = await copiesOf(articles);
    expect(counts).toMatchObject({
      articles: 90,
      exact: 29,
      groups: groups.length,
      grouped: groups.reduce((sum, { members }) => sum + members.length, 0),
    });
    expect(counts.grouped).toBe(60);
    expect(counts.candidates).toBeGreaterThanOrEqual(counts.verified);
  });
});
