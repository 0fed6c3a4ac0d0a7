import type { Differences } from '../../text/differences.js';

// What the page finds in itself. The index is read when it opens; every other block only when its story, group or page is looked at.

/** How a member is tied, by its number in the index. */
export const relations = ['lead', 'exact', 'near', 'excerpt', 'expansion'] as const;

/** An article: id, headline, outlet (number, -1: none), time (`2024-03-04T06:40`, a day alone, or empty), story and group (numbers, -1: none). */
export type ArticleRow = [id: string, headline: string, outlet: number, time: string, story: number, group: number];
/** A member of a group: article, relation and `via` by number, the figures. */
export type MemberRow = [article: number, relation: number, via: number, jaccard: number, containment: number];

export interface Index {
  outlets: string[];
  articles: ArticleRow[];
  /** `size` is how many articles a story or group has; the largest do not have all of them here. */
  stories: { id: string; lead: number; size: number; articles: number[]; terms: string[] }[];
  groups: { id: string; size: number; members: MemberRow[] }[];
  pages: { article: number; confidence: number; passages: number; sourced: number; stories: number[] }[];
  /** How many of each there are, shown here or not; `null` where the stage did not run. */
  totals: { articles: number; stories: number | null; groups: number; pages: number | null };
}

/** Block `story-ID`: how the leads of a story begin, by article number, and where the articles were printed. */
export interface StoryBlock {
  openings: [article: number, opening: string][];
  urls: [article: number, url: string][];
}

/** Block `group-ID`: the text of the lead, and of every member what makes it from the text of its `via`. */
export interface GroupBlock {
  lead: string;
  /** Texts of members other than the lead that some member is tied to, by number in the index. */
  others: [article: number, text: string][];
  language: string;
  /** In the order of the group's members; `null` for the lead, and for what no longer fits. */
  members: (Differences | null)[];
}

export interface PassageBlock {
  start: number;
  end: number;
  kind: string;
  strand: string | null;
  signs: [code: string, message: string][];
  source: SourceBlock | null;
}

/** Where a passage was copied from. */
export interface SourceBlock {
  /** Number of the article, -1 where it is not in the page, and its id. */
  article: number;
  id: string;
  start: number;
  end: number;
  overlap: number;
  /** The text around the span, cut at words. */
  before: string;
  text: string;
  after: string;
  /** What makes the passage of the span. */
  differences: Differences;
}

/** Block `page-ID`. */
export interface PageBlock {
  text: string;
  language: string;
  url: string;
  passages: PassageBlock[];
  strands: { strand: string; passages: number[]; terms: string[]; story: number; sources: string[]; separable: boolean }[];
}

/** The element that holds a block. Ids may hold anything, so they are written as in an address. */
export function blockName(kind: 'story' | 'group' | 'page', id: string): string {
  return `data-${kind}-${encodeURIComponent(id.toWellFormed())}`;
}
