import type { Article } from '../../article/article.js';
import type { GroupRecord } from '../records.js';

/** A story as `stories.jsonl` has it. */
export interface StoryResult {
  story: string;
  lead: string;
  articles: readonly string[];
  terms: readonly string[];
  from: string | null;
  to: string | null;
}

/** A span of an article that a passage was copied from; offsets in UTF-16 code units. */
export interface SourceResult {
  article: string;
  start: number;
  end: number;
  overlap: number;
}

/** A visible mark of stitching: what it is, and what a reader stumbles over. */
export interface SignResult {
  code: string;
  message: string;
}

export interface PassageResult {
  start: number;
  end: number;
  kind: string;
  strand: string | null;
  source: SourceResult | null;
  signs: readonly SignResult[];
}

export interface StrandResult {
  strand: string;
  passages: readonly number[];
  terms: readonly string[];
  story: string | null;
  sources: readonly string[];
  separable: boolean;
}

/** A page taken apart, as `separations.jsonl` has it. */
export interface SeparationResult {
  article: string;
  stitched: boolean;
  confidence: number;
  passages: readonly PassageResult[];
  strands: readonly StrandResult[];
}

/** The articles that a report speaks of. */
export interface ReportArticles {
  /** How many there are. */
  size: number;
  /** Their ids, in an order that is the same for every run. */
  ids(): Iterable<string>;
  /** `undefined` where no article has the id. */
  article(id: string): Article | undefined;
}

/** What a report is made from. A stage that did not run is `undefined`, one that found nothing is empty. */
export interface ReportResults {
  version: string;
  /** Records that were set aside. */
  rejected: number;
  articles: ReportArticles;
  groups: Iterable<GroupRecord>;
  stories: Iterable<StoryResult> | undefined;
  /** Pages judged stitched; others are passed over. */
  separations: Iterable<SeparationResult> | undefined;
  /** Options that the reader of the report should know, by their names. */
  parameters: Record<string, unknown>;
}
