import { contentWords } from '../text/content-words.js';
import type { Neighbour } from './neighbours.js';
import type { WordStatistics } from './page-bags.js';
import { unitNeighbours } from './unit-neighbours.js';
import type { Units } from './units.js';
import { unitsOf } from './units.js';

/** The units of a page and what is known of them. */
export interface PageUnits {
  units: Units;
  /** Content words of each. */
  words: readonly (readonly string[])[];
  /** Nearest articles of each in a corpus. */
  neighbours: readonly (readonly Neighbour[])[] | undefined;
  /** Whether two sources may tell of one event, so that what is from them may be one strand. Default: never. */
  mayMeet?: ((one: string, other: string) => boolean) | undefined;
  statistics: WordStatistics;
}

/** What units are made from. Everything is aligned with `passages`. */
export interface UnitInput {
  /** Texts of the passages, in the order of the page. */
  passages: readonly string[];
  /** The paragraph each stands in. */
  paragraphs?: readonly number[] | undefined;
  /** The articles of a corpus that are nearest to each. */
  neighbours?: readonly (readonly Neighbour[])[] | undefined;
  /** What each one's source is called by; `null` where it has none. */
  sources?: readonly (string | null)[] | undefined;
  /** Codes of the signs of stitching met in each. */
  signs?: readonly (readonly string[])[] | undefined;
  mayMeet?: PageUnits['mayMeet'];
  /** ISO 639-3 code. */
  language: string;
  statistics: WordStatistics;
}

/** Joins passages to units and collects what is known of those. */
export function pageUnits({ passages, paragraphs, sources, signs, neighbours, mayMeet, language, statistics }: UnitInput): PageUnits {
  const units = unitsOf(passages.length, paragraphs, sources, signs);
  const words = units.passages.map((some) => some.flatMap((passage) => contentWords(passages[passage]!, language)));
  const lengths = passages.map((text) => text.length);
  return { units, words, neighbours: neighbours && unitNeighbours(units.passages, neighbours, lengths), mayMeet, statistics };
}

/** The texts of units. */
export function unitTexts({ units }: PageUnits, passages: readonly string[]): string[] {
  return units.passages.map((some) => some.map((passage) => passages[passage]!).join(' '));
}
