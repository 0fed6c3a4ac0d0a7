import type { WordStatistics } from '../../src/separation/page-bags.js';
import { pageUnits, unitTexts } from '../../src/separation/page-units.js';
import { compareUnits } from '../../src/separation/part-units.js';
import type { ComparedUnits } from '../../src/separation/part-units.js';
import type { PageFindings } from '../../src/separation/page-search.js';
import type { Passage } from '../../src/separation/passages.js';
import { passagesOf } from '../../src/separation/passages.js';
import { signsOf } from '../../src/separation/signs/signs.js';
import { contentWords } from '../../src/text/content-words.js';
import { wordHash } from '../../src/text/term-hash.js';
import type { LearningPage } from './mixes.js';

/** A page whose units are compared, with what is true of them. */
export interface ComparedPage {
  page: LearningPage;
  compared: ComparedUnits;
  statistics: WordStatistics;
  texts: string[];
  /** The article each unit is from; empty for genuine pages. */
  truth: string[];
  /** How much the page counts. */
  weight: number;
}

/** What a corpus says of passages. */
export type Look = (text: string, passages: readonly Passage[], without: readonly string[]) => PageFindings;

/** Longer pages are parted by stretches and have no verdict. */
const mostUnits = 200;

/** Compares the units of a page as the engine does; `undefined` where there are too few of them, or too many. */
export function comparePage(
  page: LearningPage,
  { statistics, look, weight = 1 }: { statistics: WordStatistics; look?: Look | undefined; weight?: number },
): ComparedPage | undefined {
  const { text } = page;
  const sentences = passagesOf(text, 'en');
  const found = look?.(text, sentences, page.articles);
  const all = found?.passages ?? sentences;
  const signs = signsOf(text, all, { language: 'en' });
  const body = [...all.keys()].filter((i) => all[i]!.kind === 'body');
  const passages = body.map((i) => text.slice(all[i]!.start, all[i]!.end));
  const units = pageUnits({
    passages,
    paragraphs: body.map((i) => all[i]!.paragraph),
    neighbours: found && body.map((i) => found.neighbours[i]!),
    signs: body.map((i) => signs[i]!.map(({ code }) => code)),
    language: 'eng',
    statistics,
  });
  const count = units.words.length;
  if (count < 2 || count > mostUnits) return undefined;
  const truth = units.units.passages.map((some) => {
    const first = all[body[some[0]!]!]!;
    return page.units.find(({ start, end }) => start <= first.start && first.start < end)?.article ?? '';
  });
  return { page, compared: compareUnits(units), statistics, texts: unitTexts(units, passages), truth, weight };
}

/**
 * The statistics of an archive that knows less: of the page's words, a share is unknown to it, more of the rare than of the frequent. So a page looks that is
 * of another time or another country than the archive.
 */
export function forgetful(statistics: WordStatistics, { text }: LearningPage, share: number, seed: number): WordStatistics {
  const { vectors, frequency } = statistics;
  const forgotten = new Set<number>();
  const lost = (word: string): boolean => {
    const known = frequency(word);
    const mixed = Math.imul(wordHash(word) ^ Math.imul(seed, 0x9e37_79b1), 0x85eb_ca6b);
    const number = ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
    return known < 400 && number < share * (1 - Math.log(1 + known) / 6.5);
  };
  for (const word of contentWords(text)) if (lost(word)) forgotten.add(wordHash(word));
  return {
    ...statistics,
    frequency: (word) => (forgotten.has(wordHash(word)) ? 0 : frequency(word)),
    vectors: vectors && {
      dimensions: vectors.dimensions,
      cohort: vectors.cohort,
      find: (hash) => (forgotten.has(hash) ? -1 : vectors.find(hash)),
      read: (place, to, offset) => vectors.read(place, to, offset),
    },
  };
}
