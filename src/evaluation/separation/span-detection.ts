import { harmonicMean } from '../rates.js';
import type { GoldPage, PredictedPage, Span } from './pages.js';
import { overlap } from './unit-answers.js';

/** A run of text on a page taken from one article, and where it stood there (empty: not known). */
export interface Reuse {
  article: string;
  page: Span[];
  source: Span[];
}

/** See {@link spanDetection}. Rates 0 to 1, granularity 1 or more; null where nothing was planted or nothing detected. */
export interface SpanDetection {
  precision: number | null;
  recall: number | null;
  granularity: number | null;
  plagdet: number | null;
}

/**
 * Precision, recall, granularity and plagdet of detected text reuse (Potthast, Stein, Barrón-Cedeño & Rosso 2010, "An evaluation framework
 * for plagiarism detection"), macro-averaged: every planted run and every detection counts the same, whatever its length. A detection
 * detects a run if they share characters of the page and name one article; where both know their place in the article, characters there
 * must be shared too, and count beside those of the page.
 *
 * @param pages what was planted on each page and what was detected there
 */
export function spanDetection(pages: readonly { planted: readonly Reuse[]; detected: readonly Reuse[] }[]): SpanDetection {
  let [precision, recall, planted, detections, found, fragments] = [0, 0, 0, 0, 0, 0];
  for (const page of pages) {
    planted += page.planted.length;
    detections += page.detected.length;
    for (const detection of page.detected) precision += share(detection, page.planted);
    for (const run of page.planted) {
      recall += share(run, page.detected);
      const hits = page.detected.filter((detection) => detects(detection, run)).length;
      if (hits > 0) found++;
      fragments += hits;
    }
  }
  const p = detections > 0 ? precision / detections : null;
  const r = planted > 0 ? recall / planted : null;
  const granularity = found > 0 ? fragments / found : null;
  return {
    precision: p,
    recall: r,
    granularity,
    plagdet: planted > 0 ? harmonicMean(p ?? 0, r ?? 0) / Math.log2(1 + (granularity ?? 1)) : null,
  };
}

/** The runs of a gold page that come from other articles: neighbouring units of one report are one run. */
export function plantedRuns(page: GoldPage, sourceOf: (article: string) => string): Reuse[] {
  return runs(
    page.units.map((unit) => ({
      page: unit,
      article: unit.report === page.id ? null : sourceOf(unit.report),
      source: unit.source,
    })),
  );
}

/** The runs that a prediction names: neighbouring passages of one source are one. Headlines and captions, which have none, part no run. */
export function detectedRuns(page: PredictedPage, sourceOf: (article: string) => string): Reuse[] {
  return runs(
    page.passages
      .filter(({ strand, source }) => strand !== null || source !== null)
      .map((passage) => ({
        page: passage,
        article: passage.source === null ? null : sourceOf(passage.source.article),
        source: passage.source,
      })),
  );
}

function runs(parts: readonly { page: Span; article: string | null; source: Span | null }[]): Reuse[] {
  const found: Reuse[] = [];
  let before: string | null = null;
  for (const { page, article, source } of parts.toSorted((one, other) => one.page.start - other.page.start)) {
    if (article !== null) {
      if (article !== before) found.push({ article, page: [], source: [] });
      found.at(-1)!.page.push(page);
      if (source !== null) found.at(-1)!.source.push(source);
    }
    before = article;
  }
  return found;
}

function detects(one: Reuse, other: Reuse): boolean {
  if (one.article !== other.article || shared(one.page, [other.page]) === 0) return false;
  return one.source.length === 0 || other.source.length === 0 || shared(one.source, [other.source]) > 0;
}

/** The share of a run's characters that runs which match it have as well. */
function share(run: Reuse, others: readonly Reuse[]): number {
  const matching = others.filter((other) => detects(run, other));
  let hit = shared(
    run.page,
    matching.map(({ page }) => page),
  );
  let all = length(run.page);
  const placed = matching.filter(({ source }) => source.length > 0);
  if (run.source.length > 0 && (placed.length > 0 || matching.length === 0)) {
    hit += shared(
      run.source,
      placed.map(({ source }) => source),
    );
    all += length(run.source);
  }
  return all > 0 ? hit / all : 0;
}

/** The characters of some spans that lie in any of the others. */
export function shared(spans: readonly Span[], others: readonly (readonly Span[])[]): number {
  const theirs = joined(others.flat());
  let sum = 0;
  for (const span of joined(spans)) for (const other of theirs) sum += overlap(span, other);
  return sum;
}

/** The characters in some spans, each counted once. */
export function length(spans: readonly Span[]): number {
  return joined(spans).reduce((sum, { start, end }) => sum + end - start, 0);
}

function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
