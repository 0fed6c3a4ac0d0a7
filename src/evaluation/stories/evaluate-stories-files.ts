import { readArticles } from '../../article/read.js';
import { readGrouping } from '../read-grouping.js';
import type { StoriesEvaluation } from './evaluate-stories.js';
import { evaluateStories } from './evaluate-stories.js';
import type { Report } from './single-link.js';

/** How the files of {@link evaluateStoriesFiles} are read and compared. */
export interface EvaluateStoriesFilesOptions {
  /** The field that holds the label where the gold is a file of labelled articles; `story` unless told. */
  label?: string | undefined;
  /** Copy groups, as `unstitch copies` writes them: gives the baseline of copies only. */
  copies?: string | undefined;
  /** The corpus, as INPUTs: gives the baseline of plain TF-IDF. */
  articles?: string | readonly string[] | undefined;
  /** Ends the reading; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * `unstitch evaluate stories`: reads gold and predicted stories from files and measures the one against the other.
 *
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function evaluateStoriesFiles(
  goldFile: string,
  predictedFile: string,
  options: EvaluateStoriesFilesOptions = {},
): Promise<StoriesEvaluation> {
  const { label = 'story', copies, articles, signal } = options;
  const gold = await readGrouping(goldFile, { label, signal });
  const predicted = await readGrouping(predictedFile, { label, signal });
  const groups = copies === undefined ? undefined : await readGrouping(copies, { signal });
  const reports: Report[] = [];
  if (articles !== undefined) for await (const { id, title, text } of readArticles(articles, { signal })) reports.push({ id, title, text });
  return evaluateStories(gold, predicted, { copies: groups, articles: articles === undefined ? undefined : reports });
}
