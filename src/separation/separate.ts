import type { Article } from '../article/article.js';
import type { Background } from '../background/background.js';
import { stitchedByCorpus } from './corpus-verdict.js';
import { eventsOf } from './events.js';
import type { PageFindings } from './page-search.js';
import { printedTerms } from './printed-terms.js';
import { passagesOf } from './passages.js';
import type { Passage } from './passages.js';
import type { Sign } from './signs/sign.js';
import { signsBetween, signsOf } from './signs/signs.js';
import { strandsOf } from './strands.js';
import type { SeparatedPassage, Separation, Strand } from './types.js';
import { pageLanguage, wordStatistics } from './word-statistics.js';

/** Terms of a strand that are told. */
const mostTerms = 5;

export interface SeparateSettings {
  /** How many strands the page has, where that is known. */
  strands?: number | undefined;
  /** Whether the page is known to be stitched. */
  assume: 'stitched' | 'unknown';
  /** Term statistics of an archive. Default: those of the package. */
  background?: Background | undefined;
  /** What the corpus says of the page's passages. */
  look?: ((text: string, passages: readonly Passage[]) => PageFindings) | undefined;
  /** The story of an article of the corpus. */
  storyOf?: ((article: number) => string | undefined) | undefined;
}

/** Takes a page apart: its passages, their strands and, with a corpus, their sources. */
export function separatePage(page: Pick<Article, 'id' | 'text' | 'language' | 'source'>, settings: SeparateSettings): Separation {
  const { text, language, source: outlet } = page;
  const written = pageLanguage(text, language);
  const sentences = passagesOf(text, language);
  const findings = settings.look?.(text, sentences);
  const passages = findings?.passages ?? sentences;
  const signs = signsOf(text, passages, { language, outlet });
  // The page's own headline speaks of all of it; other headings and captions go with a strand.
  const body = [...passages.keys()].filter((i) => i > 0 || passages[i]!.kind !== 'headline');
  const storyOf = (i: number): string | undefined => {
    const source = findings?.sources[i];
    return source === null || source === undefined ? undefined : settings.storyOf?.(source.article);
  };
  const keyOf = (i: number): string | null => {
    const source = findings?.sources[i];
    if (source === null || source === undefined) return null;
    const story = storyOf(i);
    return story === undefined ? reportKey(source.report) : `story ${story}`;
  };
  const mayMeet = findings === undefined || settings.storyOf !== undefined ? undefined : sameEvent(findings, written);
  const byCorpus = stitchedByCorpus(
    body.map((i) => ({ characters: lengthOf(passages[i]!), source: findings?.sources[i]?.report ?? null })),
  );
  const parted = strandsOf({
    passages: body.map((i) => text.slice(passages[i]!.start, passages[i]!.end)),
    asides: body.map((i) => passages[i]!.kind !== 'body'),
    paragraphs: body.map((i) => passages[i]!.paragraph),
    neighbours: findings === undefined ? undefined : body.map((i) => findings.neighbours[i]!),
    sources: findings === undefined ? undefined : body.map(keyOf),
    mayMeet,
    signs: body.map((i) => signs[i]!.map(({ code }) => code)),
    strands: settings.strands,
    statistics: settings.background && wordStatistics(written, settings.background),
    assume: byCorpus >= 0.5 ? 'stitched' : settings.assume,
    language: written,
  });
  const labels = new Map(body.map((i, n) => [i, parted.labels[n]!]));
  const named = passages.map((_, i) => (labels.has(i) ? strandName(labels.get(i)!) : null));
  for (const [i, sign] of signsBetween(text, passages, named).entries()) if (sign !== undefined) addSign(signs[i]!, sign);
  const separated = passages.map(({ start, end, kind }, i): SeparatedPassage => {
    return {
      start,
      end,
      kind,
      strand: named[i]!,
      source: findings?.sources[i]?.span ?? null,
      signs: signs[i]!,
    };
  });
  const strands = parted.separable.map((separable, label): Strand => {
    const indexes = body.filter((i) => labels.get(i) === label);
    const sources = new Set(indexes.flatMap((i) => findings?.sources[i]?.span.article ?? []));
    return {
      strand: strandName(label),
      passages: indexes,
      terms: printedTerms(
        parted.terms[label] ?? [],
        indexes.map((i) => text.slice(passages[i]!.start, passages[i]!.end)),
        mostTerms,
      ),
      story: mostFrequent(indexes.flatMap((i) => storyOf(i) ?? [])),
      sources: [...sources],
      separable,
    };
  });
  // What is found in other articles is more than words can tell.
  const confidence = Math.max(parted.confidence, byCorpus);
  return {
    article: page.id,
    stitched: parted.stitched || byCorpus >= 0.5,
    confidence: sixDigits(confidence),
    passages: separated,
    strands,
  };
}

/** A sign that says the same of the passage by its text alone is not told twice. */
function addSign(signs: Sign[], sign: Sign): void {
  if (signs.every(({ code }) => code !== sign.code)) signs.push(sign);
}

const lengthOf = ({ start, end }: Passage): number => end - start;

const reportKey = (report: number): string => `report ${report}`;

/** Whether two of the page's sources tell of one event, by their keys. */
function sameEvent({ sources, words }: PageFindings, language: string): (one: string, other: string) => boolean {
  const reports = [...new Set(sources.flatMap((source) => source?.report ?? []))].filter((report) => words.has(report));
  const events = eventsOf(
    reports.map((report) => words.get(report)!),
    language,
    wordStatistics(language),
  );
  const eventOf = new Map(reports.map((report, i) => [reportKey(report), events[i]!]));
  return (one, other) => eventOf.has(one) && eventOf.get(one) === eventOf.get(other);
}

/** `a` to `z`, then `aa` and so on. */
function strandName(label: number): string {
  const letter = String.fromCodePoint(97 + (label % 26));
  return label < 26 ? letter : strandName(Math.floor(label / 26) - 1) + letter;
}

/** The first of the most frequent, `null` of none. */
function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > counts.get(best)!) best = name;
  return best;
}

function sixDigits(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}
