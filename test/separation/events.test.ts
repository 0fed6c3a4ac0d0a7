import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/separation/events.js';
import { foldedWords } from '../../src/text/fold.js';

const statistics = { articles: 1000, frequency: () => 3, vectors: undefined };
const events = (...texts: string[]): number[] => eventsOf(texts.map(foldedWords), 'eng', statistics);

const ferry = 'The ferry ran aground off Lindholm harbour and forty passengers were taken ashore by lifeboats.';
const ferryAgain = 'Lifeboats took forty passengers ashore after a ferry ran aground near Lindholm harbour on Friday.';
const budget = 'Parliament rejected the budget of the coalition and ministers offered to resign.';

describe('eventsOf', () => {
  it('joins reports on one event beside reports on another', () => {
    expect(events(ferry, budget, ferryAgain)).toEqual([0, 1, 0]);
    expect(events(budget, ferry, ferryAgain)).toEqual([0, 1, 1]);
  });

  it('tells reports from each other where there is one event only', () => {
    expect(events(ferry, ferryAgain)).toEqual([0, 1]);
    expect(events(ferry, ferryAgain, `${ferry} ${ferryAgain}`)).toEqual([0, 1, 2]);
  });

  it('names an event by the first of its reports', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(ferry, ferryAgain, budget, '', 'No.'), { maxLength: 6 }), (texts) => {
        const found = events(...texts);
        expect(found).toHaveLength(texts.length);
        for (const [i, event] of found.entries()) {
          expect(event).toBeLessThanOrEqual(i);
          expect(found[event]).toBe(event);
        }
      }),
    );
  });
});
