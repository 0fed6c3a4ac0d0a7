import type { Article } from '../../article/article.js';
import type { GroupRecord, SeparationRecord, StoryRecord } from '../records.js';

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
  stories: Iterable<StoryRecord> | undefined;
  /** Pages judged stitched; others are passed over. */
  separations: Iterable<SeparationRecord> | undefined;
  /** Options that the reader of the report should know, by their names. */
  parameters: Record<string, unknown>;
}
