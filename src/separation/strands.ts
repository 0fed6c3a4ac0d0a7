import type { Neighbour } from './neighbours.js';
import { pageBags } from './page-bags.js';
import type { WordStatistics } from './page-bags.js';
import type { ComparedUnits } from './part-units.js';
import { comparedPage, compareUnits, mostAtOnce, partInStretches, partUnits } from './part-units.js';
import type { PageUnits } from './page-units.js';
import { pageUnits, unitTexts } from './page-units.js';
import { sampleOf, someUnits } from './sample-units.js';
import { strandTerms } from './strand-terms.js';
import type { Verdict } from './verdict.js';
import { verdictOn } from './verdict.js';
import { pageLanguage, wordStatistics } from './word-statistics.js';

/** What strands are made from. Everything is aligned with `passages`. */
export interface StrandInput {
  /** Texts of the passages, in the order of the page. */
  passages: readonly string[];
  /** Which of them are headings and captions: they form no strand, and are put to the one they say most of. Default: none. */
  asides?: readonly boolean[] | undefined;
  /** The paragraph each stands in. */
  paragraphs?: readonly number[] | undefined;
  /** The articles of a corpus that are nearest to each. */
  neighbours?: readonly (readonly Neighbour[])[] | undefined;
  /** What each one's source is called by; `null` where it has none. */
  sources?: readonly (string | null)[] | undefined;
  /** Whether two sources may tell of one event, so that what is from them may be one strand. Default: never. */
  mayMeet?: ((one: string, other: string) => boolean) | undefined;
  /** Codes of the signs of stitching met in each. */
  signs?: readonly (readonly string[])[] | undefined;
  /** How many strands there are, where that is known. */
  strands?: number | undefined;
  assume: 'stitched' | 'unknown';
  /** Of the page, BCP 47. Default: guessed. */
  language?: string | undefined;
  /** What is known of words. Default: the background of the package. */
  statistics?: WordStatistics | undefined;
}

export interface StrandResult {
  /** From 0, in the order in which they begin. */
  labels: number[];
  /** Of each strand, whether its words tell it from the others. */
  separable: boolean[];
  stitched: boolean;
  /** How probable it is that the page was stitched, 0 to 1. */
  confidence: number;
  /** Of each strand, the words that tell it from the others. */
  terms: string[][];
}

/** Parts the passages of a page into strands, and says whether the page is of one piece. */
export function strandsOf(input: StrandInput): StrandResult {
  const known = withLanguage(input);
  const body = bodyOf(input);
  if (body.length === 0 || body.length === input.passages.length) return strandsOfBody(known);
  const parted = strandsOfBody(only(known, body));
  const labels = new Map(body.map((i, n) => [i, parted.labels[n]!]));
  return { ...parted, labels: placeAsides(known, labels) };
}

/** The verdict alone, which asks for no strand: by the page's own words, whatever a corpus says. */
export function wordVerdict(input: StrandInput): Verdict {
  const body = bodyOf(input);
  const known = withLanguage(input);
  return compared(body.length === 0 ? known : only(known, body)).verdict;
}

type KnownInput = StrandInput & { language: string; statistics: WordStatistics };

function withLanguage(input: StrandInput): KnownInput {
  const language = pageLanguage(input.passages.slice(0, 20).join('\n'), input.language);
  return { ...input, language, statistics: input.statistics ?? wordStatistics(language) };
}

/** Passages that are neither headings nor captions. */
function bodyOf({ passages, asides }: StrandInput): number[] {
  return [...passages.keys()].filter((i) => asides?.[i] !== true);
}

/** The input of some of the passages. */
function only(input: KnownInput, passages: readonly number[]): KnownInput {
  const of = <T>(values: readonly T[] | undefined): T[] | undefined => values && passages.map((i) => values[i]!);
  return {
    ...input,
    passages: passages.map((i) => input.passages[i]!),
    paragraphs: of(input.paragraphs),
    neighbours: of(input.neighbours),
    sources: of(input.sources),
    signs: of(input.signs),
    asides: undefined,
  };
}

/** Labels of all passages: each aside takes that of its source's passages, or else of those it is most alike. On a long page, that of what follows. */
function placeAsides(input: KnownInput, labels: ReadonlyMap<number, number>): number[] {
  const n = input.passages.length;
  const bySource = new Map<string, number>();
  for (const [passage, label] of labels) {
    const source = input.sources?.[passage] ?? null;
    if (source !== null) bySource.set(source, label);
  }
  const page = n > mostAtOnce ? undefined : pageUnits({ ...input, paragraphs: undefined });
  const affinity = page && compareUnits(page).affinity;
  return input.passages.map((_, passage) => {
    const own = labels.get(passage) ?? bySource.get(input.sources?.[passage] ?? '');
    if (own !== undefined) return own;
    if (affinity === undefined) return following(labels, passage, n);
    const sums = new Map<number, { sum: number; count: number }>();
    for (const [other, label] of labels) {
      const { sum, count } = sums.get(label) ?? { sum: 0, count: 0 };
      sums.set(label, { sum: sum + affinity[passage * n + other]!, count: count + 1 });
    }
    let best = 0;
    let highest = -Infinity;
    for (const [label, { sum, count }] of sums) if (sum / count > highest) [best, highest] = [label, sum / count];
    return best;
  });
}

/** The label of the next passage that has one, or of the last. */
function following(labels: ReadonlyMap<number, number>, passage: number, n: number): number {
  for (let next = passage + 1; next < n; next++) if (labels.has(next)) return labels.get(next)!;
  return [...labels.values()].at(-1)!;
}

/** The units of a page, what comparing them gave where that was done, and the verdict: on a long page by some of them. */
function compared(input: KnownInput): { page: PageUnits; comparison: ComparedUnits | undefined; verdict: Verdict } {
  const page = pageUnits(input);
  const judgedBy = (some: PageUnits, comparison: ComparedUnits): Verdict =>
    verdictOn(comparedPage(comparison, unitTexts(some, input.passages), input.statistics));
  if (page.words.length > mostAtOnce) {
    const some = someUnits(page, sampleOf(page.words.length));
    return { page, comparison: undefined, verdict: judgedBy(some, compareUnits(some)) };
  }
  const comparison = compareUnits(page);
  return { page, comparison, verdict: judgedBy(page, comparison) };
}

function strandsOfBody(input: KnownInput): StrandResult {
  const { passages, assume, statistics } = input;
  const { page, comparison, verdict } = compared(input);
  const { units, words } = page;
  const whole = assume === 'unknown' && !verdict.stitched && input.strands === undefined && new Set(units.sources.filter(Boolean)).size < 2;
  const unitLabels = whole
    ? words.map(() => 0)
    : numbered(comparison ? partUnits(page, comparison, input.strands) : partInStretches(page, input.strands));

  const labels = passages.map(() => 0);
  for (const [unit, some] of units.passages.entries()) for (const passage of some) labels[passage] = unitLabels[unit]!;
  const bags = comparison?.bags ?? pageBags(words, { ...statistics, vectors: undefined });
  const sourced = new Set(unitLabels.filter((_, unit) => units.sources[unit] !== null));
  const strands = Math.max(-1, ...unitLabels) + 1;
  return {
    labels,
    separable: Array.from({ length: strands }, (_, strand) => strands < 2 || verdict.separable || sourced.has(strand)),
    stitched: verdict.stitched,
    confidence: verdict.confidence,
    terms: strandTerms(bags, unitLabels),
  };
}

/** Labels from 0, in the order in which they first stand there. */
function numbered(labels: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    const known = numbers.get(label) ?? numbers.size;
    numbers.set(label, known);
    return known;
  });
}
