import type { GoldPage, Span } from './pages.js';
import { length, shared } from './span-detection.js';
import type { UnitAnswer } from './unit-answers.js';

/** Shares of units; null where there is none to share among. */
export interface AttributionRates {
  /** Of the units whose source can be named: they come from another article, which is in the corpus where that is known. */
  sourced: { units: number; right: number | null; wrong: number | null; none: number | null };
  /** Of the units whose source cannot be named, being the page's own or not in the corpus. */
  unsourced: { units: number; named: number | null };
  /** Characters of the source's span, over the units with the right source and a known place in it; mean precision, recall and F1. */
  span: { units: number; precision: number | null; recall: number | null; f1: number | null };
}

/** One page with what was said of its units. */
export interface AnsweredPage {
  gold: GoldPage;
  answers: readonly UnitAnswer[];
}

/**
 * How often the source named for a unit is its report.
 *
 * @param sourceOf the one name of a source that goes by several
 * @param inCorpus whether an article could have been named at all
 */
export function attributionRates(
  pages: readonly AnsweredPage[],
  sourceOf: (article: string) => string,
  inCorpus: (article: string) => boolean,
): AttributionRates {
  let [right, wrong, none, unsourced, named] = [0, 0, 0, 0, 0];
  const spans: { precision: number; recall: number; f1: number }[] = [];
  for (const { gold, answers } of pages) {
    for (const [unit, { report, source }] of gold.units.entries()) {
      const answer = answers[unit]!;
      if (report === gold.id || !inCorpus(report)) {
        unsourced++;
        if (answer.article !== null) named++;
      } else if (answer.article === null) none++;
      else if (answer.article !== sourceOf(report)) wrong++;
      else {
        right++;
        if (source !== null) spans.push(spanRates(source, answer.spans));
      }
    }
  }
  const units = right + wrong + none;
  const share = (count: number, of: number): number | null => (of > 0 ? count / of : null);
  const mean = (of: (span: (typeof spans)[number]) => number): number | null =>
    share(
      spans.reduce((sum, span) => sum + of(span), 0),
      spans.length,
    );
  return {
    sourced: { units, right: share(right, units), wrong: share(wrong, units), none: share(none, units) },
    unsourced: { units: unsourced, named: share(named, unsourced) },
    span: {
      units: spans.length,
      precision: mean(({ precision }) => precision),
      recall: mean(({ recall }) => recall),
      f1: mean(({ f1 }) => f1),
    },
  };
}

function spanRates(planted: Span, found: readonly Span[]): { precision: number; recall: number; f1: number } {
  const hit = shared([planted], [found]);
  const proposed = length(found);
  const wanted = planted.end - planted.start;
  return {
    precision: proposed > 0 ? hit / proposed : 0,
    recall: wanted > 0 ? hit / wanted : 0,
    f1: proposed + wanted > 0 ? (2 * hit) / (proposed + wanted) : 0,
  };
}
