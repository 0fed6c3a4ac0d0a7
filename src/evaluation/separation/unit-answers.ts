import type { GoldPage, PredictedPage, PredictedPassage, Span } from './pages.js';

/** What a prediction says of one gold unit. */
export interface UnitAnswer {
  /** The strand with most of the unit's characters; null where none has any. */
  strand: string | null;
  /** The article named for most of the unit's characters; null where for most of them no source is named. */
  article: string | null;
  /** The spans in that article, of the passages that name it and reach into the unit. */
  spans: Span[];
}

/**
 * Brings passages to the units of the gold by the characters they share: a unit cut into several passages, or sharing one with its
 * neighbour, is answered by the strand and by the source that most of its characters were given. Of equals the first on the page counts.
 *
 * @param sourceOf the one name of a source that goes by several (a copy's lead, say)
 */
export function unitAnswers(
  gold: GoldPage,
  predicted: PredictedPage,
  sourceOf: (article: string) => string = (article) => article,
): UnitAnswer[] {
  const passages = predicted.passages.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return gold.units.map((unit) => {
    const touching = passages.filter((passage) => overlap(unit, passage) > 0);
    const strand = heaviest(unit, touching, (passage) => passage.strand);
    // "No source" is an answer as well: a unit of which one sentence in five is named has none.
    const named = heaviest(unit, touching, ({ source, strand }) =>
      source !== null ? `=${sourceOf(source.article)}` : strand === null ? null : '',
    );
    const article = named === null || named === '' ? null : named.slice(1);
    const spans = touching.flatMap(({ source }) => (source !== null && sourceOf(source.article) === article ? [source] : []));
    return { strand, article, spans };
  });
}

/** Characters that two spans share. */
export function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function heaviest(unit: Span, passages: readonly PredictedPassage[], labelOf: (passage: PredictedPassage) => string | null): string | null {
  const weights = new Map<string, number>();
  for (const passage of passages) {
    const label = labelOf(passage);
    if (label !== null) weights.set(label, (weights.get(label) ?? 0) + overlap(unit, passage));
  }
  let best: string | null = null;
  for (const [label, weight] of weights) if (best === null || weight > weights.get(best)!) best = label;
  return best;
}
