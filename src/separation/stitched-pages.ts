import type { PageSuspect } from './page-suspects.js';

/** What two sources of a page must not have in common to be unrelated. */
export type Related = (a: number, b: number) => boolean;

/**
 * Which suspects are pages stitched from others, and not the others: those with most unrelated sources first, and none of them a source of
 * the next. A report that was used by several pages is thus no page stitched from them.
 */
export function stitchedAmong(suspects: readonly PageSuspect[], related: Related, compare: (a: number, b: number) => number): number[] {
  const ordered = suspects.toSorted(
    (a, b) => b.sources.length - a.sources.length || explained(b) - explained(a) || compare(b.article, a.article),
  );
  const stitched = new Set<number>();
  for (const { article, sources } of ordered) {
    const own = sources.filter((source) => !stitched.has(source.article));
    if (own.some((a, i) => own.slice(i + 1).some((b) => !related(a.article, b.article)))) stitched.add(article);
  }
  return [...stitched].toSorted(compare);
}

function explained({ sources }: PageSuspect): number {
  return sources.reduce((sum, { runs }) => sum + runs, 0);
}
