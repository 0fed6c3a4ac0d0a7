import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { readArticles } from '../../src/article/read.js';
import type { PairVerdict } from '../../src/copies/explain-pair.js';
import { explainPair, sharedRuns } from '../../src/copies/explain-pair.js';
import { furnitureMarks } from '../../src/copies/furniture-marks.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { testEngine } from '../support/engine.js';
import { Writer } from '../support/invent.js';

const thresholds = { threshold: 0.7, containment: 0.8 };

function verdictOn(corpus: Corpus, a: number, b: number): PairVerdict {
  const side = (ordinal: number) => {
    const { text, source = '' } = corpus.article(ordinal);
    return { text, outlet: source, marks: furnitureMarks(corpus, ordinal) };
  };
  return explainPair(side(a), side(b), thresholds);
}

/** Every pair that the engine compared must be judged alike here, figures included. */
async function compareAll(articles: Parameters<Awaited<ReturnType<typeof testEngine>>['load']>[0]): Promise<Record<string, number>> {
  const engine = await testEngine();
  const corpus = await engine.load(articles);
  const { pairs } = await engine.copies(corpus);
  const reasons: Record<string, number> = {};
  for (const [i, a] of pairs.a.entries()) {
    const b = pairs.b[i]!;
    const verdict = verdictOn(corpus, a, b);
    const name = `${corpus.id(a)} and ${corpus.id(b)}`;
    expect({ name, tied: verdict.tied, shared: verdict.whole.shared }).toStrictEqual({
      name,
      tied: pairs.tie[i] === 1,
      shared: pairs.shared[i],
    });
    reasons[verdict.reason] = (reasons[verdict.reason] ?? 0) + 1;
  }
  return reasons;
}

const page = (id: string, source: string, ...paragraphs: string[]): Article => ({ id, source, text: paragraphs.join('\n\n') });
const count = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('explainPair', () => {
  test('judges every pair of the wire corpus as the engine does', async () => {
    const reasons = await compareAll(readArticles(join(import.meta.dirname, '../../corpora/wire/articles.jsonl')));
    expect(Object.keys(reasons)).toEqual(expect.arrayContaining(['jaccard', 'containment', 'unlike']));
  });

  test('tells pages that are alike by their furniture, and copies that are hidden under it, as the engine does', async () => {
    const pen = new Writer(31);
    const report = pen.paragraphs(3, 40);
    const notices = { Coast: count(4, () => pen.words(60)), Vale: count(4, () => pen.words(60)) };
    const pages = (['Coast', 'Vale'] as const).flatMap((outlet) => [
      page(`report-${outlet}`, outlet, report, ...notices[outlet]),
      ...count(20, (i) => page(`${outlet}${i}`, outlet, pen.words(20), pen.words(20), ...notices[outlet])),
    ]);
    const engine = await testEngine();
    const corpus = await engine.load(pages);
    await engine.copies(corpus);
    const verdict = (a: string, b: string): PairVerdict => verdictOn(corpus, corpus.find(a)!, corpus.find(b)!);
    expect(verdict('Coast0', 'Coast1')).toMatchObject({
      tied: false,
      reason: 'furniture_alone',
      furniture: { a: notices.Coast, b: notices.Coast },
    });
    expect(verdict('report-Coast', 'report-Vale')).toMatchObject({ tied: true, reason: 'under_furniture', own: { jaccard: 1 } });
    expect(verdict('Coast0', 'Vale1')).toMatchObject({ tied: false, reason: 'unlike' });
    await compareAll(pages);
  });

  test('says exact, too short, and nothing in common', () => {
    const side = (text: string) => ({ text, outlet: '', marks: new Uint8Array(text.length) });
    const judged = (a: string, b: string): PairVerdict => explainPair(side(a), side(b), thresholds);
    expect(judged('One, two THREE four five six.', 'one two three\nfour five six')).toMatchObject({ tied: true, reason: 'exact' });
    const long = count(40, (i) => `w${i}`).join(' ');
    expect(judged(long, 'w1 w2 w3 w4 w5 w6')).toMatchObject({
      tied: false,
      reason: 'too_short',
      whole: { a: 36, b: 2, shared: 2, containment: 1 },
    });
    expect(judged(long, count(20, (i) => `w${i}`).join(' '))).toMatchObject({ tied: true, reason: 'containment' });
    expect(judged(long, 'something else altogether is said here')).toMatchObject({
      tied: false,
      reason: 'unlike',
      whole: { shared: 0, jaccard: 0 },
    });
    expect(judged('', '')).toMatchObject({ tied: false, reason: 'unlike' });
  });
});

test('sharedRuns gives the longest first, each once', () => {
  const first = 'The mayor said on Monday that the wall had held. Boats lay on the quay for days. The mayor said on Monday no more.';
  const second = 'Boats lay on the quay for weeks, and the mayor said on Monday that the wall would hold.';
  expect(sharedRuns(first, second)).toStrictEqual([
    'the mayor said on monday that the wall',
    'boats lay on the quay for',
    'the mayor said on monday',
  ]);
  expect(sharedRuns('one two three four', 'one two three four')).toStrictEqual([]);
});
