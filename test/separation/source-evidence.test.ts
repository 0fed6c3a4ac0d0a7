import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceEvidence } from '../../src/separation/source-evidence.js';
import type { BestFit, PassagePlace, Support } from '../../src/separation/source-evidence.js';
import type { EvidencePage } from '../reference/source-evidence.js';
import { slowIsSource } from '../reference/source-evidence.js';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const passages = fc.array(
  fc.record({
    paragraph: fc.integer({ min: 0, max: 4 }),
    quoted: fc.oneof(fc.constant(0), share),
    sure: share,
    shared: share,
    explained: fc.option(share),
  }),
  { minLength: 1, maxLength: 24 },
);
const alignments = fc
  .record({ length: fc.integer({ min: 3, max: 40 }), matched: share, run: share, sequence: share, pairs: share, whole: fc.boolean() })
  .map(({ length, matched, run, sequence, pairs, whole }): BestFit['alignment'] => {
    const all = whole ? length : Math.ceil(matched * length);
    return {
      sequence: whole ? 1 : sequence,
      pairs: whole ? 1 : pairs,
      run: Math.ceil(run * all),
      matched: all,
      places: new Int32Array(length),
    };
  });

/** A page of sentences in paragraphs of their own, of which an article explains some. */
function page(count: number, { sure = 0.01, shared = () => 0.3 }: { sure?: number; shared?: (i: number) => number } = {}): EvidencePage {
  const all = Array.from({ length: count }, (_, i) => i);
  return { places: all.map((paragraph): PassagePlace => ({ paragraph, quoted: 0 })), sure: all.map(() => sure), shared: all.map(shared) };
}

const verbatim = (words: number): BestFit => ({
  article: 0,
  odds: 4,
  alignment: { sequence: 1, pairs: 1, run: words, matched: words, places: new Int32Array(words) },
});
const third: BestFit = {
  article: 0,
  odds: -2,
  alignment: { sequence: 0.35, pairs: 0.2, run: 3, matched: 6, places: new Int32Array(18) },
};

function isSource({ places, sure, shared }: EvidencePage, fit: BestFit, support: readonly Support[], rivals = 0): boolean {
  const evidence = new SourceEvidence(places, sure, () => Float64Array.from(shared));
  return evidence.isSource(0, fit, [{ passage: 0, probability: 1 / (1 + Math.exp(-fit.odds)) }, ...support], rivals, () => rivals);
}

describe('SourceEvidence', () => {
  it('says what its figures say, added up one by one', () => {
    fc.assert(
      fc.property(
        passages,
        alignments,
        fc.integer({ min: -4, max: 6 }),
        fc.nat(4),
        fc.nat(3),
        fc.nat(),
        (some, alignment, odds, near, more, which) => {
          const passage = which % some.length;
          const support = some.flatMap(({ explained }, i) =>
            explained === null && i !== passage ? [] : [{ passage: i, probability: explained ?? 0.5 }],
          );
          const whole: EvidencePage = { places: some, sure: some.map(({ sure }) => sure), shared: some.map(({ shared }) => shared) };
          const evidence = new SourceEvidence(whole.places, whole.sure, () => Float64Array.from(whole.shared));
          const fit = { article: 3, alignment, odds };
          // Whoever fits as well may be related: what is said must not depend on whether that was asked.
          const said = evidence.isSource(passage, fit, support, near + more, () => near);
          expect(said).toBe(slowIsSource(whole, passage, fit, support, near));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('names what stands word for word in one article alone, though nothing else on the page is found', () => {
    expect(isSource(page(12), verbatim(20), [])).toBe(true);
  });

  it('does not name an article for a quotation that others print too, on a page of which nothing else is found', () => {
    const { places, ...rest } = page(12);
    const quotation = { places: places.map((place) => ({ ...place, quoted: 1 })), ...rest };
    expect(isSource(quotation, verbatim(20), [], 2)).toBe(false);
  });

  it('takes a third of a sentence for a find where the article explains other passages, and not by itself', () => {
    const support = [3, 5, 7].map((passage) => ({ passage, probability: 0.98 }));
    expect(isSource(page(12, { sure: 0.9 }), third, support)).toBe(true);
    expect(isSource(page(12, { sure: 0.9 }), third, [])).toBe(false);
  });

  it('asks why an article does not explain the other passages of its matter', () => {
    const near = { ...third, odds: 0, alignment: { ...third.alignment, matched: 9, run: 5 } };
    const support = [{ passage: 1, probability: 0.8 }];
    expect(isSource(page(12, { sure: 0.9 }), near, support)).toBe(true);
    const kin = page(12, { sure: 0.9, shared: (i) => (i > 7 ? 0.9 : 0.3) });
    expect(isSource(kin, near, support)).toBe(false);
  });

  it('says something of a page of one passage', () => {
    expect(isSource(page(1), verbatim(9), [])).toBe(true);
    expect(isSource(page(1), third, [])).toBe(false);
  });
});
