import { readArticles } from '../article/read.js';
import { evaluateCopies } from './evaluate-copies.js';
import type { CopiesEvaluation } from './evaluate-copies.js';
import { readGrouping } from './read-grouping.js';
import { textDigest } from './text-digest.js';

/** How the files of {@link evaluateCopiesFiles} are read and compared. */
export interface EvaluateFilesOptions {
  /** The field that holds the label where the gold is a file of labelled articles; `copies` unless told. */
  label?: string | undefined;
  /** Whether whatever the gold does not tie is truly not tied. Default: true for groups and labels, false for pairs. */
  complete?: boolean | undefined;
  /** The corpus, as INPUTs: singles are then counted, unknown ids refused, and the exact-text baseline is given. Default: none. */
  articles?: string | readonly string[] | undefined;
  /** Ends the reading; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * `unstitch evaluate copies`: reads gold and predicted groups from files, each in any form {@link readGrouping} knows, and
 * measures the one against the other.
 *
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function evaluateCopiesFiles(
  goldFile: string,
  predictedFile: string,
  options: EvaluateFilesOptions = {},
): Promise<CopiesEvaluation> {
  const { label, complete, articles, signal } = options;
  const gold = await readGrouping(goldFile, { label, signal });
  const predicted = await readGrouping(predictedFile, { label, signal });
  if (articles === undefined) return evaluateCopies(gold, predicted, { complete });
  const corpus: { id: string; text: string }[] = [];
  for await (const { id, text } of readArticles(articles, { signal })) corpus.push({ id, text: textDigest(text) });
  return evaluateCopies(gold, predicted, { complete, articles: corpus });
}
