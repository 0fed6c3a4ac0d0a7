import type { PassageKind } from './passages.js';
import type { Sign } from './signs/sign.js';

/** The article, and span of its text, that a passage was taken from. */
export interface SourceSpan {
  /** Its id. */
  article: string;
  /** UTF-16 code units into its text. */
  start: number;
  end: number;
  /** Share of the passage's words that stand in the span in the same order, 0 to 1. */
  overlap: number;
}

/** A passage of a separated page. */
export interface SeparatedPassage {
  /** UTF-16 code units into the page's text. */
  start: number;
  end: number;
  kind: PassageKind;
  /** The strand it belongs to; `null` for headlines and captions. */
  strand: string | null;
  source: SourceSpan | null;
  signs: Sign[];
}

/** The passages of one page that belong to one story. */
export interface Strand {
  /** `a`, `b`, ... in the order in which they begin. */
  strand: string;
  /** Indexes of its passages. */
  passages: number[];
  /** Words that tell it from the others. */
  terms: string[];
  /** The story of the corpus that it belongs to. */
  story: string | null;
  /** Ids of the articles that its passages come from, in the order in which they are met. */
  sources: string[];
  /** Whether its words tell it from the other strands. */
  separable: boolean;
}

/** A page taken apart. */
export interface Separation {
  /** Its id. */
  article: string;
  stitched: boolean;
  /** How probable it is that the page was stitched, 0 to 1. */
  confidence: number;
  passages: SeparatedPassage[];
  strands: Strand[];
}

/** A story of a corpus, as far as strands are concerned. */
export interface CorpusStory {
  story: string;
  /** Ids of its articles. */
  articles: readonly string[];
}
