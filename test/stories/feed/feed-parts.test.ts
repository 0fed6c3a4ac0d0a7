import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPart, rivalsOf, thresholdOf } from '../../../src/stories/calibrate.js';
import { EarlierCopies } from '../../../src/stories/feed/earlier-copies.js';
import { FeedClock } from '../../../src/stories/feed/feed-clock.js';
import { RankedTies } from '../../../src/stories/feed/ranked-ties.js';
import { RecentIndex } from '../../../src/stories/feed/recent-index.js';
import { RunningCut } from '../../../src/stories/feed/running-cut.js';
import type { FeedTerms } from '../../../src/stories/feed/seen-terms.js';
import { SeenTerms } from '../../../src/stories/feed/seen-terms.js';
import { sampleOf, sharedShingles, shinglesOf } from '../../../src/stories/feed/shingles.js';
import { TermLookUp } from '../../../src/stories/feed/term-look-up.js';
import { joinedHash, mixed } from '../../../src/text/term-hash.js';
import { blocks } from '../../../src/text/terms.js';
import { slowLikeness } from '../../reference/story-feed.js';
import type { ItemTerms } from '../../reference/story-vectors.js';

/** Each block has hashes of its own, as in articles. */
const item = fc.tuple(
  ...blocks.map((_, b) =>
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 300 })), {
        selector: ([term]) => term,
        maxLength: 12,
      })
      .map((entries) => entries.map(([term, count]) => [mixed(b * 1000 + term + 1), count] as const)),
  ),
) as fc.Arbitrary<ItemTerms>;

function feedTerms(terms: ItemTerms): FeedTerms {
  const borders = [0];
  for (const block of terms) borders.push(borders.at(-1)! + block.length);
  const entries = terms.flat();
  return {
    language: 'eng',
    borders: Uint32Array.from(borders),
    hashes: Uint32Array.from(entries, ([hash]) => hash),
    counts: Uint8Array.from(entries, ([, count]) => Math.min(count, 255)),
    scales: new Float64Array(blocks.length),
    shared: 0,
    weighedAt: 0,
  };
}

describe('weights as of the time', () => {
  test('are those of all articles seen so far, whichever came first', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 8 }), (items) => {
        const seen = new SeenTerms(undefined);
        const lookUp = new TermLookUp();
        const taken: FeedTerms[] = [];
        for (const [number, terms] of items.entries()) {
          const mine = feedTerms(terms);
          seen.add(mine);
          seen.weigh(mine);
          lookUp.take(mine, seen);
          for (const [other, its] of taken.entries()) {
            seen.weigh(its);
            expect(lookUp.likeness(its)).toBeCloseTo(slowLikeness(terms, items[other]!, items.slice(0, number + 1)), 5);
          }
          taken.push(mine);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('stay for a while where that is asked for', () => {
    const seen = new SeenTerms(undefined);
    const [first, ...rest] = Array.from({ length: 6 }, (_, n) =>
      feedTerms(blocks.map((_, b) => [[mixed(b * 100 + 1), 1] as const, [mixed(b * 100 + n + 2), 1] as const])),
    );
    seen.add(first!);
    for (const terms of rest) {
      seen.add(terms);
      seen.weigh(first!, 2);
      expect(first!.weighedAt).toBe(2 ** Math.floor(Math.log2(seen.articles)));
    }
  });

  test('forget terms met once when there are too many, and keep the others', () => {
    const seen = new SeenTerms(undefined, 100);
    const common = mixed(7);
    for (let n = 0; n < 50; n++)
      seen.add(
        feedTerms(
          blocks.map((_, b) =>
            b === 0 ? [[common, 1] as const, ...Array.from({ length: 9 }, (_, k) => [mixed(n * 10 + k + 100), 1] as const)] : [],
          ),
        ),
      );
    expect(seen.count(common)).toBe(50);
    expect(Array.from({ length: 490 }, (_, k) => seen.count(mixed(k + 100))).reduce((sum, count) => sum + count, 0)).toBeLessThan(100);
  });
});

describe('the index of recent items', () => {
  test('gives the items of a key, newest first, those forgotten left out', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 200 });
    fc.assert(
      fc.property(entries, fc.nat(60), fc.integer({ min: 1, max: 30 }), (given, from, most) => {
        const index = new RecentIndex();
        const known: { key: number; item: number; weight: number }[] = [];
        let item = 0;
        for (const [key, next] of given) {
          if (next) item++;
          index.add(key, item, item / 2);
          known.push({ key, item, weight: item / 2 });
        }
        index.forgetBefore(from);
        for (let key = 0; key < 11; key++) {
          const found: { key: number; item: number; weight: number }[] = [];
          const visited = index.visit(key, from >> 1, most, (one, weight) => found.push({ key, item: one, weight }));
          expect(visited).toBe(found.length);
          expect(found).toStrictEqual(
            known
              .filter((one) => one.key === key && one.item >= from)
              .toReversed()
              .slice(0, most),
          );
        }
      }),
    );
  });

  test('takes no more room for what is long forgotten, and still finds the rest', () => {
    const index = new RecentIndex();
    for (let item = 0; item < 200_000; item++) {
      index.add(item % 1000, item, 1);
      index.forgetBefore(Math.max(item - 5000, 0));
    }
    for (const key of [0, 1, 500, 999]) {
      const found: number[] = [];
      index.visit(key, 0, 100, (item) => found.push(item));
      expect(found).toStrictEqual(Array.from({ length: 6 }, (_, n) => 199_000 + key - n * 1000).filter((item) => item >= 194_999));
    }
  });
});

describe('ties', () => {
  test('have the better of the ranks that their items give them, by all that came', () => {
    const arrivals = fc.array(fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 5 })), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(arrivals, fc.nat(4), (given, gone) => {
        const ties = new RankedTies();
        const all: { a: number; b: number; affinity: number }[] = [];
        for (const [number, wanted] of given.entries()) {
          const before = new Map(wanted.filter(() => number > 0).map(([other, affinity]) => [other % number, affinity]));
          ties.add(
            number,
            Array.from(before, ([other, affinity]) => ({ other, affinity })),
          );
          for (const [other, affinity] of before) all.push({ a: number, b: other, affinity });
        }
        const rankFor = (owner: number, tie: (typeof all)[number]): number => {
          const own = all.filter(({ a, b }) => a === owner || b === owner);
          const other = ({ a, b }: (typeof all)[number]): number => a + b - owner;
          return own.toSorted((x, y) => y.affinity - x.affinity || other(x) - other(y)).indexOf(tie) + 1;
        };
        // Affinities that are computed anew count from then on.
        const renewed = given.length >> 1;
        for (const tie of all) if (tie.a === renewed) tie.affinity = ((tie.b * 7) % 5) + 1;
        ties.renew(renewed, (other) => ((other * 7) % 5) + 1);
        for (let number = 0; number < Math.min(gone, given.length); number++) ties.forget(number);
        for (let number = gone; number < given.length; number++) {
          const found: unknown[] = [];
          ties.each(number, (other, affinity, rank) => found.push({ other, affinity, rank }));
          const expected = all.filter(({ a, b }) => a === number && b >= gone);
          expect(found).toStrictEqual(
            expected.map((tie) => ({ other: tie.b, affinity: tie.affinity, rank: Math.min(rankFor(tie.a, tie), rankFor(tie.b, tie)) })),
          );
        }
      }),
    );
  });
});

test('a tie that neither of its articles ranks among its first twenty does not count', () => {
  const ties = new RankedTies();
  const visited = (item: number): number[] => {
    const others: number[] = [];
    ties.each(item, (other) => others.push(other));
    return others;
  };
  ties.add(0, []);
  ties.add(1, [{ other: 0, affinity: 1 }]);
  for (let item = 2; item < 42; item++) ties.add(item, [{ other: item % 2, affinity: 5 }]);
  // Each of the two has twenty that are stronger.
  expect(visited(1)).toStrictEqual([]);
  expect(visited(41)).toStrictEqual([1]);
  ties.renew(1, () => 9);
  expect(visited(1)).toStrictEqual([0]);
});

describe('the cut as of the time', () => {
  test('is that of the whole corpus so far', () => {
    const dates = fc.array(fc.option(fc.integer({ min: 0, max: 40 * 86_400_000 }), { nil: Number.NaN }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(dates, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (times, likenesses) => {
        const cut = new RunningCut(9);
        for (const [i, time] of times.entries())
          cut.add(
            time,
            times.slice(0, i).map((time) => ({ time })),
            i + 1,
          );
        for (const likeness of likenesses) cut.draw(likeness);
        const known = Float64Array.from(times.filter((time) => !Number.isNaN(time))).toSorted();
        const middle = likenesses.toSorted((a, b) => a - b)[likenesses.length >> 1] ?? 0;
        expect(cut.value).toBeCloseTo(thresholdOf(middle, rivalsOf(known, times.length, 9), times.length), 9);
        if (times.length > 0) {
          const meanLog = times.reduce((sum, _, i) => sum + Math.log(i + 1), 0) / times.length;
          expect(cut.ownPart(7)).toBeCloseTo(ownPart(7, meanLog), 9);
          // All anew: what was measured and drawn before counts no more.
          cut.redraw();
          cut.measure(20);
          cut.draw(0.5);
          expect(cut.ownPart(7)).toBeCloseTo(ownPart(7, Math.log(20)), 9);
          expect(cut.value).toBeCloseTo(thresholdOf(0.5, rivalsOf(known, times.length, 9), times.length), 9);
        }
      }),
    );
  });
});

describe('the clock of a feed', () => {
  test('goes with the dates, never backward, and is not set by a few that are wrong', () => {
    const clock = new FeedClock();
    const day = 86_400_000;
    let last = -Infinity;
    for (let n = 0; n < 200; n++) {
      clock.hear(n % 7 === 3 ? Date.UTC(2126, 0, 1) : n % 7 === 5 ? 0 : n % 11 === 0 ? Number.NaN : Date.UTC(2026, 0, 1) + n * day);
      expect(clock.now).toBeGreaterThanOrEqual(last);
      last = clock.now;
    }
    expect(last).toBeGreaterThan(Date.UTC(2026, 0, 1) + 180 * day);
    expect(last).toBeLessThanOrEqual(Date.UTC(2026, 0, 1) + 200 * day);
  });
});

describe('copies of what came before', () => {
  const words = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });

  test('shingles are all runs of five words, each once', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const sets = [first, second].map((text) => {
          const width = Math.min(5, text.length);
          return new Set(
            Array.from({ length: text.length - width + 1 }, (_, i) =>
              text.slice(i + 1, i + width).reduce((run, word) => joinedHash(run, word), text[i]!),
            ),
          );
        });
        const [mine, theirs] = [first, second].map((text) => shinglesOf({ hashes: Uint32Array.from(text), count: text.length }));
        expect([...mine!]).toStrictEqual([...sets[0]!].toSorted((a, b) => a - b));
        expect(sharedShingles(mine!, theirs!)).toBe([...sets[0]!].filter((shingle) => sets[1]!.has(shingle)).length);
        expect(sampleOf(mine!).length).toBeGreaterThan(0);
      }),
    );
  });

  test('are found among recent articles, by exact figures, and never by a chain of edits', () => {
    const texts = Array.from({ length: 3 }, (_, text) => Array.from({ length: 120 }, (_, word) => mixed(text * 1000 + word)));
    const [one, other] = texts as [number[], number[]];
    const carriers: { number: number; shingles: Uint32Array; lead: undefined | (typeof carriers)[number] }[] = [];
    const copies = new EarlierCopies<(typeof carriers)[number]>(
      { jaccard: 0.7, containment: 0.8, fewestContained: 8 },
      (number) => carriers[number]!,
    );
    const come = (text: readonly number[]): number | undefined => {
      const shingles = shinglesOf({ hashes: Uint32Array.from(text), count: text.length });
      const found = copies.find(shingles);
      const carrier = { number: carriers.length, shingles, lead: found?.lead ?? found };
      carriers.push(carrier);
      copies.add(carrier);
      return carrier.lead?.number;
    };
    expect(come(one)).toBeUndefined();
    expect(come(other)).toBeUndefined();
    expect(come(one)).toBe(0);
    expect(come(one.slice(0, 60))).toBe(0);
    // A page of two copies the one that it shares more of, which is by so little that it can be either.
    expect(come([...one, ...other])).toBe(1);
    // A part of that page is a copy of it, but nothing like the page's lead.
    expect(come(one.slice(20, 110))).toBe(0);
    copies.forgetBefore(carriers.length);
    expect(come(one)).toBeUndefined();
  });
});
